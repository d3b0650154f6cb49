"""Finding what stands at a place of the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Held(NamedTuple, Generic[T]):
    """A half-open span of code points and what stands there."""

    start: int
    end: int
    value: T


class SpanIndex(Generic[T]):
    """Spans that can be asked for the one around a place. Spans may overlap and nest.

    >>> index = SpanIndex([Held(0, 10, "sentence"), Held(4, 6, "clause")])
    >>> index.at(5), index.at(7), index.at(10)
    ('clause', 'sentence', None)
    """

    def __init__(self, spans: Iterable[Held[T]]) -> None:
        """Order the spans; the running maximum of their ends tells how far back a search must look."""
        self._spans = sorted(spans, key=lambda held: (held.start, -held.end))
        self._starts = [held.start for held in self._spans]
        self._reach: list[int] = []
        for held in self._spans:
            self._reach.append(max(held.end, self._reach[-1]) if self._reach else held.end)

    def at(self, position: int) -> T | None:
        """What stands at a code point: the span that starts nearest before it and holds it."""
        place = bisect_right(self._starts, position) - 1
        while place >= 0 and self._reach[place] > position:
            if self._spans[place].end > position:
                return self._spans[place].value
            place -= 1
        return None

    def meets(self, start: int, end: int) -> bool:
        """Whether any span shares a code point with [start, end)."""
        place = bisect_right(self._starts, max(start, end - 1)) - 1
        while place >= 0 and self._reach[place] > start:
            if self._spans[place].end > start:
                return True
            place -= 1
        return False
