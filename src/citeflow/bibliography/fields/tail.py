"""What follows title and container: year, volume, issue, pages, imprint."""

from __future__ import annotations

import re

from citeflow.bibliography.fields.dates import YEAR, read_date, take_day, year_of
from citeflow.bibliography.fields.edition import EDITION, read_edition
from citeflow.bibliography.fields.form import Fields
from citeflow.bibliography.fields.imprint import PARTS_OF_JOURNAL, PLACES, find_imprint
from citeflow.bibliography.fields.months import MONTH_NAME
from citeflow.bibliography.fields.pages import take_pages
from citeflow.bibliography.fields.volume import find_closed, take_labelled, take_part
from citeflow.bibliography.letters import DASH, LOWER, UPPER

_LABEL = (
    r"(?:Vol(?:ume)?|Том|Т|V|vol|т|том|№|No|N[°º]|no|nos|Вып(?:уск)?|вып|Iss(?:ue)?|Issue|С|с|Стр|P|p|Pp|pp|PP|[Pp]ages?|Б|б|Бб|бб|Tom[oe]?|T|Bd|Heft|"
    r"Ч|Кн|Nr|núm|Art|n|v)"
)
_NUMBERISH = r"(?:\d|[IVXLC]+(?!\w))"
_PLACES = "|".join(re.escape(p) for p in sorted(PLACES, key=lambda p: (-len(p), p)) if p != "М")
_TAIL = re.compile(
    # a GOST area: full stop and dash
    rf"[.,;»”\"]\s?{DASH}+\s"
    # a labelled number
    rf"|[\s.,;(]+{DASH}*\s*(?<!\w){_LABEL}(?:\.\s?|\s|(?<=№)){_NUMBERISH}"
    # a year between stops, or in brackets
    rf"|[.,;]?\s{DASH}*\s?\(?(?:{MONTH_NAME}\.?,?\s)?{YEAR}[a-zа-я]?(?:\s?(?:г|ж)\.?)?\)?(?=\s*(?:[.,;:)]|$|{DASH}|№))"
    # a full date in figures
    rf"|[.,;]\s\d{{1,2}}\.\d{{1,2}}\.(?:19|20)\d\d(?!\d)"
    # the place of an imprint
    rf"|[.,;]\s(?:{_PLACES})\s?[:,]"
    rf"|[.;]\s{PARTS_OF_JOURNAL}{UPPER}{LOWER}+(?:[\s-]{UPPER}{LOWER}+)?\s?:\s{UPPER}"
)
_YEAR = re.compile(rf"(?<![\w/№-])({YEAR})(?:\s?[-–/]\s?(\d{{2,4}}))?[a-zа-е]?(?![\w])(?!\s?[-–—]\s?\d)")
_YEAR_LOOSE = re.compile(rf"(?<![\w/])({YEAR})(?![\w])")


def find_tail(text: str, start: int = 0) -> int:
    """Where the first element of the tail begins, at or after `start`; the length of the text where none does.

    >>> text = "Norsk Tidsskrift - Norwegian Journal of Geography. 2015, Vol. 69, No 5"
    >>> text[:find_tail(text)]
    'Norsk Tidsskrift - Norwegian Journal of Geography'
    """
    found = _TAIL.search(text, start)
    closed = find_closed(text, start).start
    ends = [found.start()] if found else []
    if closed is not None:
        ends.append(closed)
    return min(ends, default=len(text))


def take_edition(text: str, fields: Fields) -> str:
    """Read ``2-е изд., перераб. и доп.`` and take it out."""
    found = EDITION.search(text)
    if not found:
        return text
    fields.put("edition", read_edition(found[1]), "labelled")
    return f"{text[: found.start()].rstrip(' ,;:.(–—-')}. {text[found.end() :].lstrip(' )')}"


def read_tail(text: str, fields: Fields) -> None:
    """Read all numbers of a tail into the fields: those with labels first, closed forms where there are none."""
    text = take_edition(text, fields)
    pages = take_pages(text)
    volume, issue, rest = take_labelled(pages.rest)
    if volume is None:
        volume, rest = take_part(rest)
    if volume is None or pages.page is None:
        rest = read_closed(text if volume is None else rest, rest, fields)
    fields.put("page", pages.page, "labelled")
    fields.put("number-of-pages", pages.total, "labelled")
    fields.put("volume", volume, "labelled")
    fields.put("issue", issue, "labelled")
    read_year(read_imprint(rest, fields), fields)


def read_closed(text: str, rest: str, fields: Fields) -> str:
    """Read a closed numeric form in `text`, if there is one; gives what is left (`rest` where there is none)."""
    closed = find_closed(text)
    if closed.start is None or closed.end is None:
        return rest
    fields.put("volume", closed.volume, "pattern")
    fields.put("issue", closed.issue, "pattern")
    fields.put("page", closed.page, "pattern")
    fields.put_year(closed.year, "pattern")
    return f"{text[: closed.start]} {text[closed.end :]}"


def read_imprint(text: str, fields: Fields, *, opening: bool = False) -> str:
    """Read place, publisher and year, and take them out."""
    opening = opening or {"issued", "title"} <= fields.values.keys()
    imprint = find_imprint(text, opening=opening, lang=fields.values.get("language"))
    if not imprint:
        return text
    fields.put("publisher-place", imprint.place, "imprint")
    fields.put("publisher", imprint.publisher, "imprint")
    fields.put_year(imprint.year, "imprint")
    return f"{text[: imprint.start]} {text[imprint.end :]}"


def read_year(text: str, fields: Fields) -> None:
    """Read the year that stands alone, with its day where that is printed (``2019. – 12 марта``); a year inside
    brackets or a range only where no other stands."""
    found = _YEAR.search(text) or _YEAR_LOOSE.search(text)
    if found:
        full = read_date(text)
        fields.put("issued", full if year_of(full) == found[1] else None, "labelled")
        fields.put("issued", take_day(text, found[1]).date, "labelled")
        fields.put_year(found[1], "separator")
