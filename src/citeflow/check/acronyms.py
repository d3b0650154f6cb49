"""The finding that one acronym is defined with two meanings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from citeflow.bundle import Bundle
from citeflow.check.finding import Sighting
from citeflow.text.lookalikes import fold_lookalikes
from citeflow.text.romanise import romanise

IN_BRACKETS = re.compile(
    r"\s\((?:далее\s?[—–-]?\s|сокращ[её]нно\s|hereinafter\s)?(?P<acronym>[^\W\d_a-zа-яё][^\W\d_]{1,9})\)"
)
BEFORE = re.compile(r"[^()\[\].;:!?\n]{3,200}$")
LONGEST_NAME = 200
WORD = re.compile(r"[^\W\d_]+")
UNVOICED_CYRILLIC = "и в во по на с со для о об при от до за из к және мен бен пен"
UNVOICED_LATIN = "the of and for in on to a an de del la las los el y e do da dos das du des et und der die das"
UNVOICED = frozenset(f"{UNVOICED_CYRILLIC} {UNVOICED_LATIN}".split())
"""Words that an acronym may leave out."""

SHORTEST_STEM = 3
"""Words that share fewer first letters are different words."""


class Definition(NamedTuple):
    """``Long Name (ACR)``: the words whose first letters make the acronym, and the acronym's span."""

    start: int
    end: int
    acronym: str
    words: tuple[str, ...]
    lang: str | None


def find_two_meanings(bundle: Bundle) -> Iterator[Sighting]:
    """Definitions of an acronym whose long name is clearly another than the first in the same language.

    Only names whose first letters make the acronym are compared: a translated name ("Инициатива ... (IIRSA)")
    and a remark in brackets ("университет Флориды (США)") count for nothing.
    """
    first: dict[tuple[str, str | None], Definition] = {}
    for found in find_definitions(bundle):
        known = first.setdefault((draw(found.acronym), found.lang), found)
        if differ_clearly(known.words, found.words):
            yield Sighting(
                f"{found.acronym} stands for “{' '.join(found.words)}” here and for “{' '.join(known.words)}” before",
                found.start,
                found.end,
                related=(known.start, known.end),
            )


def find_definitions(bundle: Bundle) -> Iterator[Definition]:
    """All definitions in the document, in order."""
    if bundle.document is None:
        return
    for block in bundle.document.blocks:
        text = bundle.document.text_of(block)
        for match in IN_BRACKETS.finditer(text):
            acronym = match["acronym"]
            if sum(letter.isupper() for letter in acronym) < 2:
                continue
            before = BEFORE.search(text, max(0, match.start() - LONGEST_NAME), match.start())
            words = spelled_words(WORD.findall(before[0]), acronym) if before else ()
            if words:
                start = block.start + match.start("acronym")
                yield Definition(start, block.start + match.end("acronym"), acronym, words, block.lang)


def spelled_words(before: list[str], acronym: str) -> tuple[str, ...]:
    """The last words, if their first letters make the acronym; empty where they do not.

    Where first letters alone do not make it, letters from inside the words help.
    """
    for helped in (False, True):
        for count in range(2, min(len(before), 2 * len(acronym)) + 1):
            words = before[-count:]
            if words[0].casefold() not in UNVOICED and spells(words, draw(acronym), helped=helped):
                return tuple(words)
    return ()


def draw(word: str) -> str:
    """Capitals without accents, Cyrillic ones as their Latin look-alikes, to compare letters as they are drawn."""
    plain = (letter for letter in unicodedata.normalize("NFD", word.upper()) if not unicodedata.combining(letter))
    return fold_lookalikes("".join(plain))


def spells(words: list[str], letters: str, *, helped: bool) -> bool:
    """Whether the words make the letters in order, each word but the unvoiced giving its first.

    helped: a word may give letters from its inside too, as in ``ЕАЭС`` for "Евразийский экономический союз".
    """
    if not words:
        return not letters
    word, rest = draw(words[0]), words[1:]
    if words[0].casefold() in UNVOICED and spells(rest, letters, helped=helped):
        return True
    if not letters or word[0] != letters[0]:
        return False
    taken, place = 1, 1
    while not spells(rest, letters[taken:], helped=helped):
        place = word.find(letters[taken], place) + 1 if helped and taken < len(letters) else 0
        if place == 0:
            return False
        taken += 1
    return True


def differ_clearly(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether two long names are different names and not one name in two case endings.

    >>> differ_clearly(("Азиатский", "банк", "развития"), ("Азиатского", "банка", "развития"))
    False
    >>> differ_clearly(("Азиатский", "банк", "развития"), ("Африканский", "банк", "развития"))
    True
    """
    if "".join(words).casefold() == "".join(others).casefold():
        return False
    voiced, other_voiced = (
        [romanise(word).casefold() for word in name if word.casefold() not in UNVOICED] for name in (words, others)
    )
    return any(
        one is None or other is None or not share_stem(one, other) for one, other in zip_longest(voiced, other_voiced)
    )


def share_stem(one: str, other: str) -> bool:
    """Whether two words begin alike, for half of the shorter one and three letters at least, or all it has."""
    shorter = min(len(one), len(other))
    shared = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), shorter)
    return shared >= min(shorter, max(SHORTEST_STEM, shorter // 2))
