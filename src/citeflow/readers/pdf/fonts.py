"""Weight and slant read off a font's name and flags.

Names are the only evidence in many PDFs: flags are often all zero and weights all 400.
"""

from __future__ import annotations

import re

FLAG_ITALIC = 1 << 6
FLAG_FORCE_BOLD = 1 << 18
"""Bits 7 and 19 of a font descriptor's flags: ISO 32000-1, table 123."""

SUBSET_TAG = re.compile(r"^[A-Z]{6}\+")
BOLD = re.compile(
    r"bold|black|heavy|demi|(?<![a-z])bd(?![a-z])|^(?:cm|sf|la|lm|ec)(?:bx|bi)|[-,]b(?:i|$)|^(?:nimb|urw)\w*-medi",
    re.IGNORECASE,
)
ITALIC = re.compile(
    r"(?<!g)ital|obli|slant|(?<![a-z])it(?![a-z])|^(?:cm|sf|la|lm|ec)(?:ti|sl|bi|mi)\d|[-,](?:i|bi)$", re.IGNORECASE
)


def strip_subset_tag(name: str) -> str:
    """The name without the six letters that mark a subset (ISO 32000-1, 9.6.4).

    >>> strip_subset_tag("KTGASA+DejaVu-Serif-Bold")
    'DejaVu-Serif-Bold'
    """
    return SUBSET_TAG.sub("", name)


def is_bold(name: str, flags: int = 0) -> bool:
    """Whether the font is bold.

    >>> is_bold("CMBX10"), is_bold("TimesNewRomanPS-BoldMT"), is_bold("Times-Roman")
    (True, True, False)
    """
    return bool(flags & FLAG_FORCE_BOLD) or BOLD.search(name) is not None


def is_italic(name: str, flags: int = 0) -> bool:
    """Whether the font is italic or slanted.

    >>> is_italic("SFTI1200"), is_italic("DejaVu-Serif-Italic"), is_italic("Digital-Sans")
    (True, True, False)
    """
    return bool(flags & FLAG_ITALIC) or ITALIC.search(name) is not None
