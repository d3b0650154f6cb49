"""Anchors: what a claim and a passage in another language share letter by letter or number by number.

Years, decades, numbers, money; countries by their code; acronyms in either script; names by their consonants in
Latin letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from citeflow.evidence.quantities import Quantity, find_quantities
from citeflow.language.russian_countries import match_country, read_adjective
from citeflow.language.territories import find_territory
from citeflow.text.acronyms import acronym_forms
from citeflow.text.romanise import romanise

WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
SHORTEST_SKELETON = 3
"""Consonants of the shortest name that is compared by them: shorter ones collide."""

LONGEST_COUNTRY = 4
KAZAKH_ENDINGS = 6
"""Letters that Kazakh case and possessive endings add to the name of a country at most."""

SOUNDS = str.maketrans({"q": "k", "c": "k", "w": "v", "y": "i", "j": "i", "x": "k", "z": "s"})


class Anchor(NamedTuple):
    """kind: ``year``, ``decade``, ``amount``, ``percent``, ``number``, ``country``, ``acronym`` or ``name``. value:
    comparable. unit: of a number.

    start, end: in the text. A Cyrillic acronym has an anchor for each reading, all at one place.
    """

    kind: str
    value: str
    start: int
    end: int
    unit: str = ""


def find_anchors(text: str, lang: str | None) -> list[Anchor]:
    """All anchors of a text, by place."""
    found = [read_quantity(quantity) for quantity in find_quantities(text, lang)]
    found += find_words(text, lang)
    return sorted(found, key=lambda anchor: (anchor.start, anchor.end, anchor.kind, anchor.value))


def read_quantity(quantity: Quantity) -> Anchor:
    """The anchor of a quantity: of an amount the currency counts, of other numbers they are equal in whatever unit."""
    if quantity.kind == "amount":
        return Anchor("amount", f"{quantity.value:g}{quantity.unit}", quantity.start, quantity.end)
    return Anchor(quantity.kind, f"{quantity.value:g}", quantity.start, quantity.end, quantity.unit)


def find_words(text: str, lang: str | None) -> Iterator[Anchor]:
    """Countries, acronyms and names."""
    matches = list(WORD.finditer(text))
    index = 0
    while index < len(matches):
        match = matches[index]
        word = match[0]
        if word[:1].islower():
            for code in read_adjective(word) if lang == "ru" else ():
                yield Anchor("country", code, match.start(), match.end())
            index += 1
            continue
        size, country = find_country([m[0] for m in matches[index : index + LONGEST_COUNTRY]], lang)
        if country:
            yield Anchor("country", country, match.start(), matches[index + size - 1].end())
            index += size
            continue
        if is_acronym(word):
            for form in sorted(acronym_forms(word)) or [word]:
                yield Anchor("acronym", form, match.start(), match.end())
        elif index and (bones := skeleton(word)):
            yield Anchor("name", bones, match.start(), match.end())
        index += 1


def find_country(words: list[str], lang: str | None) -> tuple[int, str]:
    """How many of the words name a country, and its code; 0 and nothing where they do not."""
    if lang == "ru":
        return match_country(words) or (0, "")
    if lang == "kk":
        kazakh = find_kazakh_country(words[0])
        return (1, kazakh) if kazakh else (0, "")
    for size in range(len(words), 0, -1):
        code = find_territory(" ".join(words[:size]))
        if code is not None and code.isalpha():
            return size, code
    return 0, ""


@lru_cache(maxsize=4096)
def find_kazakh_country(word: str) -> str:
    """The code of the country that a Kazakh word names in any case; empty where it names none."""
    small = word.lower()
    return next(
        (code for name, code in kazakh_names() if small.startswith(name) and len(small) - len(name) <= KAZAKH_ENDINGS),
        "",
    )


@lru_cache(maxsize=1)
def kazakh_names() -> list[tuple[str, str]]:
    """Names of one word with their codes, the longest first."""
    from babel import Locale  # heavy (data files)

    rows = [(n.lower(), c) for c, n in Locale("kk").territories.items() if c.isalpha() and " " not in n and len(n) > 2]
    return sorted(rows, key=lambda row: (-len(row[0]), row[0]))


def is_acronym(word: str) -> bool:
    """Two capitals or more and nothing else."""
    return len(word) > 1 and word.isupper()


@lru_cache(maxsize=50_000)
def skeleton(word: str) -> str:
    """The consonants of a name in Latin letters, sounds that scripts spell differently made one; empty for short ones.

    >>> skeleton("Меркосур") == skeleton("Mercosur")
    True
    """
    small = romanise(word).lower().translate(SOUNDS)
    bones = re.sub(r"(.)\1+", r"\1", re.sub(r"[^bdfghklmnprstv]", "", small))
    return bones if len(bones) >= SHORTEST_SKELETON else ""
