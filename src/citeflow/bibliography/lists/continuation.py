"""Does a block without a label carry on the item before it?"""

from __future__ import annotations

import re

from citeflow.bibliography.letters import LOWER
from citeflow.bibliography.lists.looks import count_signs, has_year

LONGEST_CONTINUATION = 600
"""A block that carries on an item is no longer than this."""

_OPEN_END = re.compile(
    r"(?:[-–—,:;/(&«“]|\b(?:and|and\s+the|of|the|in|for|on|и|в|на|по|для|об?|под|с|из|к|мен|және|de|del|la|el|los|y|e|do|da)|"
    r"(?<!\d\s)(?:\b(?:Vol|No|P|С|Т|pp)|№)\.?)\s*$"
)
_CLOSED_END = re.compile(r"[.!?)\]»”]\s*$|https?://\S+$|\d\s*$")
_LOWER_START = re.compile(
    rf"(?:(?!\w\)){LOWER}|\d{{1,4}}[.,;:–-]|//|[-–—/](?![-–—_\s][-–—_])|https?:|www\.|URL|doi|DOI)"
)
_CARRIES_ON = re.compile(
    rf"(?:{LOWER}|\d|//|[-–—/](?![-–—_])|\[(?:Электрон|Electronic)|https?:|www\.|URL|doi|DOI|PMID|ISBN|ISSN|Vol|No\b|№|Т\.|Вып\.|"
    r"С\.\s?\d|P\.\s?\d|[Pp]p\.|Режим|Дата\s+обращения|Available|Retrieved|Accessed)"
)
_SUB_ITEM = re.compile(r"\(?(?:[b-hб-д]|[ivx]{2,4})\)\s*\S")
"""``(b)``: the second of several works under one number."""


def is_open(before: str) -> bool:
    """Whether an item breaks off at its end.

    >>> is_open("Berg E. Cities in the"), is_open("Berg E. Cities. 2012.")
    (True, False)
    """
    return _OPEN_END.search(before[-40:]) is not None


def goes_on_openly(before: str, text: str) -> bool:
    """Whether the words themselves show that `text` carries on `before`: a broken end, or no beginning of a work."""
    return is_open(before) or _LOWER_START.match(text) is not None or _SUB_ITEM.match(text) is not None


def goes_on(before: str, text: str, *, inside: bool) -> bool:
    """Whether a block carries on the item before it. `inside`: the next item's label stands shortly behind it.

    >>> goes_on("Berg E. Cities.", "Geopolitics. 2012. Vol. 4.", inside=True)
    True
    >>> goes_on("Berg E. Cities. 2012.", "Ким А. А., доктор наук, Москва, 2019", inside=False)
    False
    """
    if goes_on_openly(before, text):
        return True
    signs = count_signs(text)
    if _CARRIES_ON.match(text) and signs >= 1:
        return True
    lacks_year = not has_year(before) and has_year(text)
    if _CLOSED_END.search(before[-100:]):
        return lacks_year and (inside or signs >= 3)
    return signs >= 1 and (inside or lacks_year)
