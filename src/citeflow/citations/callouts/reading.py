"""The document read for callouts: candidates of every form, and the one form in which it cites."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from citeflow.citations.callouts.bracketed import find_bracketed
from citeflow.citations.callouts.brackets import BlockBrackets, find_in_blocks
from citeflow.citations.callouts.candidate import Candidate
from citeflow.citations.callouts.grammar import Habit
from citeflow.citations.callouts.habit import Printed, infer_habit
from citeflow.citations.callouts.named import find_named
from citeflow.citations.callouts.notes import Note, ReadNote, as_candidate, find_notes, index_families, read_note
from citeflow.citations.callouts.raised import find_raised
from citeflow.citations.callouts.stated import form_of, stated_in
from citeflow.citations.callouts.style import NUMERIC, Sightings, choose_form
from citeflow.citations.callouts.work_labels import index_labels, infer_labels
from citeflow.citations.callouts.works_by_name import WorkIndex, index_works
from citeflow.citations.running_text import citing_blocks
from citeflow.model.claim import CitingForm, CitingStyle, Evidence
from citeflow.model.document import Document, StatedCallout
from citeflow.model.reference import References

BRACKETED: tuple[CitingForm, ...] = ("square", "round", "slash")
EARLIEST_YEAR = 1500
"""A lone number from here on is a year, unless the list is that long."""

SLACK = 10
"""Numbers up to twice the list and so many more can be meant as callouts; above, nobody has lost count so far."""


class Sources(Struct, frozen=True):
    """What callouts are read from and resolved with. stated: those of the format that stand in running text."""

    brackets: Mapping[str, BlockBrackets]
    stated: Sequence[StatedCallout]
    works: WorkIndex
    habit: Habit


class Reading(Struct, frozen=True):
    """What the text shows. marks: the candidates of the document's form, in order; notes: its readable footnotes."""

    sources: Sources
    marks: Sequence[Candidate]
    notes: Sequence[ReadNote]
    style: CitingStyle


def read_document(doc: Document, references: References) -> Reading:
    """Candidates of every form, weighed; those of the form with the best evidence are kept."""
    blocks = citing_blocks(doc, references)
    works = index_works(references.references)
    notes = find_notes(doc)
    families = index_families(works)
    habit = Habit(labels=infer_labels(index_labels(references.references)))
    read = [row for note in notes if (row := read_note(doc.text, note, works, families, habit)) is not None]
    brackets = find_in_blocks(doc.text, blocks)
    bracketed = {form: find_bracketed(doc, brackets[form], form, habit) for form in BRACKETED}
    numbers = numbers_of(references, bracketed["square"].labels)
    habit = replace(habit, highest=max(numbers, default=None))
    sources = Sources(brackets, stated_in(doc, blocks), works, habit)
    candidates: dict[CitingForm, Sequence[Candidate]] = {
        **{form: found.candidates for form, found in bracketed.items()},
        "raised": leave_notes(find_raised(doc, blocks), notes),
        "author-year": find_named(doc.text, brackets, works),
        "note": [as_candidate(row, doc.text) for row in read if row.members],
    }
    met = Counter(form_of(doc, callout, habit) for callout in sources.stated)
    count = max(len(references.references), len(numbers))
    form, evidence = choose_form(describe_forms(candidates, numbers, habit.labels.known, count, met))
    marks, habit, comma = read_by_habit(doc, sources, form, candidates[form] if form else [])
    style = CitingStyle(
        form=form, comma="page" if habit.comma_pages else "work", evidence=evidence, comma_evidence=comma
    )
    if habit.labels.known and not numbers:
        kept = keep_labelled(marks, form)
    else:
        kept = keep_meant(marks, form, numbers or frozenset(range(1, count + 1)))
    return Reading(replace(sources, habit=habit), kept, choose_notes(read, form), style)


def numbers_of(references: References, labels: frozenset[int]) -> frozenset[int]:
    """All numbers that a callout can mean: those of the lists, and labels in the text that no list took in."""
    printed = {work.number for work in references.references if work.number is not None}
    return frozenset(printed | labels)


def describe_forms(
    candidates: Mapping[CitingForm, Sequence[Candidate]],
    numbers: frozenset[int],
    labels: frozenset[str],
    works: int,
    met: Mapping[CitingForm, int],
) -> list[Sightings]:
    """What there is to weigh of each form."""
    total = sum(met.values())
    return [
        Sightings(form, rows, numbers, works, labels, stated=total, met=met.get(form, 0))
        for form, rows in candidates.items()
    ]


def read_by_habit(
    doc: Document,
    sources: Sources,
    form: CitingForm | None,
    marks: Sequence[Candidate],
) -> tuple[Sequence[Candidate], Habit, tuple[Evidence, ...]]:
    """The candidates of the form, read anew where the document puts pages behind a bare comma."""
    if form is None or form not in BRACKETED:
        return marks, sources.habit, ()
    linked = count_links(marks, sources.stated)
    printed = [Printed(mark.content, linked.get(mark.start)) for mark in marks]
    habit, evidence = infer_habit(printed, sources.habit)
    if evidence:
        marks = find_bracketed(doc, sources.brackets[form], form, habit).candidates
    return marks, habit, evidence


def count_links(marks: Sequence[Candidate], stated: Sequence[StatedCallout]) -> dict[int, int]:
    """Start of a candidate -> how many works the format's own callouts lead to from inside it."""
    starts = [mark.start for mark in marks]
    linked: dict[int, int] = {}
    for callout in stated:
        index = bisect_right(starts, callout.start) - 1
        if index >= 0 and callout.start < marks[index].end:
            linked[starts[index]] = linked.get(starts[index], 0) + len(callout.targets)
    return linked


def leave_notes(raised: Sequence[Candidate], notes: Sequence[Note]) -> Sequence[Candidate]:
    """Raised numbers that are no marks of footnotes."""
    marks = {note.start for note in notes}
    return [candidate for candidate in raised if candidate.start not in marks]


def choose_notes(read: Sequence[ReadNote], form: CitingForm | None) -> list[ReadNote]:
    """The notes that count: all of them, but not beside raised numbers, whose own they may be."""
    return [] if form == "raised" else list(read)


def keep_labelled(marks: Sequence[Candidate], form: CitingForm | None) -> list[Candidate]:
    """The candidates where all lists print labels that are no numbers: a number in brackets means no work of theirs."""
    return [mark for mark in marks if form not in NUMERIC or len(mark.numbers) < len(mark.members)]


def keep_meant(marks: Sequence[Candidate], form: CitingForm | None, numbers: frozenset[int]) -> list[Candidate]:
    """The candidates that the document means as callouts: no years in brackets, no numbers far beyond its lists.

    Square brackets may name numbers that are missing from the list, which is a finding; in the other forms such a
    number is another thing.
    """
    if form not in NUMERIC:
        return list(marks)
    reach = reach_of(marks, numbers)
    kept = []
    for mark in marks:
        printed = mark.numbers
        known = len(mark.members) - len(printed) + sum(number in numbers for number in printed)
        if form != "square" and numbers and known < len(printed):
            continue
        if known or min(printed) <= reach:
            kept.append(mark)
    return kept


def reach_of(marks: Sequence[Candidate], numbers: frozenset[int]) -> int:
    """The highest number that can be meant: near the list, but no year.

    Where more different numbers lie beyond the list than in it, the list was read in part, and any number can be.
    """
    cited = {number for mark in marks for number in mark.numbers if number < EARLIEST_YEAR}
    highest = max(numbers, default=0)
    if not highest or len(cited - numbers) > len(cited & numbers):
        return max(highest, EARLIEST_YEAR - 1)
    return highest if highest >= EARLIEST_YEAR else min(2 * highest + SLACK, EARLIEST_YEAR - 1)
