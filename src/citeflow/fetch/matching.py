"""Whether a record of a service is the work that is printed, by title, year and first author."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from difflib import SequenceMatcher
from typing import Any, Literal

from citeflow.bibliography.twins.likeness import similarity
from citeflow.model.reference import CslItem
from citeflow.text.romanise import romanise

ALIKE = 0.9
"""Likeness of two titles from which on they are one (Ratcliff and Obershelp's measure over folded letters)."""

NAMES_ALIKE = 0.8
"""The same for family names, the several ways in which they are romanised made one (Yuriev, Iurev)."""

YEARS_APART = 1
"""Years between the issue online and the one in print."""

MAIN_WORDS = 3
"""Words of the shortest main title that stands for the whole without its subtitle."""

TELLING_WORDS = 4
"""Words of the shortest title that, with the year, tells a work whose author is not known."""

LONGEST = 1_000
"""Letters of a title that are compared: the measure takes the square of them."""

WORDS = re.compile(r"[^\W_]+")
SUBTITLE = re.compile(r"\s*(?::|\s[—–-]\s|\.\s)\s*")

Verdict = Literal["same", "other", "unknown"]


def compare(printed: CslItem, record: CslItem) -> Verdict:
    """``other`` where titles, years or first authors differ. Where titles cannot be compared, for one is missing or in
    another script, year and author must be known and agree, else it is ``unknown``. A title that differs is taken for
    a translated one where year, author, volume and first page are known and agree.
    """
    titles, years, authors = (one(printed, record) for one in (compare_titles, compare_years, compare_authors))
    if titles is False and years and authors and have_one_place(printed, record):
        return "same"
    if False in (titles, years, authors):
        return "other"
    return "same" if titles or (years and authors) else "unknown"


def agrees(printed: CslItem, record: CslItem) -> bool:
    """Whether both are one work, for a record that came by the work's own number."""
    return compare(printed, record) == "same"


def is_found(printed: CslItem, record: CslItem) -> bool:
    """The same for a record that came by its words: many works are called "Introduction", so the first author must be
    known to agree, or else the year, under a title of several words.
    """
    if not agrees(printed, record) or not compare_titles(printed, record):
        return False
    several = len(fold(printed.get("title")).split()) >= TELLING_WORDS
    return compare_authors(printed, record) is True or (several and compare_years(printed, record) is True)


def compare_titles(printed: CslItem, record: CslItem) -> bool | None:
    """Whether titles are alike, as a whole or without their subtitles, in the language of the original or in
    another; None where one is missing, or where they are unlike and in two scripts: a translation looks like that, too.
    """
    ours, theirs = list_titles(printed), list_titles(record)
    if not ours or not theirs:
        return None
    if any(are_alike(one, other, ALIKE) for one in ours for other in theirs):
        return True
    return False if script_of(printed) == script_of(record) else None


def script_of(item: CslItem) -> str:
    """The script of most letters of a title, by their Unicode names.

    >>> script_of({"title": "Порты моря (ports)"}), script_of({"title": "Ports"})
    ('CYRILLIC', 'LATIN')
    """
    counts = Counter(unicodedata.name(sign, "").split(" ")[0] for sign in str(item.get("title", "")) if sign.isalpha())
    return counts.most_common(1)[0][0] if counts else ""


def list_titles(item: CslItem) -> list[str]:
    """The folded titles under which a work is known."""
    found: list[str] = []
    for field in ("title", "original-title"):
        words = item.get(field)
        if isinstance(words, str):
            main = fold(SUBTITLE.split(words[:LONGEST], maxsplit=1)[0])
            found += [fold(words[:LONGEST]), *([main] if len(main.split()) >= MAIN_WORDS else [])]
    return [title for title in dict.fromkeys(found) if title]


def are_alike(one: str, other: str, least: float) -> bool:
    """Whether two strings are as alike as that."""
    measure = SequenceMatcher(None, one, other, autojunk=False)
    # the first is an upper bound that costs next to nothing
    return measure.real_quick_ratio() >= least and measure.ratio() >= least


def compare_years(printed: CslItem, record: CslItem) -> bool | None:
    """Whether the years are as good as one; None where one is missing."""
    ours, theirs = year_of(printed), year_of(record)
    return None if ours is None or theirs is None else abs(ours - theirs) <= YEARS_APART


def compare_authors(printed: CslItem, record: CslItem) -> bool | None:
    """Whether the first authors have one family name, with or without its particles; None where one is missing."""
    ours, theirs = first_family(printed), first_family(record)
    if not ours or not theirs:
        return None
    last = ours.split()[-1], theirs.split()[-1]
    return similarity(ours, theirs) >= NAMES_ALIKE or last[0] == last[1]


def have_one_place(printed: CslItem, record: CslItem) -> bool:
    """Whether volume, or issue where there is none, and first page are known and agree: two works of one author and
    year do not share them.
    """
    ours, theirs = (
        [fold(item.get("volume") or item.get("issue")), fold(item.get("page")).split(" ")[0]]
        for item in (printed, record)
    )
    return all(ours) and ours == theirs


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
