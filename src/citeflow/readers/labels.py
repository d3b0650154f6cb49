"""Printed marks of list items: ``[5]``, ``5.``, ``5)``, bullets."""

from __future__ import annotations

import re

NUMBERED = re.compile(r"(\[\d{1,4}\]|\(\d{1,3}\)|\d{1,3}[.)])\s+(?=\S)")
BULLET = re.compile(r"([•●▪■◦‣∙·*–—-])\s+(?=\S)")


def find_number_label(text: str) -> str | None:
    """The printed number an item begins with, None where it begins with none.

    >>> find_number_label("[5] Dilla H."), find_number_label("2016 год")
    ('[5]', None)
    """
    match = NUMBERED.match(text)
    return match[1] if match else None


def strip_bullet(text: str) -> str | None:
    """The text behind a bullet, None where the text begins with no bullet.

    >>> strip_bullet("• слабость институтов")
    'слабость институтов'
    """
    match = BULLET.match(text)
    return text[match.end() :] if match else None
