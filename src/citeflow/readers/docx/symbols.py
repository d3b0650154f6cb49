"""Characters of symbol fonts, which Word stores by their place in the font."""

from __future__ import annotations

import re

PRIVATE = range(0xF000, 0xF100)
GREEK = dict(
    zip(
        (*range(0x41, 0x5B), *range(0x61, 0x7B)),
        "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ",
        strict=True,
    )
)
SYMBOLS = {
    **GREEK,
    0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB8: "÷",
    0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD0: "∠", 0xD1: "∇", 0xD6: "√", 0xD7: "⋅", 0xE5: "∑", 0x2D: "−", 0xB7: "•",
}  # fmt: skip
"""Place in the font Symbol -> the character (Adobe Symbol encoding)."""
UNKNOWN = "\ufffd"
STORED = re.compile("[\uf000-\uf0ff]")


def read_symbol(font: str | None, code: str | None) -> str:
    """The character of a `w:sym`; U+FFFD where the font is a private one.

    >>> read_symbol("Symbol", "F0B1"), read_symbol("Times New Roman", "2116"), read_symbol("Wingdings", "F04A")
    ('±', '№', '�')
    """
    try:
        number = int(code or "", 16)
    except ValueError:
        return UNKNOWN
    if number in PRIVATE or number < 0x100:
        place = number & 0xFF
        known = SYMBOLS.get(place) if font == "Symbol" else None
        return known or (chr(place) if font == "Symbol" and 0x20 <= place < 0x7F else UNKNOWN)
    return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 and chr(number).isprintable() else UNKNOWN


def read_stored(words: str, font: str | None) -> str:
    """Words in which a program keeps characters of a symbol font by their places in the private area.

    >>> read_stored("5 \uf0b1 1", "Symbol"), read_stored("5 \uf0b1 1", None) == "5 \uf0b1 1"
    ('5 ± 1', True)
    """
    return words if font is None else STORED.sub(lambda match: read_symbol(font, f"{ord(match[0]):X}"), words)
