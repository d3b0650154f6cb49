"""How named things stand to each other: part of, founded by, paid by; by grammar alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from citeflow.entities.facts.clauses import clause_around, find_subject
from citeflow.entities.facts.events import Event
from citeflow.entities.facts.participles import Phrase, find_phrase
from citeflow.entities.facts.sentence import Named, Sentence, Token, governing_preposition, is_subject

MADE = ("organisation", "initiative")
WITHIN = (("в", "рамка"), ("под", "эгида"), ("при",), ("в", "состав"), ("в", "структура"))
"""Lemmas before the name of a parent."""

PAYING = frozenset("финансировать финансироваться поддерживать поддерживаться спонсировать спонсироваться".split())
UNDER = frozenset("подчиняться подотчетный".split())
BOUND_TO = frozenset("agreement treaty law decision".split())
"""Kinds of things that others are founded by rather than part of."""


class SaidRelation(NamedTuple):
    """named: whose relation it is. other: what stands in it. role: as in `RelationFact`. first, last: tokens."""

    named: Named
    other: Named
    role: str
    first: int
    last: int


def say_relations(sentence: Sentence, events: Sequence[Event], kinds: Sequence[str | None]) -> Iterator[SaidRelation]:
    """What a sentence says of two names. kinds: for each entity its kind."""
    tokens = sentence.tokens
    phrases = [find_phrase(sentence, i) for i, token in enumerate(tokens) if token.is_participle]
    for other in sentence.named:
        if other.type not in MADE:
            continue
        owner = outer_name(sentence, other)
        if owner is not None:
            if kinds[other.entity] not in BOUND_TO:
                yield SaidRelation(owner, other, "parent", other.first, other.last)
            continue
        first = opens_within(tokens, other.first)
        if first is not None and (owner := owner_of(sentence, first, phrases)) is not None:
            yield SaidRelation(owner, other, "parent", first, other.last)
    yield from say_founders(sentence, events, phrases)
    yield from say_donors(sentence)
    yield from say_masters(sentence)


def outer_name(sentence: Sentence, inner: Named) -> Named | None:
    """The shortest longer name that ends with a name in the genitive, or with an acronym: ``План развития Зоны``."""
    genitive = inner.head < 0 or any(f[0] == "gent" for f in sentence.tokens[inner.head].lexeme.nouns)
    if not genitive:
        return None
    outer = [
        n
        for n in sentence.named
        if n.first < inner.first and inner.last == n.last and n.entity != inner.entity and n.type in MADE
    ]
    return min(outer, key=lambda n: n.last - n.first, default=None)


def opens_within(tokens: Sequence[Token], index: int) -> int | None:
    """Where the words that make a name a parent begin, right before it; None where there are none."""
    for words in WITHIN:
        first = index - len(words)
        if first >= 0 and tuple(token.lemma for token in tokens[first:index]) == words:
            return first
    return None


def owner_of(sentence: Sentence, first: int, phrases: Sequence[Phrase]) -> Named | None:
    """Whose parent follows: of the name right before, or of the name that the participle around it belongs to."""
    tokens = sentence.tokens
    for phrase in phrases:
        if phrase.at < first < phrase.last and phrase.target is not None and first - phrase.at <= 4:
            return phrase.target
    verb = next((i for i in range(first - 1, max(-1, first - 4), -1) if tokens[i].is_finite), None)
    if verb is not None:
        subject = find_subject(sentence, verb)
        return subject if subject is not None and subject.type in MADE else None
    end = first - 1 if first and tokens[first - 1].text == ")" else first
    return next((n for n in sentence.named if n.last in (first, end) and n.type in MADE), None)


def say_founders(sentence: Sentence, events: Sequence[Event], phrases: Sequence[Phrase]) -> Iterator[SaidRelation]:
    """An organisation that founds: the subject of an active verb, or the noun of an active participle."""
    tokens = sentence.tokens
    for event in events:
        if event.role != "founded":
            continue
        token = tokens[event.at]
        maker = None
        if token.is_participle and "actv" in token.lexeme.grammemes:
            maker = next((p.target for p in phrases if p.at == event.at), None)
        elif token.pos == "VERB":
            maker = subject_before(sentence, event.at)
        if maker is not None and maker.type in MADE and maker.entity != event.named.entity:
            yield SaidRelation(event.named, maker, "founder", maker.first, maker.last)


def subject_before(sentence: Sentence, at: int) -> Named | None:
    """The name before an active verb that is its subject."""
    subject = find_subject(sentence, at)
    return subject if subject is not None and subject.last <= at else None


def say_donors(sentence: Sentence) -> Iterator[SaidRelation]:
    """``Фонд финансируется Банком``, ``поддерживается такими донорами, как ...``: the names behind the verb."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if not token.is_finite or token.lemma not in PAYING or "ся" not in token.form[-2:]:
            continue
        owner = find_subject(sentence, at)
        if owner is None or owner.type not in MADE:
            continue
        end = next(
            (i for i in range(at + 1, len(tokens)) if tokens[i].is_finite or tokens[i].text in ";:"), len(tokens)
        )
        for other in sentence.named:
            able = at < other.first < end and other.type == "organisation" and outer_name(sentence, other) is None
            if able and pays(tokens, other) and other.entity != owner.entity:
                yield SaidRelation(owner, other, "donor", other.first, other.last)


def pays(tokens: Sequence[Token], named: Named) -> bool:
    """An instrumental, an acronym, or a nominative behind ``как`` or a conjunction; nothing behind a preposition."""
    if named.head < 0:
        return tokens[named.first - 1].pos != "PREP"
    if governing_preposition(tokens, named.head) >= 0:
        return False
    return any(form[0] in ("ablt", "nomn") for form in tokens[named.head].lexeme.nouns)


def say_masters(sentence: Sentence) -> Iterator[SaidRelation]:
    """``Совету подчинялась Группа``: the dative is the parent."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if not token.is_finite or token.lemma not in UNDER:
            continue
        inside = set(clause_around(tokens, at))
        subject = next(
            (n for n in sentence.named if n.head in inside and n.type in MADE and is_subject(tokens, n.head)), None
        )
        master = next(
            (
                n
                for n in sentence.named
                if n.head in inside
                and n.type == "organisation"
                and any(form[0] == "datv" for form in tokens[n.head].lexeme.nouns)
            ),
            None,
        )
        if subject is not None and master is not None and subject.entity != master.entity:
            yield SaidRelation(subject, master, "parent", master.first, master.last)
