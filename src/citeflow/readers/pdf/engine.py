"""What a PDF engine gives: sheets of characters with their boxes. The face behind which engines are swapped.

Points, origin at the top left of the sheet as it is seen (rotation and crop box are already applied), pages
from 1. An engine converts once; nothing behind this face knows how a PDF counts.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

MAX_CHARS = 200_000
"""Characters read of one sheet; a page of print holds some 5,000, a bomb holds millions."""

SMALLEST = 0.5
"""Type size in points given to anything smaller, so that no box is without height."""


class Style(NamedTuple):
    """Type of a character: font name without its subset tag, size in points, weight and slant."""

    font: str
    size: float
    bold: bool
    italic: bool


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
    """A rectangle that leads to an address (`target` is a URI)."""

    x0: float
    top: float
    x1: float
    bottom: float
    target: str


class Sheet(NamedTuple):
    """A page: its size, its upright characters in the order of the file, its links to addresses.

    sideways: number of characters that run in another direction; they are not among `chars`.
    cut: True where MAX_CHARS ended the reading.
    """

    number: int
    width: float
    height: float
    chars: tuple[Char, ...]
    links: tuple[LinkArea, ...]
    sideways: int = 0
    cut: bool = False


class PdfFile(Protocol):
    """An open PDF. Not for several threads at a time."""

    def count_pages(self) -> int:
        """Number of pages, 0 for a file without any."""

    def read_sheet(self, number: int) -> Sheet:
        """The page with this number, from 1. Raises InputError where the page cannot be read."""

    def close(self) -> None:
        """Give back what the engine holds."""


class PdfEngine(Protocol):
    """Opens a PDF from its bytes."""

    def open_pdf(self, data: bytes, name: str, password: str | None) -> PdfFile:
        """Raises InputError (one line with the name of the file) where the bytes cannot be opened."""
