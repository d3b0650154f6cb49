"""The runs of a page, from PDFium's characters.

Spaces part words; within a word only those places are looked at where the line, the type or a gap may change.
"""

from __future__ import annotations

import ctypes
import re
from array import array
from collections.abc import Sequence
from itertools import compress
from operator import ne, sub
from typing import Any, NamedTuple

import pypdfium2.raw as raw

from citeflow.readers.pdf import pdfium_calls as calls
from citeflow.readers.pdf.cyrillic import BARE, find_ambiguous
from citeflow.readers.pdf.engine import SMALLEST, Run, Style
from citeflow.readers.pdf.fonts import is_bold, is_italic, strip_subset_tag
from citeflow.readers.pdf.ligatures import UNKNOWN
from citeflow.readers.pdf.placing import Placing
from citeflow.readers.pdf.runs import WORD_GAP

LINE_END_HYPHENS = "\ufffe\x02"
"""PDFium's own sign for a hyphen at the end of a line, and that of other builds."""

NOTHING = "\x00"
"""Stands for a character that is not printed and parts nothing."""

WORD = re.compile(r"[^ \xa0\r\n\t\u2002\u2003\u2009\u202f\u3000\u200b\x00]+")
"""A stretch without spaces; \x00 keeps a place without any mark."""

UNPRINTED = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff]")
SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]")
LONE_SURROGATE = re.compile("[\ud800-\udfff]")
LIGATURE_PAIRS = frozenset(["ff", "fi", "fl", "st"])
"""Letters that PDFium takes out of one glyph; it gives them one box."""

STILL = (-0.5, 0.5)
"""Gaps in points between which two characters of one word may lie without a closer look; in type of 4 points and
more such a gap parts no words."""

TWICE = 0.1
NAME_BYTES = 256
MATRIX_BYTES, POINT_BYTES, COLOUR_BYTES = 6 * 4, 2 * 8, 4 * 4

StyleKey = tuple[bytes, int, float, int]


class Setting(NamedTuple):
    """What all characters of one text object share: its type, and the page rotation that would set it upright.

    rotation: 0, 90, 180 or 270; None for slanting text.
    """

    style: Style
    rotation: int | None


class Edges(NamedTuple):
    """Edges of all characters on the seen sheet, and two numbers that change where the line changes."""

    x0: array[float]
    x1: array[float]
    upper: array[float]
    lower: array[float]


class Page(NamedTuple):
    """What one text page gave: runs, words by the rotation that would set them upright, whether the budget cut them.

    The words of the page's own rotation are not among `others`.
    """

    runs: list[Run]
    others: dict[int | None, list[str]]
    cut: bool


class PageReader:
    """Reads the characters of one text page. `styles` is shared by the pages of a document."""

    def __init__(self, textpage: Any, placing: Placing, styles: dict[StyleKey, Style], max_chars: int) -> None:
        self.textpage = textpage
        self.max_chars = max_chars
        self.handle = calls.address_of(textpage)
        self.placing = placing
        self.styles = styles
        self.fonts: dict[int, tuple[bytes, int]] = {}
        self.known: dict[tuple[float, ...], Setting] = {}
        self.matrix, self.point = array("f", bytes(MATRIX_BYTES)), array("d", bytes(POINT_BYTES))
        self.matrix_at, self.x_at = self.matrix.buffer_info()[0], self.point.buffer_info()[0]
        self.y_at = self.x_at + self.point.itemsize
        self.colour = array("I", bytes(COLOUR_BYTES))
        self.colour_at = [self.colour.buffer_info()[0] + k * self.colour.itemsize for k in range(4)]

    def read_page(self) -> Page:
        """Runs that stand upright on the seen sheet, in the order of the file."""
        count = raw.FPDFText_CountChars(self.textpage)
        glyphs = calls.fetch_glyphs(self.handle, min(max(count, 0), self.max_chars))
        edges = turn_edges(glyphs, self.placing)
        breaks = find_breaks(edges)
        text = blank_doubles(self.mark_bare(mend_text(glyphs)), edges, breaks)
        runs, others = self.build_runs(text, edges, breaks)
        return Page(runs, others, count > self.max_chars)

    def mark_bare(self, text: str) -> str:
        """The text with those characters made private ones that are codes without a glyph but look like a glyph."""
        places = [at for at in find_ambiguous(text) if calls.HAS_MAP_ERROR(self.handle, at) == 1]
        if not places:
            return text
        letters = list(text)
        for at in places:
            letters[at] = chr(BARE + ord(letters[at]))
        return "".join(letters)

    def build_runs(
        self, text: str, edges: Edges, breaks: Sequence[int]
    ) -> tuple[list[Run], dict[int | None, list[str]]]:
        """The words cut where line, type or a gap changes, and put together where a cut proves none."""
        x0, x1, upper, lower = edges
        following, end = 0, 0
        runs: list[Run] = []
        others: dict[int | None, list[str]] = {}
        held, was_upper, was_lower, setting, baseline = -1, None, None, None, 0.0
        for match in WORD.finditer(text):
            start, stop = match.span()
            spaced = start == 0 or bool(text[end:start].strip(NOTHING))
            end = stop
            while breaks[following] <= start:
                following += 1
            while start < stop:
                cut = min(breaks[following], stop)
                at = calls.GET_OBJECT(self.handle, start) or 0
                if at != held or not at or upper[start] != was_upper or lower[start] != was_lower:
                    setting, baseline = self.read_setting(at, start)
                    held, was_upper, was_lower = at, upper[start], lower[start]
                assert setting is not None
                if setting.rotation == self.placing.rotation:
                    run = Run(text[start:cut], x0[start], x1[cut - 1], baseline, setting.style, spaced, x0[start:cut])
                    if spaced or not runs:
                        runs.append(run)
                    else:
                        add_part(runs, run)
                    spaced = False
                else:
                    words = others.setdefault(setting.rotation, [])
                    if spaced or not words:
                        words.append("")
                    words[-1] += text[start:cut]
                    spaced = False
                start = cut
                following += cut == breaks[following]
        return runs, others

    def read_setting(self, at: int, index: int) -> tuple[Setting, float]:
        """Style and direction of a character of a text object, and its baseline on the seen sheet."""
        calls.GET_ORIGIN(self.handle, index, self.x_at, self.y_at)
        baseline = self.placing.place(*self.point)[1]
        calls.GET_MATRIX(self.handle, index, self.matrix_at)
        a, b, c, d, _, _ = self.matrix
        size = calls.GET_FONT_SIZE(self.handle, index)
        font = (calls.GET_FONT(at) or 0) if at else 0
        calls.GET_COLOUR(self.handle, index, *self.colour_at)
        red, green, blue, _ = self.colour
        colour = red << 16 | green << 8 | blue
        key = (font, size, a, b, c, d, colour)
        setting = self.known.get(key) if font else None
        if setting is None:
            scale = (c**2 + d**2) ** 0.5 or 1.0
            style = self.find_style(font, index, max(round(size * scale, 2), SMALLEST), colour)
            setting = self.known[key] = Setting(style, self.placing.find_upright(a, b))
        return setting, baseline

    def find_style(self, font: int, index: int, size: float, colour: int) -> Style:
        """The style of a character, made once for each font, size and colour of the document."""
        if font not in self.fonts or not font:
            name, flags = ctypes.create_string_buffer(NAME_BYTES), ctypes.c_int()
            calls.GET_FONT_INFO(self.handle, index, ctypes.addressof(name), NAME_BYTES, ctypes.addressof(flags))
            self.fonts[font] = (name.value, flags.value)
        key = (*self.fonts[font], size, colour)
        if key not in self.styles:
            plain = strip_subset_tag(key[0].decode("utf-8", "replace"))
            self.styles[key] = Style(plain, size, is_bold(plain, key[1]), is_italic(plain, key[1]), colour)
        return self.styles[key]


def turn_edges(glyphs: calls.Glyphs, placing: Placing) -> Edges:
    """The characters' edges along the seen line, as `Placing.place` has it."""
    if placing.rotation == 90:
        return Edges(*move(placing.bottom, glyphs.bottoms, glyphs.tops), glyphs.lefts, glyphs.rights)
    if placing.rotation == 180:
        return Edges(*flip(placing.right, glyphs.rights, glyphs.lefts), glyphs.tops, glyphs.bottoms)
    if placing.rotation == 270:
        return Edges(*flip(placing.top, glyphs.tops, glyphs.bottoms), glyphs.lefts, glyphs.rights)
    return Edges(*move(placing.left, glyphs.lefts, glyphs.rights), glyphs.tops, glyphs.bottoms)


def move(origin: float, low: array[float], high: array[float]) -> tuple[array[float], array[float]]:
    """Edges counted from an origin."""
    if origin == 0:
        return low, high
    return array("d", [x - origin for x in low]), array("d", [x - origin for x in high])


def flip(origin: float, low: array[float], high: array[float]) -> tuple[array[float], array[float]]:
    """Edges counted backwards from an origin."""
    return array("d", [origin - x for x in low]), array("d", [origin - x for x in high])


def mend_text(glyphs: calls.Glyphs) -> str:
    """One character for each glyph: line-end hyphens told, control characters and those without a box blanked."""
    text = glyphs.text.replace(NOTHING, UNKNOWN)
    for sign in LINE_END_HYPHENS:
        text = text.replace(sign, "-")
    text = UNPRINTED.sub(NOTHING, text)
    if LONE_SURROGATE.search(text):
        # a pair takes two places; the second is left blank, so that places and boxes still agree
        text = SURROGATES.sub(lambda pair: decode_pair(pair[0]) + NOTHING, text)
        text = LONE_SURROGATE.sub("\ufffd", text)
    if glyphs.missing:
        letters = list(text)
        for at in glyphs.missing:
            # a space parts words though PDFium, having made it up, gives it no box
            letters[at] = " " if letters[at].isspace() else NOTHING
        text = "".join(letters)
    return text


def decode_pair(pair: str) -> str:
    """The character of a UTF-16 pair.

    >>> decode_pair("\\ud835\\udc00") == "\\U0001d400"
    True
    """
    return pair.encode("utf-16", "surrogatepass").decode("utf-16")


def find_breaks(edges: Edges) -> list[int]:
    """Places where a word may have to be cut before the character: the line changes, or a gap opens or overlaps.

    The last one is the end of the text.
    """
    later = range(1, len(edges.x0))
    low, high = STILL
    found = {k for k, gap in enumerate(map(sub, edges.x0[1:], edges.x1), 1) if not low < gap < high}
    found.update(compress(later, map(ne, edges.upper[1:], edges.upper)))
    found.update(compress(later, map(ne, edges.lower[1:], edges.lower)))
    return [*sorted(found), len(edges.x0)]


def blank_doubles(text: str, edges: Edges, breaks: Sequence[int]) -> str:
    """The text without characters printed twice on one spot (false bold); the letters of a ligature share a box."""
    doubles = [k for k in breaks[:-1] if edges.x0[k] < edges.x1[k - 1] and is_double(text, edges, k)]
    if not doubles:
        return text
    letters = list(text)
    for at in doubles:
        letters[at] = NOTHING
    return "".join(letters)


def is_double(text: str, edges: Edges, at: int) -> bool:
    """Whether the same character was just printed on nearly the same spot."""
    width = edges.x1[at] - edges.x0[at]
    return text[at - 1 : at + 1] not in LIGATURE_PAIRS and any(
        text[k] == text[at]
        and abs(edges.x0[k] - edges.x0[at]) < TWICE * max(width, 1.0)
        and abs(edges.upper[k] - edges.upper[at]) < 1
        for k in range(max(0, at - 2), at)
    )


def add_part(runs: list[Run], run: Run) -> None:
    """Lengthen the last run by a part of the same word, or begin a new one."""
    last = runs[-1]
    gap = run.x0 - last.x1
    size = last.style.size
    shared = gap < 0 and run.x0 == last.starts[-1] and last.text[-1] + run.text[0] in LIGATURE_PAIRS
    if last.baseline == run.baseline and last.style is run.style and (shared or -0.5 * size < gap < WORD_GAP * size):
        runs[-1] = last._replace(text=last.text + run.text, x1=run.x1, starts=array("d", (*last.starts, *run.starts)))
    else:
        runs.append(run if abs(gap) < WORD_GAP * size or shared else run._replace(spaced=True))
