"""Author-year citations in running text: ``(Иванов, 2019)``, ``(Smith et al., 2019)``, ``Ли (2019, с. 5)``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

CAPITAL = "[A-ZÀ-ÖØ-ÞČŁŚŠŽЀ-ЯӘҒҚҢӨҰҮҺ]"
PARTICLE = r"(?:(?:[Dd]e|[Vv]an|[Vv]on|[Dd]el|[Ll]a|фон|де|ван)\s)"
NAME = rf"{PARTICLE}?{CAPITAL}[^\W\d_]+(?:[-’'][^\W\d_]+)*"
INITIALS = r"(?:\s(?:[^\W\d_]\.\s?){1,2})?"
OTHERS = r"(?:\s(?:et\s+al\.?|и\s+др\.|и\s+соавт\.|және\s+т\.\s?б\.|and\s+others))"
JOINED = rf"(?:(?:,\s|,?\s(?:&|and|и|және|y|e|und|et)\s){NAME}{INITIALS}){{0,4}}"
YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)[a-zа-я]?"
LOCATOR = r"(?P<locator>\s?[,:]\s?(?:(?:с|c|С|стр|p|pp|б|S)\.\s?)?\d+(?:\s?[-–—]\s?\d+)?)"
WORK = rf"(?P<name>{NAME}){INITIALS}(?P<joined>{JOINED})(?P<others>{OTHERS})?"

LEAD_IN = r"(?:(?:см\.(?:\sтакже)?:?|see(?:\salso)?|cf\.|ср\.:?|e\.g\.,?|например,)\s)"

IN_BRACKETS = re.compile(rf"[(\[]{LEAD_IN}?{WORK},?\s{YEAR}{LOCATOR}?(?P<more>;[^()\[\]]+)?[)\]]")
SECOND_WORK = re.compile(rf"{NAME},?\s{YEAR}")
NARRATIVE = re.compile(rf"(?<![\w.]){WORK}\s\({YEAR}{LOCATOR}?\)")


class AuthorYear(NamedTuple):
    """One author-year form, with its half-open span in the text searched.

    name: the first author as printed. several: more authors are named. bracketed: the author stands in the brackets.
    telling: whether the form by itself is a citation and no mere date ("(Paris, 2015)"): it names a page, "et al.",
    or, in brackets, several authors or works.
    """

    start: int
    end: int
    name: str
    year: int
    telling: bool
    bracketed: bool
    several: bool


def find_author_years(text: str) -> list[AuthorYear]:
    """All forms, by place; a narrative one ("Smith (2019)") stands outside its brackets.

    >>> [(f.name, f.year, f.telling) for f in find_author_years("Так (Иванов и др., 2019) и у Ли (2020).")]
    [('Иванов', 2019, True), ('Ли', 2020, False)]
    """
    return sorted([*read_forms(IN_BRACKETS, text, bracketed=True), *read_forms(NARRATIVE, text, bracketed=False)])


def read_forms(pattern: re.Pattern[str], text: str, *, bracketed: bool) -> Iterator[AuthorYear]:
    """Forms of one pattern, by place."""
    for match in pattern.finditer(text):
        parts = match.groupdict()
        more_works = SECOND_WORK.search(parts.get("more") or "") is not None
        several = bool(parts["others"] or parts["joined"])
        telling = bool(parts["locator"] or parts["others"] or more_works or (bracketed and several))
        yield AuthorYear(match.start(), match.end(), parts["name"], int(parts["year"]), telling, bracketed, several)
