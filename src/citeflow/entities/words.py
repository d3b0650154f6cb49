"""A word of a sentence as the rules see it: letters, place, morphology and the tagger's label.

The rules never touch spaCy, so each of them can be tried on words made by hand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from citeflow.language.russian_words import ADJECTIVE_LIKE, Reading

OPENING = "«“„\"'("
DASHES = "-–—"


class Word(NamedTuple):
    """start, end: half-open span of code points in the document's text.

    pos: Universal Dependencies. case: ``nomn``, ``gent`` ... as tagged, empty where there is none.
    label: PER, LOC, ORG or empty. number: index of the tagger's name in the sentence, -1 outside names.
    first: nothing but punctuation stands before it in its sentence, so that its capital says nothing.
    """

    text: str
    start: int
    end: int
    lemma: str = ""
    pos: str = ""
    case: str = ""
    readings: tuple[Reading, ...] = ()
    label: str = ""
    number: int = -1
    first: bool = False

    @property
    def is_capital(self) -> bool:
        """The first letter is a capital."""
        return self.text[:1].isupper()

    @property
    def is_word(self) -> bool:
        """Letters stand in it."""
        return any(c.isalpha() for c in self.text)

    @property
    def is_latin(self) -> bool:
        """Its first letter is Latin."""
        return bool(re.match(r"[A-Za-zÀ-ɏ]", self.text))

    @property
    def is_known(self) -> bool:
        """The dictionary has it."""
        return any(reading.known for reading in self.readings)


def is_acronym(text: str) -> bool:
    """Two to twelve signs, at least two capitals and no more small letters than capitals, no blank.

    >>> [is_acronym(word) for word in ("ФОСЕМ", "ЕврАзЭС", "G-20", "ВОЗ", "Банк", "А")]
    [True, True, False, True, False, False]
    """
    capitals = sum(c.isupper() for c in text)
    small = sum(c.islower() for c in text)
    return 2 <= len(text) <= 12 and capitals >= 2 and small <= capitals and re.fullmatch(r"[\w&/-]+", text) is not None


def is_adjective(word: Word) -> bool:
    """An adjective or participle that can stand before a noun; a name tagged as such counts when it is one."""
    if not any(r.kind in ADJECTIVE_LIKE and r.case for r in word.readings):
        return False
    if word.pos in {"ADJ", "DET"} or (word.pos == "VERB" and word.case):
        return True
    return word.pos in {"PROPN", "NOUN", "X"} and word.readings[0].kind in ADJECTIVE_LIKE


def noun_forms(word: Word) -> frozenset[tuple[str, str, str]]:
    """(case, number, gender) of every reading as a noun."""
    return frozenset((r.case, r.number, r.gender) for r in word.readings if r.kind == "NOUN" and r.case)


def adjective_forms(word: Word) -> frozenset[tuple[str, str, str]]:
    """(case, number, gender) of every reading as an adjective or participle."""
    return frozenset((r.case, r.number, r.gender) for r in word.readings if r.kind in ADJECTIVE_LIKE and r.case)


def agreed_forms(adjective: Word, noun: Word) -> frozenset[tuple[str, str, str]]:
    """Forms of the noun that some reading of the adjective agrees with: case and number, in the singular gender too.

    Sets of readings are compared, since a tagger names one case where a form may stand for two.
    """
    return frozenset(
        (case, number, gender)
        for case, number, gender in noun_forms(noun)
        if any(
            c == case and n == number and (number == "plur" or g == gender) for c, n, g in adjective_forms(adjective)
        )
    )


def make_key(words: Sequence[Word], start: int, end: int) -> str:
    """Lemmas of the words, without marks and brackets; ё and е, and the case of letters, are one.

    An acronym or foreign word is its own lemma.
    """
    parts = [(word.lemma if word.is_known else word.text) for word in words[start:end] if is_counted(word)]
    return " ".join(parts).lower().replace("ё", "е")


def is_counted(word: Word) -> bool:
    """A word or number, not a mark."""
    return any(c.isalnum() for c in word.text)
