"""What became of a named thing: ``группа распущена``, ``Фонд продолжает работу``, ``имел ограниченный успех``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from citeflow.entities.facts.clauses import find_subject
from citeflow.entities.facts.events import Event
from citeflow.entities.facts.sentence import Named, Sentence, Token

FROM_EVENT = {"suspended": "suspended", "resumed": "resumed"}
DISSOLVING = frozenset("распустить ликвидировать упразднить закрыть закрыться распасться".split())
"""Of the verbs by which a thing ends those that leave nothing of it; a plan that is completed is not dissolved."""

ENDINGS = frozenset("роспуск ликвидация упразднение закрытие".split())
"""Nouns whose owner has come to an end."""

CONTINUES = frozenset("продолжать".split())
WORKS = frozenset("работа деятельность действовать работать функционировать существовать существование".split())
STOPS = frozenset("прекратить прекращать".split())
NOW = (("настоящий", "время"), ("сей", "пора"), ("сегодняшний", "день"))
SUCCESS = frozenset("успех успешный результат достижение".split())
LIMITS = frozenset("ограниченный относительно относительный некоторый определенный частичный частично скромный".split())
DENIALS = frozenset("не без неуспешный неудача".split())


MADE = ("organisation", "initiative")


class SaidStatus(NamedTuple):
    """value: as in `StatusFact`. first, last: half-open range of the tokens that say it."""

    named: Named
    value: str
    first: int
    last: int


def say_status(sentence: Sentence, events: Sequence[Event]) -> Iterator[SaidStatus]:
    """What a sentence says became of the names in it."""
    tokens = sentence.tokens
    for event in events:
        token = tokens[event.at]
        value = "dissolved" if token.lemma in DISSOLVING else FROM_EVENT.get(event.role)
        if value is not None and token.pos != "PRTF":
            yield SaidStatus(event.named, value, event.at, event.at + 1)
    for index, token in enumerate(tokens):
        if token.lemma in ENDINGS and (owner := name_behind(sentence, index)) is not None:
            yield SaidStatus(owner, "dissolved", index, owner.last)
        elif token.is_finite and (said := read_verb(sentence, index)) is not None:
            yield said


def name_behind(sentence: Sentence, index: int) -> Named | None:
    """The organisation or initiative that follows a noun at once, in the genitive or as an acronym."""
    named = next((n for n in sentence.named if n.first in (index + 1, index + 2) and n.type in MADE), None)
    if named is None or named.head < 0:
        return named
    between = sentence.tokens[index + 1 : named.first]
    genitive = any(form[0] == "gent" for form in sentence.tokens[named.head].lexeme.nouns)
    return named if genitive and all(t.lexeme.attributes or t.text in '«"“' for t in between) else None


def read_verb(sentence: Sentence, index: int) -> SaidStatus | None:
    """What a finite verb and the words behind it say of its subject."""
    tokens = sentence.tokens
    token = tokens[index]
    denied = index > 0 and tokens[index - 1].form == "не"
    window = tokens[index + 1 : index + 5]
    lemmas = [t.lemma for t in window]
    if token.lemma in STOPS and not denied and WORKS & set(lemmas):
        return with_subject(
            sentence, index, "dissolved", index + 1 + next(i for i, w in enumerate(lemmas) if w in WORKS)
        )
    if token.lemma in CONTINUES and not denied and "indc" in token.lexeme.grammemes:
        work = next(
            (i for i in range(max(0, index - 6), min(len(tokens), index + 6)) if tokens[i].lemma in WORKS), None
        )
        if work is not None and "pres" in token.lexeme.grammemes:
            return with_subject(sentence, index, "active", max(index, work))
    if token.lemma in WORKS and "pres" in token.lexeme.grammemes and not denied and speaks_of_now(tokens):
        return with_subject(sentence, index, "active", index)
    return read_success(sentence, index, window)


def speaks_of_now(tokens: Sequence[Token]) -> bool:
    """``в настоящее время``, ``до сих пор``, ``по сей день``."""
    lemmas = [token.lemma for token in tokens]
    pairs = set(pairwise(lemmas))
    return any(pair in pairs for pair in NOW) or ("до", "сей") in pairs


def read_success(sentence: Sentence, index: int, window: Sequence[Token]) -> SaidStatus | None:
    """A limited success that a thing had, or that it could reach: only what is hedged is read, praise is no status."""
    tokens = sentence.tokens
    if tokens[index].lemma not in {"иметь", "добиться", "достигнуть", "достичь", "удаться"}:
        return None
    window = tokens[index + 1 : index + 7]
    success = next((i for i, t in enumerate(window) if t.lemma in SUCCESS), None)
    if success is None or any(t.text in ",;." for t in window[:success]):
        return None
    if index and tokens[index - 1].form in DENIALS:
        return None
    if not any(t.lemma in LIMITS for t in window[max(0, success - 2) : success]):
        return None
    if tokens[index].lemma == "удаться":
        owner = next((n for n in sentence.named if n.last == index and n.type in MADE), None)
        return SaidStatus(owner, "limited-success", index, index + 2 + success) if owner is not None else None
    return with_subject(sentence, index, "limited-success", index + 1 + success)


def with_subject(sentence: Sentence, index: int, value: str, last: int) -> SaidStatus | None:
    """The status of the subject of a verb, if that is a name."""
    subject = find_subject(sentence, index)
    if subject is None or subject.type not in MADE:
        return None
    first = min(index, last)
    return SaidStatus(subject, value, first, max(index, last) + 1)
