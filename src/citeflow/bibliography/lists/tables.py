"""Reference lists printed as a table: numbers in one column, the works in one or, twice, in two columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from citeflow.bibliography.lists.headings import match_words
from citeflow.bibliography.lists.item import Item
from citeflow.bibliography.lists.looks import looks_like_reference
from citeflow.bibliography.lists.region import Region

LIKE_SHARE = 0.6
"""So many cells of a column of works look like references."""

_CELL_END = " | "
_LABEL = re.compile(r"\\?\[?\(?(?P<number>\d{1,4})[\])]?\.?")
_LABELLED = re.compile(r"(?P<label>\[\d{1,4}\]|\d{1,4}[.)])\s+(?=\S)")


class Cell(NamedTuple):
    """A cell of a row: its words and where they begin in the text."""

    text: str
    start: int


class Column(NamedTuple):
    """The works of one column, with the heading printed over it where one stands there."""

    heading: str | None
    lang: str | None
    items: tuple[Item, ...]


class Table(NamedTuple):
    """The columns of works of a table, and the index of the first block behind it."""

    columns: tuple[Column, ...]
    after: int


def read_table(region: Region, index: int) -> Table | None:
    """The lists in the rows of the table that begins with block `index`; None where it holds no list."""
    after = index
    while after < len(region.blocks) and region.blocks[after].kind == "table":
        after += 1
    rows = [split_row(region.text_of(i), region.blocks[i].start) for i in range(index, after)]
    width = max(map(len, rows), default=0)
    if not rows or width > len(rows[0]) + 1:
        return None
    found = (read_column(rows, place) for place in range(width))
    columns = tuple(column for column in found if column is not None)
    return Table(columns, after) if columns else None


def split_row(text: str, start: int) -> list[Cell]:
    """The cells of a row."""
    cells = []
    for words in text.split(_CELL_END):
        left = len(words) - len(words.lstrip())
        cells.append(Cell(words.strip(), start + left))
        start += len(words) + len(_CELL_END)
    return cells


def read_column(rows: Sequence[Sequence[Cell]], place: int) -> Column | None:
    """The column at a place, if its cells are works."""
    head = rows[0][place].text if place < len(rows[0]) else ""
    known = match_words(head)
    body = rows if looks_like_reference(head) else rows[1:]
    cells = [(row, row[place]) for row in body if place < len(row) and row[place].text]
    alike = sum(looks_like_reference(cell.text) for _, cell in cells)
    if not cells or alike < LIKE_SHARE * len(cells):
        return None
    items = tuple(make_item(row, cell) for row, cell in cells)
    return Column(head if known else None, known.lang if known else None, items)


def make_item(row: Sequence[Cell], cell: Cell) -> Item:
    """The item of a cell; its label stands in the cell itself or in the first cell of the row."""
    own = _LABELLED.match(cell.text)
    if own:
        start = cell.start + own.end()
        return Item(own["label"], int(own["label"].strip("[].)")), start, cell.start + len(cell.text))
    label = _LABEL.fullmatch(row[0].text)
    number = int(label["number"]) if label else None
    return Item(row[0].text if label else "", number, cell.start, cell.start + len(cell.text))
