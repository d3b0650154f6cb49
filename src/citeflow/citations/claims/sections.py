"""What kind of section a sentence stands in, by the headings above it on every level."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from citeflow.model.document import Document

SectionKind = Literal["method", "results", "own-results", "summary"]

HEADINGS: dict[SectionKind, re.Pattern[str]] = {
    "method": re.compile(
        r"(?<!\w)(?:метод(?!олог)\w*|методологи\w+ исследовани\w+|материалы"
        r"|methods?|methodology|materials?|metodolog\w+|métodos?|әдістер\w*|әдісі)(?!\w)",
        re.IGNORECASE,
    ),
    "results": re.compile(
        r"(?<!\w)(?:результат\w*|эксперимент\w*|results?|experiments?|evaluation|resultados?|нәтижелер\w*)(?!\w)",
        re.IGNORECASE,
    ),
    "summary": re.compile(
        r"(?:основные положения|(?:заключени|вывод)\w*(?: и \w+)?|highlights|key points"
        r"|(?:conclusion|summary)s?(?: and [\w ]+)?|conclusi\w+|conclusões|қорытынды\w*)",
        re.IGNORECASE,
    ),
}
"""Words of headings; a summary is known by its whole heading."""

LONGEST = 80
"""A longer heading tells a subject, not a kind."""

CITING = 0.1
"""Where a larger share of the sentences under results bears callouts, they speak of others' work as well."""

NUMBERING = " .:0123456789IVX"


def kinds_of(heading: str) -> set[SectionKind]:
    """What a printed heading says of its section.

    >>> sorted(kinds_of("2. Materials and methods")), sorted(kinds_of("Conclusions"))
    (['method'], ['summary'])
    """
    words = " ".join(heading.split()).strip(NUMBERING)
    if len(words) > LONGEST:
        return set()
    return {
        kind
        for kind, pattern in HEADINGS.items()
        if (pattern.fullmatch(words) if kind == "summary" else pattern.search(words))
    }


def settle_results(
    kinds: dict[str, frozenset[SectionKind]], sentences: Sequence[tuple[str, bool]]
) -> dict[str, frozenset[SectionKind]]:
    """The same kinds, where results that hardly cite anything are the article's own.

    sentences: block id of each sentence of the body, and whether a callout stands in it.
    """
    cited = [has_callout for block, has_callout in sentences if "results" in kinds[block]]
    if not cited or sum(cited) > CITING * len(cited):
        return kinds
    own: frozenset[SectionKind] = frozenset({"own-results"})
    return {block: found | own if "results" in found else found for block, found in kinds.items()}


def section_kinds(doc: Document) -> dict[str, frozenset[SectionKind]]:
    """Block id -> kinds of the sections around it. A heading of unknown level closes all sections above it."""
    above: list[tuple[int, set[SectionKind]]] = []
    kinds = {}
    for block in doc.blocks:
        if block.kind == "heading":
            level = block.level or 0
            above = [(depth, found) for depth, found in above if depth < level]
            above.append((level, kinds_of(doc.text_of(block))))
        kinds[block.id] = frozenset(kind for _, found in above for kind in found)
    return kinds
