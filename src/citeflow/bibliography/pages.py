"""Pages: the range a part stands on, and the number of pages of a whole."""

from __future__ import annotations

import re
from typing import NamedTuple

from citeflow.bibliography.dates import YEAR
from citeflow.bibliography.letters import DASH

_NUMBER = r"(?:[A-Za-zСсЕе]{0,2}\d{1,7}[A-Za-z]?(?:\.\d{1,4})?)"
_RANGE = rf"{_NUMBER}(?:\s?{DASH}{{1,3}}\s?{_NUMBER})?"
_LABEL = r"(?:[Pp]ages?|[Pp]p|PP|[Pp]|[Сс]тр|[СсCc]|[Бб]еттер|[Бб]ет|[Бб]б|[Бб]|[Pp]ágs?|[Ss]|Art|Article(?:\s+ID)?|ID)"
_LABELLED = re.compile(
    rf"(?<![\w/]){_LABEL}\s?[.:]?\s?({_RANGE}(?:,\s?(?!{YEAR}(?!\d)){_RANGE}(?=[.,;)\s]|$))*)(?![\w/])"
)
_TRAILING = re.compile(rf"(?<![\w/])({_NUMBER}\s?{DASH}{{1,3}}\s?{_NUMBER})\s?(?:с|б|бб|p|pp|стр)\b\.?", re.I)
_COUNT = re.compile(
    r"(?<![\w\-–—/.])(\d{1,5})\s?(?:с|c|р|p|pp|s|б|бет|стр|pages|págs?)(?![\w])\.?(?:\s*:\s*(?:ил|ill)[^.]*\.?)?", re.I
)
_CLEAN = re.compile(rf"\s?{DASH}{{1,3}}\s?")


class Pages(NamedTuple):
    """`page` as CSL writes it (``"131-151"``), `total` of a whole work, None where not printed."""

    page: str | None
    total: str | None
    start: int | None
    rest: str


def join_range(text: str) -> str:
    """A page range with a plain hyphen, whatever dash was printed.

    >>> join_range("131 — 151")
    '131-151'
    """
    return _CLEAN.sub("-", text.strip())


def take_pages(text: str) -> Pages:
    """Labelled pages, taken out of the text; `start` is where they stood.

    >>> take_pages("2009. - Vol. 24. - P. 131-151.")[:2]
    ('131-151', None)
    >>> take_pages("М.: Наука, 2010. 248 с.")[:2]
    (None, '248')
    """
    count = _COUNT.search(text)
    # "С. 5" of a page stands near the end: the last one printed is the page, earlier ones are initials
    labelled = list(_LABELLED.finditer(text))
    found = labelled[-1] if labelled else _TRAILING.search(text)
    if found and not (count and found.start() < count.start() < found.end()):
        return Pages(join_range(found[1]), None, found.start(), f"{text[: found.start()]} {text[found.end() :]}")
    if count:
        return Pages(None, count[1], count.start(), f"{text[: count.start()]} {text[count.end() :]}")
    return Pages(None, None, None, text)
