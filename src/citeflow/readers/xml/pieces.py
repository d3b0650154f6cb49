"""Runs of characters made to pieces with their stated callouts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from citeflow.model.document import BlockKind
from citeflow.readers.callouts import fold_callouts
from citeflow.readers.labels import find_number_label
from citeflow.readers.numbering import Numbering
from citeflow.readers.piece import Piece
from citeflow.readers.styled import Run


def make_piece(kind: BlockKind, runs: Iterable[Run], numbering: Numbering, level: int | None = None) -> Piece:
    """A piece of these runs; its text may come out empty."""
    folded = fold_callouts(list(runs), numbering)
    return Piece(kind=kind, text=folded.text, marks=folded.marks, level=level, callouts=folded.callouts)


def worded(*pieces: Piece | None) -> Iterator[Piece]:
    """The pieces that hold words."""
    for piece in pieces:
        if piece is not None and piece.text:
            yield piece


def put_label(piece: Piece, label: str, *, printed: bool | None = None) -> Piece:
    """The piece as a list item; its label stands in the text only when it is a number (or where `printed` says so).

    >>> piece = Piece(kind="paragraph", text="соль")
    >>> put_label(piece, "2.").text, put_label(piece, "•").text
    ('2. соль', 'соль')
    """
    if printed is None:
        printed = find_number_label(f"{label} x") is not None
    shift = len(label) + 1 if printed else 0
    return replace(
        piece,
        kind="list-item",
        label=label,
        text=f"{label} {piece.text}" if printed else piece.text,
        marks=tuple(replace(mark, start=mark.start + shift, end=mark.end + shift) for mark in piece.marks),
        callouts=tuple(replace(c, start=c.start + shift, end=c.end + shift) for c in piece.callouts),
    )


def make_item(words: Iterable[Run], id_: str, label: str | None) -> Piece:
    """The list item that prints a reference, its label in front."""
    piece = replace(make_piece("list-item", words, Numbering()), reference=id_)
    return put_label(piece, label, printed=True) if label and piece.text else piece
