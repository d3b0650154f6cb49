"""CSV for spreadsheets: opens in Excel with its Cyrillic right, and runs no formula of a stranger.

The rule against formulas is that of OWASP ASVS 4.0, 1.2.10 ("CSV injection").
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

Cells = Sequence[str | int | float | None]
"""A row before it is written; an absent value gives an empty cell."""

BOM = "\ufeff"

FORMULA = re.compile(r"[=+\-@\t\r\0＝＋－＠]")
NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")


def make_safe(value: str | int | float | None) -> str:
    """The cell's text; an apostrophe before what a spreadsheet would take for a formula. Numbers stay.

    >>> [make_safe(cell) for cell in ("=1+1", "-5", -5, "@a", None, "x")]
    ["'=1+1", '-5', '-5', "'@a", '', 'x']
    """
    text = "" if value is None else str(value)
    if FORMULA.match(text) and not NUMBER.fullmatch(text):
        return f"'{text}"
    return text


def format_table(header: Sequence[str], rows: Iterable[Cells]) -> bytes:
    """UTF-8 with byte order mark, commas, rows end in CR LF, cells made safe."""
    stream = io.StringIO()
    table = csv.writer(stream, lineterminator="\r\n")
    table.writerow(header)
    table.writerows([make_safe(cell) for cell in row] for row in rows)
    return (BOM + stream.getvalue()).encode()
