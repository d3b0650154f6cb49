"""Capitalised phrases, the pieces that names in Latin letters are joined from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from citeflow.entities.latin.heads import LEGAL_FORMS, LatinHead, find_latin_head
from citeflow.entities.latin.small_words import GRANT_WORDS, MONTHS, OPENING
from citeflow.entities.latin.tokens import begins_name, is_year
from citeflow.entities.words import Word, is_acronym

ABBREVIATED = frozenset({"st", "mt", "ft", "sta", "sto", "jr"})
"""Words whose full stop ends no phrase."""

NUMBERED = frozenset({"decision", "plan", "programme", "agreement", "law", "project"})
"""Kinds of names that a number may end ("Decision 502")."""

DATED = frozenset({"horizon", "vision", "europe", "visión", "horizonte", "visão", "objetivos", "goals"})
"""Words that a year makes the name of an undertaking, beside the heads of plans ("Vision 2050")."""


class Phrase(NamedTuple):
    """Capitalised words ``words[start:end]``; heads: positions of head nouns in them."""

    start: int
    end: int
    heads: tuple[int, ...]


def head_at(words: Sequence[Word], at: int, lang: str | None) -> LatinHead | None:
    """The capitalised head noun at a position, or None."""
    word = words[at]
    if not word.text[0].isupper():
        return None
    low = word.text.lower()
    if low in LEGAL_FORMS and at > 0 and begins_name(words[at - 1]):
        return LatinHead("organisation", "company")
    return None if is_acronym(word.text) and len(word.text) < 6 else find_latin_head(low, lang)


def read_phrase(words: Sequence[Word], at: int, lang: str | None) -> Phrase | None:
    """The phrase that begins at `at`; None where no capital stands there or the word opens a sentence only."""
    start = at
    if at + 1 < len(words) and words[at].text[0].isdigit() and words[at].text[-2:] in {"st", "nd", "rd", "th"}:
        at += 1
    if at >= len(words) or not begins_name(words[at]) or is_opening(words, at, lang):
        return None
    heads = [at] if head_at(words, at, lang) else []
    end = at + 1
    while end < len(words):
        step = step_over(words, start, end, heads, lang)
        if step == 0:
            break
        heads += [i for i in range(end, end + step) if head_at(words, i, lang)]
        end += step
    return Phrase(start, end, tuple(heads))


def is_opening(words: Sequence[Word], at: int, lang: str | None) -> bool:
    """A small word with a capital, a month, or an adverb that opens its sentence; it begins no name."""
    low = words[at].text.lower()
    if low in GRANT_WORDS and not followed_by_head(words, at + 1, lang):
        return True
    if len(words[at].text) == 1 and low in {"a", "o", "e", "y"}:
        return True
    return (
        (low in OPENING and not is_acronym(words[at].text)) or low in MONTHS or (words[at].first and low[-2:] == "ly")
    )


def step_over(words: Sequence[Word], start: int, end: int, heads: Sequence[int], lang: str | None) -> int:
    """How many words at `end` go on with the phrase: 0, 1, or more for marks with the word behind them."""
    word, before = words[end], words[end - 1]
    if begins_name(word):
        low = word.text.lower()
        if low in MONTHS or (low in OPENING and not is_acronym(word.text) and low not in {"first", "second", "third"}):
            return 0
        return 0 if low in GRANT_WORDS and not followed_by_head(words, end + 1, lang) else 1
    text = word.text
    following = end + 1 < len(words) and begins_name(words[end + 1])
    if text == "." and following and before.text.lower() in ABBREVIATED:
        return 2
    if text in {"'s", "’s"} and following and not is_complete(words, start, end, heads):
        return 2
    if text[0].isdigit():
        return count_number(words, end, heads, lang)
    if text == "+" and before.end == word.start:
        return 1
    return 0


def count_number(words: Sequence[Word], at: int, heads: Sequence[int], lang: str | None) -> int:
    """Words of the number or span of years that belongs to the name before `at`; 0 where it does not."""
    head = head_at(words, at - 1, lang)
    dated = words[at - 1].text.lower() in DATED or (head is not None and head.type == "initiative")
    ranged = at + 2 < len(words) and words[at + 1].text in {"-", "–", "—"} and is_year(words[at + 2].text)
    if is_year(words[at].text) and ranged:
        return 3 if dated or any(kind_at(words, i, lang) == "initiative" for i in heads) else 0
    if is_year(words[at].text):
        return 1 if dated else 0
    return 1 if head is not None and head.kind in NUMBERED and words[at].text.isdigit() else 0


def kind_at(words: Sequence[Word], at: int, lang: str | None) -> str:
    """Type of the head at a position; empty where none stands there."""
    head = head_at(words, at, lang)
    return head.type if head else ""


def is_complete(words: Sequence[Word], start: int, end: int, heads: Sequence[int]) -> bool:
    """A name is complete before a possessive: it ends in a head, or is an acronym."""
    return (end - 1 in heads and end - start > 1) or (end - start == 1 and is_acronym(words[start].text))


def followed_by_head(words: Sequence[Word], at: int, lang: str | None) -> bool:
    """Capitalised words follow at once that hold a head noun."""
    for i in range(at, min(len(words), at + 3)):
        if not begins_name(words[i]):
            return False
        if head_at(words, i, lang):
            return True
    return False
