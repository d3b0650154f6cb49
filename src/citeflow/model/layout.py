"""Where the text stands on paper. Points, top-left origin, pages from 1."""

from __future__ import annotations

from msgspec import Struct

from citeflow.model.made import Made
from citeflow.model.problem import Problem


class Page(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A sheet: its number from 1, its size in points, and the page number printed on it."""

    number: int
    width: float
    height: float
    label: str | None = None


class Word(Struct, frozen=True, array_like=True):
    """A word with its box: ``[start, end, page, x0, top, x1, bottom]``.

    A word cut by a line end has one row for each part; the parts' spans do not overlap.
    """

    start: int
    end: int
    page: int
    x0: float
    top: float
    x1: float
    bottom: float


class Furniture(Struct, frozen=True, kw_only=True):
    """A line that repeats page by page (running head, page number) and was left out of the text."""

    page: int
    text: str


class Layout(Struct, frozen=True, kw_only=True):
    """`layout.json`: only for paged inputs."""

    pages: tuple[Page, ...]
    words: tuple[Word, ...]
    furniture: tuple[Furniture, ...] = ()
    problems: tuple[Problem, ...] = ()
    made: Made | None = None
