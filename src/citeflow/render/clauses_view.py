"""Which words of a claim belong to which reference: its clauses, and its text cut into them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from msgspec import Struct

from citeflow.model.claim import Claim
from citeflow.render.text_pieces import Dress, TextPiece

LINES = 4
"""Kinds of line under the words: solid, dashed, dotted, double; then solid again."""


class Stretch(Struct, frozen=True, kw_only=True):
    """Pieces that stand in one clause, or in none: then `clause` is None. line: the kind of line, from 1."""

    clause: int | None
    line: int
    pieces: tuple[TextPiece, ...]


def number_clauses(claim: Claim) -> dict[tuple[int, int], int]:
    """The spans that citations serve inside the claim -> their number in the order of the text.

    A span that runs out of the claim or into the one before it gets none: lines cannot cross. One that leaves no
    word of the claim to others needs none.
    """
    spans = sorted({(c.start, c.end) for c in claim.citations if c.start is not None and c.end is not None})
    numbers: dict[tuple[int, int], int] = {}
    free = claim.start
    for start, end in spans:
        if free <= start < end <= claim.end and not serves_all(claim, start, end):
            numbers[start, end] = len(numbers) + 1
            free = end
    return numbers


def serves_all(claim: Claim, start: int, end: int) -> bool:
    """Whether a span leaves no word of the claim outside: ``X [1]`` of ``X [1];``."""
    rest = claim.text[: max(0, start - claim.start)] + claim.text[max(0, end - claim.start) :]
    return not any(map(str.isalnum, rest))


def dress_clauses(clauses: dict[tuple[int, int], int]) -> tuple[Dress, ...]:
    """The clauses as dresses of the text."""
    rows = clauses.items()
    return tuple(Dress(start=start, end=end, layer="clause", clause=number) for (start, end), number in rows)


def line_of(clause: int) -> int:
    """The kind of line under a clause.

    >>> [line_of(number) for number in (1, 4, 5)]
    [1, 4, 1]
    """
    return (clause - 1) % LINES + 1


def stretch_pieces(pieces: Iterable[TextPiece]) -> tuple[Stretch, ...]:
    """Neighbouring pieces of one clause together."""
    return tuple(
        Stretch(clause=clause, line=line_of(clause) if clause else 0, pieces=tuple(run))
        for clause, run in groupby(pieces, key=lambda piece: piece.clause)
    )
