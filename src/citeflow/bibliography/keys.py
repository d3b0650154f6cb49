"""Short, readable keys of references: family name, year, first telling word of the title."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from citeflow.bibliography.fields.dates import year_of
from citeflow.bibliography.twins.likeness import fold
from citeflow.model.reference import CslItem
from citeflow.text.romanise import romanise

_STOP_WORDS = frozenset(
    """a an the of and or for in on at to with from by as is are towards toward into about over under between
    el la los las un una de del y en por para con le les des du et dans sur au aux l d der die das und fur ein eine
    o os as da do dos das e em um uma no na o ob i v vo na po k ko s so iz za ot do pri dlya kak eto o ob
    men zhane zhene bul tural haqqynda zh""".split()
)  # words romanised, as they stand in keys
_WORD = re.compile(r"[a-z0-9]+")
_LONGEST_WORD = 20
_LONGEST_LATER_WORD = 8
_LONGEST_FAMILY = 30
_MOST_WORDS = 3
_MARK_LETTERS = 4


def make_key(csl: CslItem, words: int = 1) -> str:
    """The key of one item, not yet unique; ASCII letters and digits, never empty.

    words: of the title, behind a name; without a name the key has three.

    >>> make_key({"author": [{"family": "Dupeyron"}], "issued": {"date-parts": [[2009]]},
    ...           "title": "Regional integration and border interactions"})
    'dupeyron2009regional'
    >>> make_key({"title": "Decision 502 Binational Border Service Centers"})
    'decision502binational'
    """
    title = _title_words(csl)
    year = year_of(csl.get("issued")) or ""
    family = _family(csl)
    if family:
        return f"{family}{year}{''.join(title[:1] + [w[:_LONGEST_LATER_WORD] for w in title[1:words]])}"
    return f"{''.join(title[:_MOST_WORDS])}{year}" or "reference"


def _family(csl: CslItem) -> str:
    people: list[dict[str, Any]] = csl.get("author") or csl.get("editor") or []
    if not people:
        return ""
    name = people[0].get("family") or " ".join(str(people[0].get("literal", "")).split()[:2])
    return "".join(_WORD.findall(romanise(name).lower()))[:_LONGEST_FAMILY]


def _title_words(csl: CslItem) -> list[str]:
    title = csl.get("title") or csl.get("container-title") or csl.get("note") or ""
    words = _WORD.findall(romanise(str(title)[:300]).lower())
    return [w[:_LONGEST_WORD] for w in words if w not in _STOP_WORDS and (len(w) > 1 or w.isdigit())]


def make_keys(items: Sequence[CslItem], raws: Sequence[str]) -> list[str]:
    """Unique keys in the order of the items, independent of that order.

    Items that share a key take two more words of their titles; those that still share one, a mark of four letters
    made of their own printed words. So a correction of one work changes the key of another only where it is the
    last that shares its short form. Only among works that are equal in all this the place decides.

    >>> law = {"title": "Закон о портах"}
    >>> keys = make_keys([law, law, {"title": "Закон о реках"}], ["Закон. Т. 2", "Закон. Т. 1", "Закон о реках"])
    >>> keys[2], len({len(key) for key in keys[:2]}), keys[0] != keys[1]
    ('zakonrekakh', 1, True)
    """
    forms = [list_forms(csl, raw) for csl, raw in zip(items, raws, strict=True)]
    levels = [0] * len(forms)
    while True:
        keys = [form[level] for form, level in zip(forms, levels, strict=True)]
        shared = {key for key, times in Counter(keys).items() if times > 1}
        raised = [i for i, key in enumerate(keys) if key in shared and levels[i] < len(forms[i]) - 1]
        if not raised:
            return part_equals(keys, raws) if shared else keys
        for index in raised:
            levels[index] += 1


def list_forms(csl: CslItem, raw: str) -> tuple[str, str, str]:
    """The keys of an item, each longer than the one before: short, with more of the title, with a mark."""
    longer = make_key(csl, _MOST_WORDS)
    return make_key(csl), longer, f"{longer}{make_mark(raw)}"


def make_mark(raw: str) -> str:
    """Four letters that a printed string has for itself; spaces, punctuation and case change nothing.

    >>> make_mark("Закон. Т. 2"), make_mark("ЗАКОН – Т.2") == make_mark("Закон. Т. 2")
    ('cnfq', True)
    """
    number = int.from_bytes(hashlib.sha256(fold(raw).encode()).digest()[:8])
    letters = ""
    for _ in range(_MARK_LETTERS):
        number, rest = divmod(number, 26)
        letters += chr(97 + rest)
    return letters


def part_equals(keys: Sequence[str], raws: Sequence[str]) -> list[str]:
    """Keys of equal works told apart by letters behind them, in the order of their strings, then of their places."""
    groups: dict[str, list[int]] = defaultdict(list)
    for index, key in enumerate(keys):
        groups[key].append(index)
    parted = list(keys)
    taken = set(keys)
    for key in sorted(groups):
        number = 1
        for index in sorted(groups[key], key=lambda i: (raws[i], i))[1:]:
            while (candidate := f"{key}{_letters(number)}") in taken:
                number += 1
            taken.add(candidate)
            parted[index] = candidate
    return parted


def _letters(number: int) -> str:
    """0 -> a, 25 -> z, 26 -> aa."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(97 + rest) + letters
    return letters
