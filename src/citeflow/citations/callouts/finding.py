"""Callouts of a document, resolved: by printed number, by name and year, by link, by the callout before.

The order of work: read the text and infer its style (reading.py) -> join with what the format states -> resolve.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from citeflow.citations.callouts.back_references import BackReference, read_back_reference
from citeflow.citations.callouts.candidate import Candidate
from citeflow.citations.callouts.family_names import names_meet
from citeflow.citations.callouts.notes import as_candidate
from citeflow.citations.callouts.reading import Reading, read_document
from citeflow.citations.callouts.resolve import name_shared_numbers, read_numbering, resolve_labels, resolve_members
from citeflow.citations.callouts.stated import join_stated, map_targets
from citeflow.model.claim import Callout, CitingStyle, Member
from citeflow.model.document import Document
from citeflow.model.ids import ids_of_spans
from citeflow.model.problem import Problem
from citeflow.model.reference import Reference, References

CALLOUT_BEFORE = 0.7
"""Trust in "ibid." and its like: a callout put in between later leads it astray."""

REACH_BACK = 200
"""So many members back an author named with "op. cit." is looked for."""


class Mark(Struct, frozen=True):
    """A callout before it is resolved: members, or a word for the work before."""

    start: int
    end: int
    members: tuple[Member, ...]
    back: BackReference | None = None


class FoundCallouts(NamedTuple):
    """The callouts in the order of the text, what is wrong with them, and the style in which the document cites."""

    callouts: tuple[Callout, ...]
    problems: tuple[Problem, ...]
    style: CitingStyle


def find_callouts(doc: Document, references: References) -> FoundCallouts:
    """All callouts outside of the reference lists.

    A number without a reference stays, without a key, and so do names that no reference or several fit; a link that
    leads to another work than its number, and what names no work, are problems.
    """
    reading = read_document(doc, references)
    printed = resolve_labels(move_notes(doc.text, reading), references)
    joined, problems = join_stated(
        doc, reading.sources.stated, map_targets(doc, references), printed, reading.sources.habit
    )
    marks = add_back_references(doc.text, reading, joined)
    numbering = read_numbering(references, {m.number for mark in marks for m in mark.members})
    problems += name_shared_numbers(references, numbering, [(m.start, m.end, m.members) for m in marks])
    members = resolve_members(((mark.start, mark.members) for mark in marks), numbering)
    resolved = [Mark(m.start, m.end, row, m.back) for m, row in zip(marks, members, strict=True)]
    rows = follow_back(resolved, {work.key: work for work in references.references})
    problems += name_unmatched(doc.text, rows)
    ids = ids_of_spans("callout", doc.text, [(row.start, row.end) for row in rows])
    callouts = tuple(
        Callout(id=id_, start=row.start, end=row.end, text=doc.text[row.start : row.end], members=row.members)
        for id_, row in zip(ids, rows, strict=True)
    )
    return FoundCallouts(callouts, tuple(problems), reading.style)


def move_notes(text: str, reading: Reading) -> list[Candidate]:
    """The candidates, those of a footnote that is nothing else moved to its mark in the text."""
    moved = [as_candidate(row, text) for row in reading.notes if row.members]
    bodies = {row.note.block.start: row.note.block.end for row in reading.notes if row.members}
    if reading.style.form == "note":
        return sorted(moved, key=lambda candidate: candidate.start)
    starts = sorted(bodies)
    kept = [c for c in reading.marks if not is_in_note(c.start, starts, bodies)]
    return sorted([*kept, *moved], key=lambda candidate: candidate.start)


def is_in_note(place: int, starts: Sequence[int], bodies: Mapping[int, int]) -> bool:
    """Whether a place lies in one of the notes: starts in order, start -> end."""
    index = bisect_right(starts, place) - 1
    return index >= 0 and place < bodies[starts[index]]


def add_back_references(text: str, reading: Reading, joined: Sequence[Candidate]) -> list[Mark]:
    """All marks in order, those that name the work before included; none of them where no callout stands."""
    marks = [Mark(c.start, c.end, c.members) for c in joined]
    if not marks:
        return []
    for row in reading.notes:
        if row.back is not None:
            marks.append(Mark(row.note.start, row.note.end, (), row.back))
    for shape in ("square", "round"):
        for _, brackets in reading.sources.brackets[shape]:
            for bracket in brackets:
                back = read_back_reference(bracket.content)
                if back is not None:
                    marks.append(Mark(bracket.start, bracket.end, (), back))
    return sorted(marks, key=lambda mark: (mark.start, mark.end))


def follow_back(marks: Sequence[Mark], works: Mapping[str, Reference]) -> list[Mark]:
    """The marks, each word for the work before replaced by the member that it stands for."""
    rows: list[Mark] = []
    members: list[Member] = []
    for mark in marks:
        row = mark
        if mark.back is not None:
            row = replace(mark, members=(follow(mark.back, members, works),))
        members += row.members
        rows.append(row)
    return rows


def follow(back: BackReference, members: Sequence[Member], works: Mapping[str, Reference]) -> Member:
    """The member that a word such as "ibid." stands for; one without key where none stands before."""
    for member in reversed(members[-REACH_BACK:]):
        if back.name is None or is_by(back.name, works.get(member.key or "")):
            return replace(
                member,
                locator=back.locator or (member.locator if back.name is None else None),
                words=back.words,
                confidence=min(CALLOUT_BEFORE, member.confidence or 1.0),
                reason="the work of the callout before",
            )
    return Member(words=back.words, locator=back.locator)


def is_by(name: str, work: Reference | None) -> bool:
    """Whether a work is by an author of this family name."""
    people = (work.csl.get("author") or []) if work is not None else []
    return any(names_meet(name, str(person.get("family") or person.get("literal") or "")) for person in people)


def name_unmatched(text: str, marks: Sequence[Mark]) -> list[Problem]:
    """A finding for each callout in words that names no work of the list, or does not tell several apart."""
    problems = []
    for mark in marks:
        for member in mark.members:
            if member.key is not None or member.number is not None:
                continue
            words = " ".join((member.words or text[mark.start : mark.end]).split())
            several = member.reason is not None
            problems.append(
                Problem(
                    code="callout-ambiguous" if several else "callout-unmatched",
                    severity="warning" if several else "error",
                    message=f"“{words}” {member.reason}" if several else f"“{words}” names no work of the list",
                    advice="Tell the works apart by a letter behind the year."
                    if several
                    else "Compare names and year with the list, or add the work to it.",
                    start=mark.start,
                    end=mark.end,
                )
            )
    return problems
