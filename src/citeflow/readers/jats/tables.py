"""Tables and figures of JATS: caption, one piece a row, notes below."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from citeflow.readers.jats.inline import flat_runs
from citeflow.readers.numbering import Numbering
from citeflow.readers.piece import Piece
from citeflow.readers.styled import Run
from citeflow.readers.xml.elements import child, children, descendants, local_name, words_of
from citeflow.readers.xml.pieces import make_piece

if TYPE_CHECKING:
    from lxml.etree import _Element

ROWS = ("tr", "row")
CELLS = ("th", "td", "entry")
"""HTML table model, and the OASIS model of the archiving tag set."""

STOPS = (".", "!", "?", ":", "…")


def caption_piece(figure: _Element, numbering: Numbering) -> Piece | None:
    """Label, title and text of a figure's or table's caption in one piece; None where it has none."""
    caption = child(figure, "caption")
    parts = [child(figure, "label"), *children(caption)]
    if caption is not None and not children(caption):
        parts.append(caption)
    runs: list[Run] = []
    for part in parts:
        words = flat_runs(part, numbering)
        before = "".join(run.text for run in runs).rstrip()
        if before and words:
            runs.append(Run(" " if before.endswith(STOPS) else ". "))
        runs += words
    piece = make_piece("caption", runs, numbering)
    return piece if piece.text else None


def table_rows(table: _Element, numbering: Numbering) -> Iterator[Piece]:
    """One piece a row, its cells joined by `` | ``; rows without a word are left out."""
    for row in descendants(table, *ROWS):
        runs: list[Run] = []
        for cell in children(row, *CELLS):
            runs += [*([Run(" | ")] if runs else []), *(flat_runs(cell, numbering) or [Run("")])]
        piece = make_piece("table", runs, numbering)
        if piece.text.strip(" |"):
            yield piece


def table_notes(table: _Element, numbering: Numbering) -> Iterator[Piece]:
    """The notes below a table, each a footnote."""
    for foot in children(table, "table-wrap-foot"):
        for note in children(foot):
            notes = children(note, "fn") if local_name(note) == "fn-group" else [note]
            yield from (footnote_piece(n, numbering) for n in notes if words_of(n))


def footnote_piece(note: _Element, numbering: Numbering) -> Piece:
    """A note in one piece, its label in front."""
    runs: list[Run] = []
    for part in children(note) or [note]:
        runs += [*([Run(" ")] if runs else []), *flat_runs(part, numbering)]
    return make_piece("footnote", runs, numbering)
