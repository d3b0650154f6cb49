"""Brackets and quotation marks around tokens."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from citeflow.bibliography.labeller.tokens import Token

_OPEN, _CLOSE = "([{<", ")]}>"
_DOUBLE_OPEN, _DOUBLE_CLOSE = '“«„"', '”»"“'
_SINGLE = "'‘’`"

_BITS = MappingProxyType({"year": "y", "X": "i", "url": "u", "doi": "u"})
"""Shape -> the letter for it in a description of several tokens; also `d` numbers, `l` lower-case words."""


def track_brackets(tokens: list[Token]) -> list[str]:
    """The bracket each token stands in, "" outside; behind it `q` in double, `s` in single quotation marks.

    A single mark opens only behind a space and closes only what it opened, so that apostrophes do neither.
    """
    inside: list[str] = []
    stack: list[str] = []
    quoted = ""
    for token in tokens:
        text = token.text
        opening = not quoted and (text in _DOUBLE_OPEN or (text in _SINGLE and token.spaced))
        if opening:
            quoted = "s" if text in _SINGLE else "q"
        if text in _OPEN:
            stack.append(text)
        inside.append((stack[-1] if stack else "") + quoted)
        if text in _CLOSE and stack:
            stack.pop()
        if not opening and (
            (quoted == "q" and text in _DOUBLE_CLOSE) or (quoted == "s" and text in _SINGLE and not token.spaced)
        ):
            quoted = ""
    return inside


def describe_brackets(tokens: list[Token], shapes: list[str]) -> list[str]:
    """For each token in round or square brackets what kinds stand in them and what stands before and behind."""
    rows = [""] * len(tokens)
    opened: list[int] = []
    for place, token in enumerate(tokens):
        if token.text in "([":
            opened.append(place)
        elif token.text in ")]" and opened:
            first = opened.pop()
            before = shapes[first - 1] if first else "edge"
            behind = shapes[place + 1] if place + 1 < len(tokens) else "edge"
            said = f"{find_bits(shapes[first + 1 : place])}|{before}|{behind}"
            if not opened:
                rows[first : place + 1] = [said] * (place + 1 - first)
    return rows


def find_bits(shapes: Iterable[str]) -> str:
    """A letter for each kind of token that stands among them.

    >>> find_bits(["Xx", "x2", "Xx", "d2"]), find_bits(["year"])
    ('dl', 'y')
    """
    return "".join(sorted({_BITS.get(shape) or _bit(shape) for shape in shapes}))


def _bit(shape: str) -> str:
    if shape[0] in "dz" and shape[1:].isdigit():
        return "d"
    return "l" if shape[0] == "x" else ""
