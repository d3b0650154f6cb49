"""Years, dates and dates of access, as CSL writes them."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import NamedTuple

DateParts = dict[str, list[list[int]]]
"""A CSL date: ``{"date-parts": [[2021, 3, 12]]}``; a range has two rows."""

YEAR = r"(?:1[5-9]\d\d|20\d\d)"
"""A year that can stand in a reference: 1500 to 2099."""

# first letters of a month's name, casefolded -> month
_MONTHS = MappingProxyType(
    {
        **dict.fromkeys(("jan", "янв", "қаң", "ene"), 1),
        **dict.fromkeys(("feb", "фев", "ақп", "fev"), 2),
        **dict.fromkeys(("mar", "мар", "нау"), 3),
        **dict.fromkeys(("apr", "апр", "сәу", "abr"), 4),
        **dict.fromkeys(("may", "мая", "май", "мам", "mai"), 5),
        **dict.fromkeys(("jun", "июн", "мау"), 6),
        **dict.fromkeys(("jul", "июл", "шіл"), 7),
        **dict.fromkeys(("aug", "авг", "там", "ago"), 8),
        **dict.fromkeys(("sep", "сен", "қыр", "set"), 9),
        **dict.fromkeys(("oct", "окт", "қаз", "out"), 10),
        **dict.fromkeys(("nov", "ноя", "қар"), 11),
        **dict.fromkeys(("dec", "дек", "жел", "dic", "dez"), 12),
    }
)
MONTH_NAME = r"(?:" + "|".join(sorted(_MONTHS)) + r")[^\W\d_]{0,8}"
"""A month's name in one of our languages, at least three letters of it."""

_DMY = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d\d|\d\d)\b")
_YMD = re.compile(r"((?:19|20)\d\d)[./-](\d{1,2})[./-](\d{1,2})\b")
_D_MONTH_Y = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:de\s+)?({MONTH_NAME})\.?,?[\s-]+(?:de\s+)?({YEAR})", re.I
)
_MONTH_D_Y = re.compile(rf"\b({MONTH_NAME})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+({YEAR})", re.I)
_Y_MONTH_D = re.compile(rf"\b({YEAR}),?\s+({MONTH_NAME})\.?\s+(\d{{1,2}})\b", re.I)
ANY_DATE = (
    rf"(?:\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|{YEAR}[./-]\d{{1,2}}[./-]\d{{1,2}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[\s-]+(?:de\s+)?{MONTH_NAME}\.?,?[\s-]+(?:de\s+)?{YEAR}"
    rf"|{MONTH_NAME}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{YEAR}|{YEAR},?\s+{MONTH_NAME}\.?\s+\d{{1,2}})"
)
_ACCESSED = re.compile(
    r"[\[(]?\s*\b(?:дата\s+(?:последнего\s+)?обращения|дата\s+доступа|последнее\s+обращение|дата\s+просмотра|"
    r"қаралған\s+күні|қаралған\s+уақыты|өтініш\s+(?:берілген\s+)?күні|жүгінген\s+күні|data\s+obrashch?eniya|"
    r"date\s+of\s+access|(?:last\s+)?accessed(?:\s+on)?|access\s+date|retrieved(?:\s+on)?|(?:last\s+)?visited|"
    r"cited|viewed|consultado(?:\s+el)?|fecha\s+de\s+(?:consulta|acceso)|acesso\s+em)\s*[:.]?\s*"
    rf"({ANY_DATE})(?:\s*(?:г|ж)\.)?\s*[\])]?[.,;]?(?:\s*(?:from|at)\b)?",
    re.I,
)
_ALONE = re.compile(rf"\(\s*({ANY_DATE})\s*(?:г\.)?\s*\)\s*\.?\s*$", re.I)


class Taken(NamedTuple):
    """A date (None where there is none) and the text without it."""

    date: DateParts | None
    rest: str


def read_date(text: str) -> DateParts | None:
    """The first full date of a text; None where there is none or it cannot be one.

    >>> read_date("12.03.2021")
    {'date-parts': [[2021, 3, 12]]}
    >>> read_date("3 марта 2020")
    {'date-parts': [[2020, 3, 3]]}
    """
    for pattern, order in (
        (_YMD, (1, 2, 3)),
        (_DMY, (3, 2, 1)),
        (_D_MONTH_Y, (3, 2, 1)),
        (_MONTH_D_Y, (3, 1, 2)),
        (_Y_MONTH_D, (1, 2, 3)),
    ):
        if found := pattern.search(text):
            year, month, day = (found[i] for i in order)
            number = _MONTHS.get(month.casefold()[:3]) if not month.isdigit() else int(month)
            full_year = int(year) + (2000 if len(year) == 2 else 0)
            if number is not None and 1 <= number <= 12 and 1 <= int(day) <= 31:
                return {"date-parts": [[full_year, number, int(day)]]}
    return None


def take_accessed(text: str) -> Taken:
    """The date of access, ``(дата обращения: 12.03.2021)``, taken out of the text."""
    found = _ACCESSED.search(text) or _ALONE.search(text)
    if not found:
        return Taken(None, text)
    date = read_date(found[1])
    return Taken(date, f"{text[: found.start()]} {text[found.end() :]}") if date else Taken(None, text)


def year_of(date: object) -> str | None:
    """The year of a CSL date as printed; None where there is none.

    >>> year_of({"date-parts": [[2019]]})
    '2019'
    """
    if isinstance(date, dict):
        rows = date.get("date-parts")
        if rows and rows[0]:
            return str(rows[0][0])
    return None


def make_year(year: str) -> DateParts:
    """A CSL date of a year alone."""
    return {"date-parts": [[int(year)]]}
