"""ISBN and ISSN: form and check digit."""

from __future__ import annotations

import re

_SEPARATORS = re.compile(r"[\s‐‑–—-]+")
_LABEL = re.compile(r"^\W*[ep]?-?IS[BS]N(?:-1[03]|-L)?\W*", re.IGNORECASE)


def normalise_isbn(printed: str) -> str:
    """The number as printed, its dashes plain hyphens, a Cyrillic Х of the check digit made Latin.

    >>> normalise_isbn("ISBN 978–5–02–013437–9."), normalise_isbn("5-02-013437-х")
    ('978-5-02-013437-9', '5-02-013437-X')
    """
    bare = _LABEL.sub("", printed).strip(" .,;:()[]")
    return re.sub(r"[xхХ]$", "X", re.sub(r"[‐‑–—]", "-", bare))


def normalise_issn(printed: str) -> str:
    """The number in its one form, ``1234-567X``.

    >>> normalise_issn("ISSN 1234–567х")
    '1234-567X'
    """
    return normalise_isbn(printed)


def is_valid_isbn(isbn: str) -> bool:
    """Whether ten or thirteen digits stand there and the check digit is right (ISO 2108).

    >>> is_valid_isbn("978-5-8114-1076-7"), is_valid_isbn("0-306-40615-2"), is_valid_isbn("978-5-8114-1076-8")
    (True, True, False)
    """
    digits = _SEPARATORS.sub("", isbn).upper()
    if re.fullmatch(r"[0-9]{9}[0-9X]", digits):
        return sum((10 - place) * _value(digit) for place, digit in enumerate(digits)) % 11 == 0
    if re.fullmatch(r"97[89][0-9]{10}", digits):
        return sum((3 if place % 2 else 1) * int(digit) for place, digit in enumerate(digits)) % 10 == 0
    return False


def is_valid_issn(issn: str) -> bool:
    """Whether eight digits stand there and the check digit is right (ISO 3297).

    >>> is_valid_issn("0317-8471"), is_valid_issn("0317-8472")
    (True, False)
    """
    digits = _SEPARATORS.sub("", issn).upper()
    if not re.fullmatch(r"[0-9]{7}[0-9X]", digits):
        return False
    return sum((8 - place) * _value(digit) for place, digit in enumerate(digits)) % 11 == 0


def _value(digit: str) -> int:
    return 10 if digit == "X" else int(digit)
