"""Signs of a PDF that may keep the engine busy for ever or fill the memory: told by its bytes, without opening it.

The dictionaries of streams stand uncompressed in every PDF (ISO 32000-1, 7.5.7: no stream lies in an object stream),
so forms and filters can be seen from outside.
"""

from __future__ import annotations

import re
import zlib

FORM = re.compile(rb"/Subtype\s*/Form\b")
DRAWS = re.compile(rb"/XObject\s*(?:<<|\d)|/Resources\s*\d")
HIDDEN_NAME = re.compile(rb"/[A-Za-z]{0,10}#[4-7][0-9A-Fa-f][A-Za-z0-9#]{0,30}")
CODE = re.compile(rb"#([0-9A-Fa-f]{2})")
TELLING = frozenset([b"/Subtype", b"/Form", b"/XObject", b"/Resources", b"/Filter", b"/FlateDecode", b"/LZWDecode"])
"""Names that nobody writes with ``#`` and a letter's code who has nothing to hide (ISO 32000-1, 7.3.5)."""

AROUND = 400
"""Bytes before and after a form's name in which its dictionary lies."""

NESTED_FORMS = 6
"""Forms that may draw others, from which a file is suspect: each level can multiply the work."""

TWICE_PACKED = re.compile(rb"(?:FlateDecode|LZWDecode|/Fl|/LZW)\s*/(?:Fl|LZW)")
CHUNK, CHUNKS = 1 << 13, 10
"""Size and number of the samples taken of a file."""

PACKED_AGAIN = 150
"""Packed data cannot be packed again, text by a factor of 5, a thousand like pages by 50; only zeros by more."""


def is_suspect(data: bytes) -> bool:
    """Whether a PDF should be read in a process of its own."""
    if TWICE_PACKED.search(data) is not None or hides_names(data):
        return True
    return has_nested_forms(data) or is_repetitive(data)


def hides_names(data: bytes) -> bool:
    """Whether a name that tells of streams is written in codes.

    >>> hides_names(b"<</Subtype/F#6frm>>"), hides_names(b"<</BaseFont/Times#20New#20Roman>>")
    (True, False)
    """
    return any(
        CODE.sub(lambda code: bytes([int(code[1], 16)]), match[0]) in TELLING for match in HIDDEN_NAME.finditer(data)
    )


def has_nested_forms(data: bytes) -> bool:
    """Whether many forms have resources from which they may draw other forms."""
    nested = 0
    for match in FORM.finditer(data):
        start, end = max(0, match.start() - AROUND), match.end() + AROUND
        start, end = max(start, data.rfind(b"obj", start, match.start())), data.find(b"stream", match.end(), end)
        nested += DRAWS.search(data, start, end if end >= 0 else match.end() + AROUND) is not None
        if nested >= NESTED_FORMS:
            return True
    return False


def is_repetitive(data: bytes) -> bool:
    """Whether samples of the bytes are nearly empty of information."""
    step = max(CHUNK, len(data) // CHUNKS)
    for start in range(0, len(data) - CHUNK + 1, step):
        if len(zlib.compress(data[start : start + CHUNK], 1)) * PACKED_AGAIN < CHUNK:
            return True
    return False
