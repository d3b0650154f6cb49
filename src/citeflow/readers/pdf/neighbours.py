"""Parts of other articles on an article's first and last page: taken out of its text and told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from citeflow.model.layout import Furniture
from citeflow.model.problem import Problem
from citeflow.readers.piece import Piece

NUMBER = re.compile(r"\d+")
YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
UDC = re.compile(r"(?:УДК|ӘОЖ|UDC)[:\s]*(\d[\d.:()/+=\-]*)")
FEWEST = 2
"""Items of a list, counted on from more than 1, that tell the tail of another article."""


class Parted(NamedTuple):
    """The pieces of the article, those of its neighbours, and what to say of them."""

    pieces: tuple[Piece, ...]
    furniture: tuple[Furniture, ...]
    problems: tuple[Problem, ...]


def part_neighbours(pieces: Sequence[Piece]) -> Parted:
    """The article without the tail of the one before and the head of the one after."""
    start = find_tail(pieces)
    end = find_head(pieces[start:]) + start
    problems = []
    if start:
        problems.append(tell_neighbour(pieces[start - 1], start, "the end of another article stands before the title"))
    if end < len(pieces):
        problems.append(tell_neighbour(pieces[end], len(pieces) - end, "another article begins after the end"))
    left = [*pieces[:start], *pieces[end:]]
    furniture = tuple(Furniture(page=piece.page or 1, text=piece.text) for piece in left)
    return Parted(tuple(pieces[start:end]), furniture, tuple(problems))


def find_tail(pieces: Sequence[Piece]) -> int:
    """Number of pieces before the title that end another article's list; 0 for none."""
    title = next((k for k, piece in enumerate(pieces) if piece.kind == "heading" and piece.level == 1), 0)
    before = [k for k, piece in enumerate(pieces[:title]) if piece.page == pieces[0].page]
    items = [k for k in before if pieces[k].kind == "list-item" and YEAR.search(pieces[k].text)]
    numbers = [int(match[0]) for k in items if (match := NUMBER.search(pieces[k].label or ""))]
    if len(numbers) < FEWEST or numbers[0] <= 1 or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return 0
    return items[-1] + 1


def find_head(pieces: Sequence[Piece]) -> int:
    """Number of pieces up to the head of another article, told by its own class number on the last page."""
    own = next((match[1] for piece in pieces[:20] if (match := UDC.match(piece.text))), None)
    if own is None:
        return len(pieces)
    last = pieces[-1].page
    for k, piece in enumerate(pieces):
        match = UDC.match(piece.text)
        if k and match is not None and match[1] != own and piece.page == last and piece.page != pieces[0].page:
            return k
    return len(pieces)


def tell_neighbour(piece: Piece, count: int, what: str) -> Problem:
    """The finding for pieces of another article."""
    return Problem(
        code="neighbour-article",
        severity="note",
        message=f"On page {piece.page} {what}; {count} of its paragraphs were left out of the text.",
        page=piece.page,
    )
