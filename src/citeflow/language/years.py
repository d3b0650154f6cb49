"""Does a sentence end after ``в 2002 г.`` before a capital letter? Morphology tells most cases apart.

``В 1990-х гг. Боливия начала`` and ``созданный в 2005 г. Фонд`` go on; ``по предложению Бразилии в 2002 г. Целью
группы была`` ends.
"""

from __future__ import annotations

import re

from citeflow.language.morphology import agree, analyse

OPENING_WORDS = 7
"""A time phrase of at most this many words at the start of a sentence has no verb yet: the sentence goes on."""

REACH = 9
"""How many words before the year an attribute that waits for its noun may stand."""

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
VERBS = frozenset({"VERB", "INFN", "PRTS", "ADJS", "PRED", "GRND"})
TIME_STARTS = frozenset("в во к с со до после еще ещё уже начиная около лишь только весной летом осенью зимой".split())


def ends_sentence_after_year(before: str, after: str) -> bool:
    """True where the text before a year's abbreviation is a whole sentence.

    >>> ends_sentence_after_year("Группа создана по предложению Бразилии в 2002 г.", "Целью группы была")
    True
    >>> ends_sentence_after_year("Наиболее заметным является созданный в 2005 г.", "Фонд структурной конвергенции")
    False
    """
    next_word = WORD.search(after)
    if next_word is None or not after.lstrip('«"„(')[:1].isupper():
        return not after.strip() or after.lstrip()[:1] in '«"„'
    words = WORD.findall(before)
    if is_opening_phrase(words) or waits_for_noun(words, next_word[0]):
        return False
    clause = WORD.findall(before.rpartition(",")[2])
    return not continues_with_name(next_word[0], clause)


def is_opening_phrase(words: list[str]) -> bool:
    """A short time phrase without a verb, such as ``Еще в 1986 г.``"""
    if len(words) > OPENING_WORDS or not words or words[0].casefold() not in TIME_STARTS:
        return False
    return not any(analyse(word)[0].pos in VERBS for word in words)


def waits_for_noun(words: list[str], next_word: str) -> bool:
    """A participle shortly before the year that agrees with the next word: ``принятым в 2001 г. Решением``."""
    for word in words[-REACH:]:
        readings = [a for a in analyse(word) if a.pos == "PRTF"]
        if any(agree(a, b) for a in readings for b in analyse(next_word) if b.pos in {"NOUN", "ADJF", "PRTF"}):
            return True
    return False


def continues_with_name(next_word: str, clause: list[str]) -> bool:
    """A proper name as the subject of a clause that has no verb yet: ``в рамках соглашения 1995 г. Эквадор``."""
    readings = analyse(next_word)
    named = readings[0].is_proper or next_word.isupper() or not readings[0].known
    return named and not any(analyse(word)[0].pos in VERBS for word in clause)
