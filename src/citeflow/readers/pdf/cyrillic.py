"""Russian text that a font without a table of characters turns into Western letters, and the way back.

Such a font's codes are bytes of Windows-1251. A program that reads them as Windows-1252 prints ``Ãðàíèöà``; one that
takes them through the standard encoding of fonts prints ``ˆðàíŁöà``: the glyph of a code where there is one, the bare
code elsewhere. Both are told by their letters and undone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

STANDARD = {
    0x27: "’", 0x60: "‘", 0xA1: "¡", 0xA2: "¢", 0xA3: "£", 0xA4: "⁄", 0xA5: "¥", 0xA6: "ƒ", 0xA7: "§", 0xA8: "¤",
    0xA9: "'", 0xAA: "“", 0xAB: "«", 0xAC: "‹", 0xAD: "›", 0xAE: "ﬁ", 0xAF: "ﬂ", 0xB1: "–", 0xB2: "†", 0xB3: "‡",
    0xB4: "·", 0xB6: "¶", 0xB7: "•", 0xB8: "‚", 0xB9: "„", 0xBA: "”", 0xBB: "»", 0xBC: "…", 0xBD: "‰", 0xBF: "¿",
    0xC1: "`", 0xC2: "´", 0xC3: "ˆ", 0xC4: "˜", 0xC5: "¯", 0xC6: "˘", 0xC7: "˙", 0xC8: "¨", 0xCA: "˚", 0xCB: "¸",
    0xCD: "˝", 0xCE: "˛", 0xCF: "ˇ", 0xD0: "—", 0xE1: "Æ", 0xE3: "ª", 0xE8: "Ł", 0xE9: "Ø", 0xEA: "Œ", 0xEB: "º",
    0xF1: "æ", 0xF5: "ı", 0xF8: "ł", 0xF9: "ø", 0xFA: "œ", 0xFB: "ß",
}  # fmt: skip
"""The standard encoding of Latin fonts where it differs from ASCII (ISO 32000-1, annex D.2)."""

BARE = 0xF700
"""Added to a code without a glyph where it could be taken for a glyph: this makes it a private character."""

AMBIGUOUS = re.compile("[æÆØøßªº¸¨´¯·]")
"""Characters that stand both for a glyph and for a code without one."""

MANY = 0.25
"""Share of Western letters on a page from which its ambiguous characters are looked at."""

CODES = {glyph: code for code, glyph in STANDARD.items()}
WESTERN = re.compile("[À-ÿŁłŒœªºıˆ˜˘˙˚˝˛ˇ¸]")
"""Letters and signs that such text is made of."""

LETTER = re.compile(r"[^\W\d_]|[ˆ˜˘˙˚˝˛ˇ¸]")
RUSSIAN = re.compile("[а-яё]")
MOSTLY = 0.5
"""Share of Western accented letters from which a font is looked at; in French and Czech they stay below a third."""

VOWELS = frozenset("аеёиоуыэюя")
VOWEL_SHARE = (0.33, 0.53)
"""Share of vowels in Russian print, with room for abbreviations."""

PAIRS = frozenset(
    "ст но то на ен ов ни ра во ко ро ос ан не по ре пр ли та ал ер ор ес ть ел ло ва го ол ом "
    "ит тр од ка ат ет ла де ле ти ии ия ми ны ск ль ис им ем ин об да из от об ть он ве ри".split()
)
"""Pairs of letters that make up about half of Russian text."""

PAIR_SHARE = 0.33
FEWEST = 12
"""Letters from which the shares tell anything."""

MARKED = re.compile(f"[{chr(BARE + 0x80)}-{chr(BARE + 0xFF)}]")
SAMPLE = 6_000
"""Characters of a font's text that are looked at."""

Decoder = Callable[[str], str]


def read_as_western(text: str) -> str:
    """Windows-1252 read back as the Windows-1251 it was.

    >>> read_as_western("Ãðàíèöà")
    'Граница'
    """
    return "".join(decode_byte(encode_western(char), char) for char in unmark_bare(text))


def read_as_standard(text: str) -> str:
    """Glyphs of the standard encoding read back as the Windows-1251 they were.

    >>> read_as_standard("ˆðàíŁöà")
    'Граница'
    """
    return "".join(decode_byte(find_code(char), char) for char in text)


def find_code(char: str) -> int:
    """The code of a character: that of its glyph, or the bare one."""
    return ord(char) - BARE if MARKED.match(char) else CODES.get(char, ord(char))


def find_ambiguous(text: str) -> list[int]:
    """Places of a page's text where a glyph and a bare code look alike; none for a page of plain letters."""
    if AMBIGUOUS.search(text) is None or len(WESTERN.findall(text)) < MANY * len(LETTER.findall(text)):
        return []
    return [match.start() for match in AMBIGUOUS.finditer(text)]


def unmark_bare(text: str) -> str:
    """The text with private characters for bare codes made plain characters again.

    >>> unmark_bare("l\uf7e6t")
    'læt'
    """
    return MARKED.sub(lambda match: chr(ord(match[0]) - BARE), text)


def encode_western(char: str) -> int:
    """The byte of a character in Windows-1252; its code point where it has none."""
    data = char.encode("cp1252", "ignore")
    return data[0] if data else ord(char)


def decode_byte(code: int, char: str) -> str:
    """The character of a byte in Windows-1251; `char` where the code is no byte, or one below 128."""
    return bytes([code]).decode("cp1251", "replace") if 128 <= code < 256 else char


def find_decoder(text: str) -> Decoder | None:
    """The way back that makes Russian of a font's text, or None where the text needs none or none helps.

    >>> find_decoder("ˆðàíŁöß Ł ŁíæòŁòóòß æåâåðíîØ äîºŁíß") is read_as_standard
    True
    >>> find_decoder("L’élève répète à l’école")
    """
    plain = unmark_bare(text[:SAMPLE])
    letters = LETTER.findall(plain)
    if len(letters) < FEWEST or len(WESTERN.findall(plain)) < MOSTLY * len(letters):
        return None
    sample = text[:SAMPLE]
    best = max((read_as_western, read_as_standard), key=lambda decoder: rate_russian(decoder(sample)))
    return best if rate_russian(best(sample)) >= PAIR_SHARE else None


def rate_russian(text: str) -> float:
    """Share of usual pairs among all pairs of Russian letters; 0 where letters or vowels are not those of Russian."""
    lower = text.lower()
    russian = RUSSIAN.findall(lower)
    letters = [char for char in lower if char.isalpha()]
    if not letters or len(russian) < 0.8 * len(letters):
        return 0.0
    low, high = VOWEL_SHARE
    if not low <= sum(char in VOWELS for char in russian) / len(russian) <= high:
        return 0.0
    pairs = [a + b for a, b in pairwise(lower) if a.isalpha() and b.isalpha()]
    return sum(pair in PAIRS for pair in pairs) / len(pairs) if pairs else 0.0
