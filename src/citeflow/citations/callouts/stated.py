"""Callouts that the format itself declares: JATS and TEI cross references, HTML anchors, PDF links, citation fields.

They are exact about the work. What is printed stays the measure of the numbers: a PDF links only the two ends of
a range, and a link may lead to another item than the number says, which is a finding.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from citeflow.citations.callouts.candidate import Candidate
from citeflow.citations.callouts.grammar import PLAIN, Habit, parse_callout
from citeflow.citations.callouts.raised import DRAWN
from citeflow.model.claim import CitingForm, Locator, Member
from citeflow.model.document import Block, Document, StatedCallout
from citeflow.model.problem import Problem
from citeflow.model.reference import Reference, References

LABEL_REACH = 12
"""A printed label and its space stand at most so many code points before the item's own text."""

BRACKETS = "[]()［］/ \u00a0"


class StatedTarget(Struct, frozen=True):
    """A reference with the printed row that a stated reference lies in."""

    reference: Reference
    list: str


Targets = Mapping[str, StatedTarget]


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


def stated_in(doc: Document, blocks: Sequence[Block]) -> list[StatedCallout]:
    """The stated callouts that begin in one of the blocks (in order of the text), in order."""
    starts = [block.start for block in blocks]
    inside: list[StatedCallout] = []
    for stated in sorted(doc.stated.callouts, key=lambda stated: (stated.start, stated.end)):
        index = bisect_right(starts, stated.start) - 1
        if index >= 0 and stated.start < blocks[index].end:
            inside.append(stated)
    return inside


def form_of(doc: Document, stated: StatedCallout, habit: Habit) -> CitingForm:
    """The form in which a stated callout is printed."""
    text = doc.text
    words = text[stated.start : stated.end].strip()
    before = text[max(0, stated.start - 1) : stated.start]
    if words[:1] in ("[", "［") or before in ("[", "［"):
        return "square" if not named(words, habit) else "author-year"
    if named(words, habit):
        return "author-year"
    if words.startswith("(") or before == "(":
        return "round"
    if DRAWN.match(words):
        return "raised"
    return "slash" if words.startswith("/") or before == "/" else "raised"


def named(words: str, habit: Habit) -> bool:
    """Whether words name a work rather than number or label it."""
    return not parse_callout(words.strip(BRACKETS), habit) and sum(c.isalpha() for c in words) > 1


def join_stated(
    doc: Document, stated: Sequence[StatedCallout], targets: Targets, printed: Sequence[Candidate], habit: Habit
) -> tuple[list[Candidate], list[Problem]]:
    """Printed candidates joined with what the format states, in the order of the text.

    A stated callout inside a printed one tells where its members lead; one outside of any, or over several
    (``[5]–[7]``), is a callout of its own.
    """
    if not stated:
        return list(printed), []
    found: list[Candidate] = []
    problems: list[Problem] = []
    taken: set[int] = set()
    reach = 0
    for candidate in printed:
        while reach < len(stated) and stated[reach].end <= candidate.start:
            reach += 1
        linked = []
        ahead = reach
        while ahead < len(stated) and stated[ahead].start < candidate.end:
            linked.append(ahead)
            ahead += 1
        if any(stated[i].start < candidate.start or candidate.end < stated[i].end for i in linked):
            continue
        taken.update(linked)
        whole = StatedCallout(
            start=candidate.start, end=candidate.end, targets=tuple(t for i in linked for t in stated[i].targets)
        )
        members, problem = read_stated(doc, whole, targets, candidate.members)
        found.append(replace(candidate, members=members or candidate.members))
        problems += [problem] if problem else []
    for index, callout in enumerate(stated):
        if index not in taken:
            members, problem = read_stated(doc, callout, targets, read_printed(doc, callout, habit))
            if members:
                words = doc.text[callout.start : callout.end]
                found.append(Candidate(form_of(doc, callout, habit), callout.start, callout.end, words, members))
            problems += [problem] if problem else []
    return sorted(found, key=lambda row: (row.start, row.end)), problems


def read_printed(doc: Document, callout: StatedCallout, habit: Habit = PLAIN) -> tuple[Member, ...]:
    """The members that the words of a stated callout print; empty where they are no numbers."""
    parsed = parse_callout(doc.text[callout.start : callout.end].strip(BRACKETS), habit)
    return tuple(Member(number=m.number, locator=m.locator, words=m.label) for m in parsed)


def read_stated(
    doc: Document, callout: StatedCallout, targets: Targets, printed: Sequence[Member]
) -> tuple[tuple[Member, ...], Problem | None]:
    """Members of a stated callout in the order of its targets, and a problem where print and link disagree.

    Empty where none of its targets is known. Locators, and numbers that a link leaves out, come from the print.
    """
    known = [targets[target] for target in callout.targets if target in targets]
    # an item that holds several works is one reference, however many of them a link names
    found = list({target.reference.key: target for target in reversed(known)}.values())[::-1]
    if not found:
        return (), None
    by_number = {m.number: m for m in printed if m.number is not None}
    numbers = [target.reference.number for target in found]
    members = tuple(make_member(target, by_number) for target in found)
    if not by_number:
        return complete_named(printed, members), None
    if None in numbers or set(numbers) == set(by_number):
        return members, None
    if set(numbers) < set(by_number):
        return complete(printed, members), None
    return members, disagreement(doc, callout, by_number, numbers)


def make_member(target: StatedTarget, by_number: Mapping[int, Member]) -> Member:
    """A member for a linked reference, with the locator that is printed beside its number."""
    number = target.reference.number
    beside = by_number.get(number) if number is not None else None
    locator: Locator | None = beside.locator if beside is not None else None
    return Member(number=number, list=target.list, key=target.reference.key, locator=locator)


def complete(printed: Sequence[Member], members: Sequence[Member]) -> tuple[Member, ...]:
    """All printed members; those that carry a link with their reference, the others to be resolved by number."""
    linked = {member.number: member for member in members}
    return tuple(linked.get(member.number) or member for member in printed)


def complete_named(printed: Sequence[Member], members: Sequence[Member]) -> tuple[Member, ...]:
    """The linked members with the words and locators printed for them, and the known works that carry no link."""
    by_key = {member.key: member for member in printed if member.key is not None}
    linked = {member.key for member in members}
    in_step = len(printed) == len(members)
    rows: list[Member] = []
    for place, member in enumerate(members):
        beside = by_key.get(member.key or "") or (printed[place] if in_step else None)
        rows.append(replace(member, locator=beside.locator, words=beside.words) if beside else member)
    return (*rows, *(member for key, member in by_key.items() if key not in linked and not in_step))


def disagreement(
    doc: Document, callout: StatedCallout, printed: Mapping[int, Member], numbers: Sequence[int | None]
) -> Problem:
    """The finding that a callout's link and its printed number name different works."""
    words = doc.text[callout.start : callout.end]
    leads = ", ".join(str(number) for number in numbers)
    return Problem(
        code="link-disagrees",
        severity="warning",
        message=f"{words} prints {', '.join(map(str, printed))}, but its link leads to {leads}",
        advice="Compare the callout with the list, and mend the link or the number.",
        start=callout.start,
        end=callout.end,
    )
