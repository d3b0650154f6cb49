"""Whether a record of a service is the work that is printed: title, year and first author must agree."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Any

from citeflow.model.reference import CslItem
from citeflow.text.romanise import romanise

ALIKE = 0.9
"""Likeness of two titles from which on they are one (Ratcliff and Obershelp's measure over folded letters)."""

YEARS_APART = 1
"""Years between the issue online and the one in print."""

WORDS = re.compile(r"[^\W_]+")


def agrees(printed: CslItem, record: CslItem) -> bool:
    """Whether both are one work: titles alike, years at most one apart, the first author of one name.

    A side that does not say is no ground to refuse, but for the title, which both must have.
    """
    titles = fold(printed.get("title")), fold(record.get("title"))
    if not all(titles) or SequenceMatcher(None, *titles, autojunk=False).ratio() < ALIKE:
        return False
    years = year_of(printed), year_of(record)
    if None not in years and abs((years[0] or 0) - (years[1] or 0)) > YEARS_APART:
        return False
    families = first_family(printed), first_family(record)
    return not all(families) or families[0] == families[1]


def fold(words: Any) -> str:
    """Letters and digits in Latin and lower case, words apart by one space; a subtitle counts."""
    return " ".join(WORDS.findall(romanise(words).lower())) if isinstance(words, str) else ""


def year_of(item: CslItem) -> int | None:
    """The year of issue."""
    issued: Any = item.get("issued")
    parts = issued.get("date-parts") if isinstance(issued, dict) else None
    first = parts[0][0] if parts and parts[0] else None
    return int(first) if isinstance(first, int) or (isinstance(first, str) and first.isdecimal()) else None


def first_family(item: CslItem) -> str:
    """The folded family name of the first author; empty where there is none, or a body."""
    authors: Any = item.get("author")
    first = authors[0] if isinstance(authors, list | tuple) and authors else None
    return fold(first.get("family")) if isinstance(first, dict) else ""
