"""Where a table of a sheet stands among the columns of its text."""

from __future__ import annotations

from collections.abc import Sequence

from citeflow.readers.pdf.engine import Run
from citeflow.readers.pdf.lines import Line
from citeflow.readers.pdf.ruled import Table, is_within


def leave_tables(runs: Sequence[Run], tables: Sequence[Table]) -> list[Run]:
    """The runs that stand in none of the tables."""
    return [run for run in runs if not any(is_within(run, table[:4]) for table in tables)]


def set_tables(columns: list[list[Line]], tables: Sequence[Table]) -> list[list[Line]]:
    """The columns with the rows of each table before the first line below it in the column it stands in."""
    for number, table in enumerate(tables):
        lines = [line.as_row(number, k) for k, row in enumerate(table.rows) for line in row]
        column = find_column(columns, table)
        if column is None:
            columns.append(lines)
            continue
        at = next((k for k, line in enumerate(column) if line.row is None and line.baseline > table.bottom), None)
        at = len(column) if at is None else at
        column[at:at] = lines
    return columns


def find_column(columns: Sequence[list[Line]], table: Table) -> list[Line] | None:
    """The column that reaches nearest to the table's head among those it shares most of its width with."""
    return max(columns, key=lambda column: rate_column(column, table), default=None)


def rate_column(column: Sequence[Line], table: Table) -> tuple[float, float]:
    """How much width a column shares with a table, to the nearest fifth, and how near its lines come to it."""
    x0, x1 = min(line.x0 for line in column), max(line.x1 for line in column)
    shared = max(0.0, min(x1, table.x1) - max(x0, table.x0)) / max(1.0, min(x1 - x0, table.x1 - table.x0))
    near = min(min(abs(line.baseline - table.top), abs(line.top - table.bottom)) for line in column)
    return round(5 * shared), -near
