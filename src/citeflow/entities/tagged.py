"""Which names of the statistical tagger can stand: the pieces of its spans, and what speaks against them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from citeflow.entities.heads import find_head
from citeflow.entities.initiatives import Phrase
from citeflow.entities.phrases import PLACES
from citeflow.entities.quotes import match_quote
from citeflow.entities.words import Word, is_acronym, is_adjective, is_counted
from citeflow.language.morphology import analyse

PARTICLES = re.compile("-(?:де|дель|да|ду|ла|лос|эль|ан|о|сюр|сюр-|на|упон)-", re.IGNORECASE)
"""Small words inside hyphenated names of towns."""

FORMULA = frozenset("=<>≤≥∈∼~∑∫±×^_|{}\\∀∃∇∂√∞")
"""Signs that stand in formulas and in no name."""

STANDING_ALONE = frozenset({"parliament", "government"})
"""Kinds whose bare noun is a name when capitalised ("Сенат")."""

CALLED = 6
"""Words before a name in which stands what is called so."""


def is_name_like(words: Sequence[Word], start: int, end: int) -> bool:
    """Begins with letters, has a capitalised word of three letters or more, and no sign of a formula in it."""
    piece = words[start:end]
    if not piece[0].is_word or any(c in FORMULA for word in piece for c in word.text):
        return False
    return any(word.is_capital and sum(c.isalpha() for c in word.text) >= 3 for word in piece)


def head_kind(words: Sequence[Word], start: int, end: int, label: str) -> str | None:
    """Kind of an organisation by the first head noun in it."""
    if label != "ORG":
        return None
    heads = (find_head(word.lemma) for word in words[start:end] if word.pos == "NOUN")
    return next((head.kind for head in heads if head and head.type == "organisation"), None)


def tagged_pieces(words: Sequence[Word]) -> Iterator[tuple[int, int, str]]:
    """Start, end and label of the tagger's names, cut at brackets, with stray marks at their ends taken off."""
    at = 0
    for number, group in groupby(words, key=lambda word: word.number):
        size = len(list(group))
        start, end = at, at + size
        at = end
        if number < 0:
            continue
        cut = start
        for i in range(start, end + 1):
            if i == end or words[i].text in "()[]":
                piece = strip_marks(words, cut, i)
                if piece:
                    yield (*piece, words[start].label)
                cut = i + 1


def strip_marks(words: Sequence[Word], start: int, end: int) -> tuple[int, int] | None:
    """The range without marks at its ends; quotes that pair up stay. None where nothing is left."""
    while start < end and not is_counted(words[start]) and match_quote(words, start) is None:
        start += 1
    while start < end and not is_counted(words[end - 1]) and not closes_quote(words, start, end):
        end -= 1
    if end < len(words) and words[end].text in {"»", "”"} and match_inside(words, start, end + 1):
        end += 1
    return (start, end) if start < end else None


def closes_quote(words: Sequence[Word], start: int, end: int) -> bool:
    """The last word closes a quotation that opened inside the range."""
    return any(match_quote(words, i) == end for i in range(start, end - 1))


def match_inside(words: Sequence[Word], start: int, end: int) -> bool:
    """A quotation opens in the range and ends with it."""
    return any(match_quote(words, i) == end for i in range(start, end))


def is_town(words: Sequence[Word], start: int, end: int) -> bool:
    """A lone name that the print shows to be a place: after `город`, before a country in brackets, with `-дель-`."""
    if end - start > 1:
        return False
    after_place = start > 0 and (words[start - 1].lemma in PLACES or is_called(words, start))
    before_country = end + 1 < len(words) and words[end].text == "(" and words[end + 1].label == "LOC"
    return after_place or before_country or PARTICLES.search(words[start].text) is not None


def is_called(words: Sequence[Word], start: int) -> bool:
    """``город с названием``, ``пара городов-близнецов под названием`` stands before."""
    if words[start - 1].lemma != "название":
        return False
    before = words[max(0, start - CALLED) : start - 1]
    heads = (analyse(word.text.lower().partition("-")[0])[0].lemma for word in before if word.is_word)
    return any(head in PLACES for head in heads)


def is_person_name(words: Sequence[Word], start: int, end: int) -> bool:
    """Not a lone adjective or acronym that the tagger took for a person."""
    if end - start > 1:
        return True
    word = words[start]
    named = any(reading.name in {"Name", "Surn"} for reading in word.readings)
    return word.is_capital and not is_acronym(word.text) and (named or not is_adjective(word))


def is_nested_place(words: Sequence[Word], start: int, end: int, phrases: Sequence[Phrase]) -> bool:
    """A place inside a longer name, in words the dictionary knows, and not the head of that name."""
    if any(start <= phrase.head < end for phrase in phrases):
        return False
    covered = any(phrase.start <= start and end <= phrase.end for phrase in phrases)
    return covered and all(word.is_known for word in words[start:end] if word.is_word)


def is_bare_noun(words: Sequence[Word], start: int, end: int) -> bool:
    """One common noun of the table of heads and nothing else ("Комиссия"): it names nothing by itself."""
    if end - start > 1:
        return False
    head = find_head(words[start].lemma)
    return head is not None and (head.kind not in STANDING_ALONE or not words[start].is_capital)


def is_first_noun(words: Sequence[Word], start: int, end: int) -> bool:
    """A common noun of the dictionary whose capital is owed to the start of its sentence."""
    word = words[start]
    proper = any(reading.name for reading in word.readings)
    return end - start == 1 and word.first and word.is_known and not proper and word.readings[0].kind == "NOUN"
