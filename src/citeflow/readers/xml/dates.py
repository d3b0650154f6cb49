"""Dates of JATS as CSL dates."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from citeflow.readers.xml.elements import attribute, child, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

YEAR = re.compile(r"(?<!\d)(1[4-9]\d{2}|20\d{2}|21\d{2})(?!\d)")
ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")

CslDate = dict[str, list[list[int]]]


def read_date(element: _Element) -> CslDate | None:
    """The date that the year, month and day in an element give, else its ISO attribute; None without a year.

    >>> from citeflow.readers.xml.parse import parse_xml
    >>> read_date(parse_xml(b"<date><day>4</day><month>11</month><year>2014</year></date>", "a.xml").root)
    {'date-parts': [[2014, 11, 4]]}
    """
    inner = child(element, "date")
    inner = element if inner is None or child(element, "year") is not None else inner
    year_element = child(inner, "year")
    if year_element is None:
        year_element = next((e for e in inner.iterdescendants("{*}year") if not inside_access(e, inner)), None)
    year = YEAR.search(words_of(year_element))
    iso = ISO.match(attribute(element, "iso-8601-date"))
    if year is None:
        return make_date(*(int(part or 0) for part in iso.groups())) if iso else None
    return make_date(int(year[1]), number_in(child(inner, "month")), number_in(child(inner, "day")))


def inside_access(element: _Element, top: _Element) -> bool:
    """Whether a year belongs to a date of access or to an event rather than to the work."""
    parents = [str(p.tag).rpartition("}")[2] for p in element.iterancestors() if p is not top]
    return "date-in-citation" in parents or "conf-date" in parents


def number_in(element: _Element | None) -> int:
    """The number that an element prints, 0 where it prints none."""
    words = words_of(element)
    return int(words) if words.isdecimal() and len(words) <= 2 else 0


def make_date(year: int, month: int = 0, day: int = 0) -> CslDate | None:
    """A CSL date of what is known; a day without a month, or that no calendar has, is left out."""
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return {"date-parts": [[year]]} if 0 < year < 10000 else None
    parts = [year, month, day] if day and month else [year, month] if month else [year]
    return {"date-parts": [parts]}


def print_iso(value: CslDate | None) -> str:
    """A CSL date as ISO 8601, as far as it is known; "" of None.

    >>> print_iso({"date-parts": [[2014, 11, 4]]})
    '2014-11-04'
    """
    if value is None:
        return ""
    year, *rest = value["date-parts"][0]
    return "-".join([f"{year:04}", *(f"{part:02}" for part in rest)])
