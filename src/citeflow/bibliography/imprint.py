"""Place, publisher and year: ``М. : Наука, 2010``, ``Porto Alegre: PUCRS, - 2018``, ``СПб., 2004``."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import NamedTuple

from citeflow.bibliography.dates import YEAR
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
        "SPb.": "Saint Petersburg",
        "Пг.": "Петроград",
        "Н. Новгород": "Нижний Новгород",
        "Н.Новгород": "Нижний Новгород",
        "Ростов н/Д": "Ростов-на-Дону",
        "Ростов н/Д.": "Ростов-на-Дону",
        "Ростов-н/Д": "Ростов-на-Дону",
        "К.": "Киев",
        "Мн.": "Минск",
        "Алма-Ата": "Алма-Ата",
    }
)
_ABBREVIATED = "|".join(re.escape(p) for p in sorted(PLACES, key=lambda p: (-len(p), p)))
_SURE = "|".join(re.escape(p) for p in sorted(PLACES, key=lambda p: (-len(p), p)) if p.endswith("."))
_CITY_WORD = rf"{UPPER}{LOWER}+"
_CITY = (
    rf"{_CITY_WORD}(?:[-‐]{LOWER}+)?(?:[-‐]{_CITY_WORD})?(?:\s{_CITY_WORD}|\s(?:de|do|la|el)\s{_CITY_WORD}){{0,2}}"
    rf"(?:,\s{UPPER}{{2}}|,\s{UPPER}\.{UPPER}\.)?"
)
_PLACE = rf"(?:{_ABBREVIATED}|{_CITY})(?:\s?[;,–-]\s?(?:{_ABBREVIATED}|{_CITY})){{0,2}}"
_LEAD = rf"(?:^\s*|\s(?=(?:{_SURE})\s?:)|(?<=[.,;)\]?!»”])\s*[-–—]*\s*|\s[-–—]+\s*)"
_FULL = re.compile(
    rf"{_LEAD}(?P<place>{_PLACE})\s?:\s?(?P<publisher>[^:]{{2,120}}?)(?:\s?[,.]\s*[-–—]*\s*(?P<month>[^\W\d_]{{3,9}}\s)?(?P<year>{YEAR})(?:\s?(?:г|ж)\.?)?(?=\W|$)|\s?[.,;]?\s?$|(?=\.\s[-–—]\s))"
)
_PLACE_YEAR = re.compile(
    rf"{_LEAD}(?P<place>{_ABBREVIATED}|{_CITY})\s?,\s?(?P<year>{YEAR})(?:\s?(?:г|ж)\.?)?(?=[\s.,;]|$)"
)


class Imprint(NamedTuple):
    """What was read, None where not printed; `start`, `end` bound it in the text."""

    place: str | None
    publisher: str | None
    year: str | None
    start: int
    end: int


def find_imprint(text: str, start: int = 0, *, opening: bool = False) -> Imprint | None:
    """The last imprint at or after `start`, one with a year before others: a colon inside a title comes before it.

    Without a year it cannot open the text, where a title stands, unless `opening` allows it.

    >>> find_imprint("Граница: сборник. – М.: Наука, 2010. – 248 с.")[:3]
    ('Москва', 'Наука', '2010')
    >>> find_imprint("Cross. – Porto Alegre: PUCRS, - 2018. ")[:3]
    ('Porto Alegre', 'PUCRS', '2018')
    """
    matches = list(_FULL.finditer(text, start))
    found = next((m for m in reversed(matches) if m["year"]), matches[-1] if matches else None)
    bare = found is not None and not found["year"]
    if found and not (bare and (re.search(r"\d", found["publisher"]) or (found.start() == 0 and not opening))):
        publisher = found["publisher"].strip(" .,;-–—")
        return Imprint(name_place(found["place"]), publisher or None, found["year"], found.start(), found.end())
    for found in reversed(list(_PLACE_YEAR.finditer(text, start))):
        return Imprint(name_place(found["place"]), None, found["year"], found.start(), found.end())
    return None


def name_place(printed: str) -> str:
    """A place in full.

    >>> name_place("М. ; СПб.")
    'Москва; Санкт-Петербург'
    """
    parts = [p.strip() for p in re.split(r"\s?;\s?|\s[–-]\s", printed)]
    return "; ".join(PLACES.get(p, p) for p in parts)
