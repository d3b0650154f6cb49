"""The container: journal, collection, proceedings, site; and the event named in it."""

from __future__ import annotations

import re

from citeflow.bibliography.fields.clean import trim_value
from citeflow.bibliography.fields.dates import YEAR, DateParts, read_date
from citeflow.bibliography.fields.form import Fields
from citeflow.bibliography.fields.imprint import find_imprint
from citeflow.bibliography.fields.months import MONTH_NAME, read_month
from citeflow.bibliography.fields.responsibility import split_responsibility
from citeflow.bibliography.letters import LOWER, UPPER
from citeflow.bibliography.names.reading import read_full_names, read_names

_LEAD = re.compile(
    r"^(?:[\s.,;:–—-]*)(?:(?:In|in|IN|В\s?кн\.?|В\s?сб\.?|Кітапта|En|Em)\s*:\s*|(?:In|in)\s+(?=[^\W\d_]|\d))?"
)
_EDITORS_FIRST = re.compile(r"\((?:Eds?|Red|Hrsg|Coords?|Orgs?|Ред)\.?\)\s*[.,:]?\s*", re.I)
_CONFERENCE = re.compile(
    r"conference|symposium|congress|workshop|конференц|конф\.|симпозиум|"
    r"конгресс|форум|семинар|съезд|congreso|simposio",
    re.I,
)
_DAYS = re.compile(rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:de\s+)?{MONTH_NAME}\.?,?\s+(?:de\s+)?{YEAR}", re.I)
_EVENT_DATE = re.compile(
    rf"[,.]?\s*\(?((?:\d{{1,2}}(?:st|nd|rd|th)?\s?[-–]\s?)?\d{{1,2}}(?:st|nd|rd|th)?\s+(?:de\s+)?{MONTH_NAME}\.?,?\s+(?:de\s+)?{YEAR})\s*(?:г\.|года)?\)?[\s.]*$",
    re.I,
)
_EVENT_PLACE = re.compile(rf"[\s,]+({UPPER}{LOWER}+,\s{UPPER}{LOWER}+(?:\s{UPPER}{LOWER}+)?)$")


def strip_lead(text: str) -> str:
    """The text without ``In:``, ``В кн.:`` before a container.

    >>> strip_lead(". In: Handbook of borders")
    'Handbook of borders'
    """
    return text[lead.end() :] if (lead := _LEAD.match(text)) else text


def read_container(text: str, fields: Fields, rule: str) -> None:
    """Fill in `container-title`, its editors, and the event it speaks of."""
    text = strip_lead(text)
    if (people := _EDITORS_FIRST.search(text)) and people.start() < len(text) * 2 // 3:
        from_names = read_editors(text[: people.end()])
        if from_names:
            fields.put("editor", from_names, "names")
            text = text[people.end() :]
    answer = split_responsibility(text)
    fields.put_names("editor", answer.editors or answer.authors, "names")
    title = trim_value(answer.title)
    if _CONFERENCE.search(title):
        title = read_event(title, fields)
    fields.put("container-title", title, rule)


def read_editors(text: str) -> list[dict[str, str]]:
    """Editors printed before the title of a collection: ``In O. Card & D. Doe (Eds.), ...``."""
    read = read_names(text)
    if not read.editors:
        read = read_full_names(text)
    return list(read.names) if read.editors else []


_CITY_OF_EVENT = rf"(?:г\.\s?|м\.\s?|қ\.\s?)?(?P<place>{UPPER}[^(),.\d]{{1,40}}(?:,\s[^(),.\d]{{2,30}})?)"
_DAYS_OF_EVENT = (
    rf"(?P<days>(?:\d{{1,2}}(?:\s{MONTH_NAME})?\s?[-–—]\s?)?\d{{1,2}}\s{MONTH_NAME}\s{YEAR})"
    r"(?:\s?(?:г\.|года|р\.|року|ж\.))?"
)
_EVENT_BRACKET = re.compile(rf"\s?\((?:{_CITY_OF_EVENT},\s)?{_DAYS_OF_EVENT}\)")
_EVENT_COMMA = re.compile(rf",\s{_CITY_OF_EVENT},\s{_DAYS_OF_EVENT}(?=\s[–—-]|[.,;]|$)")


def take_event(text: str, fields: Fields) -> str:
    """Read place and days behind the name of a conference, in brackets or between commas, and take them out.

    >>> fields = Fields()
    >>> take_event("Экология: материалы конф. (г. Омск, 21–22 апреля 2016 г.). Омск: ОмГТУ", fields)
    'Экология: материалы конф. Омск: ОмГТУ'
    >>> fields.values["event-place"], fields.values["event-date"]
    ('Омск', {'date-parts': [[2016, 4, 21], [2016, 4, 22]]})
    """
    found = _EVENT_BRACKET.search(text) or _EVENT_COMMA.search(text)
    if not found or not _CONFERENCE.search(text[: found.start()]):
        return text
    fields.put("event-place", found["place"], "labelled")
    fields.put("event-date", _read_span_of_days(found["days"]), "labelled")
    before, after = text[: found.start()], text[found.end() :]
    return before + (after[1:] if before.endswith(".") and after.startswith(".") else after)


def find_event_end(text: str) -> int | None:
    """End of the date that closes the name of a conference; None where there is no such date.

    >>> find_event_end("2018 Conference on Borders, 26-28th September 2018. P. 5")
    50
    """
    # days are cheaper to look for than names, and most strings have none
    named = _CONFERENCE.search(text) if _DAYS.search(text) else None
    dated = _DAYS.search(text, named.end()) if named else None
    return dated.end() if dated else None


def read_event(title: str, fields: Fields) -> str:
    """Read day and place of a conference off the end of its name; gives the name without them.

    >>> fields = Fields()
    >>> read_event("2018 Conference on Borders Seville, Spain, 26-28th September 2018", fields)
    '2018 Conference on Borders'
    >>> fields.values["event-place"], fields.values["event-date"]
    ('Seville, Spain', {'date-parts': [[2018, 9, 26], [2018, 9, 28]]})
    """
    found = _EVENT_DATE.search(title)
    if not found:
        return title
    fields.put("event-date", _read_span_of_days(found[1]), "pattern")
    fields.put_year(re.findall(YEAR, found[1])[-1], "pattern")
    title = title[: found.start()].rstrip(" ,(")
    if place := _EVENT_PLACE.search(title):
        fields.put("event-place", place[1], "position")
        title = title[: place.start()]
    return trim_value(title)


def _read_span_of_days(text: str) -> DateParts | None:
    first = re.match(rf"(\d{{1,2}})(?:st|nd|rd|th)?(?:\s({MONTH_NAME}))?\s?[-–—]\s?", text)
    last = read_date(text[first.end() :] if first else text)
    if not last or not first:
        return last
    year, month, day = last["date-parts"][0]
    start = (read_month(first[2]) if first[2] else None) or month
    rows = [[year, start, int(first[1])], [year, month, day]]
    return {"date-parts": rows} if rows[0] < rows[1] else last


def read_publisher(text: str, fields: Fields) -> str:
    """Read ``Place: Publisher`` out of a container and give what is left."""
    imprint = find_imprint(text)
    if not imprint or imprint.start < 8 or not imprint.publisher:
        return text
    fields.put("publisher-place", imprint.place, "imprint")
    fields.put("publisher", imprint.publisher, "imprint")
    fields.put_year(imprint.year, "imprint")
    return text[: imprint.start]
