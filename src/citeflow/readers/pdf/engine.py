"""What a PDF engine gives: sheets of runs with their boxes. The face behind which engines are swapped.

Points, origin at the top left of the sheet as it is seen (rotation and crop box are already applied), pages
from 1. An engine converts once; nothing behind this face knows how a PDF counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from citeflow.readers.options import ReadOptions

SMALLEST = 0.5
"""Type size in points given to anything smaller, so that no box is without height."""

ASCENT, DESCENT = 0.80, 0.22
"""Height of a box above and below the baseline, in type sizes: fonts' own figures are often missing or wrong."""


MOST_RULES = 1_500
"""Straight lines of a page beyond which it shows a drawing."""

Rule = tuple[float, float, float, float]
"""A straight line, level or upright, or a box: x0, top, x1, bottom."""


class Style(NamedTuple):
    """Type of a character: font name without its subset tag, size in points, weight and slant.

    colour: its fill as 0xRRGGBB; 0 (black) where an engine does not tell.
    """

    font: str
    size: float
    bold: bool
    italic: bool
    colour: int = 0


class Char(NamedTuple):
    """One printed character. `text` is one code point, or several for a ligature.

    x0, x1: its advance. baseline: vertical position of the line it stands on, downwards from the top.
    spaced: a space stands before it in the file.
    """

    text: str
    x0: float
    x1: float
    baseline: float
    style: Style
    spaced: bool


class LinkArea(NamedTuple):
    """A rectangle that leads to an address.

    target: a URI, or a place of the same file: ``#nameddest=NAME`` or ``#page=N&y=Y`` (RFC 8118).
    """

    x0: float
    top: float
    x1: float
    bottom: float
    target: str


class Place(NamedTuple):
    """Where a link within the file leads: page, point on the seen sheet, name of the destination.

    x, y: None where the destination names no edge. name: empty for a destination without one.
    """

    page: int
    x: float | None
    y: float | None
    name: str


class Run(NamedTuple):
    """Characters that stand side by side in one type. `starts` holds the left edge of each code point.

    spaced: a space or a gap stands before it. link: address of the link it lies under, or None.
    printed: what the file gave, where its decoding was repaired.
    """

    text: str
    x0: float
    x1: float
    baseline: float
    style: Style
    spaced: bool
    starts: Sequence[float]
    link: str | None = None
    printed: str | None = None

    @property
    def size(self) -> float:
        """Type size in points."""
        return self.style.size

    @property
    def top(self) -> float:
        """Upper edge of the box."""
        return self.baseline - ASCENT * self.style.size

    @property
    def bottom(self) -> float:
        """Lower edge of the box."""
        return self.baseline + DESCENT * self.style.size


class Sheet(NamedTuple):
    """A page: its size, its runs in the order of the file, its links to addresses.

    turn: clockwise degrees by which the seen sheet must be turned for most of its words to stand upright; `runs` and
    `links` lie on the sheet turned so, `width` and `height` are those of the seen sheet.
    sideways: number of characters that run in another direction; they are not among `runs`. aside: their words.
    cut: whether it holds more characters than the budget of a page. rules: its straight lines, on the turned sheet.
    """

    number: int
    width: float
    height: float
    runs: tuple[Run, ...]
    links: tuple[LinkArea, ...]
    sideways: int = 0
    aside: str = ""
    turn: int = 0
    cut: bool = False
    rules: tuple[Rule, ...] = ()


class PdfFile(Protocol):
    """An open PDF. Not for several threads at a time."""

    def count_pages(self) -> int:
        """Number of pages, 0 for a file without any."""

    def read_sheet(self, number: int) -> Sheet:
        """The page with this number, from 1. Raises InputError where the page cannot be read."""

    def find_places(self) -> dict[str, Place]:
        """The places within the file that links of the sheets read so far lead to, by target, and all named ones."""

    def close(self) -> None:
        """Give back what the engine holds."""


class PdfEngine(Protocol):
    """Opens a PDF from its bytes."""

    def open_pdf(self, data: bytes, name: str, options: ReadOptions) -> PdfFile:
        """Raises InputError (one line with the name of the file) where the bytes cannot be opened."""


def choose_engine(engine: str) -> PdfEngine:
    """The engine of this name; its library loads now, not before."""
    if engine == "pdfplumber":
        from citeflow.readers.pdf.plumber import PlumberEngine

        return PlumberEngine()
    from citeflow.readers.pdf.pdfium import PdfiumEngine

    return PdfiumEngine()
