"""The value of a field out of its printed words: without the words that announce it and the signs around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from citeflow.bibliography.fields.clean import trim_value
from citeflow.bibliography.fields.container import strip_lead
from citeflow.bibliography.fields.dates import YEAR, DateParts, make_year, read_date
from citeflow.bibliography.fields.imprint import name_place
from citeflow.bibliography.fields.months import MONTH_NAME
from citeflow.bibliography.fields.pages import join_range

_QUOTED = re.compile(r"^(?:[“\"„«]|``|''|[‘'](?=.*[’']\W*$))\s*(.*?)\s*[,.]?(?:[”\"“»]|''|[’'])?[\s,.;:]*$", re.S)
_LOST_OPENING = re.compile(r"([^\"“”„]{3,}?)[,.]?[\"”]$")
"""A title whose opening mark was taken for the end of what stands before it."""
_ABBREVIATED = re.compile(r"[^\W\d_]\.\s?[^\W\d_]{1,7}$")
"""A name whose last word is cut, as others in it are: the stop is a part of it."""
DATED_END = re.compile(rf"(?<=[^\W\d_])[.,]\s*{YEAR}(?:\s*,?\s*{MONTH_NAME}\.?(?:\s*\d{{1,2}})?)?[\s.,;]*$", re.I)
_CLOSED_QUOTE = re.compile(
    r"^(?P<title>(?:[“\"„]|``).{3,}?(?:[.,?!](?:[”\"“]|'')|[”\"“](?=,)))\s*(?P<rest>\S.*)$", re.S
)
"""A title in quotation marks with more behind it; ``«`` is left out, since it also quotes words inside a title."""
_VOLUME_MARK = re.compile(
    r"^\W*(?:Volumen?|Vols?|V|Tome?|Tomo|T|Том|Т|Band|Bd|Jg|Jahrgang|Кн|Ч|Вып|Вип|Шығ|N|Nr|No|№)"
    r"(?:\.|\b|(?=\d))[\s.:]*(?=\S)",
    re.I,
)
_ISSUE_MARK = re.compile(
    r"^\W*(?:№|n[°º]|n\.\s?[°º]|Numbers?|Nos?|Núm|Num|Nr|Issues?|Iss|Вып(?:уск)?|Вип(?:уск)?|Шығ(?:арылым)?|"
    r"Heft|Hft|H|Fasc|N|#)(?:\.|\b|(?=\d)|(?<=[№#°º]))[\s.:º°]*(?=\S)",
    re.I,
)
_PAGE_MARK = re.compile(
    r"^\W*(?:Seiten|Pages?|Páginas?|Págs?|Pág|Pgs?|Pp|P|Стр|Стор|Сс|С|C|Беттер|Бет|Бб|Б|S|Art(?:icle)?(?:\s+(?:ID|No))?)"
    r"(?:\.|\b|(?=\d\d))[\s.:]*(?=\S)",
    re.I,
)
_PAGE_END = re.compile(r"(?<=\d)\s?(?:с|pp?|б|бб|стр|S)\.?$")
_NUMBER = re.compile(r"[^\W_]*\d\w*(?:\s?[-‐–—/]{1,2}\s?[^\W_]*\d\w*)?(?:\s?\(\d+\))?|\b[IVXLCІХ]+\b(?:[-–/][IVXLC]+)?")
_PAGES = re.compile(
    r"[A-Za-zСсЕе]{0,4}\.?\d[\w.:]*(?:\s?[-‐–—−]{1,3}\s?[A-Za-zСсЕе]{0,2}\d\w*)?"
    r"(?:\s?[,;]\s?(?:and\s|и\s)?\d+(?:\s?[-‐–—]{1,2}\s?\d+)?)*|\b[ivxlc]+(?:[-–][ivxlc]+)?\b"
)
_YEAR = re.compile(YEAR)
_BRACKETS = " ()[]{}<>"


def read_title(text: str) -> str:
    """A title without the quotation marks around it.

    >>> read_title("“Borders and ‘frontiers’,”"), read_title("«Шекара» туралы."), read_title("“The trap.” In")
    ('Borders and ‘frontiers’', '«Шекара» туралы', 'The trap')
    """
    text = text.strip()
    if closed := _CLOSED_QUOTE.match(text):
        text = closed["title"]
    quoted = _QUOTED.match(text)
    if quoted and not re.search('[”“"»«„]', quoted[1]):
        text = quoted[1]
    text = trim_value(text)
    lost = _LOST_OPENING.match(text)
    return trim_value(lost[1]) if lost else text


def read_container(text: str) -> str:
    """A container without ``In:``, ``//``, quotation marks, and a date that runs on behind a stop.

    >>> read_container("In: Lancet. 2008 Oct")
    'Lancet'
    """
    printed = DATED_END.sub("", strip_lead(text.strip().lstrip("/").lstrip()))
    value = read_title(printed)
    return f"{value}." if _ABBREVIATED.search(value) and printed.rstrip(" ,;:").endswith(f"{value}.") else value


def read_volume(text: str) -> str:
    """A volume.

    >>> read_volume("vol. 12,"), read_volume("B262"), read_volume("Т. XII.")
    ('12', 'B262', 'XII')
    """
    return _find(_NUMBER, _VOLUME_MARK.sub("", text))


def read_issue(text: str) -> str:
    """An issue.

    >>> read_issue("(3)"), read_issue("no. 2-3,"), read_issue("(Suppl 1):"), read_issue("№ 4 (12).")
    ('3', '2-3', 'Suppl 1', '4 (12)')
    """
    text = _ISSUE_MARK.sub("", text)
    if re.match(r"\W*(?:suppl|spec|pt)", text, re.I):
        return trim_value(text).strip(_BRACKETS + ":,;")
    return _find(_NUMBER, text)


def read_pages(text: str) -> str:
    """A range of pages.

    >>> read_pages("pp. 45–67."), read_pages("С. 12 - 15."), read_pages("e5070"), read_pages("584-591 с.")
    ('45-67', '12-15', 'e5070', '584-591')
    """
    return _find(_PAGES, _PAGE_END.sub("", _PAGE_MARK.sub("", text).strip(" .,;:")))


def _find(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return join_range(found[0].strip(" .:")) if found else ""


def read_extent(text: str) -> str:
    """The number of pages of a whole."""
    found = re.search(r"\d+", text)
    return found[0] if found else ""


def read_words(text: str) -> str:
    """Words without signs and brackets around them."""
    text = trim_value(text)
    if text[:1] in "([" and not (text.count("(") == text.count(")") and text.endswith((")", "]"))):
        text = text.lstrip("([")
    elif text[:1] in "([" and text[-1:] in ")]":
        text = text[1:-1]
    return trim_value(text.strip("<>"))


def read_place(text: str) -> str:
    """A place in full."""
    value = text.strip(" ,;:([)]—–-")
    return name_place(value if value.endswith(".") and len(value) < 6 else trim_value(value))


def read_issued(text: str) -> DateParts | None:
    """A date of publication: day, month and year where all are printed, else the year.

    >>> read_issued("(2010a)."), read_issued("12 March 2019,")
    ({'date-parts': [[2010]]}, {'date-parts': [[2019, 3, 12]]})
    """
    if (date := read_date(text)) is not None:
        return date
    found = _YEAR.search(text)
    return make_year(found[0]) if found else None


READERS: Mapping[str, tuple[str, Callable[[str], object]]] = MappingProxyType(
    {
        "title": ("title", read_title),
        "container": ("container-title", read_container),
        "collection": ("collection-title", read_words),
        "publisher": ("publisher", read_words),
        "place": ("publisher-place", read_place),
        "date": ("issued", read_issued),
        "volume": ("volume", read_volume),
        "issue": ("issue", read_issue),
        "pages": ("page", read_pages),
        "extent": ("number-of-pages", read_extent),
        "edition": ("edition", read_words),
        "genre": ("genre", read_words),
        "number": ("number", lambda text: _find(_NUMBER, _ISSUE_MARK.sub("", text))),
        "accessed": ("accessed", read_date),
    }
)
"""Label -> CSL field and the function that reads its value; no value where that is empty."""
