"""Whose money a sum is: ``Бюджет Фонда составил``, ``Фонд с капиталом 300 млн. долларов``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from citeflow.entities.facts.events import Event
from citeflow.entities.facts.quantities import Amount, find_amounts
from citeflow.entities.facts.sentence import Named, Sentence

ROLES = {
    "budget": "бюджет капитал финансирование средства ассигнование фонд",
    "contribution": "взнос вклад пожертвование",
    "loan": "кредит заём займ ссуда",
    "cost": "стоимость цена затрата расход",
}
ROLE_OF = {noun: role for role, nouns in ROLES.items() for noun in nouns.split()}
COMPARING = frozenset("чем нежели".split())


class SaidAmount(NamedTuple):
    """A sum said of a name. firm: the name owns the word for money."""

    named: Named
    amount: Amount
    role: str | None
    firm: bool


def say_amounts(text: str, sentence: Sentence, events: Sequence[Event]) -> Iterator[SaidAmount]:
    """The sums of a sentence that clearly belong to one name."""
    if not sentence.tokens:
        return
    for amount in find_amounts(text, sentence.tokens[0].start, sentence.tokens[-1].end):
        owner, firm = find_owner(sentence, amount, events)
        if owner is not None:
            yield SaidAmount(owner, amount, find_role(sentence, amount), firm)


def find_role(sentence: Sentence, amount: Amount) -> str | None:
    """What the nearest word for money before the sum calls it."""
    tokens = sentence.tokens
    before = [i for i, token in enumerate(tokens) if token.end <= amount.start and token.lemma in ROLE_OF]
    free = [i for i in before if not any(n.first <= i < n.last for n in sentence.named)]
    return ROLE_OF[tokens[free[-1]].lemma] if free else None


def find_owner(sentence: Sentence, amount: Amount, events: Sequence[Event]) -> tuple[Named | None, bool]:
    """The name that a word for money belongs to; else what was founded; else the only name before the sum."""
    tokens = sentence.tokens
    for named in sentence.named:
        before = named.first - 1
        if (
            is_body(named)
            and before >= 0
            and tokens[before].lemma in ROLE_OF
            and tokens[named.first].start < amount.start
        ):
            return named, True
    founded = {event.named for event in events if event.role == "founded"}
    if len({named.entity for named in founded}) == 1:
        return next(iter(founded)), False
    able = [
        named
        for named in sentence.named
        if is_body(named)
        and tokens[named.first].start < amount.start
        and not (named.first and COMPARING & {t.form for t in tokens[max(0, named.first - 3) : named.first]})
        and not any(other.first <= named.first and named.last < other.last for other in sentence.named)
    ]
    return (able[0], False) if len({named.entity for named in able}) == 1 else (None, False)


def is_body(named: Named) -> bool:
    """An organisation or initiative."""
    return named.type in ("organisation", "initiative")
