"""Pages: the range a part stands on, and the number of pages of a whole.

A shortened range (``584–11`` for 584-611) is kept as printed: CSL's `page` may hold one, processors expand it as
their style asks (`page-range-format`), and what is short by mistake would be made wrong by guessing.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from citeflow.bibliography.fields.dates import YEAR
from citeflow.bibliography.letters import DASH

_NUMBER = r"(?:[A-Za-zСсЕе]{0,2}\d{1,7}[A-Za-z]?(?:\.\d{1,4})?)"
_ROMAN = r"(?:[ivxlc]{1,8}|[IVXLC]{1,8}|[ІVХLС]{1,8})"
_RANGE = rf"{_NUMBER}(?:\s?{DASH}{{1,3}}\s?{_NUMBER})?"
_ROMAN_RANGE = rf"{_ROMAN}\s?{DASH}{{1,3}}\s?{_ROMAN}"
_LABEL = (
    r"(?:[Pp]ages?|[Pp]p|PP|[Pp]|[Сс]тр(?:аниц[аы])?|СС|[СсCc]|[Бб]еттер|[Бб]ет|[Бб]б|[Бб]|[Pp]ágs?|[Pp]ags?|[Ss]|"
    r"Art(?:icle)?(?:\s+(?:ID|[Nn]o\.?|e))?|ID|[Сс]т(?:атья)?|Paper)"
)
_UNIT = r"(?:страниц[аы]?|стр|pages|págs?|беттер|бет|бб|pp|с|c|р|p|s|б)"
_LABELLED = re.compile(
    rf"(?<![\w/]){_LABEL}\s?[.:]?\s?({_RANGE}(?:[,;]\s?(?!{YEAR}(?!\d)){_RANGE}(?=[.,;)\s]|$))*|{_ROMAN_RANGE})(?![\w/])"
)
_TRAILING = re.compile(rf"(?<![\w/])({_NUMBER}\s?{DASH}{{1,3}}\s?{_NUMBER})\s?-?{_UNIT}(?!\w)\.?", re.I)
_COUNT = re.compile(
    rf"(?<![\w\-–—/.])(\d{{1,5}})(?:,\s?\[\d{{1,4}}\])?\s?{_UNIT}(?![\w])\.?(?:\s*[:,]\s*(?:\[\d+\]\s*)?(?:\w{{2,5}}\.\s)?(?:ил|ill?|карт|табл)(?!\w)[^.]{{0,40}}\.?)?",
    re.I,
)
_BARE = re.compile(
    rf"[\s(\[]*({_RANGE}(?:\s?[,;]\s?{_RANGE})*|{_ROMAN_RANGE}|{_ROMAN})(?:\s?(?:ff?|sq{{1,2}}|и\s+далее|и\s+след)\b\.?)?[\s)\].,;:]*"
)
_PREFIXED = re.compile(rf"([A-Za-z]{{1,2}})\d{{1,7}}\s?{DASH}{{1,3}}\s?\1\d{{1,7}}\.?")
"""``S45-S67``: a letter on both sides belongs to the number."""
_CLEAN = re.compile(rf"\s?{DASH}{{1,3}}\s?")
_LISTED = re.compile(r"\s?[,;]\s?(?=\w)")


class Pages(NamedTuple):
    """`page` as CSL writes it (``"131-151"``), `total` of a whole work, None where not printed."""

    page: str | None
    total: str | None
    start: int | None
    rest: str


def join_range(text: str) -> str:
    """A page range with a plain hyphen, whatever dash was printed; several are parted by a comma.

    >>> join_range("131 — 151"), join_range("3–5; 8")
    ('131-151', '3-5, 8')
    """
    return _LISTED.sub(", ", _CLEAN.sub("-", text.strip()))


def read_pages(span: str) -> Pages:
    """The pages of a span that holds nothing else, labelled or bare. What is no page at all gives none.

    >>> read_pages("С. 12–15").page, read_pages("e1004").page, read_pages("584–11").page, read_pages("xii–xx").page
    ('12-15', 'e1004', '584-11', 'xii-xx')
    >>> read_pages("248 с.").total, read_pages("69").page, read_pages("12-19 бет").page, read_pages("нет").page
    ('248', '69', '12-19', None)
    """
    span = " ".join(span.split())
    taken = take_pages(span)
    if (taken.page or taken.total) and not _PREFIXED.fullmatch(span):
        return taken
    bare = _BARE.match(span)
    return Pages(join_range(bare[1]), None, bare.start(1), span[bare.end() :]) if bare else taken


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
