"""Callouts that the format itself declares: JATS and TEI cross references, HTML anchors, PDF links, citation fields.

They are exact about the work. What is printed stays the measure of the numbers: a PDF links only the two ends of
a range, and a link may lead to another item than the number says, which is a finding.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from msgspec import Struct

from citeflow.citations.grammar import ParsedMember, parse_callout
from citeflow.model.claim import Locator, Member
from citeflow.model.document import Document, StatedCallout
from citeflow.model.problem import Problem
from citeflow.model.reference import Reference, References

LABEL_REACH = 12
"""A printed label and its space stand at most so many code points before the item's own text."""

BRACKETS = "[]() \u00a0"


class StatedTarget(Struct, frozen=True):
    """A reference with the printed row that a stated reference lies in."""

    reference: Reference
    list: str


def map_targets(doc: Document, references: References) -> dict[str, StatedTarget]:
    """Id of a stated reference -> the reference in whose printed row it lies."""
    rows = sorted(
        ((row.start, row.end, ref, row.list) for ref in references.references for row in ref.printed),
        key=lambda row: row[0],
    )
    starts = [row[0] for row in rows]
    targets: dict[str, StatedTarget] = {}
    for stated in doc.stated.references:
        if stated.start is None:
            continue
        index = bisect_right(starts, stated.start + LABEL_REACH) - 1
        if index >= 0 and stated.start < rows[index][1]:
            targets[stated.id] = StatedTarget(rows[index][2], rows[index][3])
    return targets


def read_stated(
    doc: Document, callout: StatedCallout, targets: Mapping[str, StatedTarget]
) -> tuple[tuple[Member, ...], Problem | None]:
    """Members of a stated callout in the order of its targets, and a problem where print and link disagree.

    Empty where none of its targets is known. Locators, and numbers that a link leaves out, come from the print.
    """
    found = [targets[target] for target in dict.fromkeys(callout.targets) if target in targets]
    if not found:
        return (), None
    printed = parse_callout(doc.text[callout.start : callout.end].strip(BRACKETS))
    by_number = {m.number: m for m in printed}
    numbers = [target.reference.number for target in found]
    locators = {number: member.locator for number, member in by_number.items()}
    members = tuple(make_member(target, locators) for target in found)
    if not printed or None in numbers or set(numbers) == set(by_number):
        return members, None
    if set(numbers) < set(by_number):
        return complete(printed, members), None
    return members, disagreement(doc, callout, printed, numbers)


def make_member(target: StatedTarget, locators: Mapping[int, Locator | None]) -> Member:
    """A member for a linked reference, with the locator that is printed beside its number."""
    number = target.reference.number
    locator = locators.get(number) if number is not None else None
    return Member(number=number, list=target.list, key=target.reference.key, locator=locator)


def complete(printed: Sequence[ParsedMember], members: Sequence[Member]) -> tuple[Member, ...]:
    """All printed members; those that carry a link with their reference, the others to be resolved by number."""
    linked = {member.number: member for member in members}
    return tuple(linked.get(m.number) or Member(number=m.number, locator=m.locator) for m in printed)


def disagreement(
    doc: Document, callout: StatedCallout, printed: Sequence[ParsedMember], numbers: Sequence[int | None]
) -> Problem:
    """The finding that a callout's link and its printed number name different works."""
    words = doc.text[callout.start : callout.end]
    leads = ", ".join(str(number) for number in numbers)
    return Problem(
        code="link-disagrees",
        severity="warning",
        message=f"{words} prints {', '.join(str(m.number) for m in printed)}, but its link leads to {leads}",
        advice="Compare the callout with the list, and mend the link or the number.",
        start=callout.start,
        end=callout.end,
    )
