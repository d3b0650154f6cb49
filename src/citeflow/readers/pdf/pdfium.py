"""PDFium, the fast engine: its raw character API, read one sheet at a time.

PDFium is not safe for threads: one process reads one PDF at a time.
"""

from __future__ import annotations

import ctypes
import struct
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from citeflow.errors import InputError
from citeflow.readers.pdf.engine import MAX_CHARS, SMALLEST, Char, LinkArea, PdfFile, Sheet, Style
from citeflow.readers.pdf.fonts import is_bold, is_italic, strip_subset_tag
from citeflow.readers.pdf.placing import Placing

LINE_END_HYPHEN = 0xFFFE
"""PDFium's own sign for a hyphen at the end of a line; U+0002 in some builds."""

SPACES = frozenset([0x20, 0xA0, 0x0D, 0x0A, 0x09, 0x2002, 0x2003, 0x2009, 0x202F, 0x3000, 0x200B])
LIGATURES = frozenset(["ff", "fi", "fl", "ffi", "ffl", "st"])
NAME_BYTES = 256
WRONG = {
    raw.FPDF_ERR_FORMAT: "is not a readable PDF: it is damaged, cut short, or something else under this name",
    raw.FPDF_ERR_SECURITY: "is locked in a way that cannot be opened (unknown encryption)",
    raw.FPDF_ERR_FILE: "cannot be read as a PDF",
}


class Setting(NamedTuple):
    """What all characters of one text object share."""

    style: Style
    upright: bool


class PdfiumFile:
    """An open PDF, read through PDFium."""

    def __init__(self, doc: Any, name: str) -> None:
        self.doc = doc
        self.name = name
        self.styles: dict[tuple[bytes, int, float], Style] = {}

    def count_pages(self) -> int:
        """Number of pages."""
        return len(self.doc)

    def close(self) -> None:
        """Free the document."""
        self.doc.close()

    def read_sheet(self, number: int) -> Sheet:
        """The page with this number, from 1."""
        try:
            page = self.doc[number - 1]
        except pdfium.PdfiumError as error:
            raise InputError(f"{self.name}: page {number} cannot be read ({error})") from error
        try:
            placing = find_placing(page)
            textpage = page.get_textpage()
            try:
                chars, sideways, cut = SheetReader(textpage.raw, placing, self.styles).read_chars()
            finally:
                textpage.close()
            links = read_links(self.doc, page, placing)
            width, height = placing.size
            return Sheet(number, width, height, tuple(chars), links, sideways, cut)
        except pdfium.PdfiumError as error:
            raise InputError(f"{self.name}: page {number} cannot be read ({error})") from error
        finally:
            page.close()


class PdfiumEngine:
    """The engine behind ``engine="pdfium"``."""

    def open_pdf(self, data: bytes, name: str, password: str | None) -> PdfFile:
        """Raises InputError for a file that is no PDF, is damaged, or is locked."""
        try:
            return PdfiumFile(pdfium.PdfDocument(data, password=password), name)
        except pdfium.PdfiumError as error:
            code = getattr(error, "err_code", None)
            if code == raw.FPDF_ERR_PASSWORD:
                how = "the password does not open it" if password else "it needs a password"
                raise InputError(
                    f"{name}: the PDF is encrypted and {how}; give the right one, or an unlocked copy"
                ) from error
            what = WRONG.get(code, "cannot be opened as a PDF")
            raise InputError(f"{name}: the file {what}; open it in a viewer and save it anew") from error


class SheetReader:
    """Reads the characters of one text page."""

    def __init__(self, handle: Any, placing: Placing, styles: dict[tuple[bytes, int, float], Style]) -> None:
        self.handle = handle
        self.placing = placing
        self.styles = styles

    def read_chars(self) -> tuple[list[Char], int, bool]:
        """Upright characters in the order of the file, the number of others, and whether MAX_CHARS cut them."""
        count = raw.FPDFText_CountChars(self.handle)
        get_unicode, get_box, get_object = (
            raw.FPDFText_GetUnicode,
            raw.FPDFText_GetLooseCharBox,
            raw.FPDFText_GetTextObject,
        )
        handle = self.handle
        rect = raw.FS_RECTF()
        at_rect, unpack = ctypes.byref(rect), struct.Struct("ffff").unpack_from
        plain = self.placing.rotation == 0
        chars: list[Char] = []
        spaced, sideways = True, 0
        setting: Setting | None = None
        known_at, known_top, known_bottom, baseline = 0, 0.0, 0.0, 0.0
        for index in range(min(count, MAX_CHARS)):
            code = get_unicode(handle, index)
            if code in SPACES:
                spaced = True
                continue
            if not get_box(handle, index, at_rect):
                continue
            left, top, right, bottom = unpack(rect)
            if top != known_top or bottom != known_bottom or spaced:
                at = address_of(get_object(handle, index))
                if at != known_at or top != known_top or bottom != known_bottom or not at:
                    setting, baseline = self.read_setting(index)
                    known_at, known_top, known_bottom = at, top, bottom
            if setting is None or not setting.upright:
                sideways += 1
                continue
            if plain:
                x0, x1 = left - self.placing.left, right - self.placing.left
            else:
                x0, _, x1, _ = self.placing.place_box(left, bottom, right, top)
            text = chr(code) if 32 < code < 127 or 0xA0 < code < 0x3000 else decode(code)
            if not text:
                continue
            if chars and not spaced and chars[-1].x0 == x0 and chars[-1].text + text in LIGATURES:
                # PDFium takes a ligature apart and gives its letters one box
                chars[-1] = chars[-1]._replace(text=chars[-1].text + text)
                continue
            chars.append(Char(text, x0, x1, baseline, setting.style, spaced))
            spaced = False
        return join_surrogates(chars), sideways, count > MAX_CHARS

    def read_setting(self, index: int) -> tuple[Setting, float]:
        """Style and direction of a character, and its baseline on the seen sheet."""
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self.handle, index, matrix)
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(self.handle, index, x, y)
        name, flags = ctypes.create_string_buffer(NAME_BYTES), ctypes.c_int()
        raw.FPDFText_GetFontInfo(self.handle, index, name, NAME_BYTES, flags)
        scale = (matrix.c**2 + matrix.d**2) ** 0.5 or 1.0
        size = max(round(raw.FPDFText_GetFontSize(self.handle, index) * scale, 2), SMALLEST)
        key = (name.value, flags.value, size)
        if key not in self.styles:
            font = strip_subset_tag(name.value.decode("utf-8", "replace"))
            self.styles[key] = Style(font, size, is_bold(font, flags.value), is_italic(font, flags.value))
        upright = self.placing.is_upright(matrix.a, matrix.b)
        return Setting(self.styles[key], upright), self.placing.place(x.value, y.value)[1]


def address_of(pointer: Any) -> int:
    """Where a pointer points, 0 for none: characters of one text object share their setting."""
    return ctypes.addressof(pointer.contents) if pointer else 0


def decode(code: int) -> str:
    """The character of a code of PDFium, empty for control characters.

    >>> decode(0x0414), decode(0xFFFE), decode(7)
    ('Д', '-', '')
    """
    if code in (LINE_END_HYPHEN, 2):
        return "-"
    if code < 32 or 0x7F <= code < 0xA0 or code == 0xFEFF:
        return ""
    return chr(code)


def join_surrogates(chars: list[Char]) -> list[Char]:
    """Two halves of a UTF-16 pair made one character; a lone half becomes U+FFFD."""
    if not any("\ud800" <= char.text <= "\udfff" for char in chars):
        return chars
    joined: list[Char] = []
    for char in chars:
        if "\udc00" <= char.text <= "\udfff" and joined and "\ud800" <= joined[-1].text <= "\udbff":
            pair = (joined[-1].text + char.text).encode("utf-16", "surrogatepass").decode("utf-16")
            joined[-1] = joined[-1]._replace(text=pair, x1=max(joined[-1].x1, char.x1))
        else:
            joined.append(char)
    return [c._replace(text="\ufffd") if "\ud800" <= c.text <= "\udfff" else c for c in joined]


def find_placing(page: Any) -> Placing:
    """Crop box and rotation of a page."""
    box = raw.FS_RECTF()
    if raw.FPDF_GetPageBoundingBox(page.raw, box):
        return Placing(box.left, box.bottom, box.right, box.top, page.get_rotation())
    width, height = page.get_size()
    return Placing(0.0, 0.0, width, height, 0)


def read_links(doc: Any, page: Any, placing: Placing) -> tuple[LinkArea, ...]:
    """Link annotations that lead to a URI, in the order of the file."""
    links: list[LinkArea] = []
    position, link = ctypes.c_int(0), raw.FPDF_LINK()
    while raw.FPDFLink_Enumerate(page.raw, position, link):
        action = raw.FPDFLink_GetAction(link)
        if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
            continue
        rect = raw.FS_RECTF()
        length = raw.FPDFAction_GetURIPath(doc.raw, action, None, 0)
        buffer = ctypes.create_string_buffer(length)
        raw.FPDFAction_GetURIPath(doc.raw, action, buffer, length)
        target = buffer.value.decode("utf-8", "replace")
        if target and raw.FPDFLink_GetAnnotRect(link, rect):
            links.append(LinkArea(*placing.place_box(rect.left, rect.bottom, rect.right, rect.top), target))
    return tuple(links)
