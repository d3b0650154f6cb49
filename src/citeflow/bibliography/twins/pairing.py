"""Parallel lists: the same works printed twice, in the original and transliterated or translated.

Items are paired by their likeness, and by their number where the lists are seen to be numbered alike; so a list
that is sorted by another alphabet, or lacks items, is paired all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from citeflow.bibliography.twins.candidates import Pair, find_candidates, rate
from citeflow.bibliography.twins.likeness import ALIKE, SURELY_ALIKE
from citeflow.bibliography.twins.row import Row

PARALLEL_SHARE = 0.5
"""Two lists are parallel when so many of the numbers they share, or of the shorter list, name the same work."""

SURE_SHARE = 0.8
"""In lists as parallel as this, a pair that is not plainly different is taken for one work."""

NOT_DIFFERENT = 0.15

MARGIN = 0.1
"""A pair that is neither numbered alike nor surely alike must be so much better than any other of its two items."""

NUMBER_GAIN = 0.15
"""What an equal number adds where two pairs compete."""


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
    candidates = find_candidates(first, second)
    numbered = best_by_number(candidates)
    alike = sum(likeness >= ALIKE for likeness in numbered.values())
    by_number = bool(numbered) and alike >= SURE_SHARE * len(numbered)
    pairs = choose_pairs(candidates, NOT_DIFFERENT if by_number else ALIKE)
    if not pairs:
        return {}
    wanted = min(len(first), len(second))
    if alike >= max(1, PARALLEL_SHARE * len(numbered)) or len(pairs) >= PARALLEL_SHARE * wanted:
        return pairs | fill_gaps(first, second, pairs)
    return {}


def best_by_number(candidates: Iterable[Pair]) -> dict[int, float]:
    """Place in the second list -> likeness of the best item of the first list with the same number."""
    best: dict[int, float] = {}
    for pair in candidates:
        if pair.same_number:
            best[pair.second] = max(pair.likeness, best.get(pair.second, 0.0))
    return best


def choose_pairs(candidates: Sequence[Pair], floor: float) -> dict[int, int]:
    """One partner for each item, the best pairs first. `floor`: the least likeness of items numbered alike."""
    rivals = rate_rivals(candidates)
    chosen: dict[int, int] = {}
    used: set[int] = set()
    ranked = sorted(candidates, key=lambda p: (-p.likeness - NUMBER_GAIN * p.same_number, p.second, p.first))
    for pair in ranked:
        if pair.first in used or pair.second in chosen:
            continue
        if pair.likeness >= (floor if pair.same_number else SURELY_ALIKE) or is_alone(pair, rivals):
            chosen[pair.second] = pair.first
            used.add(pair.first)
    return chosen


Rivals = dict[tuple[str, int], list[float]]
"""The two best likenesses that an item of the first or second list has with any item of the other one."""


def rate_rivals(candidates: Iterable[Pair]) -> Rivals:
    """The two best likenesses of each item."""
    rivals: Rivals = {}
    for pair in candidates:
        for side in (("first", pair.first), ("second", pair.second)):
            rivals[side] = sorted([*rivals.get(side, []), pair.likeness], reverse=True)[:2]
    return rivals


def is_alone(pair: Pair, rivals: Rivals) -> bool:
    """Whether a pair is alike, and no other pair of either of its items comes near to it."""
    if pair.likeness < ALIKE:
        return False
    best = [rivals["first", pair.first], rivals["second", pair.second]]
    return all(b[0] == pair.likeness and (len(b) < 2 or b[1] <= pair.likeness - MARGIN) for b in best)


def fill_gaps(first: Sequence[Row], second: Sequence[Row], pairs: dict[int, int]) -> dict[int, int]:
    """Pairs between two neighbouring pairs that leave out as many items on either side, one for one.

    Only in lists in one order, and where the two are not plainly different works.
    """
    known = sorted((s, f) for s, f in pairs.items())
    if not known or any(a[1] > b[1] for a, b in pairwise(known)):
        return {}
    filled: dict[int, int] = {}
    for (s, f), (next_s, next_f) in pairwise([(-1, -1), *known, (len(second), len(first))]):
        if next_s - s != next_f - f:
            continue
        for step in range(1, next_s - s):
            if rate(first[f + step], second[s + step], f + step, s + step).likeness >= NOT_DIFFERENT:
                filled[s + step] = f + step
    return filled
