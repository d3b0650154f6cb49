"""The words of a sentence: Russian ones with the dictionary's lemma, others with a plain stem."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from citeflow.language.morphology import analyse

TOKEN = re.compile(r"[^\W_]+(?:[-’'‑][^\W_]+)*")
CYRILLIC = re.compile(r"[а-яёА-ЯЁ]")
KAZAKH = re.compile(r"[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")
KAZAKH_STEM = 5
"""Letters of a Kazakh word that its endings leave alone most of the time."""

LATIN_ENDING = re.compile(r"(?<=\w{3})(?:'s|’s|es|s)$")
FINITE = frozenset({"VERB", "PRTS", "PRED", "ADJS", "COMP"})
ATTRIBUTES = frozenset({"ADJF", "PRTF", "NUMR"})
"""Words that may stand between a noun and what governs it."""

OPENING_QUOTES = '«“„"'
LONGEST = 60
"""A longer run of letters is no word of the dictionary."""


class Lexeme(NamedTuple):
    """What is known of a form. pos, grammemes: of the likeliest reading, as OpenCorpora names them, empty outside
    Russian. nominative, genitive: some reading as a noun is.
    """

    lemma: str
    pos: str = ""
    grammemes: frozenset[str] = frozenset()
    nominative: bool = False
    genitive: bool = False


class Word(NamedTuple):
    """A word in its place (code points of the document's text).

    form: in small letters. nominative: a noun that may be the subject of its sentence. first: it opens its sentence
    or a quotation, so that its capital says nothing. Else as `Lexeme`.
    """

    start: int
    end: int
    text: str
    form: str
    lemma: str
    pos: str
    grammemes: frozenset[str]
    nominative: bool
    first: bool

    @property
    def is_capital(self) -> bool:
        """The first letter is a capital."""
        return self.text[0].isupper()

    @property
    def is_acronym(self) -> bool:
        """Two capitals or more and no small letter."""
        return len(self.text) > 1 and self.text.isupper() and self.text.isalpha()

    @property
    def is_name(self) -> bool:
        """An acronym, or a capital letter where no sentence begins."""
        return self.is_capital and (not self.first or self.is_acronym)

    @property
    def is_finite(self) -> bool:
        """A form that can carry a Russian sentence."""
        return self.pos in FINITE


class Plain(NamedTuple):
    """A sentence, or a stretch of one, without its callouts.

    text: blanks in their place, so that offsets keep still. start: its offset. vocabulary: forms and lemmas.
    """

    text: str
    start: int
    words: tuple[Word, ...]
    vocabulary: frozenset[str]

    def keep(self, words: Iterable[Word]) -> Plain:
        """The same with some of its words only."""
        kept = tuple(words)
        return Plain(self.text, self.start, kept, collect_vocabulary(kept))


def read_plain(text: str, start: int, end: int, holes: Sequence[tuple[int, int]], lang: str | None) -> Plain:
    """The sentence ``text[start:end]``; `holes` are the spans of its callouts.

    >>> [(w.lemma, w.pos) for w in read_plain("Фонды работали [3].", 0, 19, [(15, 18)], "ru").words]
    [('фонд', 'NOUN'), ('работать', 'VERB')]
    >>> [w.lemma for w in read_plain("The orchids", 0, 11, (), "en").words]
    ['the', 'orchid']
    """
    plain = blank(text, start, end, holes)
    words = tuple(read_words(plain, start, lang))
    return Plain(plain, start, words, collect_vocabulary(words))


def collect_vocabulary(words: Sequence[Word]) -> frozenset[str]:
    """Forms and lemmas of words."""
    return frozenset(w.form for w in words) | frozenset(w.lemma for w in words)


def blank(text: str, start: int, end: int, holes: Sequence[tuple[int, int]]) -> str:
    """``text[start:end]`` with the spans of `holes` blanked out; they may overlap and stand out of it.

    >>> blank("Порт [1][2].", 0, 12, [(5, 8), (7, 11)])
    'Порт       .'
    """
    parts = []
    for left, right in holes:
        left, right = max(left, start), max(start, min(right, end))
        parts += [text[start:left], " " * (right - left)]
        start = right
    return "".join([*parts, text[start:end]])


def read_words(plain: str, offset: int, lang: str | None) -> Iterator[Word]:
    """Words of a text that begins at `offset`.

    No noun behind a preposition, or in the genitive behind another noun, counts as a subject.
    """
    governor, last = "", 0
    for match in TOKEN.finditer(plain):
        start, end = match.span()
        form = match[0].casefold()
        lexeme = read_form(form, lang == "kk")
        adjacent = start - last == 1
        held = adjacent and (governor == "PREP" or (governor == "NOUN" and lexeme.genitive))
        first = last == 0 or plain[start - 1] in OPENING_QUOTES
        lemma, pos, grammemes, nominative, _ = lexeme
        yield Word(offset + start, offset + end, match[0], form, lemma, pos, grammemes, nominative and not held, first)
        if not (adjacent and pos in ATTRIBUTES):
            governor = pos
        last = end


@lru_cache(maxsize=50_000)
def read_form(form: str, is_kazakh: bool) -> Lexeme:
    """What the dictionary, or a rule of thumb, says of a form in small letters."""
    if not CYRILLIC.match(form) or len(form) > LONGEST:
        return Lexeme(LATIN_ENDING.sub("", form))
    if is_kazakh or KAZAKH.search(form):
        return Lexeme(form[:KAZAKH_STEM])
    readings = analyse(form)
    cases = {r.case for r in readings if r.pos == "NOUN"}
    return Lexeme(readings[0].lemma, readings[0].pos, readings[0].grammemes, "nomn" in cases, "gent" in cases)
