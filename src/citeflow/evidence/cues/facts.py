"""Cues: which years, sums, numbers, countries and names of a claim a passage has too, and which it has otherwise.

No cue is a verdict: each points at the words in both texts, for a reader to look at.
"""

from __future__ import annotations

from collections.abc import Sequence

from citeflow.evidence.anchors import Anchor
from citeflow.model.evidence import Cue

COMPARED = ("year", "amount", "percent", "country")
"""Kinds of which a different one is worth telling, beside numbers with one unit (56 km, 65 km); other numbers and names
differ in any two sentences.
"""

SAME = 2
"""Countries that two lists share at least where a single other one is worth telling."""

AGREEING = (*COMPARED, "decade", "number", "acronym", "name")


def compare_anchors(claim: Sequence[Anchor], passage: Sequence[Anchor]) -> tuple[Cue, ...]:
    """The cues of two texts, those that differ first. Spans count in each text.

    Something differs where both name things of a kind and the claim's one is none of the passage's; of countries
    also where one of three or more is exchanged.
    """
    agreeing, differing = [], []
    for kind in AGREEING:
        wanted = [anchor for anchor in claim if anchor.kind == kind]
        there = {anchor.value: anchor for anchor in reversed(passage) if anchor.kind == kind}
        met = [anchor for anchor in wanted if anchor.value in there]
        # of equal values, and of the readings of one acronym, one
        for anchor in {a.start: a for a in {a.value: a for a in reversed(met)}.values()}.values():
            agreeing.append(make_cue(kind, anchor, there[anchor.value], agrees=True))
        left = [anchor for anchor in wanted if anchor.value not in there]
        spare = [other for value, other in there.items() if value not in {a.value for a in wanted}]
        for unit in dict.fromkeys(anchor.unit for anchor in left):
            mine, theirs, same = ([a for a in some if a.unit == unit] for some in (left, spare, met))
            told = kind in COMPARED or unit
            if told and theirs and (not same or is_one_exchanged(kind, same, mine, theirs)):
                differing.append(make_cue(kind, mine[0], nearest(mine[0], theirs), agrees=False))
    return (*differing, *sorted(agreeing, key=lambda cue: cue.claim))


def is_one_exchanged(kind: str, met: Sequence[Anchor], left: Sequence[Anchor], spare: Sequence[Anchor]) -> bool:
    """Whether both texts list as many countries, two or more of them the same, and one of each is another."""
    one_each = len({a.value for a in left}) == len({a.value for a in spare}) == 1
    return kind == "country" and one_each and len({a.value for a in met}) >= SAME


def nearest(anchor: Anchor, others: Sequence[Anchor]) -> Anchor:
    """The other that stands at about the same place of its text."""
    return min(others, key=lambda other: (abs(other.start - anchor.start), other.start))


def make_cue(kind: str, claim: Anchor, passage: Anchor, *, agrees: bool) -> Cue:
    """One cue."""
    return Cue(kind=kind, agrees=agrees, claim=(claim.start, claim.end), passage=(passage.start, passage.end))
