"""Lines and columns of offsets: in the input where its lines can be told, else in the text of `document.json`."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec import Struct

WORD = re.compile(r"[^\W_]+")
STRETCH, SLACK = 3, 200
"""A span in the input may be so much longer than in the text: markup, addresses of links, line ends."""

RUN = 4
"""Words in a row that must agree before two texts are taken to go on together."""


class Place(Struct, frozen=True, kw_only=True):
    """Where a span stands: half-open offsets in code points, lines and columns from 1, end column exclusive.

    of_input: whether these are the input's own lines; otherwise they are those of `Document.text`.
    """

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    of_input: bool


class Lines:
    """The lines of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", text))]

    def place(self, start: int, end: int, *, of_input: bool) -> Place:
        """The place of a span.

        >>> place = Lines("so\\nit is").place(3, 5, of_input=True)
        >>> (place.line, place.column, place.end_column)
        (2, 1, 3)
        """
        line, end_line = bisect_right(self.starts, start), bisect_right(self.starts, max(start, end - 1))
        return Place(
            start=start,
            end=end,
            line=line,
            column=start - self.starts[line - 1] + 1,
            end_line=end_line,
            end_column=end - self.starts[end_line - 1] + 1,
            of_input=of_input,
        )


class InputMap:
    """From offsets in `Document.text` to offsets in the input it was read from, word by word.

    A reader drops markup and joins lines, and keeps the words and, notes aside, their order. Both texts are gone
    through side by side; where they part, they are taken up again at the nearest four words in a row that stand in
    both. Words in between have no place in the input.
    """

    def __init__(self, text: str, source: str) -> None:
        self.text, self.source = text, source
        self.words = [match.span() for match in WORD.finditer(text)]
        self.places = align(text, self.words, source)

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """The span in the input, or None where an end of it stands beside no word that is known there.

        Marks around the words count: "[17]" is mapped with its brackets where the input has them.
        """
        first = bisect_right(self.words, start, key=lambda word: word[1])
        last = bisect_left(self.words, end, key=lambda word: word[0]) - 1
        if first > last:
            return None
        begin, stop = self.places.get(first), self.places.get(last)
        if begin is None or stop is None or stop < begin:
            return None
        head = self.text[start : self.words[first][0]]
        length = self.words[last][1] - self.words[last][0]
        tail = self.text[self.words[last][1] : end]
        if start > self.words[first][0]:
            begin += start - self.words[first][0]
        elif head and self.source.endswith(head, 0, begin):
            begin -= len(head)
        finish = stop + length
        if end < self.words[last][1]:
            finish -= self.words[last][1] - end
        elif tail and self.source.startswith(tail, finish):
            finish += len(tail)
        return (begin, finish) if finish - begin <= STRETCH * (end - start) + SLACK else None


def align(text: str, words: Sequence[tuple[int, int]], source: str) -> dict[int, int]:
    """Index of a word of the text -> its offset in the source, for the words found there in order."""
    spans = [match.span() for match in WORD.finditer(source)]
    there = [source[slice(*span)] for span in spans]
    here = [text[slice(*span)] for span in words]
    runs: dict[tuple[str, ...], list[int]] = {}
    for place in range(len(there) - RUN + 1):
        runs.setdefault(tuple(there[place : place + RUN]), []).append(place)
    found: dict[int, int] = {}
    at = 0
    for index, word in enumerate(here):
        if at >= len(there) or there[at] != word:
            known = runs.get(tuple(here[index : index + RUN]), [])
            behind = bisect_left(known, at)
            near = known[max(0, behind - 1) : behind + 1]
            if not near:
                continue
            at = min(near, key=lambda place: abs(place - at))
        found[index] = spans[at][0]
        at += 1
    return found
