"""Which items of two lists may be one work, and how alike they are. Linear: an item meets a few others only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from citeflow.bibliography.fields.dates import year_of
from citeflow.bibliography.twins.likeness import (
    SURELY_ALIKE,
    families,
    fold,
    fold_systems,
    holds_numbers,
    measure_likeness,
    share_of_numbers,
)
from citeflow.bibliography.twins.row import Row

MOST_NEIGHBOURS = 12
"""Of the items that share a sign, an item is compared with so many, the nearest in place first."""

NUMBERS_GAIN = 0.25
"""What equal numbers in the printed strings add, whatever was read from them."""

NUMBERS_ALIKE = 0.8

HELD_GAIN = 0.15
"""What it adds that the numbers of one string all stand in the other."""


class Pair(NamedTuple):
    """A place in the first list, one in the second, their likeness, and whether they bear one number."""

    first: int
    second: int
    likeness: float
    same_number: bool


def list_signs(row: Row) -> Iterator[tuple[str, str]]:
    """What two printings of one work are likely to share: the label first, then identifiers, or a year and more."""
    csl = row.parsed.csl
    if row.item.label:
        yield "label", str(row.item.number) if row.item.number is not None else fold(row.item.label)
    for name in ("DOI", "URL", "ISBN"):
        if csl.get(name):
            yield name, fold(str(csl[name]))
    year = year_of(csl.get("issued")) or ""
    people = families(csl)
    if people and people[0]:
        yield "family", f"{fold_systems(people[0])[:3]} {year}"
    if csl.get("page"):
        yield "page", f"{csl['page']} {year}"
    if csl.get("title"):
        yield "title", f"{fold_systems(str(csl['title']))[:8]} {year}"


def find_candidates(first: Sequence[Row], second: Sequence[Row]) -> list[Pair]:
    """Pairs of items that share a sign, with their likeness; in the order of the second list.

    An item that is surely the one with its number is compared with no other.
    """
    places: dict[tuple[str, str], list[int]] = {}
    for place, row in enumerate(first):
        for sign in list_signs(row):
            places.setdefault(sign, []).append(place)
    pairs = []
    for place, row in enumerate(second):
        near = [nearest(places.get(sign, []), place) for sign in list_signs(row)]
        numbered = set(near[0]) if row.item.label else set()
        rated = [rate(first[other], row, other, place) for other in sorted(numbered)]
        if not any(pair.likeness >= SURELY_ALIKE for pair in rated):
            others = {other for places_of_sign in near for other in places_of_sign} - numbered
            rated += [rate(first[other], row, other, place) for other in sorted(others)]
        pairs += rated
    return pairs


def nearest(places: Sequence[int], place: int) -> Sequence[int]:
    """The places that are nearest to one."""
    if len(places) <= MOST_NEIGHBOURS:
        return places
    return sorted(places, key=lambda other: (abs(other - place), other))[:MOST_NEIGHBOURS]


def rate(one: Row, other: Row, first: int, second: int) -> Pair:
    """How alike two items are, by what was read and by the numbers printed."""
    likeness = measure_likeness(one.parsed.csl, other.parsed.csl)
    shared = share_of_numbers(one.raw, other.raw)
    if shared is not None and shared >= NUMBERS_ALIKE:
        likeness = min(1.0, likeness + NUMBERS_GAIN)
    elif holds_numbers(one.raw, other.raw):
        likeness = min(1.0, likeness + HELD_GAIN)
    same = bool(one.item.label) and one.item.number is not None and one.item.number == other.item.number
    return Pair(first, second, likeness, same)
