"""The characters of an XML file: byte order mark, then declaration, then UTF-8 (XML 1.0, appendix F)."""

from __future__ import annotations

import codecs
import re

from citeflow.errors import InputError
from citeflow.model.problem import Problem
from citeflow.readers.lost_characters import LOST, is_damaged_only

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\x00\x00\x00", "utf-32-le"),
    (b"\x00\x00\x00<", "utf-32-be"),
    (b"<\x00", "utf-16-le"),
    (b"\x00<", "utf-16-be"),
)
"""First bytes -> encoding; the longer mark first, as that of UTF-32 begins like that of UTF-16."""

DECLARED = re.compile(rb"""\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]{0,40})["']""")
TEXT_ENCODING = re.compile(
    r"utf-?8|(?:us-?)?ascii|iso-?8859-?\d{1,2}|latin-?\d{1,2}|windows-?\d{3,4}|cp-?\d{3,4}|koi8-?[rut]"
    r"|mac-?cyrillic|gb2312|gbk|gb18030|big5|shift-?jis|euc-?(?:jp|kr)"
)
"""Encodings of text that a file may declare; of Python's others some are no text, some slow by design."""


def decode_xml(data: bytes, name: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of an XML file without its byte order mark, and what was wrong with its encoding.

    Raises InputError where the bytes are not what the file declares.

    >>> decode_xml('<?xml version="1.0" encoding="koi8-r"?><a>Порт</a>'.encode("koi8-r"), "a.xml")[0][-8:-4]
    'Порт'
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            printed = data.removeprefix(mark) if mark[0] in b"\xef\xff\xfe" or mark == codecs.BOM_UTF32_BE else data
            return decode_damaged(printed, encoding, name)
    declared = DECLARED.match(data[:1024])
    encoding = declared[1].decode("ascii").lower().replace("_", "-") if declared else "utf-8"
    if not TEXT_ENCODING.fullmatch(encoding) or not known(encoding):
        return decode_otherwise(data, encoding, name)
    if encoding not in {"utf-8", "utf8"} and is_clearly_utf8(data):
        return decode_otherwise(data, encoding, name)
    return decode_damaged(data, encoding, name)


def known(encoding: str) -> bool:
    """Whether Python decodes it."""
    try:
        codecs.lookup(encoding)
    except LookupError:
        return False
    return True


def is_clearly_utf8(data: bytes) -> bool:
    """Whether bytes beyond ASCII stand in them and are UTF-8 throughout, which other encodings are by no accident."""
    if data.isascii():
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def decode_otherwise(data: bytes, encoding: str, name: str) -> tuple[str, tuple[Problem, ...]]:
    """The text in UTF-8, which the file does not declare. Raises InputError where it is not UTF-8 either."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name}: declares the encoding {encoding!r}, which is unknown, and is not UTF-8 (byte {error.start}); "
            "save it as UTF-8 and declare that"
        ) from None
    message = f"the file declares the encoding {encoding!r} but is written in UTF-8, and was read so"
    return text, (Problem(code="xml-encoding", severity="note", message=message),)


def decode_damaged(data: bytes, encoding: str, name: str) -> tuple[str, tuple[Problem, ...]]:
    """The text in an encoding, a few damaged bytes as U+FFFD. Raises InputError where it is another encoding."""
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError as error:
        first = error.start
    text = data.decode(encoding, errors="replace")
    if not is_damaged_only(text):
        raise InputError(
            f"{name}: is not {encoding}, which it declares (first at byte {first}); "
            "declare its encoding in the first line, or save it as UTF-8"
        )
    message = f"{text.count(LOST)} places are not {encoding} (first at byte {first}) and are shown as {LOST}"
    return text, (Problem(code="xml-encoding", severity="warning", message=message),)
