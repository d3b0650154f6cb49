"""Place, publisher and year: ``М. : Наука, 2010``, ``Porto Alegre: PUCRS, - 2018``, ``СПб., 2004``."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import NamedTuple

from citeflow.bibliography.fields.clean import trim_value
from citeflow.bibliography.fields.dates import YEAR
from citeflow.bibliography.letters import LOWER, UPPER

# abbreviated places of publication -> in full
PLACES = MappingProxyType(
    {
        "М": "Москва",
        "М.": "Москва",
        "M.": "Moscow",
        "Л.": "Ленинград",
        "СПб.": "Санкт-Петербург",
        "СПб": "Санкт-Петербург",
        "Спб.": "Санкт-Петербург",
        "С.-Петербург": "Санкт-Петербург",
        "С.-Пб.": "Санкт-Петербург",
        "SPb.": "Saint Petersburg",
        "St. Petersburg": "Saint Petersburg",
        "Пг.": "Петроград",
        "Н. Новгород": "Нижний Новгород",
        "Н.Новгород": "Нижний Новгород",
        "Ростов н/Д": "Ростов-на-Дону",
        "Ростов н/Д.": "Ростов-на-Дону",
        "Ростов-н/Д": "Ростов-на-Дону",
        "Ростов-н/Д.": "Ростов-на-Дону",
        "К.": "Киев",
        "Мн.": "Минск",
        "Х.": "Харьков",
        "Алма-Ата": "Алма-Ата",
        "N. Y.": "New York",
        "N.Y.": "New York",
    }
)
UKRAINIAN_PLACES = MappingProxyType({"К.": "Київ", "Х.": "Харків"})
"""Places that the same letters abbreviate otherwise in a Ukrainian reference."""

_UNKNOWN = re.compile(
    r"[\[(]?\s*(?:[бb]\.?\s?[мигmigиy]\.?|[sѕ]\.?\s?[lna]\.?(?:\s?:\s?s\.?\s?n\.?)?|n\.?\s?[pd]\.?)\s*[\])]?", re.I
)
"""``[б. м.]``, ``б. и.``, ``[s. n.]``: printed as not known."""
_ABBREVIATED = "|".join(re.escape(p) for p in sorted(PLACES, key=lambda p: (-len(p), p)))
_SURE = "|".join(re.escape(p) for p in sorted(PLACES, key=lambda p: (-len(p), p)) if p.endswith("."))
_CITY_WORD = rf"{UPPER}{LOWER}+"
PARTS_OF_JOURNAL = r"(?!(?:Серия|Серія|Сериясы|Series|Serie|Série|Раздел|Секция|Section|Часть)(?!\w))"
"""``Серия: Социология`` names a part of a journal; a colon stands behind it as behind a place."""
_CITY = (
    rf"{PARTS_OF_JOURNAL}{_CITY_WORD}(?:[-‐]{LOWER}+)?(?:[-‐]{_CITY_WORD})?(?:\s{_CITY_WORD}|\s(?:de|do|la|el)\s{_CITY_WORD}){{0,2}}"
    rf"(?:,\s{UPPER}{{2}}|,\s{UPPER}\.{UPPER}\.)?"
)
_NO_PLACE = r"\[?(?:[Бб]\.\s?м|[Ss]\.\s?l)\.?\]?"
_NO_YEAR = r"\[?(?:[Бб]\.\s?г|[Ss]\.\s?a|n\.\s?d)\.?\]?"
_PLACE = rf"(?:{_NO_PLACE}|{_ABBREVIATED}|{_CITY})(?:\s?[;,–-]\s?(?:{_ABBREVIATED}|{_CITY})){{0,2}}"
_LEAD = rf"(?:^\s*|\s(?=(?:{_SURE})\s?:)|(?<=[.,;)\]?!»”])\s*[-–—]*\s*|\s[-–—]+\s*)"
_FULL = re.compile(
    rf"{_LEAD}(?P<place>{_PLACE})\s?:\s?(?P<publisher>[^:]{{2,120}}?)"
    rf"(?:\s?[,.]\s*[-–—]*\s*(?P<month>[^\W\d_]{{3,9}}\s)?\[?(?:(?P<year>{YEAR})\]?(?:\s?(?:г|ж|р)\.?)?(?=\W|$)|(?P<unknown>{_NO_YEAR}))|"
    rf"\s?[.,;]?\s?$|(?=\.\s[-–—]\s))"
)
_PLACE_YEAR = re.compile(
    rf"{_LEAD}(?P<place>{_ABBREVIATED}|{_CITY})\s?,\s?(?P<year>{YEAR})(?:\s?(?:г|ж)\.?)?(?=[\s.,;]|$)"
)


_HOUSE = re.compile(
    r"(?<!\w)(?:Zenodo|Figshare|Dryad|Dataverse|PANGAEA|Press|Verlag|Springer|Elsevier|Wiley|Издательство|Баспасы)(?!\w)",
    re.I,
)
"""A publisher or a store of data that stands where a place does."""


class Imprint(NamedTuple):
    """What was read, None where not printed; `start`, `end` bound it in the text."""

    place: str | None
    publisher: str | None
    year: str | None
    start: int
    end: int


def find_imprint(text: str, start: int = 0, *, opening: bool = False, lang: str | None = None) -> Imprint | None:
    """The last imprint at or after `start`, one with a year before others: a colon inside a title comes before it.

    Without a year it cannot open the text, where a title stands, unless `opening` allows it.

    >>> find_imprint("Граница: сборник. – М.: Наука, 2010. – 248 с.")[:3]
    ('Москва', 'Наука', '2010')
    >>> find_imprint("Cross. – Porto Alegre: PUCRS, - 2018. ")[:3]
    ('Porto Alegre', 'PUCRS', '2018')
    """
    matches = list(_FULL.finditer(text, start))
    found = next((m for m in reversed(matches) if m["year"] or m["unknown"]), matches[-1] if matches else None)
    bare = found is not None and not (found["year"] or found["unknown"])
    if found and not (bare and (re.search(r"\d", found["publisher"]) or (found.start() == 0 and not opening))):
        publisher = read_publisher(found["publisher"])
        return Imprint(read_place(found["place"], lang), publisher, found["year"], found.start(), found.end())
    for found in reversed(list(_PLACE_YEAR.finditer(text, start))):
        place, publisher = read_place(found["place"], lang), None
        if _HOUSE.search(found["place"]):
            place, publisher = None, read_publisher(found["place"])
        return Imprint(place, publisher, found["year"], found.start(), found.end())
    return None


def name_place(printed: str, lang: str | None = None) -> str:
    """A place in full; `lang` (ISO 639-1) tells apart what Russian and Ukrainian abbreviate alike.

    >>> name_place("М. ; СПб."), name_place("К.", "uk")
    ('Москва; Санкт-Петербург', 'Київ')
    """
    parts = [p.strip() for p in re.split(r"\s?;\s?|\s[–-]\s", printed)]
    return "; ".join(_name_one(part, lang) for part in parts if part)


def _name_one(place: str, lang: str | None) -> str:
    if lang == "uk" and place in UKRAINIAN_PLACES:
        return UKRAINIAN_PLACES[place]
    if place in PLACES:
        return PLACES[place]
    return place if place.count(".") > 1 else place.rstrip(".")


def read_place(span: str, lang: str | None = None) -> str | None:
    """The place of a span that holds nothing else, in full; None where it is printed as not known.

    >>> read_place("М.:"), read_place("[Б. м.]"), read_place("М.; Л."), read_place("г. Алматы,")
    ('Москва', None, 'Москва; Ленинград', 'Алматы')
    """
    text = re.sub(r"^г(?:ор)?\.\s?(?=[^\W\d_])", "", " ".join(span.split()).strip(" ,:–—-/"))
    if _UNKNOWN.fullmatch(text) or not text.strip(".;[]()"):
        return None
    return name_place(text.strip("[]()"), lang)


_QUOTED = re.compile(r"[«“\"„]([^«»“”\"„]+)[»”\"]")


def read_publisher(span: str) -> str | None:
    """The publisher of a span that holds nothing else; None where it is printed as not known.

    Quotation marks around the whole go, since the same house is printed with and without them.

    >>> read_publisher(": «Наука»,"), read_publisher("[б. и.]"), read_publisher("Wiley Inc.")
    ('Наука', None, 'Wiley Inc.')
    """
    text = " ".join(span.split()).strip(" ,;:–—-/")
    if _UNKNOWN.fullmatch(text):
        return None
    quoted = _QUOTED.fullmatch(text.rstrip("."))
    return (quoted[1] if quoted else trim_value(f"{text} ")) or None
