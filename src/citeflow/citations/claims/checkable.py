"""Does a sentence assert something that a reader could check? A sum of features that can be named."""

from __future__ import annotations

import re
from collections.abc import Callable, Set
from typing import NamedTuple

from citeflow.citations.claims.claim_wording import (
    ADVICE,
    CAUSES,
    COMMON_PLACES,
    COMPARISONS,
    EVALUATION,
    MODALS,
    REPORTERS,
    REPORTING,
    SOURCES,
)
from citeflow.citations.claims.names import is_place, names_thing
from citeflow.citations.claims.phrases import Phrases, find_phrase
from citeflow.citations.claims.pointing import is_subject_given
from citeflow.citations.claims.quantities import AMOUNT, DATE, PERCENT, YEAR, has_number
from citeflow.citations.claims.sections import SectionKind
from citeflow.citations.claims.voice import find_own_voice
from citeflow.citations.claims.words import Plain
from citeflow.model.document import BlockKind

Test = Callable[[Plain], object]


def reports(plain: Plain) -> bool:
    """Somebody is said to have found or stated it."""
    if find_phrase(plain, SOURCES):
        return True
    verb = next((w for w in plain.words if w.lemma in REPORTING and w.pos == "VERB"), None)
    return verb is not None and (names_thing(plain) or any(w.lemma in REPORTERS for w in plain.words))


def is_event(plain: Plain) -> bool:
    """A past event: a perfective verb in the past, or a short passive participle that no future goes with."""
    if any("futr" in w.grammemes and w.lemma == "быть" for w in plain.words):
        return False
    return any(
        (w.pos == "VERB" and {"past", "perf"} <= w.grammemes) or (w.pos == "PRTS" and "perf" in w.grammemes)
        for w in plain.words
    )


def compares(plain: Plain) -> bool:
    """A comparative, a superlative or a phrase that compares."""
    if find_phrase(plain, COMPARISONS):
        return True
    return any(w.pos == "COMP" or "Supr" in w.grammemes for w in plain.words)


class Feature(NamedTuple):
    """weight: what the feature adds to the sum that makes a sentence checkable."""

    weight: int
    test: Test


def by_regex(pattern: re.Pattern[str]) -> Test:
    """A feature that a pattern finds."""
    return lambda plain: pattern.search(plain.text)


def by_phrase(table: Phrases) -> Test:
    """A feature that a phrase of a table makes."""
    return lambda plain: find_phrase(plain, table)


FEATURES: dict[str, Feature] = {
    "year": Feature(2, by_regex(YEAR)),
    "date": Feature(2, by_regex(DATE)),
    "number": Feature(2, lambda plain: has_number(plain.text)),
    "percent": Feature(2, by_regex(PERCENT)),
    "amount": Feature(2, by_regex(AMOUNT)),
    "acronym": Feature(1, lambda plain: any(w.is_acronym and w.text not in COMMON_PLACES for w in plain.words)),
    "name": Feature(2, names_thing),
    "place": Feature(1, lambda plain: any(is_place(w) and w.is_capital for w in plain.words)),
    "reporting": Feature(2, reports),
    "comparison": Feature(1, compares),
    "cause": Feature(1, by_phrase(CAUSES)),
    "event": Feature(1, is_event),
    "given": Feature(1, is_subject_given),
    "modality": Feature(-1, by_phrase(MODALS)),
    "advice": Feature(-1, by_phrase(ADVICE)),
    "evaluation": Feature(-1, lambda plain: any(w.lemma in EVALUATION for w in plain.words)),
}
"""Reason -> weight and test, on the sentence without callouts."""

ENOUGH = 2
"""A sentence whose features sum up to this asserts something checkable."""


SECTIONS: dict[SectionKind, int] = {"summary": -1, "results": -1}
"""What a section adds to the sum: a summary says again what stands above, results are mostly the article's own."""

OWN_SECTIONS: dict[SectionKind, str] = {"method": "own-method", "own-results": "own-results"}
"""Sections in which the authors speak of themselves altogether, and the reason that this makes."""

OWN_KINDS = frozenset({"caption", "table"})
"""Blocks that show what the article itself has drawn up."""


class Reading(NamedTuple):
    """reasons: the features found. own: the authors speak of themselves (`voice`). checkable: it asks for a source."""

    reasons: tuple[str, ...]
    own: bool
    checkable: bool


def find_reasons(plain: Plain, sections: Set[SectionKind] = frozenset(), kind: BlockKind = "paragraph") -> Reading:
    """The features of a sentence and what they sum up to.

    sections: kinds of the sections around it. kind: of its block.

    >>> from citeflow.citations.claims.words import read_plain
    >>> find_reasons(read_plain("Фонд был создан в 1998 г.", 0, 25, (), "ru"))
    Reading(reasons=('year', 'event'), own=False, checkable=True)
    >>> find_reasons(read_plain("Об этом речь пойдет ниже.", 0, 25, (), "ru"))
    Reading(reasons=('announcement',), own=True, checkable=False)
    """
    against = find_own_voice(plain)
    if kind == "list-item":
        against = tuple(name for name in against if name != "fragment")
    around = sorted(OWN_SECTIONS[name] for name in sections & OWN_SECTIONS.keys())
    against = against or tuple(around[:1]) or ((kind,) if kind in OWN_KINDS else ())
    if against:
        return Reading(against, own=True, checkable=False)
    found = [name for name, feature in FEATURES.items() if feature.test(plain)]
    total = sum(FEATURES[name].weight for name in found)
    weighed = sorted(sections & SECTIONS.keys())
    total += sum(SECTIONS[name] for name in weighed)
    return Reading((*found, *weighed), own=False, checkable=total >= ENOUGH)
