"""From the numbers of a callout to references, inside the right list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from citeflow.citations.callouts.candidate import Candidate
from citeflow.citations.callouts.work_labels import fold_label, index_labels
from citeflow.model.claim import Member
from citeflow.model.problem import Problem
from citeflow.model.reference import Reference, References

BY_PLACE = 0.6
"""Trust in a number that can only mean the place in a list without numbers."""


Scopes = Mapping[str, tuple[int, int]]
"""List id -> the span of text that a chapter's own list serves."""


class Bearer(NamedTuple):
    """A reference and the list in which it bears the number of a callout."""

    reference: Reference
    list: str


class Numbering(Struct, frozen=True):
    """Who bears which number. by_number: the likeliest bearer first. by_place: of the only list, without numbers."""

    by_number: Mapping[int, Sequence[Reference]]
    by_place: Mapping[int, Reference]
    scopes: Scopes

    def bearers_at(self, number: int, place: int) -> list[Bearer]:
        """The references that a number at a place of the text can mean."""
        return list_bearers(self.by_number.get(number, ()), place, self.scopes)


def list_bearers(references: Sequence[Reference], place: int, scopes: Scopes) -> list[Bearer]:
    """Those of the references that a place of the text can mean, each with the list that is meant.

    Where chapters have lists of their own, another chapter's list is never meant.
    """
    if not scopes:
        return [Bearer(reference, reference.printed[0].list) for reference in references]
    bearers = [Bearer(reference, row.list) for reference in references for row in reference.printed]
    served = {name for name, (start, end) in scopes.items() if start <= place < end}
    meant = [bearer for bearer in bearers if bearer.list in served or bearer.list not in scopes]
    firsts: dict[str, Bearer] = {}
    for bearer in meant if served else bearers:
        firsts.setdefault(bearer.reference.key, bearer)
    return list(firsts.values())


def read_numbering(references: References, cited: Collection[int | None]) -> Numbering:
    """The numbering of the lists; `cited`: the numbers that callouts name.

    Of several bearers of a number those of the list that holds most of the cited numbers stand first.
    """
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
    return Numbering(index, index_places(references), read_scopes(references))


def read_scopes(references: References) -> Scopes:
    """The scopes of the lists that have one."""
    return {lst.id: lst.scope for lst in references.lists if lst.scope is not None}


def index_places(references: References) -> dict[int, Reference]:
    """Place in the list -> the reference, where the only list of the document prints no label at all."""
    works = references.references
    if len(references.lists) != 1 or any(work.number is not None or work.label for work in works):
        return {}
    return dict(enumerate(works, 1))


def resolve_members(
    rows: Iterable[tuple[int, tuple[Member, ...]]], numbering: Numbering
) -> Iterator[tuple[Member, ...]]:
    """The members of callouts, each at its place, resolved; equal ones once where no chapter has a list of its own."""
    met: dict[tuple[Member, ...], tuple[Member, ...]] = {}
    for place, members in rows:
        if members not in met or numbering.scopes:
            met[members] = tuple(resolve(member, place, numbering) for member in members)
        yield met[members]


def resolve(member: Member, place: int, numbering: Numbering) -> Member:
    """The member with the key of the reference that bears its number; as it is where it has one or none does."""
    if member.key is not None or member.number is None:
        return member
    bearers = numbering.bearers_at(member.number, place)
    if bearers:
        return replace(member, list=bearers[0].list, key=bearers[0].reference.key)
    placed = numbering.by_place.get(member.number)
    if placed:
        reason = "place in a list without numbers"
        return replace(member, list=placed.printed[0].list, key=placed.key, confidence=BY_PLACE, reason=reason)
    return member


def resolve_labels(candidates: Sequence[Candidate], references: References) -> list[Candidate]:
    """The candidates, members that are named by a label with the key of the reference that bears it."""
    by_label = index_labels(references.references)
    if not by_label:
        return list(candidates)
    scopes = read_scopes(references)

    def find(member: Member, place: int) -> Member:
        label = fold_label(member.words or "")
        bearers = list_bearers(by_label.get(label, ()), place, scopes) if member.key is None else []
        return replace(member, list=bearers[0].list, key=bearers[0].reference.key) if bearers else member

    return [replace(row, members=tuple(find(member, row.start) for member in row.members)) for row in candidates]


def name_shared_numbers(
    references: References, numbering: Numbering, found: Sequence[tuple[int, int, tuple[Member, ...]]]
) -> list[Problem]:
    """The finding that lists of different works number them alike, so that a callout may mean either."""
    shared = shared_numbers(references)
    meant = (
        (start, end, numbering.bearers_at(member.number, start))
        for start, end, members in found
        for member in members
        if member.key is None and member.number in shared
    )
    first = next((row for row in meant if len({bearer.list for bearer in row[2]}) > 1), None)
    if first is None:
        return []
    start, end, bearers = first
    headings = {lst.id: lst.heading or lst.id for lst in references.lists}
    named = [f"“{headings[bearer.list]}”" for bearer in bearers]
    return [
        Problem(
            code="callout-ambiguous",
            severity="warning",
            message=f"{', '.join(named)} number different works alike ({', '.join(map(str, sorted(shared)))}); "
            f"callouts were read as {named[0]}",
            advice="Number the lists on from each other, or name the list in the callout; look at every such link.",
            start=start,
            end=end,
        )
    ]


def shared_numbers(references: References) -> frozenset[int]:
    """Numbers that different works of different lists bear which serve one part of the text."""
    scopes = {lst.id: lst.scope for lst in references.lists}
    lists: dict[tuple[int, tuple[int, int] | None], set[str]] = {}
    for reference in references.references:
        name = reference.printed[0].list
        if reference.number is not None:
            lists.setdefault((reference.number, scopes.get(name)), set()).add(name)
    return frozenset(number for (number, _), names in lists.items() if len(names) > 1)
