"""Printed strings with exact labels: pieces of text, and the templates that lay fields out.

A template is text with fields in braces and optional groups in angle brackets: ``{T}. {C}<, vol. {v}>``. A group
is left out when one of its fields is empty. Words of a group beside a field belong to that field.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from citeflow.bibliography.labeller.tags import PERSONS
from citeflow.bibliography.labeller.tokens import Token, split_tokens

OPENERS = frozenset("([{“«„‘‹<#№—–-/|")
"""Signs that belong to what follows; all others belong to what stands before."""

_GROUP = re.compile(r"<([^<>]*)>|([^<>]+)")
_PART = re.compile(r"\{(\w+)\}|([^{}]+)")
_GLUE = re.compile(r"[\w№°#]+|[^\w№°#]+")


class Piece(NamedTuple):
    """A run of text with one label; None for glue whose label follows from its neighbours."""

    text: str
    tag: str | None


Pieces = list[Piece]
Values = Callable[[str], Pieces]


def join_text(pieces: Pieces) -> str:
    """The printed string."""
    return "".join(piece.text for piece in pieces)


def fill(template: str, value_of: Values) -> Pieces:
    """Lay fields out. `value_of` gives the pieces of a field, none where it is empty.

    >>> join_text(fill("{a}<, vol. {v}><({i})>", lambda name: [Piece("x", "a")] if name != "i" else []))
    'x, vol. x'
    """
    pieces: Pieces = []
    for group, plain in _GROUP.findall(template):
        if plain:
            pieces += fill_group(plain, value_of) or []
        elif (filled := fill_group(group, value_of, optional=True)) is not None:
            pieces += filled
    return pieces


def fill_group(group: str, value_of: Values, *, optional: bool = False) -> Pieces | None:
    """One group; None where it is optional and a field of it is empty."""
    parts = [(name, value_of(name) if name else [], text) for name, text in _PART.findall(group)]
    if optional and any(name and not value for name, value, _ in parts):
        return None
    pieces: Pieces = []
    for place, (name, value, text) in enumerate(parts):
        if name:
            pieces += value
            continue
        pieces += [
            Piece(run, owner(parts, place) if run[0].isalnum() or run[0] in "№°#" else None)
            for run in _GLUE.findall(text)
        ]
    return pieces


def owner(parts: list[tuple[str, Pieces, str]], place: int) -> str | None:
    """The label of words in a template: that of the next field of the group, else of the one before."""
    following = [value[0].tag for _, value, _ in parts[place + 1 :] if value]
    before = [value[-1].tag for _, value, _ in parts[:place] if value]
    return (following or before[::-1] or [None])[0]


def label_tokens(pieces: Pieces) -> tuple[str, list[Token], list[str]]:
    """The string, its tokens and the label of each."""
    text = join_text(pieces)
    owners: list[str | None] = []
    for piece in pieces:
        owners += [piece.tag] * len(piece.text)
    tokens = split_tokens(text)
    tags = [next((t for t in owners[token.start : token.end] if t), None) for token in tokens]
    return text, tokens, spread(tokens, tags)


def spread(tokens: list[Token], tags: list[str | None]) -> list[str]:
    """Give glue the label of its neighbour: openers that of the next word, the rest that of the one before."""
    result = list(tags)
    for i in range(len(tags) - 1, -1, -1):
        if result[i] is None and tokens[i].text in OPENERS and i + 1 < len(tags):
            result[i] = result[i + 1]
    last = next((tag for tag in result if tag), "note")
    filled: list[str] = []
    for tag in result:
        last = tag or outside(last)
        filled.append(last)
    return filled


def outside(tag: str) -> str:
    """The label of glue behind a label: names end where it begins."""
    role = tag.partition(".")[0]
    return f"{role}.sep" if role in PERSONS else tag
