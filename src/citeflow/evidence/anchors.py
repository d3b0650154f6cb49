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
from citeflow.language.latin_adjectives import read_latin_adjective
from citeflow.language.russian_countries import match_country, read_adjective
from citeflow.language.territories import find_territory
from citeflow.text.acronyms import acronym_forms
from citeflow.text.romanise import romanise

WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
SHORTEST_SKELETON = 3
"""Consonants of the shortest name that is compared by them: shorter ones collide."""

DATES = frozenset({"year", "decade"})
ROUGHLY = 24
"""Code points before a number in which a word may stand that says that it is not exact."""

ROUGH = re.compile(
    r"(?<!\w)(?:около|почти|примерно|порядка|приблизительно|более(?: чем)?|свыше|менее(?: чем)?|до|не менее|не более"
    r"|about|around|some|nearly|almost|roughly|approximately|close to|(?:more|less|fewer) than|over|under|up to"
    r"|at least|at most"
    r"|cerca de|casi|unos|unas|alrededor de|aproximadamente|m[aá]s de|menos de|quase|mais de|uns|umas|até|hasta"
    r"|шамамен|жуық|астам|артық)(?:\s\w+)?\s*$",
    re.IGNORECASE,
)
LONGEST_COUNTRY = 4
LATIN = frozenset({"en", "es", "pt"})
TONGUE = re.compile(r"\s(?:language|speak\w*|version|translation|words?|name|terms?|edition)\b", re.IGNORECASE)
IN_TONGUE, ENDS = re.compile(r"\b(?:in|into|en|em|al|do|del)\s$", re.IGNORECASE), re.compile(r"\s*(?:$|[.,;:)»”\"])")
"""What stands about the name of a language: ``Spanish version``, ``in Spanish,``."""

KAZAKH_ENDINGS = 6
"""Letters that Kazakh case and possessive endings add to the name of a country at most."""

SOUNDS = str.maketrans({"q": "k", "c": "k", "w": "v", "y": "i", "j": "i", "x": "k", "z": "s"})


class Anchor(NamedTuple):
    """kind: ``year``, ``decade``, ``amount``, ``percent``, ``number``, ``country``, ``acronym`` or ``name``. value:
    comparable. unit: of a number. amount: of an amount, a number or a percentage, with `rough`: whether the text says
    about or nearly; 0 of others.

    start, end: in the text. A Cyrillic acronym has an anchor for each reading, all at one place.
    """

    kind: str
    value: str
    start: int
    end: int
    unit: str = ""
    amount: float = 0.0
    rough: bool = False


def find_anchors(text: str, lang: str | None) -> list[Anchor]:
    """All anchors of a text, by place."""
    found = [read_quantity(quantity, text) for quantity in find_quantities(text, lang)]
    found += find_words(text, lang)
    return sorted(found, key=lambda anchor: (anchor.start, anchor.end, anchor.kind, anchor.value))


def read_quantity(quantity: Quantity, text: str) -> Anchor:
    """The anchor of a quantity: of an amount the currency counts, other numbers are equal in whatever unit."""
    start, end, kind, value, unit = quantity
    if kind in DATES:
        return Anchor(kind, f"{value:g}", start, end, unit)
    written = f"{value:g}{unit if kind == 'amount' else ''}"
    rough = ROUGH.search(text[max(0, start - ROUGHLY) : start]) is not None
    return Anchor(kind, written, start, end, unit, value, rough)


def find_words(text: str, lang: str | None) -> Iterator[Anchor]:
    """Countries, acronyms and names."""
    matches = list(WORD.finditer(text))
    index = 0
    while index < len(matches):
        match = matches[index]
        word = match[0]
        if not word[:1].islower():
            size, country = find_country([m[0] for m in matches[index : index + LONGEST_COUNTRY]], lang)
            if country:
                yield Anchor("country", country, match.start(), matches[index + size - 1].end())
                index += size
                continue
        codes = read_country_adjective(match, lang)
        for code in codes:
            yield Anchor("country", code, match.start(), match.end())
        if word[:1].islower() or codes:
            index += 1
            continue
        if is_acronym(word):
            for form in sorted(acronym_forms(word)) or [word]:
                yield Anchor("acronym", form, match.start(), match.end())
        elif index and (bones := skeleton(word)):
            yield Anchor("name", bones, match.start(), match.end())
        index += 1


def read_country_adjective(match: re.Match[str], lang: str | None) -> tuple[str, ...]:
    """The countries that a word speaks of as an adjective. In English such words have a capital. What may be the name
    of a language is none.
    """
    if lang == "ru":
        return read_adjective(match[0])
    if lang not in LATIN or (lang == "en" and match[0][:1].islower()):
        return ()
    codes = read_latin_adjective(match[0])
    return () if codes and is_tongue(match) else codes


def is_tongue(match: re.Match[str]) -> bool:
    """Whether a word stands as the name of a language does."""
    text, end = match.string, match.end()
    before = text[max(0, match.start() - ROUGHLY) : match.start()]
    in_tongue = ENDS.match(text, end) and IN_TONGUE.search(before)
    return bool(TONGUE.match(text, end) or in_tongue)


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
