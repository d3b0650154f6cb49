"""Persons and places in Latin letters, where the print makes them sure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from citeflow.entities.latin.small_words import MONTHS, OPENING, TITLES
from citeflow.entities.latin.tokens import begins_name
from citeflow.entities.words import Word, is_acronym
from citeflow.language.territories import find_territory

LONGEST_PLACE = 6
INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.)+(?:-[A-ZÀ-Þ]\.)*")
INNER = frozenset({"of", "the", "and", "de", "del", "la", "da", "do", "dos", "y", "e", "&"})
STATES = frozenset({"U.S.", "U.K.", "U.S.A.", "E.U.", "U.N.", "P.R."})


def find_places(words: Sequence[Word], taken: set[int]) -> Iterator[tuple[int, int]]:
    """Start and end of each territory that stands outside `taken` and is no part of another capitalised name."""
    at = 0
    while at < len(words):
        end = match_place(words, at) if at not in taken and begins_name(words[at]) else at
        if end > at and not taken & set(range(at, end)) and stands_alone(words, at, end):
            yield at, end
        at = max(end, at + 1)


def match_place(words: Sequence[Word], at: int) -> int:
    """One past the longest territory that begins at `at`; `at` where none does."""
    end, best = at, at
    while end < len(words) and end - at < LONGEST_PLACE and (begins_name(words[end]) or words[end].text in INNER):
        end += 1
        if find_territory(" ".join(word.text for word in words[at:end])):
            best = end
    return best


def stands_alone(words: Sequence[Word], at: int, end: int) -> bool:
    """No capitalised word touches it, but at the start of the sentence."""
    before = at > 0 and begins_name(words[at - 1]) and not opens(words[at - 1])
    after = end < len(words) and begins_name(words[end])
    return not before and not after


def opens(word: Word) -> bool:
    """A small word with a capital."""
    return word.text.lower() in OPENING


def find_persons(words: Sequence[Word], taken: set[int]) -> Iterator[tuple[int, int]]:
    """Start and end of each person with initials, or behind a title (`Dr Jane Roe`)."""
    for at, word in enumerate(words):
        if at in taken:
            continue
        if INITIALS.fullmatch(word.text) and word.text not in STATES:
            start = at
        elif word.text.rstrip(".").lower() in TITLES and word.is_capital:
            start = at + 2 if at + 1 < len(words) and words[at + 1].text == "." else at + 1
        else:
            continue
        end = start
        while end < len(words) and end - start < 4 and end not in taken and is_part(words[end]):
            end += 1
        if end > start and not INITIALS.fullmatch(words[end - 1].text) and not (start > 0 and start - 1 in taken):
            taken |= set(range(start, end))
            yield start, end


def is_part(word: Word) -> bool:
    """Initials or a capitalised word that can be part of the name of a person."""
    if INITIALS.fullmatch(word.text):
        return True
    low = word.text.lower()
    return begins_name(word) and word.is_capital and not is_acronym(word.text) and low not in OPENING | MONTHS | TITLES
