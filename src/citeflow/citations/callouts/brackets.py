"""Pairs of brackets in running text, the innermost only, found in one pass."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from citeflow.model.document import Block

SHAPES: Mapping[str, tuple[str, str]] = {"square": ("[［", "]］"), "round": ("(（", ")）"), "slash": ("/", "/")}
"""Name of a shape -> signs that open it, signs that close it."""

SIGNS = {shape: re.compile(f"[{re.escape(opening + closing)}]") for shape, (opening, closing) in SHAPES.items()}

LONGEST = 600
"""Code points between two brackets that still belong together: ten works by author and year fit in."""

LONGEST_MATRIX = 2000
LETTER = re.compile(r"[^\W\d_]")


class Bracket(Struct, frozen=True):
    """A pair of brackets. start, end: half-open, brackets included. content: what stands between them. in_matrix: it
    is a row among rows.
    """

    start: int
    end: int
    content: str
    in_matrix: bool = False


def make_bracket(text: str, start: int, end: int) -> Bracket:
    """The bracket that lies between two places."""
    return Bracket(start, end, text[start + 1 : end - 1])


BlockBrackets = Sequence[tuple[Block, Sequence[Bracket]]]
"""Each block with the brackets of one shape in it, in order."""


def find_in_blocks(text: str, blocks: Sequence[Block]) -> dict[str, BlockBrackets]:
    """The brackets of every shape in every block, found once for all who look at them."""
    return {
        shape: [(block, found) for block in blocks if (found := find_brackets(text, block.start, block.end, shape))]
        for shape in SHAPES
    }


def find_brackets(text: str, start: int, end: int, shape: str = "square") -> list[Bracket]:
    """The innermost pairs of a shape between two places, in order; an unpaired bracket is passed over.

    >>> line = "см. [1], [[2]] и [3"
    >>> [b.content for b in find_brackets(line, 0, len(line))]
    ['1', '2']
    """
    opening, closing = SHAPES[shape]
    signs = SIGNS[shape]
    if opening == closing:
        return find_slashes(text, [m.start() for m in signs.finditer(text, start, end)])
    opened: list[tuple[int, int]] = []
    rows: list[Bracket] = []
    wrapped = 0
    for match in signs.finditer(text, start, end):
        place = match.start()
        if match[0] in opening:
            opened.append((place, len(rows)))
        elif opened:
            begin, first = opened.pop()
            if first == len(rows):
                rows += [make_bracket(text, begin, place + 1)] if place - begin <= LONGEST else []
            elif first >= wrapped:
                wrapped = len(rows)
                if place - begin <= LONGEST_MATRIX and is_matrix(text, begin, place, rows[first:]):
                    rows[first:] = [replace(row, in_matrix=True) for row in rows[first:]]
    return rows


def is_matrix(text: str, start: int, end: int, rows: Sequence[Bracket]) -> bool:
    """Whether an outer pair holds several inner ones and no word beside them."""
    place = start
    for row in rows:
        if LETTER.search(text, place, row.start):
            return False
        place = row.end
    return len(rows) > 1 and LETTER.search(text, place, end) is None


def find_slashes(text: str, places: Sequence[int]) -> list[Bracket]:
    """Pairs of slashes on one line, each slash in one pair at most."""
    rows: list[Bracket] = []
    index = 0
    while index + 1 < len(places):
        start, end = places[index], places[index + 1] + 1
        if end - start <= LONGEST and "\n" not in text[start:end]:
            rows.append(make_bracket(text, start, end))
            index += 1
        index += 1
    return rows
