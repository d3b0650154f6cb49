"""A sentence as the readers of facts see it: its words with all their forms, and the names that stand in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from citeflow.language.morphology import analyse

TOKEN = re.compile(r"\d+(?:[.,]\d+)?|[^\W\d_]+(?:[-’'‑][^\W\d_]+)*|[^\s\w]|_")
UNITS = frozenset("г гг год года году годом годы годов годах годам".split())
"""Words for years; the dictionary lets the shortest agree with anything."""

NOUN_LIKE = frozenset({"NOUN", "NPRO"})
ATTRIBUTE = frozenset({"ADJF", "PRTF", "NUMR"})

Form = tuple[str, str, str]
"""Case, number, gender, as OpenCorpora names them."""


class Lexeme(NamedTuple):
    """What the dictionary says of a form. lemma, pos: of the likeliest reading; a participle's lemma is its verb's.

    nouns, attributes: forms of its readings as a noun and as an adjective or participle. short: of its readings as a
    short participle (number, gender). grammemes: of the likeliest reading.
    """

    lemma: str
    pos: str
    nouns: frozenset[Form]
    attributes: frozenset[Form]
    grammemes: frozenset[str]


class Token(NamedTuple):
    """A word, number or mark. start, end: in the document's text."""

    start: int
    end: int
    text: str
    form: str
    lexeme: Lexeme

    @property
    def lemma(self) -> str:
        """The lemma of the likeliest reading."""
        return self.lexeme.lemma

    @property
    def pos(self) -> str:
        """Part of speech of the likeliest reading; empty for marks, numbers and foreign words."""
        return self.lexeme.pos

    @property
    def is_finite(self) -> bool:
        """A verb or short participle that carries a clause."""
        return self.pos in ("VERB", "PRTS")

    @property
    def is_participle(self) -> bool:
        """A full participle."""
        return self.pos == "PRTF"


class Named(NamedTuple):
    """A mention among the tokens. first, last: half-open range of tokens. head: index of its head noun, -1 where it
    has none (an acronym). entity: index in the list of entities. short: a word for a name given before.
    """

    first: int
    last: int
    head: int
    entity: int
    type: str
    short: bool = False


class Sentence(NamedTuple):
    """tokens: in order, callouts left out. named: in order; one may lie in another. claim: id of the claim it is."""

    tokens: tuple[Token, ...]
    named: tuple[Named, ...]
    claim: str | None

    def is_noun(self, index: int) -> bool:
        """Whether a token is a noun that a word of the sentence may belong to: none inside a name but its head."""
        token = self.tokens[index]
        if token.pos != "NOUN" or token.form in UNITS:
            return False
        holding = [named for named in self.named if named.first <= index < named.last]
        return not holding or any(named.head == index for named in holding)


@lru_cache(maxsize=20_000)
def read_lexeme(form: str) -> Lexeme:
    """What the dictionary says of a form in small letters."""
    if not form[:1].isalpha() or not "а" <= form[0] <= "ё":
        return Lexeme(form, "", frozenset(), frozenset(), frozenset())
    readings = analyse(form)
    nouns = frozenset((r.case, r.number, r.gender) for r in readings if r.pos in NOUN_LIKE and r.case)
    attributes = frozenset((r.case, r.number, r.gender) for r in readings if r.pos in ATTRIBUTE and r.case)
    # the dictionary prefers the adjective: "закрыт"
    best = next((r for r in readings if r.pos == "PRTS"), readings[0]) if readings[0].pos == "ADJS" else readings[0]
    return Lexeme(best.lemma.replace("ё", "е"), best.pos, nouns, attributes, best.grammemes)


def read_tokens(text: str, start: int, end: int, holes: Sequence[tuple[int, int]]) -> tuple[Token, ...]:
    """The tokens of ``text[start:end]`` outside `holes` (spans of callouts, in order)."""
    starts = [hole[0] for hole in holes]
    tokens = []
    for match in TOKEN.finditer(text, start, end):
        at = bisect_right(starts, match.start()) - 1
        if at >= 0 and match.start() < holes[at][1]:
            continue
        form = match[0].casefold()
        tokens.append(Token(match.start(), match.end(), match[0], form, read_lexeme(form)))
    return tuple(tokens)


class Span(NamedTuple):
    """A mention in the document's text."""

    start: int
    end: int
    entity: int
    type: str
    short: bool = False


def place_mentions(tokens: Sequence[Token], spans: Iterable[Span]) -> tuple[Named, ...]:
    """The mentions that lie in a sentence, in order, as ranges of its tokens."""
    starts = [token.start for token in tokens]
    named = []
    for span in sorted(spans):
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        if first < last:
            named.append(Named(first, last, find_head(tokens, first, last), span.entity, span.type, span.short))
    return tuple(named)


def find_head(tokens: Sequence[Token], first: int, last: int) -> int:
    """The first noun of a name that follows none but adjectives; -1 where there is none."""
    for index in range(first, last):
        token = tokens[index]
        if token.pos == "NOUN" and token.lexeme.nouns and not token.text.isupper():
            return index
        if token.text.isupper() and len(token.text) > 1:
            return -1
    return -1


def agree(attribute: frozenset[Form], noun: frozenset[Form]) -> bool:
    """Whether some form of an adjective or participle goes with some form of a noun.

    >>> agree(read_lexeme("созданная").attributes, read_lexeme("группа").nouns)
    True
    >>> agree(read_lexeme("созданная").attributes, read_lexeme("группой").nouns)
    False
    """
    return any(
        case == c and number == n and (number == "plur" or gender == g or not g)
        for case, number, gender in attribute
        for c, n, g in noun
    )


def governing_preposition(tokens: Sequence[Token], index: int, floor: int = 0) -> int:
    """Index of the preposition that a noun stands behind, adjectives and names between them left aside; else -1."""
    for at in range(index - 1, floor - 1, -1):
        token = tokens[at]
        if token.pos == "PREP":
            return at
        if not (token.lexeme.attributes or token.text in '«"“„'):
            return -1
    return -1


def is_subject(tokens: Sequence[Token], index: int) -> bool:
    """Whether a noun may be the subject: some form is nominative, no preposition governs it, no noun owns it."""
    token = tokens[index]
    if not any(form[0] == "nomn" for form in token.lexeme.nouns):
        return False
    if governing_preposition(tokens, index) >= 0:
        return False
    at = index - 1
    while at >= 0 and tokens[at].lexeme.attributes and tokens[at].pos != "NOUN":
        at -= 1
    owned = at >= 0 and tokens[at].pos == "NOUN" and any(form[0] == "gent" for form in token.lexeme.nouns)
    return not owned
