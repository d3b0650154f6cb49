"""How alike two readings of a reference are: a sum of small named parts."""

from __future__ import annotations

import difflib
import re
from functools import lru_cache

from citeflow.bibliography.dates import year_of
from citeflow.bibliography.letters import is_cyrillic
from citeflow.model.reference import CslItem
from citeflow.text.romanise import romanise

ALIKE = 0.5
"""From this likeness on two readings of the same number are one work."""

SURELY_ALIKE = 0.8
"""From this likeness on two readings are one work whatever their numbers."""

_NOT_ALNUM = re.compile(r"[\W_]+")
_CLOSE = 0.72
"""Similarity of two transliterations of one word (measured between tables in use: Golunov/Golounov, Yu/Iu)."""


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Letters and digits only, romanised, lower case.

    >>> fold("Граница: «новая»")
    'granitsanovaya'
    """
    return _NOT_ALNUM.sub("", romanise(text).casefold())


def same_script(one: str, other: str) -> bool:
    """Whether two strings are both Cyrillic or both not."""
    return is_cyrillic(one) == is_cyrillic(other)


def similarity(one: str, other: str) -> float:
    """Between 0 and 1, after folding; 0 where one is empty."""
    a, b = fold(one)[:300], fold(other)[:300]
    if not a or not b:
        return 0.0
    if a == b:
        return 1.0
    matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() > 0.4 else 0.0


def families(csl: CslItem) -> list[str]:
    """Family names (or literal names) of the authors, as printed."""
    return [str(name.get("family") or name.get("literal") or "") for name in csl.get("author", [])]


def share_of_families(one: CslItem, other: CslItem) -> float | None:
    """Share of the shorter list of authors that stands in the other too; None where one has no authors."""
    a, b = families(one), families(other)
    if not a or not b:
        return None
    short, long = sorted((a[:10], b[:10]), key=len)
    return sum(any(similarity(x, y) >= _CLOSE for y in long) for x in short) / len(short)


def equal(one: CslItem, other: CslItem, name: str) -> bool | None:
    """Whether a field is equal in both after folding; None where one lacks it."""
    a, b = one.get(name), other.get(name)
    if name == "issued":
        a, b = year_of(a), year_of(b)
    return None if not a or not b else fold(str(a)) == fold(str(b))


_PARTS = (("issued", 0.2, -0.1), ("page", 0.25, -0.15), ("volume", 0.1, -0.05), ("issue", 0.05, 0.0), ("URL", 0.3, 0.0))
"""Field, what it adds when equal, what it takes away when not."""


def measure_likeness(one: CslItem, other: CslItem) -> float:
    """Between 0 (other works) and 1 (one work), also across scripts and translations.

    >>> ru = {"title": "Граница", "author": [{"family": "Голунов"}], "issued": {"date-parts": [[2019]]}, "page": "5-9"}
    >>> en = {"title": "Border", "author": [{"family": "Golunov"}], "issued": {"date-parts": [[2019]]}, "page": "5-9"}
    >>> measure_likeness(ru, en) >= ALIKE
    True
    """
    if equal(one, other, "DOI"):
        return 1.0
    title = similarity(str(one.get("title", "")), str(other.get("title", "")))
    score = 0.7 * title if title > 0.6 else 0.0
    shared = share_of_families(one, other)
    if shared is not None:
        score += 0.3 * shared if shared > 0 else -0.25
    for name, gain, loss in _PARTS:
        same = equal(one, other, name)
        score += 0.0 if same is None else gain if same else loss
    return max(0.0, min(1.0, score))
