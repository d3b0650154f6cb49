"""Clauses and their subjects: how far a clause reaches around its verb, and which name the verb is said of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citeflow.entities.facts.participles import named_at
from citeflow.entities.facts.sentence import Named, Sentence, Token, is_subject

BEGAN = "начала"
"""Taken for a noun by the dictionary."""

ACTIVITY = frozenset(
    "деятельность работа реализация осуществление функционирование финансирование действие выполнение".split()
)
"""Nouns that stand for the thing they belong to: what is suspended with its work is the thing."""

BOUNDARY = frozenset("а но и однако что чтобы который где когда поскольку хотя".split())


def find_subject(sentence: Sentence, at: int) -> Named | None:
    """The name that is the subject of a verb: the nearest noun that can be, if it is a name or the work of one.

    A noun behind a transitive verb is its object.
    """
    tokens = sentence.tokens
    transitive = tokens[at].pos == "VERB" and "tran" in tokens[at].lexeme.grammemes
    able = [i for i in clause_around(tokens, at) if i < at or not transitive]
    nearest = min(
        (i for i in able if sentence.is_noun(i) and may_agree(tokens[at], tokens, i)),
        key=lambda i: (abs(i - at), i),
        default=None,
    )
    if nearest is None:
        return next((n for n in sentence.named if n.head < 0 and (n.last == at or n.first in (at + 1, at + 2))), None)
    named = named_at(sentence, nearest)
    if named is None and tokens[nearest].lemma in ACTIVITY:
        return next((n for n in sentence.named if n.first == nearest + 1 and n.type != "place"), None)
    return named


def may_agree(verb: Token, tokens: Sequence[Token], index: int) -> bool:
    """Whether a noun can be the subject of a verb, by place and by number and gender."""
    if not is_subject(tokens, index):
        return False
    if verb.form == BEGAN:
        return ("nomn", "sing", "femn") in tokens[index].lexeme.nouns
    number = next((g for g in ("sing", "plur") if g in verb.lexeme.grammemes), "")
    gender = next((g for g in ("masc", "femn", "neut") if g in verb.lexeme.grammemes), "")
    return any(
        case == "nomn" and (not number or n == number) and (not gender or n == "plur" or g == gender)
        for case, n, g in tokens[index].lexeme.nouns
    )


def clause_around(tokens: Sequence[Token], at: int) -> Iterator[int]:
    """Indices around a verb that belong to its clause, as far as marks and conjunctions tell."""
    for step in (1, -1):
        index = at + step
        while 0 <= index < len(tokens) and not is_boundary(tokens, index):
            yield index
            index += step


def is_boundary(tokens: Sequence[Token], index: int) -> bool:
    """A mark that ends a clause, or a comma with a conjunction behind it."""
    token = tokens[index]
    if token.text in ";:" or (token.text == "." and tokens[index - 1].form not in {"г", "гг"}):
        return True
    following = tokens[index + 1].lemma if index + 1 < len(tokens) else ""
    return token.text == "," and (following in BOUNDARY or is_relative(tokens, index))


def is_relative(tokens: Sequence[Token], index: int) -> bool:
    """A comma before ``который``, with or without a preposition."""
    return any(token.lemma == "который" for token in tokens[index + 1 : index + 3])
