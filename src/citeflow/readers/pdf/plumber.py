"""pdfplumber, the second engine: slow, written in Python, and independent of PDFium.

It serves to check what the first engine says and to read on where PDFium fails.
"""

from __future__ import annotations

import io
import struct
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import PdfminerException

from citeflow.errors import InputError
from citeflow.readers.options import ReadOptions
from citeflow.readers.pdf.engine import MOST_RULES, SMALLEST, Char, LinkArea, PdfFile, Place, Rule, Sheet, Style
from citeflow.readers.pdf.fonts import is_bold, is_italic, strip_subset_tag
from citeflow.readers.pdf.runs import build_runs

BROKEN_PDF = (
    PdfminerException,
    PDFException,
    PSException,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
)
"""What pdfminer lets through when objects of a damaged file are not of the kind it takes for granted."""

Raw = dict[str, Any]
"""A character as pdfplumber gives it."""


class PlumberFile:
    """An open PDF, read through pdfplumber."""

    def __init__(self, doc: PDF, name: str, max_chars: int) -> None:
        self.doc = doc
        self.name = name
        self.max_chars = max_chars

    def count_pages(self) -> int:
        """Number of pages."""
        try:
            return len(self.doc.pages)
        except BROKEN_PDF as error:
            raise InputError(f"{self.name}: the file's list of pages cannot be read; save it anew") from error

    def find_places(self) -> dict[str, Place]:
        """None: pdfplumber gives no destinations."""
        return {}

    def close(self) -> None:
        """Free the document."""
        self.doc.close()

    def read_sheet(self, number: int) -> Sheet:
        """The page with this number, from 1."""
        try:
            page = self.doc.pages[number - 1]
            left, top, right, bottom = page.cropbox
            raw = page.chars
            upright = [char for char in raw[: self.max_chars] if is_upright(char)]
            chars = build_chars(upright, float(page.height), left, top)
            links = build_links(page.hyperlinks, left, top)
            rules = build_rules(page.edges, left, top)
            page.close()
        except BROKEN_PDF as error:
            raise InputError(f"{self.name}: page {number} cannot be read ({type(error).__name__})") from error
        sideways = sum(1 for char in raw[: self.max_chars] if not is_upright(char) and char["text"].strip())
        runs = tuple(build_runs(chars))
        return Sheet(
            number, right - left, bottom - top, runs, links, sideways, cut=len(raw) > self.max_chars, rules=rules
        )


class PlumberEngine:
    """The engine behind ``engine="pdfplumber"``."""

    def open_pdf(self, data: bytes, name: str, options: ReadOptions) -> PdfFile:
        """Raises InputError for a file that is no PDF, is damaged, or is locked."""
        try:
            doc = pdfplumber.open(io.BytesIO(data), password=options.password or "")
        except BROKEN_PDF as error:
            if any(isinstance(arg, PDFPasswordIncorrect) for arg in error.args):
                how = "the password does not open it" if options.password else "it needs a password"
                raise InputError(
                    f"{name}: the PDF is encrypted and {how}; give the right one, or an unlocked copy"
                ) from error
            raise InputError(f"{name}: the file is not a readable PDF; open it in a viewer and save it anew") from error
        return PlumberFile(doc, name, options.page_chars)


def is_upright(char: Raw) -> bool:
    """Whether the character runs to the right."""
    a, b = char["matrix"][:2]
    return bool(a > 0 and abs(b) <= 0.1 * a)


def build_chars(raw: Sequence[Raw], height: float, left: float, top: float) -> list[Char]:
    """Characters of the engines' face; `left` and `top` shift the media box to the crop box."""
    depths = find_depths(raw)
    styles: dict[tuple[str, float], Style] = {}
    chars: list[Char] = []
    spaced = True
    for char in raw:
        text = read_text(char["text"])
        if not text.strip():
            spaced = True
            continue
        key = (char["fontname"], round(char["size"], 2))
        if key not in styles:
            font = strip_subset_tag(key[0])
            styles[key] = Style(font, max(key[1], SMALLEST), is_bold(font), is_italic(font))
        # pdfminer leaves the text rise out of the matrix, but not out of the box
        rise = (depths[char["fontname"]] - measure_depth(char)) * char["size"]
        baseline = height - char["matrix"][5] - rise - top
        chars.append(Char(text, char["x0"] - left, char["x1"] - left, round(baseline, 3), styles[key], spaced))
        spaced = False
    return chars


def measure_depth(char: Raw) -> float:
    """How far the box reaches below the matrix' origin, in type sizes."""
    size = char["size"] or 1.0
    return round(float(char["matrix"][5] - char["y0"]) / size, 2)


def find_depths(raw: Iterable[Raw]) -> dict[str, float]:
    """The usual depth by font: that of characters without a rise."""
    counts: dict[str, Counter[float]] = defaultdict(Counter)
    for char in raw:
        counts[char["fontname"]][measure_depth(char)] += 1
    return {font: min(seen, key=lambda d: (-seen[d], d)) for font, seen in counts.items()}


def read_text(text: str) -> str:
    """The character; U+FFFD for a glyph that the file gives no character for.

    >>> read_text("д"), read_text("(cid:238)")
    ('д', '\\ufffd')
    """
    return "\ufffd" if text.startswith("(cid:") else text


def build_links(links: Iterable[Raw], left: float, top: float) -> tuple[LinkArea, ...]:
    """Areas with an address."""
    return tuple(
        LinkArea(link["x0"] - left, link["top"] - top, link["x1"] - left, link["bottom"] - top, str(link["uri"]))
        for link in links
        if link.get("uri")
    )


def build_rules(edges: Sequence[Raw], left: float, top: float) -> tuple[Rule, ...]:
    """The page's straight lines; none for a page with a drawing."""
    if len(edges) > MOST_RULES:
        return ()
    return tuple((e["x0"] - left, e["top"] - top, e["x1"] - left, e["bottom"] - top) for e in edges)
