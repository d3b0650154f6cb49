"""From the numbers of a callout to references, inside the right list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from msgspec.structs import replace

from citeflow.model.claim import Member
from citeflow.model.problem import Problem
from citeflow.model.reference import Reference, References

BY_PLACE = 0.6
"""Trust in a number that can only mean the place in a list without numbers."""

NumberIndex = Mapping[int, Sequence[Reference]]


def index_references(references: References, cited: Collection[int | None]) -> NumberIndex:
    """Printed number -> the references that bear it, those of the list that holds most of the cited numbers first."""
    index: dict[int, list[Reference]] = {}
    held: Counter[str] = Counter()
    for reference in references.references:
        if reference.number is not None:
            index.setdefault(reference.number, []).append(reference)
            held[reference.printed[0].list] += reference.number in cited
    ranked = sorted(enumerate(references.lists), key=lambda row: (-held[row[1].id], row[0]))
    order = {lst.id: rank for rank, (_, lst) in enumerate(ranked)}
    for bearers in index.values():
        bearers.sort(key=lambda r: (order.get(r.printed[0].list, 0), r.printed[0].start))
    return index


def index_places(references: References) -> NumberIndex:
    """Place in the list -> the reference, where the only list of the document prints no number at all."""
    works = references.references
    if len(references.lists) != 1 or any(work.number is not None for work in works):
        return {}
    return {place: [work] for place, work in enumerate(works, 1)}


def resolve(member: Member, by_number: NumberIndex, by_place: NumberIndex) -> Member:
    """The member with the key of the reference that bears its number; as it is where it has one or none does."""
    if member.key is not None or member.number is None:
        return member
    bearers = by_number.get(member.number)
    if bearers:
        return replace(member, list=bearers[0].printed[0].list, key=bearers[0].key)
    placed = by_place.get(member.number)
    if placed:
        reason = "place in a list without numbers"
        return replace(member, list=placed[0].printed[0].list, key=placed[0].key, confidence=BY_PLACE, reason=reason)
    return member


def name_shared_numbers(
    references: References, by_number: NumberIndex, found: Sequence[tuple[int, int, tuple[Member, ...]]]
) -> list[Problem]:
    """The finding that lists of different works number them alike, so that a callout may mean either."""
    shared = shared_numbers(references)
    first = next((b for b in found if any(m.key is None and m.number in shared for m in b[2])), None)
    if first is None:
        return []
    headings = {lst.id: lst.heading or lst.id for lst in references.lists}
    number = next(m.number for m in first[2] if m.key is None and m.number in shared)
    named = [f"“{headings[ref.printed[0].list]}”" for ref in by_number[number or 0]]
    return [
        Problem(
            code="callout-ambiguous",
            severity="warning",
            message=f"{', '.join(named)} number different works alike ({', '.join(map(str, sorted(shared)))}); "
            f"callouts were read as {named[0]}",
            advice="Number the lists on from each other, or name the list in the callout; look at every such link.",
            start=first[0],
            end=first[1],
        )
    ]


def shared_numbers(references: References) -> frozenset[int]:
    """Numbers that different works of different lists bear."""
    lists: dict[int, set[str]] = {}
    for reference in references.references:
        if reference.number is not None:
            lists.setdefault(reference.number, set()).add(reference.printed[0].list)
    return frozenset(number for number, names in lists.items() if len(names) > 1)
