"""PDFium's text calls for whole pages at once.

A call through ctypes from a loop of Python costs more than PDFium's own work. Here the calls take plain numbers
for pointers and are driven by `map`, so that no line of Python runs for a character.
"""

from __future__ import annotations

import ctypes
from array import array
from collections.abc import Callable
from itertools import compress, repeat
from operator import not_
from typing import Any, NamedTuple

import pypdfium2.raw as raw

POINTER, NUMBER, INDEX, REAL = ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_float
RECT_FLOATS = 4
UNIT_BYTES = 2
AMBIGUOUS = "\ufffe"
RECT_BYTES = RECT_FLOATS * ctypes.sizeof(REAL)


def bind_call(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    """The C function once more, with plain numbers for pointers; it keeps the interpreter's lock, being short."""
    return ctypes.PYFUNCTYPE(result, *arguments)(ctypes.cast(function, POINTER).value or 0)


GET_UNICODE = bind_call(raw.FPDFText_GetUnicode, NUMBER, POINTER, INDEX)
GET_TEXT = bind_call(raw.FPDFText_GetText, INDEX, POINTER, INDEX, INDEX, POINTER)
GET_BOX = bind_call(raw.FPDFText_GetLooseCharBox, INDEX, POINTER, INDEX, POINTER)
GET_OBJECT = bind_call(raw.FPDFText_GetTextObject, POINTER, POINTER, INDEX)
GET_MATRIX = bind_call(raw.FPDFText_GetMatrix, INDEX, POINTER, INDEX, POINTER)
GET_ORIGIN = bind_call(raw.FPDFText_GetCharOrigin, INDEX, POINTER, INDEX, POINTER, POINTER)
GET_FONT_SIZE = bind_call(raw.FPDFText_GetFontSize, ctypes.c_double, POINTER, INDEX)
GET_FONT_INFO = bind_call(raw.FPDFText_GetFontInfo, ctypes.c_ulong, POINTER, INDEX, POINTER, ctypes.c_ulong, POINTER)
GET_COLOUR = bind_call(raw.FPDFText_GetFillColor, INDEX, POINTER, INDEX, *(POINTER,) * 4)
HAS_MAP_ERROR = bind_call(raw.FPDFText_HasUnicodeMapError, INDEX, POINTER, INDEX)
GET_FONT = bind_call(raw.FPDFTextObj_GetFont, POINTER, POINTER)


class Glyphs(NamedTuple):
    """The characters of a page in the order of the file, as PDFium counts them.

    text: one code unit each, U+0000 where the file gives none. The four edges are in the PDF's own space.
    missing: places of the characters without a box.
    """

    text: str
    lefts: array[float]
    tops: array[float]
    rights: array[float]
    bottoms: array[float]
    missing: list[int]


def address_of(handle: Any) -> int:
    """Where a handle of pypdfium2 points."""
    return ctypes.cast(handle, POINTER).value or 0


def fetch_glyphs(textpage: int, count: int) -> Glyphs:
    """The first `count` characters of a text page."""
    boxes = array("f", bytes(RECT_BYTES * count))
    start = boxes.buffer_info()[0]
    places = range(start, start + RECT_BYTES * count, RECT_BYTES)
    found = list(map(GET_BOX, repeat(textpage, count), range(count), places))
    missing = [] if all(found) else list(compress(range(count), map(not_, found)))
    left, top, right, bottom = (boxes[k::RECT_FLOATS] for k in range(RECT_FLOATS))
    return Glyphs(fetch_text(textpage, count), left, top, right, bottom, missing)


def fetch_text(textpage: int, count: int) -> str:
    """The code unit of each character.

    One call gives the text of a page, as long as PDFium leaves none out of it; in it U+FFFE stands both for a
    hyphen at a line's end and for a character that the file gives no code for.
    """
    units = ctypes.create_string_buffer(UNIT_BYTES * (count + 1))
    written = GET_TEXT(textpage, 0, count, ctypes.addressof(units)) - 1
    text = units.raw[: UNIT_BYTES * max(written, 0)].decode("utf-16-le", "surrogatepass")
    if len(text) != count:
        return "".join(map(chr, map(GET_UNICODE, repeat(textpage, count), range(count))))
    at = text.find(AMBIGUOUS)
    while at >= 0:
        text = f"{text[:at]}{chr(GET_UNICODE(textpage, at))}{text[at + 1 :]}"
        at = text.find(AMBIGUOUS, at + 1)
    return text
