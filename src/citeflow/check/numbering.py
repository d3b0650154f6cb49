"""Findings about the printed numbers of reference lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import permutations
from typing import NamedTuple

from citeflow.bundle import Bundle
from citeflow.check.finding import Sighting
from citeflow.check.naming import name_list, name_numbers
from citeflow.model.reference import ReferenceList, References

PART = re.compile(r"\d\W*[a-zа-я]")
"""A label with a letter behind its number: ``23b``."""


class Entry(NamedTuple):
    """One numbered row of a list."""

    start: int
    end: int
    number: int
    raw: str
    key: str
    label: str


def entries_of(references: References, list_id: str) -> list[Entry]:
    """Numbered rows of a list, in printed order."""
    return sorted(
        Entry(row.start, row.end, reference.number, row.raw, reference.key, reference.label)
        for reference in references.references
        for row in reference.printed
        if row.list == list_id and reference.number is not None
    )


def find_gaps(bundle: Bundle) -> Iterator[Sighting]:
    """Numbers left out of a list, at the entry behind the gap.

    A list may go on with the numbering of another one.
    """
    if bundle.references is None:
        return
    elsewhere = {r.number for r in bundle.references.references if r.number is not None}
    for printed in bundle.references.lists:
        entries = entries_of(bundle.references, printed.id)
        numbers = {entry.number for entry in entries}
        before = 0
        for number in sorted(numbers):
            lacking = [n for n in range(before + 1, number) if before or n not in elsewhere]
            if lacking:
                entry = next(entry for entry in entries if entry.number == number)
                after = f"{before} is followed by {number}" if before else f"the numbers begin with {number}"
                yield Sighting(
                    f"in {name_list(printed)} {after}: {name_numbers(lacking)} "
                    f"{'is' if len(lacking) == 1 else 'are'} missing",
                    entry.start,
                    entry.end,
                )
            before = number


def find_doubles(bundle: Bundle) -> Iterator[Sighting]:
    """Entries that bear a number which an earlier entry of the same list bears already.

    Parts of one entry ("23a", "23b") are no doubles.
    """
    if bundle.references is None:
        return
    for printed in bundle.references.lists:
        seen: Counter[int] = Counter()
        first: dict[int, Entry] = {}
        for entry in entries_of(bundle.references, printed.id):
            if PART.search(entry.label):
                continue
            seen[entry.number] += 1
            earlier = first.setdefault(entry.number, entry)
            if seen[entry.number] > 1:
                yield Sighting(
                    f"in {name_list(printed)} {seen[entry.number]} entries bear the number {entry.number}",
                    entry.start,
                    entry.end,
                    entry.key,
                    entry.number,
                    related=(earlier.start, earlier.end),
                )


def find_unequal_lists(bundle: Bundle) -> Iterator[Sighting]:
    """Two lists that name the same works, of which one lacks numbers that the other has."""
    if bundle.references is None:
        return
    for one, other in permutations(bundle.references.lists, 2):
        if not are_twins(bundle.references, one, other):
            continue
        here, there = (
            {entry.number for entry in entries_of(bundle.references, printed.id)} for printed in (one, other)
        )
        if there - here:
            yield Sighting(
                f"{name_list(one)} numbers {len(here)} works, {name_list(other)} {len(there)}: "
                f"no entry {name_numbers(there - here)} in {name_list(one)}",
                one.start,
                one.start + len(one.heading) if one.heading else one.end,
            )


def are_twins(references: References, one: ReferenceList, other: ReferenceList) -> bool:
    """Whether two lists print the same works: at least half of the shorter one's works stand in both."""
    keys, others = ({entry.key for entry in entries_of(references, printed.id)} for printed in (one, other))
    return bool(keys and others) and 2 * len(keys & others) >= min(len(keys), len(others))
