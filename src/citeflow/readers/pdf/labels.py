"""Printed marks of list items at the start of a line: ``1.``, ``2)``, ``(2)``, ``[3]``, ``•``, ``–``."""

from __future__ import annotations

import re
from typing import NamedTuple

BULLETS = "•●▪■◦○‣⁃∙◆►▶✓\uf0b7\uf0a7\uf02d"
DASHES = "–—-−"
BULLET = re.compile(rf"([{BULLETS}])\s*(?=\S)")
DASH = re.compile(rf"([{DASHES}])\s+(?=\S)")
BRACKETED = re.compile(r"(\[(\d{1,4})\])\s*(?=\S)")
NUMBERED = re.compile(r"((\d{1,3})[.)])(?:\s+(?=\S)|(?=[^\W\d_]))")
PARENTHESISED = re.compile(r"(\((\d{1,3})\))\s+(?=\S)")
LETTERED = re.compile(r"(([a-zа-я])\))\s+(?=\S)")


class Label(NamedTuple):
    """printed: the mark as it stands. shape: ``bullet``, ``dash``, ``bracket``, ``number``,
    ``parenthesis`` or ``letter``.

    number: its place in the count, None for marks that do not count. length: code points it takes with its space.
    """

    printed: str
    shape: str
    number: int | None
    length: int

    def follows(self, other: Label | None) -> bool:
        """Whether it continues the count of another label."""
        if other is None or other.shape != self.shape:
            return False
        return self.number is None or (other.number is not None and self.number == other.number + 1)


def find_label(text: str) -> Label | None:
    """The label at the start of a line's text, or None. A bullet before a number is passed over for the number.

    >>> find_label("2) первый").printed, find_label("• [7] Иванов").printed, find_label("4.10.2017 г.")
    ('2)', '[7]', None)
    """
    bullet = BULLET.match(text)
    skipped = bullet.end() if bullet else 0
    for shape, pattern in (("bracket", BRACKETED), ("number", NUMBERED), ("parenthesis", PARENTHESISED)):
        if match := pattern.match(text, skipped):
            return Label(match[1], shape, int(match[2]), match.end())
    if bullet:
        return Label(bullet[1], "bullet", None, bullet.end())
    if match := DASH.match(text):
        return Label(match[1], "dash", None, match.end())
    if match := LETTERED.match(text):
        return Label(match[1], "letter", ord(match[2]), match.end())
    return None


def count_dropped(text: str, label: Label) -> int:
    """Code points at the start of a line that do not stand in the item's text: bullets and dashes, with their space.

    >>> count_dropped("• [7] Иванов", find_label("• [7] Иванов")), count_dropped("7. Иванов", find_label("7. Иванов"))
    (2, 0)
    """
    if label.shape in ("bullet", "dash"):
        return label.length
    bullet = BULLET.match(text)
    return bullet.end() if bullet else 0
