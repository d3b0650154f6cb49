"""Volume and issue, labelled (``Vol. 16, No. 3``, ``Т. 5. № 4 (12)``) or in a closed form (``12(3):45-67``)."""

from __future__ import annotations

import re
from typing import NamedTuple

from citeflow.bibliography.fields.dates import YEAR
from citeflow.bibliography.fields.pages import join_range
from citeflow.bibliography.letters import DASH

_VALUE = rf"(?:\d{{1,5}}[A-Za-zА-Я]?(?:\s?[{DASH[1:-1]}/]\s?\d{{1,5}})?|[IVXLCІХ]{{1,7}})(?![\w])"
_ISSUE_IN = r"(?:[Nn]o\.?\s?|№\s?|\d)"
_VOLUME = re.compile(
    rf"(?<![\w])(?:(?:Volume|Vol|vol|VOL|Том|том|Т|т|Tom[oe]?|Bd|Band|Jg|V|v|T)(?:\.\s?|\s)|(?:Т|т)(?=\d))({_VALUE})(?:\s?\(({_ISSUE_IN}\d{{0,4}}(?:\s?[-–/]\s?\d{{1,4}})?)\))?"
    rf"|(?<![\w–-])(\d{{1,3}})\s?-?\s?том(?!\w)"
)
_ISSUE = re.compile(
    rf"(?<![\w])(?:№\s?№?|[Nn]\.?[°º]|[Nn]os?|NO|[Ii]ssue|[Ii]ss|[Вв]ып(?:уск)?|[Вв]ип(?:уск)?|[Nn]úm|[Nn]um|[Hh]eft|H|[Ff]asc|[Шш]ығ|[Шш]ығарылым|[Nn]r?)"
    rf"(?:\.\s?|\s?)(?=[\dIVXА-Яа-яA-Z])([A-ZА-Я]?\d{{1,5}}[A-Za-zА-Яа-я]?(?:\s?[{DASH[1:-1]}/,]\s?\d{{1,4}}(?!\d))?(?:\s?\((?!{YEAR}\))\d{{1,5}}\))?"
    rf"|[IVXLC]{{1,6}}(?![\w]))(?![\w])"
    rf"|(?<![\w–-])(\d{{1,3}})\s?-\s?(?:шығ(?:арылым)?|сан)(?!\w)\.?"
)
_PART = re.compile(
    r"(?<!\w)(?:Ч(?:асть)?|ч(?:асть|астина)?|Част|[Кк]н(?:ига)?|[Pp]art|[Pp]t|[Бб]өлім|[Кк]ітап)(?:\.\s?|\s)(\d{1,3}|[IVXІХ]{1,5})(?!\w)"
    r"|(?<![\w–-])(\d{1,3})\s?-\s?(?:бөлім|кітап|бөл)(?!\w)\.?"
)
_SUPPLEMENT = re.compile(
    r"(?<!\w)((?:[Ss]uppl(?:ement)?|[Пп]рил(?:ожение)?)\.?\s?(?:№\s?)?\d{0,3}"
    r"|[Сс]пец(?:иальный)?\.?\s?(?:вып(?:уск)?\.?)|[Ss]pecial\s[Ii]ssue)(?!\w)"
)
_BARE = re.compile(
    rf"[\s.,;(]*({_VALUE}|[ivxlc]{{1,7}}(?!\w))(?:\s?[(/,]\s?(\d{{1,5}}(?:\s?{DASH}\s?\d{{1,5}})?)\s?\)?)?[\s.,;:)]*"
)
_PAGE = rf"[A-Za-z]?\d{{1,8}}[A-Za-z]?(?:\s?{DASH}{{1,3}}\s?[A-Za-z]?\d{{1,8}}[A-Za-z]?)?"
_ISSUE_VALUE = (
    r"(?:[A-Za-z]{0,5}\.?\s?\d{1,4}(?:\s?[-–/]\s?\d{1,4})?|Suppl(?:ement)?\.?(?:\s?\d+)?"
    r"|[A-Za-z]{1,3}\s?\d{1,3}|Pt\.?\s?\d+)"
)
CLOSED = re.compile(
    # 2019;12(3):45-67
    rf"(?P<year>{YEAR})(?:\s\w{{3,9}}\.?(?:\s\d{{1,2}})?)?\s?;\s?(?P<v1>[A-Z]?\d{{1,5}}[A-Z]?)(?:\s?\((?P<i1>{_ISSUE_VALUE})\))?"
    rf"(?:\s?:\s?(?P<p1>{_PAGE}))?"
    # 1, no. 1 (1994): 53-80
    rf"|(?<![\w./\-–])(?P<v8>\d{{1,5}}),\s(?:no|nos)\.?\s(?P<i8>\d{{1,4}}(?:\s?[-–/]\s?\d{{1,4}})?)\s?\((?:[^\W\d_]{{3,9}}\.?\s)?(?P<y8>{YEAR})\)(?:\s?[:,]\s?(?P<p8>{_PAGE}))?"
    # 12(3):45-67   12 (3), 45-67   12(3)
    rf"|(?<![\w./\-–])(?P<v2>[A-Z]?\d{{1,5}}[A-Z]?)\s?\((?P<i2>(?!{YEAR}\)){_ISSUE_VALUE})\)(?:\s?[:,.]\s?(?:[Pp]p?\.?\s?|pages\s)?(?P<p2>{_PAGE})(?![\w/]))?"
    # 118:107965   118: 12-15
    rf"|(?<![\w./:\-–])(?P<v3>[A-Z]?\d{{1,5}}[A-Z]?)\s?:\s?(?P<p3>{_PAGE})(?![\w/:])"
    # 33, 1 (2006)   69 (2015) 265-276
    rf"|(?<![\w./\-–])(?P<v4>[A-Z]?\d{{1,5}}[A-Z]?),\s(?P<p4>{_PAGE})\s?\((?P<y4>{YEAR})\)"
    rf"|(?<![\w./\-–])(?P<v5>[A-Z]?\d{{1,5}}[A-Z]?)\s?\((?P<y5>{YEAR})\),?\s?(?:[Pp]p?\.\s?)?(?P<p5>{_PAGE})(?![\w/])"
    # , 12, 45-67
    rf"|(?<=[,.]\s)(?P<v6>(?!{YEAR})\d{{1,4}}),\s(?:[Pp]p?\.\s?)?(?P<p6>\d{{1,5}}\s?{DASH}{{1,3}}\s?\d{{1,5}})(?![\w/])"
    # J. X 12, 45-67   (abbreviated journal, bare volume)
    rf"|(?:^\s*|(?<=[^\W\d_]\s)|(?<=\w\.\s))(?P<v7>(?!{YEAR})[A-Z]?\d{{1,4}}),\s(?:[Pp]p?\.\s?)?(?P<p7>\d{{1,6}}(?:\s?{DASH}{{1,3}}\s?\d{{1,6}})?)(?=[,.;]|\s?$)"
)
"""The closed numeric forms of the world's styles, in the order in which they are told apart."""


_AFTER_LABEL = re.compile(r"(?:№|N[°ºo]|no|[Ии]сс|[Ii]ss|[Ii]ssue|[Вв]ып|[Сс]ер|Nr|[Сс]т|[Cc]h|С|P|pp?|с)\.?\s?$")
"""Labels of numbers other than the volume: behind them no closed form begins."""


class Numeration(NamedTuple):
    """Volume, issue, pages and year; None where not printed. `start` is where the first of them stood."""

    volume: str | None = None
    issue: str | None = None
    page: str | None = None
    year: str | None = None
    start: int | None = None
    end: int | None = None


def find_closed(text: str, start: int = 0) -> Numeration:
    """The first closed numeric form at or after `start`.

    >>> find_closed("Journal. 2019;12(3):45-67.")[:4]
    ('12', '3', '45-67', '2019')
    """
    found = next(
        (m for m in CLOSED.finditer(text, start) if not _AFTER_LABEL.search(text, max(0, m.start() - 8), m.start())),
        None,
    )
    if not found:
        return Numeration()
    parts = {name: value for name, value in found.groupdict().items() if value}

    def pick(*names: str) -> str | None:
        return next((parts[n] for n in names if n in parts), None)

    page = pick("p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8")
    return Numeration(
        pick("v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8"),
        pick("i1", "i2", "i8"),
        join_range(page) if page else None,
        pick("year", "y4", "y5", "y8"),
        found.start(),
        found.end(),
    )


def take_labelled(text: str) -> tuple[str | None, str | None, str]:
    """Labelled volume and issue, and the text without them.

    >>> take_labelled("2009. - Vol. 24. - No. 3. - ")[:2]
    ('24', '3')
    """
    volume = _VOLUME.search(text)
    if volume:
        text = f"{text[: volume.start()]} {text[volume.end() :]}"
    issue = _ISSUE.search(text)
    if issue:
        text = f"{text[: issue.start()]} {text[issue.end() :]}"
    number = (issue[1] or issue[2]) if issue else (volume[2] if volume else None)
    return (
        (join_range(volume[1] or volume[3]) if volume else None),
        (tidy_issue(number.lstrip("No.№ ")) if number else None),
        text,
    )


def take_part(text: str) -> tuple[str | None, str]:
    """Number of a part or a book of a work, ``Ч. 2``, ``Кн. 1``, `1-бөлім`, and the text without it.

    >>> take_part("Ч. 2. М.: Наука")
    ('2', ' . М.: Наука')
    """
    found = _PART.search(text)
    return (found[1] or found[2], f"{text[: found.start()]} {text[found.end() :]}") if found else (None, text)


def tidy_issue(number: str) -> str:
    """An issue with plain hyphens, and one space before a running number in brackets.

    >>> tidy_issue("2(42)"), tidy_issue("3 – 4"), tidy_issue("3,4")
    ('2 (42)', '3-4', '3, 4')
    """
    return re.sub(r"\s?\((?=\d)", " (", join_range(number))


def read_numeration(span: str) -> Numeration:
    """Volume, issue, pages and year of a span that holds nothing else, labelled, closed or bare.

    A number without a label is the volume, one in brackets behind it the issue. A part (`Ч. 2`) counts as the volume
    where no other is printed. `start` and `end` bound the span itself.

    >>> read_numeration("Т. 5, № 3")[:2], read_numeration("Vol. 12 (4)")[:2], read_numeration("Вып. 7")[:2]
    (('5', '3'), ('12', '4'), (None, '7'))
    >>> read_numeration("2019;12(3):45")[:4], read_numeration("12"), read_numeration("Ч. 2").volume
    (('12', '3', '45', '2019'), Numeration(volume='12', issue=None, page=None, year=None, start=0, end=2), '2')
    """
    text = " ".join(span.split())
    volume, issue, rest = take_labelled(text)
    closed = find_closed(text)
    supplement = _SUPPLEMENT.search(rest)
    if volume is None and issue is None and closed.start is not None:
        return closed._replace(start=0, end=len(span))
    if volume is None:
        volume, rest = take_part(rest)
    if volume is None and issue is None and not supplement:
        bare = _BARE.fullmatch(rest)
        volume, issue = (bare[1], bare[2]) if bare else (None, None)
        volume, issue = join_range(volume) if volume else None, tidy_issue(issue) if issue else None
    if supplement:
        issue = f"{issue} {supplement[1]}" if issue else supplement[1]
    return Numeration(volume, issue, start=0, end=len(span))
