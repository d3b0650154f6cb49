"""Sheets of runs -> lines in reading order -> pieces: three walks over the sheets, which lie packed in between.

The first makes lines and notes what stands at the sheets' edges; the second takes the furniture out and counts what is
usual in the document; the third makes pieces.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from citeflow.model.layout import Furniture
from citeflow.readers.hyphens import Vocabulary, WordCount
from citeflow.readers.pdf.anchors import AnchorFinder, Anchors, find_called
from citeflow.readers.pdf.blocks import Block, group_lines
from citeflow.readers.pdf.columns import split_columns
from citeflow.readers.pdf.engine import Place, Run, Sheet
from citeflow.readers.pdf.furniture import Cleared, Edge, clear_furniture, find_edges
from citeflow.readers.pdf.lines import Line, build_lines
from citeflow.readers.pdf.measures import Measures, Tally, build_column
from citeflow.readers.pdf.notices import add_notices, wash_runs
from citeflow.readers.pdf.paragraphs import build_pieces
from citeflow.readers.pdf.ruled import find_ruled
from citeflow.readers.pdf.runs import attach_links
from citeflow.readers.pdf.setting import leave_tables, set_tables
from citeflow.readers.pdf.shelf import LineShelf, Packer
from citeflow.readers.piece import Piece

Places = dict[int, Line]
"""Lines of a column by their place among the lines of their sheet."""


class Arranged(NamedTuple):
    """The pieces of a document in reading order, the furniture, and which references links lead to."""

    pieces: tuple[Piece, ...]
    cleared: Cleared
    anchors: Anchors


class Usual(NamedTuple):
    """What the second walk finds: measures, words and the lines that links lead to."""

    measures: Measures
    vocabulary: Vocabulary
    anchors: Anchors


def arrange_sheets(sheets: Iterable[Sheet], places: Mapping[str, Place]) -> Arranged:
    """The pieces of all sheets; `places` are those that links within the file lead to."""
    shelf, called, edges = LineShelf(Packer()), dict[str, set[str]](), list[Edge]()
    marks: list[Furniture] = []
    for sheet in sheets:
        washed = wash_runs(sheet.runs)
        if washed.words:
            marks.append(Furniture(page=sheet.number, text=washed.words))
        columns = build_stacks(sheet, washed.runs, called)
        edges += find_edges(sheet.number, [line for lines in columns for line in lines])
        shelf.add(columns)
    cleared = add_notices(clear_furniture(edges, shelf.count), edges)
    usual = find_usual(shelf, cleared, AnchorFinder(places, called))
    pieces = build_pieces(group_columns(shelf, cleared, usual), usual.measures, usual.vocabulary)
    return Arranged(pieces, cleared._replace(furniture=(*cleared.furniture, *marks)), usual.anchors)


def build_stacks(sheet: Sheet, runs: Sequence[Run], called: dict[str, set[str]]) -> list[list[Line]]:
    """The lines of a sheet's runs, column by column in reading order; adds to `called` the words under links."""
    runs = attach_links(runs, sheet.links)
    if sheet.links:
        find_called(runs, called)
    tables = find_ruled(sheet.number, runs, sheet.rules) if sheet.rules else []
    if tables:
        runs = leave_tables(runs, tables)
    columns = [build_lines(sheet.number, part) for part in split_columns(runs)]
    return set_tables(columns, tables) if tables else columns


def find_usual(shelf: LineShelf, cleared: Cleared, finder: AnchorFinder) -> Usual:
    """Count all lines but the furniture."""
    tally, words = Tally(), WordCount()
    for page, columns in enumerate(shelf, 1):
        kept = list(clear_columns(columns, cleared.taken.get(page, frozenset())))
        for column in kept:
            tally.add([line for line in column.values() if line.row is None])
            for line in column.values():
                words.add(line.text)
        finder.add(page, {at: line for column in kept for at, line in column.items()})
    return Usual(tally.conclude(), words.conclude(), finder.conclude())


def group_columns(shelf: LineShelf, cleared: Cleared, usual: Usual) -> Iterator[list[Block]]:
    """The blocks of each column in reading order."""
    for page, columns in enumerate(shelf.take_all(), 1):
        for column in clear_columns(columns, cleared.taken.get(page, frozenset())):
            lines = usual.anchors.lines
            anchors = {id(line): lines[page, at] for at, line in column.items() if (page, at) in lines}
            yield group_lines(build_column(list(column.values())), usual.measures, anchors)


def clear_columns(columns: Sequence[Sequence[Line]], taken: frozenset[int]) -> Iterator[Places]:
    """The columns of a sheet without the lines at these places; columns of nothing else are left out."""
    first = 0
    for lines in columns:
        kept = {at: line for at, line in enumerate(lines, first) if at not in taken}
        first += len(lines)
        if kept:
            yield kept
