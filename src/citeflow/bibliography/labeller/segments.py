"""Segments: runs of tokens between the signs at which fields end."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from citeflow.bibliography.labeller.brackets import find_bits
from citeflow.bibliography.labeller.tokens import Token

_BREAKS = frozenset('.,;:?!/"“”«»()[]')
_SIZES = ((0, "0"), (1, "1"), (3, "2"), (6, "4"), (12, "7"))
"""Most words -> name of the class of length; longer ones are `13`."""


class Segment(NamedTuple):
    """First and last place, kinds of tokens in it and class of length, the first word."""

    first: int
    last: int
    kind: str
    lead: str


def cut_segments(tokens: list[Token], shapes: list[str]) -> list[int]:
    """The number of the segment of each token; a break belongs to the segment it ends.

    A stop behind an initial or a short capitalised word does not break (``Phys. Rev.``), unless a lower-case word
    follows soon.
    """
    numbers, current = [], 0
    for place, token in enumerate(tokens):
        numbers.append(current)
        if token.text in _BREAKS and not (token.text == "." and place and is_abbreviated(tokens, shapes, place)):
            current += 1
    return numbers


def is_abbreviated(tokens: list[Token], shapes: list[str], place: int) -> bool:
    """Whether the stop at a place may only shorten the word before it."""
    if shapes[place - 1] not in ("X", "Xx") or len(tokens[place - 1].text) > 5:
        return False
    return not any(shape[0] == "x" and len(shape) > 1 for shape in shapes[place + 1 : place + 4])


def describe_segments(numbers: list[int], shapes: list[str], kinds: list[str]) -> list[Segment]:
    """The segments in order."""
    segments: list[Segment] = []
    first = 0
    for place in range(1, len(numbers) + 1):
        if place == len(numbers) or numbers[place] != numbers[first]:
            inside = shapes[first:place]
            lead = next((k for s, k in zip(inside, kinds[first:place], strict=True) if s[0].isalnum()), inside[0])
            segments.append(Segment(first, place - 1, describe_content(tuple(inside)), lead))
            first = place
    return segments


@lru_cache(10_000)
def describe_content(shapes: tuple[str, ...]) -> str:
    """Class of length by words, then the kinds of tokens.

    >>> describe_content(("Xx", "x2", "Xx", "."))
    '2l'
    """
    words = sum(shape[0] in "xX" for shape in shapes)
    return next((name for most, name in _SIZES if words <= most), "13") + find_bits(shapes)
