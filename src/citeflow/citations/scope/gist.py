"""What a sentence speaks of: the things it names and, among them, its topic."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from typing import NamedTuple

from citeflow.citations.claims.words import Plain, Word
from citeflow.citations.scope.ties_wording import FUNCTION_WORDS, GENERAL

NAME_ENDING = re.compile(r"(?<=\w{3})(?:ами|ями|ого|ому|ым|ом|ой|ою|ей|ем|ах|ях|[аяуюыиео])$")
STAPLE = 0.1
FEWEST = 12
"""A lemma in a tenth of the sentences, and in a dozen, is what the whole article is about."""

TOPIC_LENGTH = 3
"""Where neither verbs nor cases are known, so many first things stand for the subject."""

ADVERB_ENDINGS = ("ly", "mente")
SHORTEST = 4
"""Letters of a word without a part of speech that names something, and of half a compound that does."""


class Gist(NamedTuple):
    """A sentence as its neighbours see it.

    things: what it names, without `staples`. topic: what may be its subject. keys, names: keys of its things, and of
    the capitalised ones. staples: lemmas that the whole article is about.
    """

    plain: Plain
    things: tuple[Word, ...]
    topic: tuple[Word, ...]
    keys: frozenset[str]
    names: frozenset[str]
    staples: Set[str]


def find_staples(plains: Sequence[Plain]) -> frozenset[str]:
    """Lemmas that an article names all along: to share them ties no two sentences."""
    counts = Counter(lemma for plain in plains for lemma in {w.lemma for w in plain.words})
    least = max(FEWEST, STAPLE * len(plains))
    return frozenset(lemma for lemma, count in counts.items() if count >= least)


def read_gist(plain: Plain, staples: Set[str] = frozenset()) -> Gist:
    """The gist of a sentence; `staples` are lemmas that the whole article is about.

    >>> from citeflow.citations.claims.words import read_plain
    >>> gist = read_gist(read_plain("В 1911 г. порт получил склад", 0, 28, (), "ru"))
    >>> [w.lemma for w in gist.things], [w.lemma for w in gist.topic]
    (['порт', 'склад'], ['порт'])
    """
    named = tuple(w for w in plain.words if names_thing(w))
    things = tuple(w for w in named if w.lemma not in staples)
    names = keys_of(w for w in things if w.is_capital)
    return Gist(plain, things, find_topic(plain.words, named), keys_of(things), names, staples)


def names_thing(word: Word) -> bool:
    """Whether a word names a thing: a noun, a name, or (outside Russian) any longer word; general nouns do not."""
    if len(word.text) == 1 or word.text.isdigit() or word.lemma in GENERAL or word.lemma in FUNCTION_WORDS:
        return False
    if word.pos:
        return word.pos == "NOUN" or word.is_name
    return word.is_name or (len(word.text) >= SHORTEST and not word.form.endswith(ADVERB_ENDINGS))


def find_topic(words: Sequence[Word], things: Sequence[Word]) -> tuple[Word, ...]:
    """The things before the first finite verb, or all where that leaves none; of these the ones that may be the
    subject, where there are such.
    """
    if not any(w.pos for w in words):
        return tuple(things[:TOPIC_LENGTH])
    verb = next((w.start for w in words if w.is_finite), 0)
    before = [w for w in things if w.start < verb] or things
    return tuple(w for w in before if w.nominative or not w.pos) or tuple(before)


def keys_of(words: Iterable[Word]) -> frozenset[str]:
    """The keys of all words."""
    return frozenset(key for word in words for key in word_keys(word))


def word_keys(word: Word) -> tuple[str, ...]:
    """What words that name the same thing share: the lemma, the noun that a compound begins with
    (``города-близнецы``) and, since the dictionary guesses at most surnames, the stem of a capitalised word.
    """
    head = word.lemma.partition("-")[0]
    keys = (word.lemma, head) if SHORTEST <= len(head) < len(word.lemma) else (word.lemma,)
    return (*keys, NAME_ENDING.sub("", word.form)) if word.is_capital else keys


def is_among(word: Word, known: frozenset[str]) -> bool:
    """Whether a word shares a key with others."""
    return not known.isdisjoint(word_keys(word))
