"""Names that go on in small letters, as in Spanish and Portuguese ("Fondo Binacional para la paz (FBP)")."""

from __future__ import annotations

from collections.abc import Sequence

from citeflow.entities.latin.links import Name
from citeflow.entities.latin.phrases import head_at
from citeflow.entities.latin.small_words import FUNCTION_WORDS, LOWER_ADJECTIVES, Speech
from citeflow.entities.latin.tokens import begins_name
from citeflow.entities.words import Word, is_acronym
from citeflow.text.romanise import romanise

FARTHEST = 14
"""Words between a head and the bracket with its acronym."""


def extend_lower(words: Sequence[Word], name: Name, speech: Speech, lang: str | None) -> Name:
    """The name with the words in small letters that belong to it.

    A bracket whose acronym fits the words ends it; without one only Spanish and Portuguese names go on, as far as
    nouns with their adjectives and small words reach.
    """
    if name.head is None or name.end >= len(words) or not words[name.end].text[0].isalpha():
        return name
    bracket = find_bracket(words, name.end)
    if bracket is not None and fits(words[bracket + 1].text, words[name.start : bracket]):
        return name._replace(end=bracket)
    head = head_at(words, name.head, lang)
    if not speech.head_first or head is None or (words[name.start].first and name.end - name.start == 1):
        return name
    return name._replace(end=read_tail(words, name.end, speech))


def find_bracket(words: Sequence[Word], at: int) -> int | None:
    """The next opening bracket with an acronym behind it, only words before it; None where there is none near."""
    for i in range(at, min(len(words) - 2, at + FARTHEST)):
        if words[i].text == "(":
            return i if is_acronym(words[i + 1].text) else None
        if not words[i].is_word and words[i].text != ",":
            return None
    return None


def fits(acronym: str, words: Sequence[Word]) -> bool:
    """The letters of the acronym begin the words, in order; the first begins the first, most begin a word each.

    >>> fits("PMR", [Word(t, 0, 1) for t in "Programa de manejo del río".split()])
    True
    """
    letters = [c for c in romanise(acronym).upper() if c.isalnum()]
    initials = [romanise(word.text).upper()[:1] for word in words if word.is_word]
    if not letters or not initials or initials[0] != letters[0]:
        return False
    at = hits = 0
    for letter in letters:
        found = next((i for i in range(at, len(initials)) if initials[i] == letter), None)
        if found is not None:
            at, hits = found + 1, hits + 1
    used = at >= len(initials) - 2
    return used and hits >= 2 and hits * 3 >= len(letters) * 2


def read_tail(words: Sequence[Word], at: int, speech: Speech) -> int:
    """End of a tail of small words, nouns and their adjectives that begins at `at`; `at` where there is none."""
    end = at
    i = skip_adjectives(words, at)
    end = i
    while i + 1 < len(words):
        low = words[i].text
        if low in speech.of or low in speech.purpose:
            i += 1
            if i < len(words) and words[i].text in speech.articles:
                i += 1
        elif low in speech.and_ and end > at:
            i += 1
        else:
            break
        if i >= len(words) or not is_lower_noun(words[i], speech):
            break
        i = end = skip_adjectives(words, i + 1)
        while i < len(words) and begins_name(words[i]):
            i = end = i + 1
    return end


def is_lower_noun(word: Word, speech: Speech) -> bool:
    """A word in small letters that can be a noun, or a capitalised one inside such a tail."""
    small = word.text in FUNCTION_WORDS or word.text in speech.articles or word.text in speech.of
    return word.text[0].isalpha() and not small and len(word.text) > 2


def skip_adjectives(words: Sequence[Word], at: int) -> int:
    """One past the adjectives in small letters at `at`."""
    while at < len(words) and words[at].text.islower() and len(words[at].text) > 4 and is_adjective(words[at].text):
        at += 1
    return at


def is_adjective(text: str) -> bool:
    """By its ending; of participles those that name ("integrado"), not those of a clause, cannot be told apart."""
    return text.endswith(LOWER_ADJECTIVES) and text not in FUNCTION_WORDS
