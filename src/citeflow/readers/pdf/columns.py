"""Columns of a sheet: runs parted at gutters, in reading order.

A gutter is a strip of white that few runs cross and that text flanks on both sides over many rows. What crosses
it (titles, wide tables) cuts the sheet into bands; within a band the left column is read before the right one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple

from citeflow.readers.pdf.engine import Run

MIDDLE = (0.3, 0.7)
"""Where on the width of the text a gutter between two columns may lie."""

NARROWEST = 0.7
"""Width of a gutter in type sizes; spaces between words stay below and never stand in line."""

ROWS = 6
"""Rows of text needed on both sides."""

ROW_CHARS = 8
"""Characters from which a row counts as text."""

SHARED_HEIGHT = 0.25
"""Share of the taller column's height that both columns must have in common."""

CROSSED = 0.3
"""Share of the sheet's rows that may cross the gutter."""

STRAY = 0.08
"""Share of rows by which the crossings may vary over the width of one gutter."""

BROAD = 0.55
"""Share of the text's width from which a part beside a gutter can hold two columns more."""

NARROWEST_COLUMN = 0.15
"""Share of the text's width that a column has at least."""

COLUMN_EDGE = 2.0
"""Points by which the lines of a column may differ at their left edge."""

LONG_WORD = 8.0
"""Length in type sizes from which a word may jut out of its column."""


BY_PLACE = attrgetter("baseline", "x0")
BY_EDGE = attrgetter("x0")


class Gutter(NamedTuple):
    """A strip of white from x0 to x1."""

    x0: float
    x1: float

    @property
    def middle(self) -> float:
        """Halfway across."""
        return (self.x0 + self.x1) / 2


def split_columns(runs: Sequence[Run]) -> list[list[Run]]:
    """The runs of each column, in reading order; one list for a sheet of one column, none for an empty sheet."""
    if not runs:
        return []
    rows = group_rows(runs)
    gutter = find_gutter(rows)
    if gutter is None:
        return [list(runs)]
    parts: list[list[Run]] = []
    left: list[Run] = []
    right: list[Run] = []
    wide: list[Run] = []
    middle = gutter.middle
    for row in rows:
        if is_crossing(row, gutter):
            parts += [part for part in (left, right) if part]
            left, right = [], []
            wide += row
        else:
            parts += [wide] if wide else []
            wide = []
            left += [run for run in row if run.x0 <= middle]
            right += [run for run in row if run.x0 > middle]
    parts += [part for part in (left, right, wide) if part]
    limit = BROAD * measure_width(runs)
    return [column for part in parts for column in (split_columns(part) if can_split(part, runs, limit) else [part])]


def can_split(part: Sequence[Run], runs: Sequence[Run], limit: float) -> bool:
    """Whether a part of a sheet is broad enough to hold columns itself."""
    return len(part) < len(runs) and limit < measure_width(part) < (1 - NARROWEST_COLUMN) * measure_width(runs)


def measure_width(runs: Sequence[Run]) -> float:
    """Distance between the outermost edges."""
    return max(run.x1 for run in runs) - min(run.x0 for run in runs)


def group_rows(runs: Sequence[Run]) -> list[list[Run]]:
    """Runs that share some height, from top to bottom: a row ends where the next run begins below its middle."""
    rows: list[list[Run]] = []
    reach = 0.0
    for run in sorted(runs, key=BY_PLACE):
        if rows and run.baseline - 0.5 * run.style.size < reach:
            rows[-1].append(run)
        else:
            rows.append([run])
            reach = run.baseline
    return rows


def is_crossing(row: Sequence[Run], gutter: Gutter) -> bool:
    """Whether a row's text runs across the gutter, or a word gap lies in it by chance."""
    middle = gutter.middle
    over = [run for run in row if run.x0 < middle < run.x1]
    if over:
        return not is_overhanging(over, row, gutter)
    left = max([run.x1 for run in row if run.x1 <= middle], default=None)
    right = min([run.x0 for run in row if run.x0 >= middle], default=None)
    if left is None or right is None:
        return False
    return right - left < NARROWEST * min([run.style.size for run in row])


def is_overhanging(over: Sequence[Run], row: Sequence[Run], gutter: Gutter) -> bool:
    """Whether one word of the left column (a long address) only juts out, beside a line of the right column."""
    word = over[0]
    if len(over) > 1 or word.x0 >= gutter.x0 or word.x1 - word.x0 < LONG_WORD * word.size:
        return False
    return word.x1 <= gutter.x1 or any(abs(run.x0 - gutter.x1) <= COLUMN_EDGE for run in row if run is not word)


def find_gutter(rows: Sequence[Sequence[Run]]) -> Gutter | None:
    """The widest strip in the middle that hardly any row crosses and that rows flank, or None."""
    crossing = count_crossings(rows)
    fewest = min(crossing.values(), default=len(rows))
    if fewest > CROSSED * len(rows):
        return None
    sizes = sorted(run.style.size for row in rows for run in row)
    size = sizes[len(sizes) // 2]
    strips = find_strips(crossing, fewest + max(2.0, STRAY * len(rows)))
    widest = max(strips, key=lambda strip: (strip.x1 - strip.x0, -strip.x0))
    return widest if widest.x1 - widest.x0 >= NARROWEST * size and is_flanked(rows, widest) else None


def count_crossings(rows: Sequence[Sequence[Run]]) -> dict[int, int]:
    """For each whole point of the middle: the number of rows with a run that lies over it."""
    edge0 = min(run.x0 for row in rows for run in row)
    edge1 = max(run.x1 for row in rows for run in row)
    low, high = (int(edge0 + share * (edge1 - edge0)) for share in MIDDLE)
    steps = [0] * (high - low + 2)
    for row in rows:
        reach = low - 1
        for _, x0, x1, *_ in sorted(row, key=BY_EDGE):
            start, end = max(reach + 1, int(x0) + 1), min(high, int(x1))
            if start <= end:
                steps[start - low] += 1
                steps[end - low + 1] -= 1
                reach = end
    return dict(enumerate(accumulate(steps[:-1]), low))


def find_strips(crossing: dict[int, int], allowed: float) -> list[Gutter]:
    """Stretches of whole points, each crossed by as few rows as allowed."""
    strips: list[Gutter] = []
    start: int | None = None
    for x in sorted(crossing):
        if crossing[x] <= allowed:
            start = x if start is None else start
        elif start is not None:
            strips.append(Gutter(start - 1, x))
            start = None
    if start is not None:
        strips.append(Gutter(start - 1, max(crossing) + 1))
    return strips


def is_flanked(rows: Sequence[Sequence[Run]], gutter: Gutter) -> bool:
    """Whether running text stands on both sides of the gutter, over much of the same height.

    The lines of two columns need not stand level, so each side is looked at by itself.
    """
    clear = [run for row in rows if not is_crossing(row, gutter) for run in row]
    left = group_text_rows([run for run in clear if run.x1 <= gutter.middle])
    right = group_text_rows([run for run in clear if run.x0 >= gutter.middle])
    if min(len(left), len(right)) < ROWS:
        return False
    top1, end1, top2, end2 = (row[0].baseline for row in (left[0], left[-1], right[0], right[-1]))
    return min(end1, end2) - max(top1, top2) >= SHARED_HEIGHT * max(end1 - top1, end2 - top2)


def group_text_rows(runs: Sequence[Run]) -> list[list[Run]]:
    """The rows of these runs that hold more than a few characters."""
    return [row for row in group_rows(runs) if sum(len(run.text) for run in row) >= ROW_CHARS]
