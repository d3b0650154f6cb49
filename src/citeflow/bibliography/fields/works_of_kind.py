"""References that open with, or hang on, the number of an official register: patents, standards, programs, archives."""

from __future__ import annotations

import re

from citeflow.bibliography.fields.clean import trim_value
from citeflow.bibliography.fields.dates import read_date
from citeflow.bibliography.fields.form import Fields
from citeflow.bibliography.fields.pages import take_pages
from citeflow.bibliography.fields.responsibility import split_responsibility

_COUNTRY = r"[А-ЯA-Z][^\W\d_]+\.?(?:\s[А-Я][^\W\d_]+){0,2}"
_PATENT_FIRST = re.compile(
    rf"(?:Пат(?:ент)?|А\.\s?с|Патент\s+на\s+(?:изобретение|полезную\s+модель))\.?\s(?:№\s?)?(?P<number>\d[\d\s]{{3,9}}\d)\s(?P<country>{_COUNTRY})"
    rf"(?:,\s?(?:МПК|МКИ|IPC)[^.]{{0,60}}?(?:\d/\d+[^.]{{0,60}}?)?)?\.\s(?P<title>[^/]{{3,400}}?)(?:\s/\s(?P<people>[^;.]{{3,60}}(?:\.[^;.]{{0,60}}){{0,20}}))?(?=[;.]|$)"
)
_PATENT_BEHIND = re.compile(
    rf"(?P<title>.{{3,400}}?)\s?:\s?[Пп]ат(?:ент)?\.?\s(?:№\s?)?(?P<number>\d{{5,10}})\s(?P<country>{_COUNTRY})(?=[.,;])"
)
_PUBLISHED = re.compile(r"опубл\.?\s(\d{1,2}\.\d{1,2}\.\d{2,4})", re.I)
_STANDARD = re.compile(
    r"(?P<number>(?:ГОСТ|СТ\s?РК|СНиП|СанПиН|СП|ДСТУ|ISO|IEC|EN|BS|DIN|ОСТ)(?:\s(?:Р|ISO|ИСО|IEC|МЭК|EN|РК)|/(?:IEC|МЭК))*\s?[\d.]+(?:[-–—:]\d{1,4}){0,2})"
    r"[.:,]?\s+(?P<title>[«„“\"]?[^\W\d_].*)"
)
_PROGRAM = (
    r"[Сс]видетельство\s+о\s+(?:гос(?:ударственной|\.)\s+)?регистрации\s+(?:программы?|базы)\s+"
    r"(?:для\s+ЭВМ|данных)\s*(?:РФ\s*)?№\s?(?P<number>\d+)"
)
_PROGRAM_FIRST = re.compile(rf"{_PROGRAM}[.,:]?\s+(?P<rest>[^\W\d_].*)")
_PROGRAM_BEHIND = re.compile(rf"(?P<title>.{{3,400}}?)\s?[:.]\s?{_PROGRAM}")
_SIGN = re.compile(r"[Пп]ат|А\.\s?с|[Сс]видет|^(?:ГОСТ|СТ|СН|Сан|СП|ДСТУ|ISO|IEC|EN|BS|DIN|ОСТ)")
"""Without one of these there is nothing to be read here."""
SHELF_MARK = re.compile(r"(?P<archive>[^.]{2,90}?)\.\s(?P<mark>Ф\.\s?[\w-]+[.,]\s(?:Оп|Д|Л|Сп|Қ|On)\.?.*)$")
"""``ЦГА РК. Ф. 1479. Оп. 1. Д. 25. Л. 12–14.``"""


def read_registered(text: str, fields: Fields) -> str | None:
    """Read a patent, a program or a standard whole up to its tail, which is given; None where the text is none.

    >>> fields = Fields()
    >>> read_registered("ГОСТ 7.1-2003. Библиографическая запись. – М.: Стандарты, 2004.", fields)
    'Библиографическая запись. – М.: Стандарты, 2004.'
    >>> fields.values
    {'number': 'ГОСТ 7.1-2003'}
    """
    if not _SIGN.search(text):
        return None
    if patent := _PATENT_FIRST.match(text) or _PATENT_BEHIND.match(text):
        return _read_patent(text, patent, fields)
    if program := _PROGRAM_FIRST.match(text):
        fields.put("number", program["number"], "labelled")
        return program["rest"]
    if program := _PROGRAM_BEHIND.match(text):
        fields.put("number", program["number"], "labelled")
        return f"{program['title']}{text[program.end() :]}"
    if standard := _STANDARD.match(text):
        fields.put("number", standard["number"], "labelled")
        return standard["title"]
    return None


def _read_patent(text: str, patent: re.Match[str], fields: Fields) -> str:
    fields.put("title", trim_value(patent["title"]), "labelled")
    fields.put("number", re.sub(r"\s", "", patent["number"]), "labelled")
    fields.put("jurisdiction", patent["country"], "labelled")
    if people := patent.groupdict().get("people"):
        fields.put_names("author", split_responsibility(f"x / {people}").authors, "names")
    published = _PUBLISHED.search(text)
    fields.put("issued", read_date(published[1]) if published else None, "labelled")
    fields.put("number-of-pages", take_pages(text[patent.end() :]).total, "labelled")
    return ""


def read_shelf_mark(text: str, fields: Fields) -> bool:
    """Read archive and shelf mark, which stand in place of a container; False where the text has none.

    >>> fields = Fields()
    >>> read_shelf_mark("ЦГА РК. Ф. 1479. Оп. 1. Д. 25. Л. 12–14.", fields)
    True
    >>> fields.values
    {'archive': 'ЦГА РК', 'archive_location': 'Ф. 1479. Оп. 1. Д. 25. Л. 12–14'}
    """
    found = SHELF_MARK.match(text.strip(" ./"))
    if not found:
        return False
    mark = found["mark"]
    fields.put("archive", found["archive"].strip(), "labelled")
    fields.put("archive_location", f"{mark}." if mark.endswith((" об", " Об")) else mark, "labelled")
    return True
