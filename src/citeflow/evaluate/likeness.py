"""When two printed values count as equal."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import SequenceMatcher
from typing import Any

TITLE_LIKENESS = 0.9
"""Titles and containers must be more alike than this, 0 to 1."""

RAW_LIKENESS = 0.85
"""Printed strings of a list item must be at least this much alike."""

RAW_LENGTH = 400
"""Letters of a printed string that are compared: what follows is the next page, not the reference."""

SHARED_NAMES = 0.6
"""Share of the family names, on the side that has more of them, that must agree."""


def fold(value: Any) -> str:
    """Letters and digits only, small, with ё as е.

    >>> fold("Приём, № 5"), fold(2019)
    ('прием5', '2019')
    """
    return "".join(c for c in str(value).lower().replace("ё", "е") if c.isalnum())


def measure_likeness(a: str, b: str) -> float:
    """Likeness of two folded strings, 0 to 1: twice the matching characters over all characters."""
    return 1.0 if a == b else SequenceMatcher(None, a, b, autojunk=False).ratio()


def same_text(gold: Any, found: Any) -> bool:
    """Titles, containers."""
    return measure_likeness(fold(gold), fold(found)) > TITLE_LIKENESS


def same_folded(gold: Any, found: Any) -> bool:
    """Years, volumes, identifiers: equal but for case, spaces and punctuation."""
    return fold(gold) == fold(found)


def same_pages(gold: Any, found: Any) -> bool:
    """All numbers equal, in order.

    >>> same_pages("P. 131-151", "131–151"), same_pages("131-151", "131")
    (True, False)
    """
    return re.findall(r"\d+", str(gold)) == re.findall(r"\d+", str(found))


def family_names(value: Any) -> set[str]:
    """Folded family names of a list of names or of one string; the family name stands first in each name.

    What has fewer than three letters and digits is the rest of a bad cut, not a name.

    >>> sorted(family_names("Серік А.; Ли Б. and Oddone N."))
    ['oddone', 'ли', 'серік']
    """
    names = value if isinstance(value, list | tuple) else re.split(r";|,| and | & ", str(value))
    return {fold(re.split(r"[,\s]", str(name).strip())[0]) for name in names if len(fold(name)) > 2}


def same_authors(gold: Any, found: Any) -> bool:
    """Enough family names agree."""
    wanted, got = family_names(gold), family_names(found)
    shared = len(wanted & got)
    return bool(shared) and shared >= SHARED_NAMES * max(len(wanted), len(got))


def same_raw(gold: str, found: str) -> bool:
    """Two printed strings of one list item, without their numbers."""
    a, b = (fold(re.sub(r"^\W*\d+\W+", "", raw))[:RAW_LENGTH] for raw in (gold, found))
    return measure_likeness(a, b) >= RAW_LIKENESS


FIELDS: dict[str, Callable[[Any, Any], bool]] = {
    "authors": same_authors,
    "title": same_text,
    "container": same_text,
    "year": same_folded,
    "volume": same_folded,
    "issue": same_folded,
    "pages": same_pages,
    "doi": same_folded,
}
"""Fields that are counted, and when two values of each are equal."""
