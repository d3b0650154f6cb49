"""Character classes for regular expressions: upper-case and lower-case letters of the scripts we read.

Python's `re` knows no Unicode categories, so the classes are written out once, from Unicode itself, for Latin,
Greek and Cyrillic with all their extensions.
"""

from __future__ import annotations

import unicodedata

_BLOCKS = ((0x41, 0x250), (0x370, 0x400), (0x400, 0x530), (0x1E00, 0x1F00))


def _ranges(category: str) -> str:
    """Members of a Unicode category in the blocks, as the inside of a character class."""
    codes = [c for first, last in _BLOCKS for c in range(first, last) if unicodedata.category(chr(c)) == category]
    parts: list[tuple[int, int]] = []
    for code in codes:
        if parts and parts[-1][1] == code - 1:
            parts[-1] = (parts[-1][0], code)
        else:
            parts.append((code, code))
    return "".join(chr(a) if a == b else f"{chr(a)}-{chr(b)}" for a, b in parts)


UPPER_SET = _ranges("Lu") + "İ"
LOWER_SET = _ranges("Ll") + "\u0301\u0306\u0308ªº"

UPPER = f"[{UPPER_SET}]"
"""One upper-case letter."""

LOWER = f"[{LOWER_SET}]"
"""One lower-case letter (or a combining accent that follows one)."""

LETTER = f"[{UPPER_SET}{LOWER_SET}]"
"""One letter."""

CYRILLIC = "[\u0400-\u052f]"
"""One Cyrillic letter."""

DASH = "[-\u2010\u2011\u2012\u2013\u2014\u2015\u2212]"
"""Any dash or hyphen."""


def is_cyrillic(text: str) -> bool:
    """Whether more than half of the letters are Cyrillic; False where there are none.

    >>> is_cyrillic("Журнал Nature"), is_cyrillic("Журнал социологии"), is_cyrillic("12")
    (False, True, False)
    """
    letters = [c for c in text if c.isalpha()]
    return 2 * sum("\u0400" <= c <= "\u052f" for c in letters) > len(letters)
