"""The characters of a page: byte order mark, declaration, UTF-8, else the likeliest old Cyrillic or Latin code page."""

from __future__ import annotations

import re
from typing import NamedTuple

from citeflow.readers.lost_characters import LOST, is_damaged_only

DECLARED_WITHIN = 4096
"""Bytes in which a page declares its encoding; browsers look at 1024, old templates put comments first."""

DECLARATION = re.compile(rb"""<(?:meta\b[^>]*?|\?xml\b[^>]*?\ben)(?:charset|coding)\s*=\s*["']?\s*([\w.:-]+)""", re.I)
MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))

CODECS = {
    "utf-8": "utf-8 utf8 unicode-1-1-utf-8 x-unicode20utf8 utf-16 utf-16le utf-16be utf16",
    "cp1251": "windows-1251 cp1251 x-cp1251 win-1251 win1251 cp-1251 1251",
    "koi8-r": "koi8-r koi8_r koi8 koi cskoi8r",
    "koi8-u": "koi8-u koi8-ru",
    "cp866": "ibm866 cp866 866 csibm866",
    "iso8859-5": "iso-8859-5 iso8859-5 cyrillic",
    "mac_cyrillic": "x-mac-cyrillic",
    "cp1252": "windows-1252 cp1252 iso-8859-1 iso8859-1 iso_8859-1 latin1 latin-1 l1 us-ascii ascii ansi_x3.4-1968",
    "cp1250": "windows-1250 cp1250",
    "iso8859-2": "iso-8859-2 latin2",
    "cp1253": "windows-1253 cp1253",
    "iso8859-7": "iso-8859-7",
    "cp1254": "windows-1254 cp1254 iso-8859-9 latin5",
    "cp1257": "windows-1257 cp1257",
    "iso8859-15": "iso-8859-15 latin-9",
    "gb18030": "gb2312 gbk gb18030 gb_2312-80 chinese",
    "big5": "big5",
    "shift_jis": "shift_jis shift-jis sjis x-sjis",
    "euc_jp": "euc-jp",
    "euc_kr": "euc-kr ks_c_5601-1987",
}
"""Python codec -> the names under which pages declare it (WHATWG Encoding, section 4.2). A page that declares UTF-16
in ASCII bytes is UTF-8 (section 13.2.3.2 of the HTML standard)."""

BY_NAME = {name: codec for codec, names in CODECS.items() for name in names.split()}
GUESSES = ("cp1251", "koi8-r", "cp866", "cp1252")
COMMON = frozenset("оеаинтсрвлкмдпуяығқңәһіúéíóáãçñ")


class Decoded(NamedTuple):
    """The text; the codec it was decoded with; whether that was a guess; how many characters were lost."""

    text: str
    codec: str
    guessed: bool
    lost: int


def decode_page(data: bytes) -> Decoded:
    """Decode a page.

    >>> decode_page('<meta charset="windows-1251"><p>Порт'.encode("cp1251"))[1:3]
    ('cp1251', False)
    """
    for mark, codec in MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(codec, "replace")
            return Decoded(text, codec, False, text.count(LOST))
    declared = find_declared(data)
    for codec in dict.fromkeys([declared or "utf-8", "utf-8"]):
        try:
            return Decoded(data.decode(codec), codec, False, 0)
        except UnicodeDecodeError:
            continue
    for codec in dict.fromkeys([declared or "utf-8", "utf-8"]):
        text = data.decode(codec, "replace")
        if is_damaged_only(text):
            return Decoded(text, codec, False, text.count(LOST))
    guess = max(GUESSES, key=lambda codec: (score_text(data, codec), -GUESSES.index(codec)))
    text = data.decode(guess, "replace")
    return Decoded(text, guess, True, text.count(LOST))


def find_declared(data: bytes) -> str | None:
    """The codec that the page declares, None where it declares none or one that no page can be in."""
    match = DECLARATION.search(data[:DECLARED_WITHIN])
    return BY_NAME.get(match[1].decode("ascii").lower()) if match else None


def score_text(data: bytes, codec: str) -> int:
    """How many of the frequent small letters a decoding shows; the wrong one of two code pages shows capitals."""
    text = data[: 1 << 18].decode(codec, "replace")
    return sum(c in COMMON for c in text if c > "\x7f") - text.count(LOST)
