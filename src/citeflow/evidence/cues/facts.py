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

ROUNDED, ROUGHLY = 0.02, 0.2
"""How far a number may be from another one, of the larger one, to be taken for it rounded, and for it roughly told."""

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
        if kind == "year":
            left, spare = leave_out_within(left, spare), leave_out_within(spare, left)
        elif any(are_nearly_one(mine, other) for mine in left for other in spare):
            continue
        for unit in dict.fromkeys(anchor.unit for anchor in left) if kind == "number" else (None,):
            mine, theirs, same = ([a for a in some if unit in (None, a.unit)] for some in (left, spare, met))
            told = mine and theirs and (kind in COMPARED or unit)
            if told and (not same or is_one_exchanged(kind, same, mine, theirs)):
                differing.append(make_cue(kind, mine[0], nearest(mine[0], theirs), agrees=False))
    return (*differing, *sorted(agreeing, key=lambda cue: cue.claim))


def are_nearly_one(one: Anchor, other: Anchor) -> bool:
    """Whether a number is another one rounded, or as near to it as a text promises that says about or nearly."""
    if not one.amount or one.unit != other.unit:
        return False
    digits = {len(f"{a.amount:e}".partition("e")[0].replace(".", "").rstrip("0")) for a in (one, other)}
    apart = abs(one.amount - other.amount) / max(one.amount, other.amount)
    return apart <= (ROUGHLY if one.rough or other.rough else ROUNDED if len(digits) > 1 else 0)


def leave_out_within(years: Sequence[Anchor], others: Sequence[Anchor]) -> list[Anchor]:
    """The years without those, themselves no ends of a period, that lie within a period of the others."""
    ends = sorted(int(other.value) for other in others if other.unit == "period")
    periods = list(zip(ends[::2], ends[1::2], strict=False))
    return [a for a in years if a.unit or not any(first <= int(a.value) <= last for first, last in periods)]


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
