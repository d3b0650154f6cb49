"""Tables with ruled lines: where they stand, their rows, and the runs of each row.

Which cells the lines of a grid enclose is told by pdfplumber's own rules, applied to the lines of either engine. A
table with level lines only (above, below the head, below) has the rows that its words make.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from citeflow.readers.pdf.engine import Rule, Run
from citeflow.readers.pdf.lines import Line, build_lines
from citeflow.readers.pdf.tables import CELLS_NAMED, find_cells, share_columns

SNAP = 3.0
"""Points within which lines count as one, or as touching."""

SHORTEST = 6.0
"""Points; shorter strokes are parts of letters, signs and the ends of thick lines."""

MOST_CROSSINGS = 2_500
"""Products of level and upright lines beyond which a page shows a drawing."""

LONGEST_CELL = 600
"""Code points of a cell from which a grid only places text on the page."""

FILLED = 0.4
"""Share of the cells that hold words in a table; the grid of a plot is empty."""

FEWEST_ROWS, FEWEST_CELLS = 2, 4
ROWS_UNRULED = 3
"""Lines in each cell of a grid's row from which they are rows themselves."""

LEVEL_RULES = 3
"""Level lines of equal length that make a table without upright ones."""

MOSTLY = 0.6
"""Share of the rows of such a table that have several cells."""

Cell = Rule
Row = list[Line]


class Table(NamedTuple):
    """Box of a ruled table and the lines of each row, cell by cell."""

    x0: float
    top: float
    x1: float
    bottom: float
    rows: tuple[Row, ...]


def find_ruled(page: int, runs: Sequence[Run], rules: Sequence[Rule]) -> list[Table]:
    """The tables of a sheet from top to bottom."""
    level = [rule for rule in rules if rule[2] - rule[0] >= SHORTEST]
    upright = [rule for rule in rules if rule[3] - rule[1] >= SHORTEST]
    tables: list[Table] = []
    if min(len(level), len(upright)) >= FEWEST_ROWS and len(level) * len(upright) <= MOST_CROSSINGS:
        tables += [t for cells in find_grids(level, upright) if (t := fill_grid(page, runs, cells)) is not None]
    for box in find_stacks(level):
        if not any(overlaps(box, table) for table in tables):
            table = fill_stack(page, runs, box)
            tables += [table] if table is not None else []
    return sorted(tables, key=lambda table: (table.top, table.x0))


def find_grids(level: Sequence[Rule], upright: Sequence[Rule]) -> list[list[Cell]]:
    """The cells of each grid; pdfplumber loads on first use."""
    from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

    edges = [describe_edge(rule, "h") for rule in level] + [describe_edge(rule, "v") for rule in upright]
    merged = merge_edges(edges, SNAP, SNAP, SNAP, SNAP)
    grids = cells_to_tables(intersections_to_cells(edges_to_intersections(merged, SNAP, SNAP)))
    return [sorted(cells, key=lambda cell: (cell[1], cell[0])) for cells in grids]


def describe_edge(rule: Rule, orientation: str) -> dict[str, object]:
    """A line as pdfplumber has it."""
    x0, top, x1, bottom = rule
    if orientation == "h":
        top = bottom = (top + bottom) / 2
    else:
        x0 = x1 = (x0 + x1) / 2
    edge = {"x0": x0, "x1": x1, "top": top, "bottom": bottom, "width": x1 - x0, "height": bottom - top}
    return {**edge, "orientation": orientation, "object_type": "line"}


def fill_grid(page: int, runs: Sequence[Run], cells: Sequence[Cell]) -> Table | None:
    """The table of a grid, or None for one that holds no rows of words, or places text on the page."""
    filled = {cell: [run for run in runs if is_within(run, cell)] for cell in cells}
    used = [cell for cell in cells if filled[cell]]
    rows = [list(row) for _, row in groupby(used, key=lambda cell: cell[1])]
    if len(rows) < FEWEST_ROWS or len(used) < max(FEWEST_CELLS, FILLED * len(cells)):
        return None
    if len({cell[0] for cell in used}) < CELLS_NAMED or any(measure_words(filled[c]) > LONGEST_CELL for c in used):
        return None
    lines = [part for row in rows for part in part_row([build_lines(page, filled[cell]) for cell in row])]
    return Table(*enclose(cells), tuple(lines))


def part_row(cells: Sequence[list[Line]]) -> list[Row]:
    """The rows that one row of a grid holds: several where no line is drawn between them.

    Then all cells have as many lines; the words of one row seldom fill their cells alike.
    """
    counts = {len(lines) for lines in cells}
    if len(cells) >= CELLS_NAMED and len(counts) == 1 and max(counts) >= ROWS_UNRULED:
        return [list(lines) for lines in zip(*cells, strict=True)]
    return [[line for lines in cells for line in lines]]


def find_stacks(level: Sequence[Rule]) -> Iterator[Rule]:
    """The boxes between the first and the last of three level lines or more that stand one below the other."""
    heights: list[Rule] = []
    for rule in sorted(level, key=lambda rule: (round(rule[0] / SNAP), round(rule[2] / SNAP), rule[1])):
        if heights and max(abs(rule[0] - heights[-1][0]), abs(rule[2] - heights[-1][2])) <= SNAP:
            if rule[1] - heights[-1][1] > SNAP:
                heights.append(rule)
            continue
        if len(heights) >= LEVEL_RULES:
            yield enclose(heights)
        heights = [rule]
    if len(heights) >= LEVEL_RULES:
        yield enclose(heights)


def fill_stack(page: int, runs: Sequence[Run], box: Rule) -> Table | None:
    """The table between level lines, a row for each line of words; None for running text between such lines."""
    lines = build_lines(page, [run for run in runs if is_within(run, box)])
    cells = [find_cells(line) for line in lines]
    wide = [row for row in cells if len(row) >= CELLS_NAMED]
    if len(wide) < max(FEWEST_ROWS, MOSTLY * len(lines)) or not share_columns(wide):
        return None
    return Table(*box, tuple([line] for line in lines))


def is_within(run: Run, box: Rule) -> bool:
    """Whether the middle of a run lies in a box."""
    x0, top, x1, bottom = box
    return x0 <= (run.x0 + run.x1) / 2 <= x1 and top <= run.baseline - 0.3 * run.style.size <= bottom


def overlaps(box: Rule, table: Table) -> bool:
    """Whether a box and a table share some area."""
    return box[0] < table.x1 and box[2] > table.x0 and box[1] < table.bottom and box[3] > table.top


def measure_words(runs: Sequence[Run]) -> int:
    """Code points of these runs."""
    return sum(len(run.text) for run in runs)


def enclose(boxes: Sequence[Rule]) -> Rule:
    """The box around boxes."""
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )
