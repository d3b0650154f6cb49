"""The timeline: one line for each initiative with a stated year, from its first to its last."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from citeflow.measures.register import RegisterEntry, RegisterFact
from citeflow.render.reading_order import ReadingOrder

WIDTH = 1120
LEFT = 400
"""Where the axis begins; names stand before it."""

RIGHT = 24
LINE = 22
"""Height of one initiative."""

TOP = 26
TICKS = (1, 2, 5, 10, 20, 25, 50, 100)
MOST_TICKS = 12
NAME = 44
"""Code points of a name that fit before the axis."""

GONE = frozenset({"ended"})
YEARS = re.compile(r"(?P<first>\d+)(?:–(?P<last>\d+))?")


class Point(Struct, frozen=True, kw_only=True):
    """A year. width: of a span, 0 for a single year. role: what happened."""

    x: float
    width: float
    role: str
    title: str
    anchor: str | None


class Life(Struct, frozen=True, kw_only=True):
    """One initiative. x1, x2: of its line. open: no end is stated, so that the line goes on."""

    y: float
    name: str
    full: str
    lang: str | None
    x1: float
    x2: float
    is_open: bool
    points: tuple[Point, ...]


class Timeline(Struct, frozen=True, kw_only=True):
    """The drawn timeline. ticks: places and years of the axis."""

    width: int
    height: int
    left: int
    lives: tuple[Life, ...]
    ticks: tuple[tuple[float, int], ...]
    summary: str


def view_timeline(entries: Sequence[RegisterEntry], order: ReadingOrder) -> Timeline | None:
    """The timeline of all entries with a year, the earliest first; None where none has one."""
    dated = [(entry, dates) for entry in entries if (dates := list_dates(entry))]
    if not dated:
        return None
    dated.sort(key=lambda row: (min(first for first, _, _ in row[1]), row[0].entity.name.casefold()))
    years = [year for _, dates in dated for first, last, _ in dates for year in (first, last)]
    low, high = min(years), max(max(years), min(years) + 1)
    scale = (WIDTH - LEFT - RIGHT) / (high - low)
    lives = [
        draw_life(entry, dates, TOP + place * LINE, low, scale, order) for place, (entry, dates) in enumerate(dated)
    ]
    return Timeline(
        width=WIDTH,
        height=TOP + LINE * len(lives) + 8,
        left=LEFT,
        lives=tuple(lives),
        ticks=tuple((round(LEFT + (year - low) * scale, 1), year) for year in lay_ticks(low, high)),
        summary=f"{len(lives)} of {len(entries)} initiatives with a stated year, {min(years)} to {max(years)}.",
    )


Dates = list[tuple[int, int, RegisterFact]]
"""First and last year of a fact, and the fact."""


def list_dates(entry: RegisterEntry) -> Dates:
    """The years of an entry in order."""
    dates = []
    for fact in entry.facts:
        match = YEARS.fullmatch(fact.value) if fact.field == "years" else None
        if match is not None:
            dates.append((int(match["first"]), int(match["last"] or match["first"]), fact))
    return sorted(dates, key=lambda row: (row[0], row[1], row[2].start))


def lay_ticks(low: int, high: int) -> list[int]:
    """Round years from the first to the last, at most a dozen.

    >>> lay_ticks(1978, 2016)
    [1980, 1985, 1990, 1995, 2000, 2005, 2010, 2015]
    """
    step = next((size for size in TICKS if (high - low) / size < MOST_TICKS), TICKS[-1])
    return list(range(-(-low // step) * step, high + 1, step))


def draw_life(entry: RegisterEntry, dates: Dates, y: float, low: int, scale: float, order: ReadingOrder) -> Life:
    """The line of one initiative and its years."""
    entity = entry.entity
    ended = [last for _, last, fact in dates if fact.role in GONE]
    start = LEFT + (dates[0][0] - low) * scale
    end = LEFT + (max(ended or [last for _, last, _ in dates]) - low) * scale
    return Life(
        y=y,
        name=entity.name if len(entity.name) <= NAME else entity.name[: NAME - 1].rstrip() + "…",
        full=entity.name,
        lang=next((code for code, name in sorted(entity.names.items()) if name == entity.name), None),
        x1=round(start, 1),
        x2=round(end, 1) if ended else WIDTH - RIGHT,
        is_open=not ended,
        points=tuple(draw_point(first, last, fact, low, scale, order) for first, last, fact in dates),
    )


def draw_point(first: int, last: int, fact: RegisterFact, low: int, scale: float, order: ReadingOrder) -> Point:
    """One year or span of years, leading to its sentence."""
    row = order.row_of_claim.get(fact.claim or "") or order.row_at(fact.start)
    role = fact.role or "named"
    return Point(
        x=round(LEFT + (first - low) * scale, 1),
        width=round((last - first) * scale, 1),
        role=role,
        title=f"{fact.value} {role}: {fact.sentence}",
        anchor=row.anchor if row else None,
    )
