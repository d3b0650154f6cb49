"""Participles and the nouns that they belong to: by agreement in case, number and gender, not by nearness."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from citeflow.entities.facts.sentence import Named, Sentence, Token, agree, governing_preposition

APPOSED = frozenset("проект программа инициатива организация фонд план документ соглашение".split())
"""Nouns that may stand between a verb and the name that tells which one: ``создали фонд «Единство»``."""

FAR = 16
"""Tokens between a participle and the name that it belongs to, at most."""


class Phrase(NamedTuple):
    """A participle and what belongs to it: half-open range of tokens, and the name it is said of, if it is."""

    at: int
    first: int
    last: int
    target: Named | None


def find_phrase(sentence: Sentence, at: int) -> Phrase:
    """The phrase of a participle: up to the noun that it agrees with, or from the noun before a comma."""
    tokens = sentence.tokens
    first = at
    if at and tokens[at - 1].text == ",":
        pass
    else:
        first = phrase_start(tokens, at)
    behind = noun_behind(sentence, at)
    opens = first == 0 or tokens[first - 1].text in ",("
    if opens and first and (owner := noun_before(sentence, first - 1, at)) is not None:
        last = next((i for i in range(at + 1, len(tokens)) if ends_phrase(tokens, i)), len(tokens))
        return Phrase(at, first, last, named_at(sentence, owner))
    if behind is not None:
        return Phrase(at, first, behind, named_at(sentence, behind))
    last = next((i for i in range(at + 1, len(tokens)) if ends_phrase(tokens, i)), len(tokens))
    return Phrase(at, first, last, None)


def phrase_start(tokens: Sequence[Token], at: int) -> int:
    """Where the phrase of a participle begins that does not open it: ``в 2007–2008 годах создавшего``."""
    for index in range(at - 1, max(-1, at - 8), -1):
        if tokens[index].text in ",(":
            return index + 1
        if tokens[index].is_finite or tokens[index].is_participle:
            return at
    return at


def ends_phrase(tokens: Sequence[Token], index: int) -> bool:
    """A mark, a verb or another participle."""
    token = tokens[index]
    if token.text == "." and index and tokens[index - 1].form in {"г", "гг"}:
        return False
    return token.text in ",;:()." or token.is_finite or token.is_participle or token.pos == "GRND"


def noun_behind(sentence: Sentence, at: int) -> int | None:
    """The first noun behind a participle that agrees with it and stands behind no preposition of its own."""
    tokens = sentence.tokens
    for index in range(at + 1, min(len(tokens), at + FAR + 1)):
        token = tokens[index]
        if token.is_finite or token.text in ";:" or (token.text == "." and tokens[index - 1].form not in {"г", "гг"}):
            return None
        if not sentence.is_noun(index):
            continue
        governed = governing_preposition(tokens, index, at + 1) >= 0
        if not governed and agree(tokens[at].lexeme.attributes, token.lexeme.nouns):
            return index
    return None


def noun_before(sentence: Sentence, comma: int, at: int) -> int | None:
    """The nearest noun before a comma that a participle behind it agrees with; brackets are passed over."""
    tokens = sentence.tokens
    depth = 0
    for index in range(comma - 1, max(-1, comma - FAR - 1), -1):
        token = tokens[index]
        depth += (token.text == ")") - (token.text == "(")
        if depth:
            continue
        if token.text in ";:":
            return None
        if sentence.is_noun(index) and agree(tokens[at].lexeme.attributes, token.lexeme.nouns):
            return index
        if token.is_finite:
            return None
    return None


def named_at(sentence: Sentence, index: int) -> Named | None:
    """The name whose head stands at a token, or that follows it at once as its apposition; None for other nouns."""
    for named in sentence.named:
        if named.head == index or (named.head < 0 and named.first == index):
            return named
    if sentence.tokens[index].lemma in APPOSED:
        return next((n for n in sentence.named if n.first - index in (1, 2) and is_apposed(sentence, index, n)), None)
    return None


def is_apposed(sentence: Sentence, index: int, named: Named) -> bool:
    """Nothing but a quotation mark stands between a noun and a name."""
    return all(token.text in '«"“„' for token in sentence.tokens[index + 1 : named.first])
