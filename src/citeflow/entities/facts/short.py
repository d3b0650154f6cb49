"""Short words for a name given before: ``Фонд``, ``данная группа``, ``эта инициатива``; see docs/facts.md.

A noun alone is tied to the nearest name of its paragraph with that noun for a head; a general one (``проект``,
``инициатива``) needs a word that points back, and a name in this sentence or the one before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from citeflow.citations.claims.pointing import GIVEN
from citeflow.entities.facts.sentence import Named, Sentence, Token, agree
from citeflow.entities.heads import find_head

POINTING = frozenset("этот указанный названный упомянутый вышеупомянутый".split())
GENERAL = {
    "initiative": frozenset("инициатива проект программа механизм".split()),
    "organisation": frozenset("организация объединение структура учреждение".split()),
}
"""Type -> nouns that may stand for any name of it."""

SAME_NOUN, SAME_NOUN_POINTED, GENERAL_POINTED = 0.75, 0.9, 0.7
"""How sure a tie is; shares of right ties on the composed sentences lie above (tests/entities/test_facts_short.py)."""

BACK = 2
"""Sentences back that a general noun may reach."""


class Short(NamedTuple):
    """start, end: of the words in the document's text. entity: index. confidence: 0 to 1."""

    start: int
    end: int
    entity: int
    type: str
    confidence: float


class Before(NamedTuple):
    """A name met earlier in the paragraph: the sentence it stood in, its head's lemma."""

    sentence: int
    named: Named
    lemma: str


def find_shorts(paragraph: Sequence[Sentence], heads: Sequence[str]) -> Iterator[Short]:
    """The short mentions of a paragraph. heads: for each entity the lemma of the noun that heads its long name."""
    before: list[Before] = []
    for number, sentence in enumerate(paragraph):
        for index, token in enumerate(sentence.tokens):
            for named in sentence.named:
                if named.first == index and named.type in GENERAL:
                    before.append(Before(number, named, heads[named.entity]))
            if token.pos == "NOUN" and is_free(sentence, index) and find_head(token.lemma) is not None:
                short = tie_noun(sentence.tokens, index, number, before)
                if short is not None:
                    yield short


def is_free(sentence: Sentence, index: int) -> bool:
    """Whether a noun stands in no name, is singular, and is not told apart by words of its own."""
    tokens = sentence.tokens
    if any(named.first <= index < named.last for named in sentence.named):
        return False
    if any(named.first - index == 1 or is_opened(tokens, index, named) for named in sentence.named):
        return False
    if (
        not any(number == "sing" for _, number, _ in tokens[index].lexeme.nouns)
        or "plur" in tokens[index].lexeme.grammemes
    ):
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is None or not (
        (following.pos == "NOUN" and any(case == "gent" for case, _, _ in following.lexeme.nouns))
        or following.form in {"по", "для"}
        or following.text in '«"“„(№'
        or (following.text[:1].isupper() and following.text.isalpha())
    )


def is_opened(tokens: Sequence[Token], index: int, named: Named) -> bool:
    """Whether a quoted name follows a noun at once."""
    return named.first - index == 2 and tokens[index + 1].text in '«"“„'


def tie_noun(tokens: Sequence[Token], index: int, sentence: int, before: Sequence[Before]) -> Short | None:
    """The name that a noun alone stands for; None where none does, or where several may."""
    token = tokens[index]
    pointed = index > 0 and (tokens[index - 1].lemma in POINTING or tokens[index - 1].form in GIVEN)
    described = index > 0 and bool(tokens[index - 1].lexeme.attributes) and not pointed
    if described and agree(tokens[index - 1].lexeme.attributes, token.lexeme.nouns):
        return None
    start = tokens[index - 1].start if pointed else token.start
    same = [row for row in before if row.lemma == token.lemma]
    if same:
        last = same[-1].named
        if len({row.named.entity for row in same if row.sentence == same[-1].sentence}) > 1:
            return None
        return Short(start, token.end, last.entity, last.type, SAME_NOUN_POINTED if pointed else SAME_NOUN)
    if not pointed:
        return None
    near = [row for row in before if sentence - row.sentence < BACK and token.lemma in GENERAL[row.named.type]]
    if len({row.named.entity for row in near}) != 1:
        return None
    return Short(start, token.end, near[-1].named.entity, near[-1].named.type, GENERAL_POINTED)


def head_lemmas(names: Iterable[Sequence[Token]]) -> list[str]:
    """For each long name the lemma of its first noun; empty where it has none."""
    return [next((t.lemma for t in tokens if t.pos == "NOUN" and not t.text.isupper()), "") for tokens in names]
