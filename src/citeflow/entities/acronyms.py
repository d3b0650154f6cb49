"""Brackets that give a name's acronym or its name in another language: `Long name (ACR)`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from citeflow.entities.acronym_tables import COMMON, LEGAL_FORMS, ORGANISATIONS, TERRITORIES
from citeflow.entities.tables import word_set
from citeflow.entities.words import Word, is_acronym
from citeflow.text.acronyms import acronym_forms

LONGEST = 20
"""Words of the longest bracket that is read for acronyms."""

INTRODUCTIONS = word_set(
    "далее англ исп порт фр нем каз лат от сокр сокращённо сокращенно т е также или",
)
"""Words a bracket may begin with before the acronym."""


class Bracket(NamedTuple):
    """What stands in round brackets after a name. end: one past the closing bracket, in words.

    acronyms: positions of acronyms. aliases: half-open ranges of positions of other names of the same thing.
    """

    end: int
    acronyms: tuple[int, ...]
    aliases: tuple[tuple[int, int], ...]


def read_bracket(words: Sequence[Word], at: int) -> Bracket | None:
    """The bracket that opens at `at`, when it holds nothing but acronyms and other names; None otherwise."""
    if at >= len(words) or words[at].text != "(":
        return None
    end = next((i for i in range(at + 1, min(len(words), at + LONGEST + 2)) if words[i].text == ")"), None)
    if end is None:
        return None
    acronyms: list[int] = []
    aliases: list[tuple[int, int]] = []
    for start, stop in split_items(words, at + 1, end):
        if stop - start == 1 and speaks_of_body(words[start].text):
            acronyms.append(start)
        elif is_alias(words, start, stop):
            aliases.append((start, stop))
        else:
            return None
    return Bracket(end + 1, tuple(acronyms), tuple(aliases)) if acronyms or aliases else None


def split_items(words: Sequence[Word], at: int, end: int) -> list[tuple[int, int]]:
    """Ranges between commas, semicolons and dashes of ``words[at:end]``, introductions such as `далее` left out."""
    items = []
    start = at
    for i in range(at, end + 1):
        if i == end or words[i].text in {",", ";", "-", "–", "—", ":"}:
            while start < i and (words[start].text.lower() in INTRODUCTIONS or words[start].text == "."):
                start += 1
            if start < i:
                items.append((start, i))
            start = i + 1
    return items


def speaks_of_body(text: str) -> bool:
    """An acronym that can stand for a body or an undertaking, not for a state, a number or a common notion.

    >>> [speaks_of_body(text) for text in ("ФОСЕМ", "США", "ВВП", "XX")]
    [True, False, False, False]
    """
    if text in TERRITORIES or text in COMMON or text in LEGAL_FORMS:
        return False
    return is_acronym(text) and not re.fullmatch(r"[\d-]+\w?", text)


def is_alias(words: Sequence[Word], start: int, stop: int) -> bool:
    """A name in Latin letters, or one word of several capitalised parts (a name made of names)."""
    first = words[start]
    if stop - start == 1:
        return len(re.findall(r"(?:^|-)[А-ЯЁA-Z][а-яёa-z]+", first.text)) > 2
    inner = words[start:stop]
    return first.is_capital and all(w.is_latin or not w.is_word for w in inner) and sum(w.is_capital for w in inner) > 1


def is_organisation_acronym(text: str) -> bool:
    """One of the acronyms that name the same organisation everywhere, in either script."""
    return text in ORGANISATIONS


def same_acronym(one: str, other: str) -> bool:
    """The two may be one acronym, printed in the same script or in two.

    >>> same_acronym("ФОСЕМ", "FOCEM"), same_acronym("IRSA", "IIRSA")
    (True, False)
    """
    return bool(acronym_forms(one) & acronym_forms(other))


def differ_by_one(one: str, other: str) -> bool:
    """One letter was added, dropped or exchanged between two acronyms of at least four letters.

    >>> differ_by_one("IRSA", "IIRSA"), differ_by_one("ООН", "ОАН")
    (True, False)
    """
    if one == other or min(len(one), len(other)) < 4 or abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        return sum(a != b for a, b in zip(short, long, strict=True)) == 1
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
