"""Footnotes that do the work of callouts: the raised mark in the text stands for what the note says.

A note counts when it is nothing but a numbered callout (``[5, с. 7].``), works by author and year, a word for the work
before (``Там же. С. 7``), or the description of a work of the list. Prose in a note is running text like any other.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from citeflow.citations.callouts.author_year import read_works
from citeflow.citations.callouts.back_references import BackReference, read_back_reference
from citeflow.citations.callouts.bracketed import make_members
from citeflow.citations.callouts.brackets import find_brackets
from citeflow.citations.callouts.candidate import Candidate
from citeflow.citations.callouts.family_names import fold_name
from citeflow.citations.callouts.grammar import Habit, parse_callout
from citeflow.citations.callouts.locators import read_labelled
from citeflow.citations.callouts.named import describe
from citeflow.citations.callouts.raised import raised_spans
from citeflow.citations.callouts.tokens import Cursor
from citeflow.citations.callouts.works_by_name import PRINTED_YEAR, NamedWork, WorkIndex, fold_words, match_naming
from citeflow.model.claim import Locator, Member
from citeflow.model.document import Block, Document

LABEL = re.compile(r"\s*\[?(\d{1,4})\]?[.)]?\s*")
SIGNAL = re.compile(r"\s*(?:(?:см|ср)\.(?:\s+также)?:?|see(?:\s+also)?:?|cf\.)\s+", re.IGNORECASE)
CLOSING_PLACE = re.compile(r"(?:С|с|C|c|P|p|pp|Pp|Б|б|S|pág|págs)\.\s?\d[\d\s,–—-]*\.?$")
BY_DESCRIPTION = 0.8
"""Trust in a note that describes a work of the list by author, year and words of its title."""

LEAST_TITLE = 0.6
"""Share of the words of a title that the note repeats."""


class Note(Struct, frozen=True):
    """A footnote with its mark in the text. start, end: of the mark. body: where the words behind the label begin."""

    start: int
    end: int
    block: Block
    body: int


class ReadNote(Struct, frozen=True):
    """What a note says: members, or a word for the work before."""

    note: Note
    members: tuple[Member, ...] = ()
    back: BackReference | None = None


def find_notes(doc: Document) -> list[Note]:
    """Footnotes in the order of their marks; each footnote is taken once, by the nearest mark before it."""
    blocks: dict[int, list[tuple[Block, int]]] = {}
    for block in doc.blocks:
        if block.kind == "footnote" and (match := LABEL.match(doc.text, block.start, block.end)):
            blocks.setdefault(int(match[1]), []).append((block, match.end()))
    taken: set[int] = set()
    notes: list[Note] = []
    for start, end, content in raised_spans(doc) if blocks else ():
        rows = blocks.get(int(content), []) if content.isdecimal() else []
        index = bisect_left([block.start for block, _ in rows], end)
        chosen = rows[min(index, len(rows) - 1)] if rows else None
        if chosen is None or chosen[0].start in taken or chosen[0].start <= start < chosen[0].end:
            continue
        taken.add(chosen[0].start)
        notes.append(Note(start, end, chosen[0], chosen[1]))
    return notes


def index_families(works: WorkIndex) -> dict[str, list[NamedWork]]:
    """Folded family name of a first author -> works, in the order of the list."""
    index: dict[str, list[NamedWork]] = {}
    listed = {work.reference.key: work for rows in works.values() for work in rows}
    for work in listed.values():
        for name in fold_name(work.families[0]) if work.families else work.head[:1]:
            index.setdefault(name, []).append(work)
    return index


def read_note(
    text: str, note: Note, works: WorkIndex, families: Mapping[str, Sequence[NamedWork]], habit: Habit
) -> ReadNote | None:
    """What a note says as a callout; None where it is prose."""
    body = text[note.body : note.block.end].strip()
    back = read_back_reference(body)
    if back is not None:
        return ReadNote(note, back=back)
    members = read_numbers(body, habit) or read_described(body, families) or read_named(body, works)
    return ReadNote(note, members=members) if members else None


def read_numbers(body: str, habit: Habit) -> tuple[Member, ...]:
    """Members of a note that is nothing but numbered brackets."""
    brackets = find_brackets(body, 0, len(body))
    place = 0
    members: list[Member] = []
    for bracket in brackets:
        between = body[place : bracket.start]
        if SIGNAL.sub("", between + " ").strip(" ,;.:"):
            return ()
        members += make_members(parse_callout(bracket.content, habit))
        place = bracket.end
    return tuple(members) if not body[place:].strip(" .;,") else ()


def read_named(body: str, works: WorkIndex) -> tuple[Member, ...]:
    """Members of a note that gives authors and years alone; every one must be known."""
    found = read_works(body.rstrip(". "))
    matches = [match_naming(work.naming, works) for work in found]
    covered = sum(work.end - work.start for work in found)
    if not found or not all(match.works for match in matches) or 2 * covered < len(body):
        return ()
    return tuple(describe(body, work, match) for work, match in zip(found, matches, strict=True))


def read_described(body: str, families: Mapping[str, Sequence[NamedWork]]) -> tuple[Member, ...]:
    """Members of a note whose parts, set apart by semicolons, each describe a work of the list."""
    members = [read_description(part, families) for part in body.split(";")]
    known = [member for member in members if member is not None]
    return tuple(known) if len(known) == len(members) else ()


def read_description(part: str, families: Mapping[str, Sequence[NamedWork]]) -> Member | None:
    """The work that a part of a note describes: its author opens the part, year or title are repeated."""
    words = SIGNAL.sub("", part, count=1).strip()
    folded = fold_words(words)
    years = {int(match[1]) for match in PRINTED_YEAR.finditer(words)}
    candidates = [work for name in dict.fromkeys(folded[:4]) for work in families.get(name.replace("'", ""), ())]
    fitting = [work for work in candidates if describes(set(folded), years, work)]
    if not fitting:
        return None
    work = max(fitting, key=lambda work: title_share(set(folded), work))
    return Member(
        key=work.reference.key,
        list=work.reference.printed[0].list,
        words=words,
        locator=read_closing(words),
        confidence=BY_DESCRIPTION,
        reason="described in a footnote",
    )


def describes(words: set[str], years: set[int], work: NamedWork) -> bool:
    """Whether most of the title is repeated, and no other year is given."""
    return title_share(words, work) >= LEAST_TITLE and (not years or not work.years or bool(years & work.years))


def title_share(words: set[str], work: NamedWork) -> float:
    """Share of the words of the title, or of the head of the printed string, that stand in the note."""
    title = work.title or work.head
    return sum(word in words for word in title) / len(title) if title else 0.0


def read_closing(words: str) -> Locator | None:
    """The page at the end of a description: ``С. 5``."""
    match = CLOSING_PLACE.search(words[-40:])
    return read_labelled(Cursor(match[0].rstrip("."))) if match else None


def as_candidate(read: ReadNote, text: str) -> Candidate:
    """The mark of a note as a callout with the note's members."""
    reason = "read from its footnote"
    members = tuple(replace(m, reason=m.reason or reason) for m in read.members)
    return Candidate("note", read.note.start, read.note.end, text[read.note.body : read.note.block.end], members)
