"""Dates as articles print them, as ISO dates."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Literal

MONTH_LANGUAGES = ("ru", "kk", "uk", "en", "es", "pt", "fr")
CONTEXTS: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")
WIDTHS: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")
NUMERIC = re.compile(r"(\d{1,2})[./\-](\d{1,2})[./\-](\d{4})")
ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:de\s+)?([^\W\d_]+)\.?,?\s+(?:de\s+)?(\d{4})")
YEAR_FIRST = re.compile(r"(\d{4})\s*(?:жылғы|жылы|жыл|ж\.)\s*(\d{1,2})\s+([^\W\d_]+)")
MONTH_DAY = re.compile(r"([^\W\d_]+)\.?\s+(\d{1,2}),?\s+(\d{4})")


@lru_cache(maxsize=1)
def month_numbers() -> dict[str, int]:
    """Month name in lower case, in all forms that CLDR knows, to its number."""
    from babel.dates import get_month_names

    return {
        name.casefold().rstrip("."): number
        for lang in MONTH_LANGUAGES
        for context in CONTEXTS
        for width in WIDTHS
        for number, name in get_month_names(width, context=context, locale=lang).items()
    }


def find_date(text: str) -> str | None:
    """The first date in a text as ISO 8601; None where there is none or it is no day of the calendar.

    >>> find_date("15.09.2024 г."), find_date("3 марта 2021"), find_date("31.02.2020")
    ('2024-09-15', '2021-03-03', None)
    """
    if match := ISO.search(text):
        return make_date(int(match[1]), int(match[2]), int(match[3]))
    if match := NUMERIC.search(text):
        return make_date(int(match[3]), int(match[2]), int(match[1]))
    if (match := YEAR_FIRST.search(text)) and (month := month_numbers().get(match[3].casefold())):
        return make_date(int(match[1]), month, int(match[2]))
    if (match := DAY_MONTH.search(text)) and (month := month_numbers().get(match[2].casefold())):
        return make_date(int(match[3]), month, int(match[1]))
    if (match := MONTH_DAY.search(text)) and (month := month_numbers().get(match[1].casefold())):
        return make_date(int(match[3]), month, int(match[2]))
    return None


def make_date(year: int, month: int, day: int) -> str | None:
    """An ISO date, None for a day that no calendar has."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
