"""What happened to a named thing, and when: an event word, the name it is said of by grammar, and its year.

Four ways in which a sentence says it: a participle before the name (``созданный в 1998 г. Фонд``) or behind it
(``Фонд, созданный в 1998 г.``), a passive verb (``в 1998 г. был создан Фонд``), an active one with its object
(``страны создали Фонд``). A noun nearer than the name that agrees as well takes the event away from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from citeflow.entities.event_words import ROLE_OF
from citeflow.entities.facts.clauses import ACTIVITY, BEGAN, clause_around, find_subject, is_boundary
from citeflow.entities.facts.participles import APPOSED, Phrase, find_phrase
from citeflow.entities.facts.sentence import (
    Named,
    Sentence,
    Token,
    agree,
    governing_preposition,
)
from citeflow.entities.facts.years import Year, find_years

NOUNS = {
    "founded": "создание учреждение основание образование",
    "adopted": "принятие утверждение",
    "signed": "подписание",
    "ratified": "ратификация",
    "ended": "роспуск ликвидация упразднение закрытие",
}
"""Role -> nouns whose owner it happened to: ``Создание Агентства в 1985 г.``"""

ROLE_OF_NOUN = {noun: role for role, nouns in NOUNS.items() for noun in nouns.split()}
STARTS = frozenset("начать стать".split())

WORKING = frozenset("действовать работать функционировать работа деятельность".split())
IN_FORCE = frozenset("вступить входить войти".split())


NEAR = 9
"""Tokens between an active verb and its object, at most."""


class Event(NamedTuple):
    """role: of `VERBS`, or ``in-force``. named: the name it is said of. at: index of the event word. year: where one
    is given. firm: the name agrees with the word in form; an acronym has no form.
    """

    role: str
    named: Named
    at: int
    year: Year | None
    firm: bool


def find_events(sentence: Sentence) -> list[Event]:
    """The events of a sentence in order."""
    tokens = sentence.tokens
    years = [year for year in find_years(tokens) if year.alone]
    phrases = [find_phrase(sentence, index) for index, token in enumerate(tokens) if token.is_participle]
    events = list(events_of_phrases(sentence, phrases, years))
    taken = {event.year for event in events}
    free = [y for y in years if y not in taken and not any(p.first <= y.first < p.last for p in phrases)]
    events += events_of_verbs(sentence, free, phrases)
    events += events_of_nouns(sentence, free)
    events.sort(key=lambda event: event.at)
    return [*events, *events_of_gerunds(sentence, events, free)]


def events_of_phrases(sentence: Sentence, phrases: Sequence[Phrase], years: Sequence[Year]) -> Iterator[Event]:
    """What passive participles say of names, each with the year in its phrase; active ones of their objects."""
    for phrase in phrases:
        token = sentence.tokens[phrase.at]
        role = ROLE_OF.get(token.lemma)
        if role is None:
            continue
        year = next((y for y in years if phrase.first <= y.first < phrase.last), None)
        if "pssv" in token.lexeme.grammemes:
            if phrase.target is not None:
                yield Event(role, phrase.target, phrase.at, year, firm=True)
        elif "tran" in token.lexeme.grammemes:
            for named in find_objects(sentence, phrase.at):
                yield Event(role, named, phrase.at, year, firm=named.head >= 0)


def events_of_verbs(sentence: Sentence, years: Sequence[Year], phrases: Sequence[Phrase]) -> Iterator[Event]:
    """What finite verbs say of their subjects, or of their objects where they are active and transitive."""
    for at, token in enumerate(sentence.tokens):
        role = role_of_verb(sentence.tokens, at)
        if role is None:
            continue
        active = token.pos == "VERB" and "tran" in token.lexeme.grammemes and role != "in-force"
        year = nearest_year(sentence.tokens, at, years, phrases)
        if active and not has_activity(sentence.tokens, at):
            for named in find_objects(sentence, at):
                yield Event(role, named, at, year, firm=named.head >= 0)
        elif (subject := find_subject(sentence, at)) is not None:
            yield Event(role, subject, at, year, firm=subject.head >= 0)


def has_activity(tokens: Sequence[Token], at: int) -> bool:
    """Whether the object of a verb is the work of its subject: ``возобновил работу``."""
    return at + 1 < len(tokens) and tokens[at + 1].lemma in ACTIVITY


def role_of_verb(tokens: Sequence[Token], at: int) -> str | None:
    """The role of a finite verb that is not denied; ``начать действовать``, ``вступить в силу`` are read as well."""
    token = tokens[at]
    following = [t.lemma for t in tokens[at + 1 : at + 3]]
    begins = token.form == BEGAN or token.lemma in STARTS
    if not (token.is_finite or begins) or is_denied(tokens, at) or is_not_yet(tokens, at):
        return None
    if begins and WORKING & set(following):
        return "in-force"
    if token.lemma in IN_FORCE and following[:2] == ["в", "сила"]:
        return "in-force"
    return ROLE_OF.get(token.lemma)


def is_denied(tokens: Sequence[Token], at: int) -> bool:
    """``не создан``, ``не был создан``, ``так и не был создан``."""
    before = at - 1 - (at > 0 and tokens[at - 1].lemma == "быть")
    return before >= 0 and tokens[before].form == "не"


def is_not_yet(tokens: Sequence[Token], at: int) -> bool:
    """A future, a wish or a condition: ``будет создан``, ``если бы был создан``, ``создали бы``."""
    if {token.form for token in tokens[max(0, at - 3) : at + 3]} & {"будет", "будут", "бы"}:
        return True
    if any(tokens[i].form in {"если", "бы"} for i in clause_around(tokens, at)):
        return True
    grammemes = tokens[at].lexeme.grammemes
    return "futr" in grammemes or "impr" in grammemes


def find_objects(sentence: Sentence, at: int) -> list[Named]:
    """The names that an active verb or participle has for objects: the one behind it, and those joined to it."""
    tokens = sentence.tokens
    found: list[Named] = []
    for named in sentence.named:
        if named.first <= at or (found and named.first < found[-1].last):
            continue
        if found:
            between = tokens[found[-1].last : named.first]
            if len(between) <= NEAR * 2 and joins_objects(between) and can_be_object(sentence, named):
                found.append(named)
            continue
        between = tokens[at + 1 : named.first]
        if len(between) > NEAR or any(t.is_finite or t.text in ";:" for t in between):
            break
        if can_be_object(sentence, named) and leads_to_object(between, named, tokens):
            found.append(named)
    return found


def leads_to_object(between: Sequence[Token], named: Named, tokens: Sequence[Token]) -> bool:
    """Whether nothing between a verb and a name could be the object instead."""
    opened = next((t for t in between if t.is_participle or t.pos == "ADJF"), None)
    if opened is not None and named.head >= 0 and agree(opened.lexeme.attributes, tokens[named.head].lexeme.nouns):
        return True
    return all(t.pos in ("ADVB", "PRCL", "NUMR", "CONJ", "") or t.lemma in APPOSED for t in between)


def joins_objects(between: Sequence[Token]) -> bool:
    """Whether a conjunction, or another verb of making, carries on to one more object: ``, а затем ... ее проекты``."""
    forms = {token.form for token in between}
    return bool(forms & {"и", "затем", "также"}) and not any(token.is_finite for token in between)


def can_be_object(sentence: Sentence, named: Named) -> bool:
    """An accusative behind no preposition; an acronym may always be one. Places and persons are made by nobody."""
    if named.type not in ("organisation", "initiative"):
        return False
    if named.head < 0:
        return True
    if governing_preposition(sentence.tokens, named.head) >= 0:
        return False
    return any(form[0] == "accs" for form in sentence.tokens[named.head].lexeme.nouns)


def nearest_year(tokens: Sequence[Token], at: int, years: Sequence[Year], phrases: Sequence[Phrase]) -> Year | None:
    """The year of a verb: the nearest of its clause with no other verb between."""
    near = []
    for year in years:
        low, high = (year.last, at) if year.first < at else (at + 1, year.first)
        between = range(low, high)
        outside = [i for i in between if not any(p.first <= i < p.last for p in phrases)]
        if any(tokens[i].is_finite and tokens[i].lemma != "быть" for i in outside):
            continue
        if any(is_boundary(tokens, i) for i in outside):
            continue
        near.append((high - low, year))
    return min(near)[1] if near else None


def events_of_nouns(sentence: Sentence, years: Sequence[Year]) -> Iterator[Event]:
    """What nouns say of the name that follows them in the genitive, and the year right behind that."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        role = ROLE_OF_NOUN.get(token.lemma) if sentence.is_noun(at) else None
        named = next((n for n in sentence.named if n.first == at + 1), None) if role else None
        if role is None or named is None or named.type not in ("organisation", "initiative"):
            continue
        if named.head >= 0 and not any(form[0] == "gent" for form in tokens[named.head].lexeme.nouns):
            continue
        year = next((y for y in years if 0 <= y.first - named.last <= 2), None)
        if year is not None:
            yield Event(role, named, at, year, firm=named.head >= 0)


def events_of_gerunds(sentence: Sentence, events: Sequence[Event], years: Sequence[Year]) -> Iterator[Event]:
    """What a gerund adds to the event before it: ``деятельность была приостановлена, возобновившись в 2015 г.``"""
    for at, token in enumerate(sentence.tokens):
        role = ROLE_OF.get(token.lemma) if token.pos == "GRND" else None
        before = [event for event in events if event.at < at]
        if role is None or not before or "intr" not in token.lexeme.grammemes:
            continue
        year = next((y for y in years if 0 < y.first - at <= 3), None)
        yield Event(role, before[-1].named, at, year, before[-1].firm)
