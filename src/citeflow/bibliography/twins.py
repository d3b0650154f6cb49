"""Parallel lists: the same works printed twice, in the original and transliterated or translated."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from citeflow.bibliography.field_parser import ParsedReference
from citeflow.bibliography.item import Item
from citeflow.bibliography.likeness import ALIKE, SURELY_ALIKE, measure_likeness
from citeflow.bibliography.lists import FoundList

_PARALLEL_SHARE = 0.5
"""Two lists are parallel when so many of the numbers they share name the same work."""

_SURE_SHARE = 0.8
"""In lists as parallel as this, a pair that is not plainly different is taken for one work."""

_NOT_DIFFERENT = 0.15


class Row(NamedTuple):
    """One printed item with its list and its reading."""

    list: FoundList
    item: Item
    parsed: ParsedReference


def pair_rows(rows_by_list: Sequence[Sequence[Row]]) -> list[tuple[Row, ...]]:
    """Works in the order of print, each with one row for every list it is printed in.

    A list is paired with the first earlier list that is parallel to it; items without a twin stay alone.
    """
    works: list[list[Row]] = []
    place: dict[tuple[int, int], int] = {}
    leaders: list[int] = []
    for index, rows in enumerate(rows_by_list):
        pairs: dict[int, int] = {}
        for leader in leaders:
            pairs = pair_lists(rows_by_list[leader], rows)
            if pairs:
                break
        if not pairs:
            leaders.append(index)
        for position, row in enumerate(rows):
            if position in pairs:
                works[place[leader, pairs[position]]].append(row)
            else:
                place[index, position] = len(works)
                works.append([row])
    return [tuple(work) for work in works]


def pair_lists(first: Sequence[Row], second: Sequence[Row]) -> dict[int, int]:
    """Position in the second list -> position in the first; empty where the lists are not parallel."""
    by_number: dict[int, list[int]] = {}
    for position, row in enumerate(first):
        if row.item.number is not None:
            by_number.setdefault(row.item.number, []).append(position)
    scores: dict[int, tuple[int, float]] = {}
    for position, row in enumerate(second):
        candidates = by_number.get(row.item.number, []) if row.item.number is not None else []
        rated = [(measure_likeness(first[c].parsed.csl, row.parsed.csl), -c) for c in candidates]
        if rated:
            best = max(rated)
            scores[position] = (-best[1], best[0])
    alike = sum(score >= ALIKE for _, score in scores.values())
    if scores and alike >= max(1, _PARALLEL_SHARE * len(scores)):
        floor = _NOT_DIFFERENT if alike >= _SURE_SHARE * len(scores) else ALIKE
        pairs = _one_to_one({p: (q, s) for p, (q, s) in scores.items() if s >= floor})
        return pairs | _pair_rest(first, second, pairs)
    unnumbered = not scores
    pairs = _pair_rest(first, second, {}) if unnumbered or alike < len(scores) else {}
    return pairs if len(pairs) >= _PARALLEL_SHARE * min(len(first), len(second)) else {}


def _one_to_one(scores: dict[int, tuple[int, float]]) -> dict[int, int]:
    """Keep the best partner where a number is printed twice."""
    pairs: dict[int, int] = {}
    used: set[int] = set()
    for position, (other, _) in sorted(scores.items(), key=lambda s: (-s[1][1], s[0])):
        if other not in used:
            pairs[position] = other
            used.add(other)
    return pairs


def _pair_rest(first: Sequence[Row], second: Sequence[Row], pairs: dict[int, int]) -> dict[int, int]:
    """Pair by likeness alone what is still without a twin: lists without numbers, or numbered apart."""
    free = [p for p in range(len(first)) if p not in pairs.values()]
    waiting = [p for p in range(len(second)) if p not in pairs]
    rated = [
        (measure_likeness(first[f].parsed.csl, second[w].parsed.csl), -abs(f - w), f, w)
        for w in waiting
        for f in free
        if _may_be_one(first[f], second[w])
    ]
    chosen: dict[int, int] = {}
    used: set[int] = set()
    for score, _, f, w in sorted(rated, key=lambda r: (-r[0], -r[1], r[2], r[3])):
        if score < SURELY_ALIKE:
            break
        if f not in used and w not in chosen:
            chosen[w] = f
            used.add(f)
    return chosen


def _may_be_one(one: Row, other: Row) -> bool:
    """A cheap test before the long one: equal year, DOI or address, or no year on one side."""
    a, b = one.parsed.csl, other.parsed.csl
    if a.get("issued") and b.get("issued"):
        return bool(a["issued"] == b["issued"])
    return True
