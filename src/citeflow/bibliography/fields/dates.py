"""Years, dates and dates of access, as CSL writes them."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from citeflow.bibliography.fields.months import MONTH_NAME, SEASON_NAME, read_month, read_season
from citeflow.bibliography.signed import SignedPattern

DateParts = dict[str, Any]
"""A CSL date: ``{"date-parts": [[2021, 3, 12]]}``, two rows for a range; `season` is 1 (spring) to 4, `circa` True."""

YEAR = r"(?:1[5-9]\d\d|20\d\d)"
"""A year that can stand in a reference: 1500 to 2099."""

_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR_MARK = r"(?:\s?(?:г(?:од[ау]?)?|р(?:оку)?|ж(?:\.|ыл\w*)?)(?!\w)\.?)?"
_DMY = re.compile(r"(?<![\d.])(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d\d|\d\d)(?!\d)")
_YMD = re.compile(r"(?<!\d)((?:19|20)\d\d)[./-](\d{1,2})[./-](\d{1,2})(?!\d)")
_D_MONTH_Y = re.compile(rf"(?<!\d)({_DAY})[\s-]+(?:de\s+)?({MONTH_NAME})\.?,?[\s-]+(?:de\s+)?({YEAR})", re.I)
_MONTH_D_Y = re.compile(rf"\b({MONTH_NAME})\.?\s+({_DAY}),?\s+({YEAR})", re.I)
_Y_MONTH_D = re.compile(rf"\b({YEAR}){_YEAR_MARK}[.,]?\s*[–—-]*\s*({MONTH_NAME})\.?\s+({_DAY})(?!\d)", re.I)
_Y_D_MONTH = re.compile(rf"\b({YEAR}){_YEAR_MARK}[.,]?\s*[–—-]*\s*({_DAY})[\s-]+({MONTH_NAME})", re.I)
_ORDERS = (
    (_YMD, (1, 2, 3)),
    (_DMY, (3, 2, 1)),
    (_D_MONTH_Y, (3, 2, 1)),
    (_MONTH_D_Y, (3, 1, 2)),
    (_Y_MONTH_D, (1, 2, 3)),
    (_Y_D_MONTH, (1, 3, 2)),
)
"""Printed orders with the groups of year, month and day."""

ANY_DATE = (
    rf"(?:\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|{YEAR}[./-]\d{{1,2}}[./-]\d{{1,2}}"
    rf"|{_DAY}[\s-]+(?:de\s+)?{MONTH_NAME}\.?,?[\s-]+(?:de\s+)?{YEAR}"
    rf"|{MONTH_NAME}\.?\s+{_DAY},?\s+{YEAR}|{YEAR}{_YEAR_MARK},?\s+{MONTH_NAME}\.?\s+{_DAY}|{YEAR}{_YEAR_MARK}\s+{_DAY}\s+{MONTH_NAME})"
)
_ACCESSED = re.compile(
    r"(?:[.;,]?\s*[–—-]+\s*)?[\[(]?\s*\b(?:дата\s+(?:последнего\s+)?(?:обращения|доступа|просмотра)|последнее\s+обращение|дата\s+звернення|"
    r"қаралған\s+(?:күні|уақыты)|өтініш\s+(?:берілген\s+)?күні|жүгінген\s+(?:күні|уақыты)|қол\s+жеткізу\s+күні|data\s+obrashch?eniya|"
    r"date\s+of\s+access|(?:last\s+)?accessed(?:\s+on)?|access(?:ed)?\s+date|retrieved(?:\s+on)?|(?:last\s+)?visited(?:\s+on)?|"
    r"cited|viewed|consultado(?:\s+el)?|fecha\s+de\s+(?:consulta|acceso)|acesso\s+em|acessado\s+em|zugriff(?:\s+am)?|consulté\s+le|"
    r"обращение|проверено|просмотрено)\s*[:.–-]?\s*"
    rf"({ANY_DATE}){_YEAR_MARK}\s*[\])]?[.,;]?(?:\s*(?:from|at)\b)?",
    re.I,
)
_ACCESSED_SIGNED = SignedPattern(
    _ACCESSED,
    (
        "дата", "обращени", "провер", "просмотр", "қаралған", "өтініш", "жүгінген", "күні", "data", "access",
        "retrieved", "visited", "cited", "viewed", "consult", "fecha", "acess", "zugriff",
    ),
)  # fmt: skip
_ALONE = re.compile(rf"\(\s*({ANY_DATE})\s*(?:г\.)?\s*\)\s*\.?\s*$", re.I)
_DAY_OF_YEAR = re.compile(
    rf"(?<![\w–-])(?:(?P<d1>\d{{1,2}})\s(?P<m1>{MONTH_NAME})"
    rf"|(?P<m2>{MONTH_NAME})\.?\s(?P<d2>\d{{1,2}}))(?![\w–-])\.?",
    re.I,
)
_MONTHS_OF_YEAR = re.compile(
    rf"\b({MONTH_NAME})\.?(?:\s?[-–—/]\s?({MONTH_NAME}))?\.?,?\s*(?:de\s+)?({YEAR})|\b({YEAR}){_YEAR_MARK}[.,]?\s+({MONTH_NAME})(?:\s?[-–—/]\s?({MONTH_NAME}))?",
    re.I,
)
_SEASON_OF_YEAR = re.compile(rf"\b({SEASON_NAME}),?\s*({YEAR})|\b({YEAR}),?\s+({SEASON_NAME})", re.I)
_YEARS = re.compile(rf"(?<!\d)({YEAR})(?:\s?[-–—/]\s?({YEAR}|\d\d)(?!\d))?(?=[a-zа-е]?(?!\w))")
_ABOUT = re.compile(r"(?:\b(?:ca?|circa|ок|около|прибл)\b\.?|~)\s*(?=\d)", re.I)


class Taken(NamedTuple):
    """A date (None where there is none) and the text without it."""

    date: DateParts | None
    rest: str


def read_date(text: str) -> DateParts | None:
    """The first full date of a text; None where there is none or it cannot be one.

    >>> read_date("12.03.2021")
    {'date-parts': [[2021, 3, 12]]}
    >>> read_date("3 марта 2020"), read_date("2011 жылғы 22 шілдедегі")
    ({'date-parts': [[2020, 3, 3]]}, {'date-parts': [[2011, 7, 22]]})
    """
    text = " ".join(text.split())
    for pattern, order in _ORDERS:
        if found := pattern.search(text):
            year, month, day = (found[i] for i in order)
            number = int(month) if month.isdecimal() else read_month(month)
            first = re.match(r"\d+", day)
            full_year = int(year) + (2000 if len(year) == 2 else 0)
            if number is not None and 1 <= number <= 12 and first and 1 <= int(first[0]) <= 31:
                return {"date-parts": [[full_year, number, int(first[0])]]}
    return None


def read_issued(span: str) -> DateParts | None:
    """The date of a span that holds nothing but one, as exact as printed; None for ``n.d.``, `[б. г.]`, `в печати`.

    A letter behind the year (``2016a``) tells works apart in their list and is no part of the date.

    >>> read_issued("2016a"), read_issued("(2010–2012)"), read_issued("2019. – 12 марта")
    ({'date-parts': [[2016]]}, {'date-parts': [[2010], [2012]]}, {'date-parts': [[2019, 3, 12]]})
    >>> read_issued("Spring 2019"), read_issued("март–апрель 2019"), read_issued("ок. 1920"), read_issued("n.d.")
    ({'date-parts': [[2019]], 'season': 1}, {'date-parts': [[2019, 3], [2019, 4]]},
     {'date-parts': [[1920]], 'circa': True}, None)
    """
    span = " ".join(span.split())
    if full := read_date(span):
        return full
    if months := _MONTHS_OF_YEAR.search(span):
        first, last, year, year_before, first_after, last_after = months.groups()
        numbers = [read_month(name) for name in (first or first_after, last or last_after) if name]
        return {"date-parts": [[int(year or year_before), number] for number in numbers if number]}
    if season := _SEASON_OF_YEAR.search(span):
        number = read_season(season[1] or season[4])
        date = make_year(season[2] or season[3])
        return {**date, "season": number} if number else date
    found = _YEARS.search(span)
    if not found:
        return None
    rows = [[int(found[1])]]
    if found[2]:
        last_year = int(found[2]) if len(found[2]) == 4 else int(found[1][:2] + found[2])
        rows += [[last_year]] if last_year > rows[0][0] else []
    circa = _ABOUT.search(span, 0, found.start(1)) or _ABOUT.search(span)
    return {"date-parts": rows, "circa": True} if circa else {"date-parts": rows}


def read_accessed(span: str) -> DateParts | None:
    """The date in a span such as ``(дата обращения: 12.03.2021)``, with or without its words, as exact as printed.

    >>> read_accessed("дата обращения: 12.03.2021"), read_accessed("Accessed March 3, 2020")
    ({'date-parts': [[2021, 3, 12]]}, {'date-parts': [[2020, 3, 3]]})
    """
    return read_issued(span)


def take_accessed(text: str) -> Taken:
    """The date of access, ``(дата обращения: 12.03.2021)``, taken out of the text."""
    found = _ACCESSED_SIGNED.search(text) or _ALONE.search(text)
    if not found:
        return Taken(None, text)
    date = read_date(found[1])
    return Taken(date, f"{text[: found.start()]} {text[found.end() :]}") if date else Taken(None, text)


def take_day(text: str, year: str) -> Taken:
    """Day and month that stand apart from their year, ``2019. – № 5. – 12 марта``; the year is left in the text.

    >>> take_day("2019. – 12 марта. – С. 3.", "2019")
    Taken(date={'date-parts': [[2019, 3, 12]]}, rest='2019. –   – С. 3.')
    """
    found = _DAY_OF_YEAR.search(text)
    if not found:
        return Taken(None, text)
    month, day = read_month(found["m1"] or found["m2"]), int(found["d1"] or found["d2"])
    if month is None or not 1 <= day <= 31:
        return Taken(None, text)
    date = {"date-parts": [[int(year), month, day]]}
    return Taken(date, f"{text[: found.start()]} {text[found.end() :]}")


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
