"""Labels inside one block that count on from each other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from citeflow.bibliography.lists.continuation import LONGEST_CONTINUATION
from citeflow.bibliography.lists.labels import Label, find_inner_labels
from citeflow.bibliography.lists.looks import looks_like_reference

SMALL_JUMP = 3
"""A larger jump needs a label behind it that goes on counting."""

MOST_REPEATS = 3
"""Inside a block a number that comes again more often counts no works."""


def chain_labels(text: str, first: Label, style: str) -> list[Label]:
    """The labels inside a block that count on from its first one, a number printed twice or left out included."""
    found = find_inner_labels(text, first.end, style)
    if style == "key":
        return found
    places: dict[tuple[str, int], list[int]] = {}
    for place, label in enumerate(found):
        places.setdefault((label.series, label.number), []).append(place)
    chain: list[Label] = []
    last, at, repeats = first, -1, 0
    while True:
        due = next_place(places, (last.series, last.number + 1), at)
        again = next_place(places, (last.series, last.number), at)
        repeats = repeats + 1 if again is not None and (due is None or again < due) else 0
        if again is not None and 0 < repeats <= MOST_REPEATS and parts_works(text, last, found, again, due):
            due = again
        if due is None:
            due = find_jump(text, last, found, at)
        if due is None:
            return chain
        last, at = found[due], due
        chain.append(last)


def next_place(places: dict[tuple[str, int], list[int]], number: tuple[str, int], at: int) -> int | None:
    """The first place behind `at` where a number stands."""
    known = places.get(number, [])
    index = bisect_right(known, at)
    return known[index] if index < len(known) else None


def find_jump(text: str, last: Label, found: Sequence[Label], at: int) -> int | None:
    """The next label where the one that is due is missing: a small jump between two works."""
    for place in range(at + 1, min(at + 6, len(found))):
        if last.number + 1 < found[place].number <= last.number + SMALL_JUMP and parts_works(
            text, last, found, place, None
        ):
            return place
    return None


def parts_works(text: str, last: Label, found: Sequence[Label], place: int, until: int | None) -> bool:
    """Whether a reference stands on both sides of a label."""
    end = found[until].start if until is not None else found[place].end + LONGEST_CONTINUATION
    return looks_like_reference(text[last.end : found[place].start]) and looks_like_reference(
        text[found[place].end : end]
    )
