"""Tables without rules: lines whose cells stand in common columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from citeflow.readers.pdf.captions import TABLE_CAPTION
from citeflow.readers.pdf.labels import find_label
from citeflow.readers.pdf.lines import Line

CELL_GAP = 1.5
"""White space in type sizes that parts two cells; justified lines stay below."""

SAME_EDGE = 3.0
"""Points by which the cells of a column may differ at an edge."""

ROWS_ALONE, CELLS_ALONE = 5, 3
"""Rows, and cells a row, that make a table without a caption: less may be the authors side by side, or a formula."""

ROWS_NAMED, CELLS_NAMED = 2, 2
"""Those that do below a table's caption."""

SPAN = 2.6
"""Distance of baselines in type sizes beyond which two rows are of different things."""


def find_tables(lines: Sequence[Line]) -> dict[int, int]:
    """The lines of tables, by `id()`: the number of the table in the column, from 0."""
    found: dict[int, int] = {}
    tables = 0
    start = 0
    cells = [find_cells(line) if line.row is None else [] for line in lines]
    while start < len(lines):
        end = start
        while end < len(lines) and goes_on_as_table(lines, cells, start, end):
            end += 1
        while end > start and len(cells[end - 1]) < CELLS_NAMED:
            end -= 1
        if is_table(lines, cells, start, end):
            found.update((id(line), tables) for line in lines[start:end])
            tables += 1
        start = max(end, start + 1)
    return found


def goes_on_as_table(lines: Sequence[Line], cells: Sequence[Sequence[float]], start: int, at: int) -> bool:
    """Whether a line can be a row of the table that starts above it: it has cells, or fills one cell of a row."""
    if at > start and lines[at].baseline - lines[at - 1].baseline > SPAN * lines[at].size:
        return False
    if len(cells[at]) >= CELLS_NAMED:
        return True
    if (
        at == start
        or not cells[at]
        or lines[at].x1 - lines[at].x0 > 0.6 * (max(line.x1 for line in lines) - lines[start].x0)
    ):
        return False
    edges = [edge for row in cells[start:at] for edge in row]
    return any(abs(lines[at].x0 - edge) <= SAME_EDGE for edge in edges) and lines[at].x0 > lines[start].x0 + SAME_EDGE


def is_table(lines: Sequence[Line], cells: Sequence[Sequence[float]], start: int, end: int) -> bool:
    """Whether the lines from start to end are rows whose cells stand in common columns."""
    rows = [row for row in cells[start:end] if len(row) >= CELLS_NAMED]
    named = any(TABLE_CAPTION.match(line.text) for line in lines[max(0, start - 3) : start])
    wide = [row for row in rows if len(row) >= CELLS_ALONE]
    if len(rows) < ROWS_NAMED or not (named or len(wide) >= ROWS_ALONE):
        return False
    return share_columns(rows if named else wide)


def share_columns(rows: Sequence[Sequence[float]]) -> bool:
    """Whether most cells stand below or above another one's left or right edge."""
    shared = total = 0
    for k, row in enumerate(rows):
        others = [edge for j, other in enumerate(rows) if j != k for edge in other]
        total += len(row)
        shared += sum(any(abs(edge - other) <= SAME_EDGE for other in others) for edge in row)
    return shared >= 0.6 * total


def find_cells(line: Line) -> list[float]:
    """Left edges of the cells of a line; one for a line of running text, none for an item set apart from its label."""
    gap = CELL_GAP * line.size
    edges = [line.x0, *[run.x0 for before, run in pairwise(line.runs) if run.x0 - before.x1 > gap]]
    return edges if len(edges) == 1 or find_label(line.text) is None else []
