"""What happened to a named thing, and when: an event word, the name it is said of by grammar, and its year.

Four ways in which a sentence says it: a participle before the name (``созданный в 1998 г. Фонд``) or behind it
(``Фонд, созданный в 1998 г.``), a passive verb (``в 1998 г. был создан Фонд``), an active one with its object
(``страны создали Фонд``). A noun nearer than the name that agrees as well takes the event away from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from citeflow.entities.event_words import ROLE_OF
from citeflow.entities.facts.sentence import (
    Named,
    Sentence,
    Token,
    agree,
    governing_preposition,
    is_subject,
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
BEGAN = "начала"
"""Taken for a noun by the dictionary."""

WORKING = frozenset("действовать работать функционировать работа деятельность".split())
IN_FORCE = frozenset("вступить входить войти".split())
ACTIVITY = frozenset(
    "деятельность работа реализация осуществление функционирование финансирование действие выполнение".split()
)
"""Nouns that stand for the thing they belong to: what is suspended with its work is the thing."""

APPOSED = frozenset("проект программа инициатива организация фонд план документ соглашение".split())
"""Nouns that may stand between a verb and the name that tells which one: ``создали фонд «Единство»``."""

BOUNDARY = frozenset("а но и однако что чтобы который где когда поскольку хотя".split())
FAR = 16
"""Tokens between a participle and the name that it belongs to, at most."""

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


class Phrase(NamedTuple):
    """A participle and what belongs to it: half-open range of tokens, and the name it is said of, if it is."""

    at: int
    first: int
    last: int
    target: Named | None


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
