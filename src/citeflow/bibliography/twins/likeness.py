"""How alike two readings of a reference are: a sum of small named parts."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from functools import lru_cache

from citeflow.bibliography.fields.dates import year_of
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


_SYSTEMS = (
    *(("shch", "s"), ("sch", "s"), ("sc", "s"), ("zh", "z"), ("kh", "h"), ("gh", "g"), ("ch", "c"), ("sh", "s")),
    *(("ts", "c"), ("tc", "c"), ("tz", "c"), ("ng", "n"), ("ks", "x"), ("iu", "u"), ("ju", "u"), ("yu", "u")),
    *(
        ("ia", "a"),
        ("ja", "a"),
        ("ya", "a"),
        ("io", "e"),
        ("jo", "e"),
        ("yo", "e"),
        ("ie", "e"),
        ("je", "e"),
        ("ye", "e"),
    ),
    *(("y", "i"), ("j", "i"), ("w", "v"), ("q", "k"), ("ou", "u")),
)
"""Spellings of one sound in the systems in use (BGN/PCGN, ISO 9, LoC, GOST 7.79, Scopus, Kazakh Latin) -> one."""
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=8192)
def fold_systems(text: str) -> str:
    """Folded letters in which the systems of romanisation hardly differ.

    >>> {fold_systems(name) for name in ("Юрьев", "Yuryev", "Iur'ev", "Jur'ev")}
    {'urev'}
    >>> fold_systems("Щукин") == fold_systems("Ščukin") == fold_systems("Schukin")
    True
    """
    text = fold(text)
    for printed, sound in _SYSTEMS:
        text = text.replace(printed, sound)
    return _TWICE.sub(r"\1", text)


def same_script(one: str, other: str) -> bool:
    """Whether two strings are both Cyrillic or both not."""
    return is_cyrillic(one) == is_cyrillic(other)


def similarity(one: str, other: str) -> float:
    """Between 0 and 1, after folding; 0 where one is empty."""
    a, b = fold_systems(one)[:300], fold_systems(other)[:300]
    if not a or not b:
        return 0.0
    if a == b:
        return 1.0
    matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() > 0.4 else 0.0


def families(csl: CslItem, role: str = "author") -> list[str]:
    """Family names (or literal names) of a role, as printed."""
    return [str(name.get("family") or name.get("literal") or "") for name in csl.get(role, [])]


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


_ASIDE = re.compile(r"\s*[\[(]([^\[\]()]{12,})[\])]")
"""A title's translation, in brackets behind it."""


def title_similarity(one: str, other: str) -> float:
    """Similarity of two titles, each with or without the translation that stands in brackets behind it.

    >>> title_similarity("Порты Каспия", "Porty Kaspiya [Ports of the Caspian Sea]")
    1.0
    """
    return max(similarity(a, b) for a in title_forms(one) for b in title_forms(other))


def title_forms(title: str) -> list[str]:
    """A title as it stands, without its translation, and the translation alone."""
    aside = _ASIDE.search(title[:600])
    return [title] if aside is None else [title, title[: aside.start()] + title[aside.end() :], aside[1]]


_NUMBERS = re.compile(r"\d+")
_LEAST_NUMBERS = 3


def share_of_numbers(one: str, other: str) -> float | None:
    """Share of the numbers that stand in both of two printed strings; None where one has too few to tell."""
    a, b = count_numbers(one), count_numbers(other)
    if min(a.total(), b.total()) < _LEAST_NUMBERS:
        return None
    return (a & b).total() / (a | b).total()


def holds_numbers(one: str, other: str) -> bool:
    """Whether all numbers of one of two printed strings stand in the other, as where two works were run together."""
    a, b = count_numbers(one), count_numbers(other)
    return (a <= b or b <= a) and min(a.total(), b.total()) > _LEAST_NUMBERS


def count_numbers(text: str) -> Counter[str]:
    """The numbers of a printed string."""
    return Counter(_NUMBERS.findall(text[:1500]))


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
    title = title_similarity(str(one.get("title", "")), str(other.get("title", "")))
    score = 0.7 * title if title > 0.6 else 0.0
    shared = share_of_families(one, other)
    if shared is not None:
        score += 0.3 * shared if shared > 0 else -0.25
    for name, gain, loss in _PARTS:
        same = equal(one, other, name)
        score += 0.0 if same is None else gain if same else loss
    return max(0.0, min(1.0, score))
