"""Quotations among the words of a sentence."""

from __future__ import annotations

from collections.abc import Sequence

CLOSING = {"«": "»", '"': '"', "“": "”", "„": "“”"}
"""A mark that opens -> the marks that close it."""

LONGEST = 12
"""Words and marks of a quotation that may be a name; a longer one is somebody's speech."""


def find_quotes(words: Sequence[str]) -> list[tuple[int, int] | None]:
    """For each word the places of the marks around it; None for words outside short quotations and for marks.

    >>> find_quotes(["«", "Даму", "»", "қоры"])
    [None, (0, 2), None, None]
    """
    places: list[tuple[int, int] | None] = [None] * len(words)
    opened: int | None = None
    for at, word in enumerate(words):
        if opened is None:
            opened = at if word in CLOSING else None
        elif word in CLOSING[words[opened]]:
            if at - opened <= LONGEST:
                places[opened + 1 : at] = [(opened, at)] * (at - opened - 1)
            opened = None
    return places
