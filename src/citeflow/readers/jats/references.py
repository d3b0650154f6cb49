"""The works of all reference lists of an article, one row a work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from citeflow.model.document import StatedReference
from citeflow.readers.jats.citation_csl import read_csl
from citeflow.readers.jats.citation_words import print_citation
from citeflow.readers.jats.inline import flat_runs
from citeflow.readers.numbering import Numbering, UniqueIds, print_label, read_number
from citeflow.readers.styled import Run, fold_runs
from citeflow.readers.xml.elements import attribute, child, children, local_name, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

WORDED = frozenset({"mixed-citation", "citation"})
FIELDED = frozenset({"element-citation", "nlm-citation"})
NO_CITATIONS = Numbering()


class Work(Struct, frozen=True, kw_only=True):
    """One cited work. address: id of its ``<ref>``, which several works may share. words: printed, without label.

    addresses: further ids under which the file calls it.
    """

    id: str
    address: str
    words: tuple[Run, ...]
    csl: dict[str, object] | None
    label: str | None = None
    addresses: tuple[str, ...] = ()

    def stated(self) -> StatedReference:
        """The work as the document states it."""
        csl = {**self.csl, "id": self.id} if self.csl else None
        return StatedReference(id=self.id, raw=fold_runs(self.words).text, label=self.label, csl=csl)


def read_works(refs: list[_Element]) -> list[list[Work]]:
    """The works of each ``<ref>``, ids unique in the article."""
    doubled = labels_are_doubled(refs)
    unique = UniqueIds()
    rows: list[list[Work]] = []
    for place, ref in enumerate(refs, start=1):
        works = read_ref(ref, attribute(ref, "id") or f"ref-{place}", doubled)
        rows.append([replace(work, id=unique.give(work.id)) for work in works])
    return rows


def read_ref(ref: _Element, address: str, doubled: bool) -> list[Work]:
    """The works of one ``<ref>``: usually one, lettered a, b ... where they are several."""
    label = print_label(words_of(child(ref, "label")))
    pairs = pair_citations(ref)
    works: list[Work] = []
    for index, (worded, fielded) in enumerate(pairs):
        source = worded if worded is not None else fielded
        own = words_of(child(source, "label")) if source is not None else ""
        letter = chr(ord("a") + index % 26)
        several = len(pairs) > 1
        words = citation_runs(source if source is not None else ref, label if doubled else None)
        id_ = f"{address}{letter}" if several else address
        works.append(
            Work(
                id=id_,
                address=address,
                words=tuple(words),
                csl=next((c for e in (fielded, worded) if e is not None and (c := read_csl(e, id_))), None),
                label=letter_label(label, own or letter) if index else label or print_label(own),
                addresses=tuple(i for e in (worded, fielded) if e is not None and (i := attribute(e, "id"))),
            )
        )
    return works


def pair_citations(ref: _Element) -> list[tuple[_Element | None, _Element | None]]:
    """(mixed, element) citation of each work; a note without any citation is (None, None), one work.

    A mixed and an element citation side by side are two forms of one work, as are citation-alternatives.
    """
    alternatives = children(ref, "citation-alternatives")
    if alternatives:
        return [pair for group in alternatives for pair in pair_citations(group)[:1]]
    worded, fielded = children(ref, *WORDED), children(ref, *FIELDED)
    if worded and len(fielded) == len(worded):
        return list(zip(worded, fielded, strict=True))
    if worded:
        return [(element, None) for element in worded]
    if fielded:
        return [(None, element) for element in fielded]
    return [(None, None)]


def citation_runs(citation: _Element, doubled_label: str | None) -> list[Run]:
    """The printed words of a citation; fields without any punctuation between them are given some."""
    if local_name(citation) in FIELDED or is_bare(citation):
        return [Run(print_citation(citation))]
    runs = list(own_runs(citation))
    return drop_label(runs, doubled_label) if doubled_label else runs


def own_runs(citation: _Element) -> Iterator[Run]:
    """The words of a mixed citation or note, without its label, adjoining names set apart."""
    label = child(citation, "label")
    whole = flat_runs(citation, NO_CITATIONS)
    yield from whole if label is None else drop_label(whole, words_of(label))


def is_bare(citation: _Element) -> bool:
    """Whether a mixed citation holds fields only, without a word or mark between them."""
    between = [citation.text or "", *(node.tail or "" for node in citation)]
    return len(children(citation)) > 1 and not "".join(between).strip()


def labels_are_doubled(refs: list[_Element]) -> bool:
    """Whether the mixed citations of most references print the label again at their start."""
    pairs = [
        (words_of(child(ref, "label")), words_of(mixed))
        for ref in refs
        for mixed in children(ref, *WORDED)[:1]
        if child(ref, "label") is not None
    ]
    again = sum(bool(label_pattern(label).match(words)) for label, words in pairs if label)
    return again * 2 > len(pairs)


def label_pattern(label: str) -> re.Pattern[str]:
    """The label at the start of a text, with or without its brackets or stop."""
    return re.compile(rf"\s*[\[(]?{re.escape(label.strip(' .()[]'))}(?:[\])]\.?\s*|\.\s*|\s+)")


def drop_label(runs: list[Run], label: str) -> list[Run]:
    """The runs without the label with which their words begin."""
    filled = [run for run in runs if run.text.strip()]
    if not filled:
        return runs
    text = "".join(run.text for run in filled)
    match = label_pattern(label).match(text)
    cut = match.end() if match else 0
    kept = []
    for run in filled if match else runs:
        taken = min(cut, len(run.text))
        cut -= taken
        kept.append(replace(run, text=run.text[taken:]))
    return kept


def letter_label(label: str | None, letter: str) -> str | None:
    """The label of a further work under one number, ``7b``; None where the first has none."""
    number = read_number(label)
    return f"{label if number is None else number}{letter.strip(' .()[]')}" if label else None
