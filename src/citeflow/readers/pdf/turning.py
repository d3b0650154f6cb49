"""Words of a sheet that was read turned, put back where they are seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from citeflow.model.layout import Word
from citeflow.readers.piece import Piece


class Turn(NamedTuple):
    """Clockwise degrees (90, 180 or 270) by which a sheet was turned, and its size as it is seen."""

    degrees: int
    width: float
    height: float


def turn_back(pieces: Sequence[Piece], turns: Mapping[int, Turn]) -> tuple[Piece, ...]:
    """The pieces with their words' boxes on the seen sheets; `turns` by page."""
    if not turns:
        return tuple(pieces)
    return tuple(turn_piece(piece, turns) for piece in pieces)


def turn_piece(piece: Piece, turns: Mapping[int, Turn]) -> Piece:
    """The piece with its words' boxes on the seen sheet."""
    if not any(word.page in turns for word in piece.words):
        return piece
    return replace(piece, words=tuple(place_word(word, turns.get(word.page)) for word in piece.words))


def place_word(word: Word, turn: Turn | None) -> Word:
    """The word with its box on the seen sheet."""
    if turn is None:
        return word
    (ax, ay), (bx, by) = (place_back(x, y, turn) for x, y in ((word.x0, word.top), (word.x1, word.bottom)))
    x0, top, x1, bottom = (round(v, 2) for v in (min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)))
    return Word(word.start, word.end, word.page, x0, top, x1, bottom)


def place_back(x: float, y: float, turn: Turn) -> tuple[float, float]:
    """The seen point of a point on the turned sheet.

    >>> place_back(10, 20, Turn(90, 400, 600))
    (20, 590)
    """
    if turn.degrees == 90:
        return y, turn.height - x
    if turn.degrees == 180:
        return turn.width - x, turn.height - y
    return turn.width - y, x
