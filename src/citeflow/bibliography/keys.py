"""Short, readable keys of references: family name, year, first telling word of the title."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from citeflow.bibliography.dates import year_of
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
_MAX_AUTHORLESS = 3


def make_key(csl: CslItem) -> str:
    """The key of one item, not yet unique; ASCII letters and digits, never empty.

    >>> make_key({"author": [{"family": "Dupeyron"}], "issued": {"date-parts": [[2009]]},
    ...           "title": "Regional integration and border interactions"})
    'dupeyron2009regional'
    >>> make_key({"title": "Decision 502 Binational Border Service Centers"})
    'decision502binational'
    """
    words = _title_words(csl)
    year = year_of(csl.get("issued")) or ""
    family = _family(csl)
    if family:
        return f"{family}{year}{words[0] if words else ''}"
    return f"{''.join(words[:_MAX_AUTHORLESS])}{year}" or "reference"


def _family(csl: CslItem) -> str:
    people: list[dict[str, Any]] = csl.get("author") or csl.get("editor") or []
    if not people:
        return ""
    name = people[0].get("family") or " ".join(str(people[0].get("literal", "")).split()[:2])
    return "".join(_WORD.findall(romanise(name).lower()))[:30]


def _title_words(csl: CslItem) -> list[str]:
    title = csl.get("title") or csl.get("container-title") or csl.get("note") or ""
    words = _WORD.findall(romanise(str(title)[:300]).lower())
    return [w[:_LONGEST_WORD] for w in words if w not in _STOP_WORDS and (len(w) > 1 or w.isdigit())]


def make_keys(items: Sequence[CslItem], raws: Sequence[str]) -> list[str]:
    """Unique keys in the order of the items, independent of that order.

    Items with the same key get the letters a, b ... in the order of their titles, then of their printed strings;
    only where even these are equal does the place decide.

    >>> twice = {"title": "Закон"}
    >>> make_keys([{"title": "Закон", "volume": "2"}, twice], ["Закон. Т. 2", "Закон. Т. 1"])
    ['zakonb', 'zakona']
    """
    groups: dict[str, list[int]] = defaultdict(list)
    for index, csl in enumerate(items):
        groups[make_key(csl)].append(index)
    keys = [""] * len(items)
    taken = {key for key, members in groups.items() if len(members) == 1}
    for key in sorted(groups):
        members = groups[key]
        if len(members) == 1:
            keys[members[0]] = key
            continue
        members.sort(key=lambda i: (str(items[i].get("title", "")), raws[i], i))
        number = 0
        for index in members:
            while (candidate := f"{key}{_letters(number)}") in taken:
                number += 1
            taken.add(candidate)
            keys[index] = candidate
            number += 1
    return keys


def _letters(number: int) -> str:
    """0 -> a, 25 -> z, 26 -> aa."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(97 + rest) + letters
    return letters
