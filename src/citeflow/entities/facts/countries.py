"""Countries that a sentence says take part in a named thing, made it, or hold it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from citeflow.entities.facts.clauses import clause_around
from citeflow.entities.facts.events import Event
from citeflow.entities.facts.participles import Phrase, find_phrase
from citeflow.entities.facts.sentence import Named, Sentence, Token, governing_preposition
from citeflow.language.russian_countries import match_country, read_adjective

ROLE_OF_MAKER = {"founded": "founder", "adopted": "member", "signed": "member", "ratified": "member"}
"""What a country that does it is to the thing."""

AGENTS = frozenset("правительство власть парламент президент структура ведомство гражданин министр глава лидер".split())
"""Who acts for a country: ``правительства Чили и Перу``."""

HOLDING = frozenset("включать охватывать занимать покрывать".split())
JOINING = frozenset("объединять связывать соединять".split())
TAKING_PART = frozenset("участвовать входить присоединиться вступить".split())
MEMBERS = frozenset("участник участница член сторона учредитель".split())
GROUND = frozenset("территория район часть земля граница область штат провинция".split())
"""What lies in a country without the country's taking part."""


class Country(NamedTuple):
    """first, last: half-open range of tokens. code: ISO 3166-1 alpha-2."""

    first: int
    last: int
    code: str


class Said(NamedTuple):
    """A country said of a name. firm: by grammar, not by mere nearness."""

    named: Named
    country: Country
    role: str | None


def find_countries(tokens: Sequence[Token]) -> list[Country]:
    """The names of countries in a sentence, in order."""
    found: list[Country] = []
    index = 0
    while index < len(tokens):
        match = match_country([token.text for token in tokens[index : index + 4]])
        if match is not None:
            found.append(Country(index, index + match[0], match[1]))
            index += match[0]
        else:
            index += 1
    return found


def find_runs(tokens: Sequence[Token], countries: Sequence[Country]) -> list[list[Country]]:
    """Countries joined by commas and ``и``, run by run."""
    runs: list[list[Country]] = []
    for country in countries:
        if runs and joins(tokens[runs[-1][-1].last : country.first]):
            runs[-1].append(country)
        else:
            runs.append([country])
    return runs


def joins(between: Sequence[Token]) -> bool:
    """Nothing but a comma and a conjunction."""
    return 0 < len(between) <= 2 and all(t.text == "," or t.form in {"и", "или"} for t in between)


def say_countries(sentence: Sentence, events: Sequence[Event]) -> Iterator[Said]:
    """What the sentence says of names and countries."""
    tokens = sentence.tokens
    free = [c for c in find_countries(tokens) if not any(is_inside(c, named) for named in sentence.named)]
    runs = find_runs(tokens, free)
    yield from say_makers(sentence, events, runs)
    yield from say_members(sentence, runs)
    yield from say_between(sentence, events, runs)
    yield from say_adjectives(sentence, events)


def is_inside(country: Country, named: Named) -> bool:
    """Whether a country stands in the name of an organisation or initiative."""
    return named.type in ("organisation", "initiative") and named.first <= country.first < named.last


def say_makers(sentence: Sentence, events: Sequence[Event], runs: Sequence[Sequence[Country]]) -> Iterator[Said]:
    """The countries that found, sign or ratify: subjects of an active verb, agents of a passive one."""
    tokens = sentence.tokens
    for event in events:
        role = ROLE_OF_MAKER.get(event.role)
        verb = tokens[event.at]
        if role is None or not (verb.is_finite or verb.is_participle):
            continue
        if verb.is_participle:
            phrase = find_phrase(sentence, event.at)
            inside = set(range(phrase.first, phrase.last))
        else:
            inside = set(clause_around(tokens, event.at))
        for run in runs:
            if run[0].first in inside and acts(tokens, run, verb, event.at):
                yield from (Said(event.named, country, role) for country in run)


def acts(tokens: Sequence[Token], run: Sequence[Country], verb: Token, at: int) -> bool:
    """Whether a run of countries does what a verb says."""
    first = run[0].first
    if governing_preposition(tokens, first) >= 0:
        return False
    before = tokens[first - 1] if first else None
    wanted = "nomn" if verb.pos == "VERB" else "ablt"
    if before is not None and before.lemma in AGENTS:
        return has_case(before, wanted) and governing_preposition(tokens, first - 1) < 0
    if before is not None and before.pos == "NOUN":
        return False
    if verb.pos == "VERB" and first > at:
        return False
    return has_case(tokens[first], wanted)


def has_case(token: Token, case: str) -> bool:
    """Whether some reading as a noun has a case."""
    return any(form[0] == case for form in token.lexeme.nouns)


def say_members(sentence: Sentence, runs: Sequence[Sequence[Country]]) -> Iterator[Said]:
    """What participles and relative clauses behind a name tell: ``коридор, включающий территории Белиза``."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.is_participle and token.lemma in HOLDING | JOINING:
            phrase = find_phrase(sentence, at)
            if phrase.target is not None and "actv" in token.lexeme.grammemes:
                yield from say_in_phrase(sentence, phrase, runs, token.lemma)
        elif token.is_finite and token.lemma == "являться" and (owner := whose_members(sentence, at)) is not None:
            for run in runs:
                if run[0].first == at + 1 and has_case(tokens[run[0].first], "nomn"):
                    yield from (Said(owner, country, "member") for country in run)
        elif token.is_finite and token.lemma in TAKING_PART and (owner := relative_owner(sentence, at)) is not None:
            for run in runs:
                if 0 < run[0].first - at <= 4 and has_case(tokens[run[0].first], "nomn"):
                    yield from (Said(owner, country, "member") for country in run)


def say_in_phrase(sentence: Sentence, phrase: Phrase, runs: Sequence[Sequence[Country]], verb: str) -> Iterator[Said]:
    """The countries behind an active participle, up to a verb or the end of the clause."""
    tokens = sentence.tokens
    end = next(
        (i for i in range(phrase.at + 1, len(tokens)) if tokens[i].is_finite or tokens[i].text in ";:"), len(tokens)
    )
    ground = any(token.lemma in GROUND for token in tokens[phrase.at : phrase.at + 3])
    role = "location" if ground and verb in HOLDING else "member"
    for run in runs:
        if phrase.at < run[0].first < end and phrase.target is not None:
            yield from (Said(phrase.target, country, role) for country in run)


def whose_members(sentence: Sentence, at: int) -> Named | None:
    """The name before ``являются`` whose members follow: ``Членами Союза являются Чили и Перу``."""
    named = next((n for n in sentence.named if n.last == at and n.first), None)
    return named if named is not None and sentence.tokens[named.first - 1].lemma in MEMBERS else None


def relative_owner(sentence: Sentence, at: int) -> Named | None:
    """The name that a relative clause belongs to whose verb stands at `at`: ``Фонд, в котором участвуют``."""
    tokens = sentence.tokens
    if at < 3 or tokens[at - 1].lemma != "который":
        return None
    comma = next((i for i in (at - 2, at - 3) if tokens[i].text == ","), None)
    if comma is None:
        return None
    end = comma - 1 if tokens[comma - 1].text == ")" else comma
    return next((n for n in sentence.named if n.last == comma or (n.last == end and end < comma)), None)


def say_between(sentence: Sentence, events: Sequence[Event], runs: Sequence[Sequence[Country]]) -> Iterator[Said]:
    """The parties of an agreement: ``соглашение между Чили и Перу``, ``между Чили и Перу подписано соглашение``."""
    tokens = sentence.tokens
    for run in runs:
        before = run[0].first - 1
        if before < 0 or tokens[before].form != "между" or len(run) < 2:
            continue
        owner = next((n for n in sentence.named if n.last == before and n.type == "initiative"), None)
        if owner is None:
            made = [e for e in events if e.role in ROLE_OF_MAKER and tokens[e.at].is_finite]
            inside = [e.named for e in made if before in set(clause_around(tokens, e.at))]
            owner = inside[0] if len(inside) == 1 else None
        if owner is not None:
            yield from (Said(owner, country, "member") for country in run)


def say_adjectives(sentence: Sentence, events: Sequence[Event]) -> Iterator[Said]:
    """Adjectives of several countries before or in a name, and of the border where it was made."""
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        codes = read_adjective(token.form) if "-" in token.form else ()
        if len(codes) < 2:
            continue
        countries = [Country(index, index + 1, code) for code in codes]
        owner = next((n for n in sentence.named if is_described(tokens, index, n)), None)
        if owner is not None:
            yield from (Said(owner, country, "member") for country in countries)
        elif index + 1 < len(tokens) and tokens[index + 1].lemma == "граница":
            near = [e for e in events if not tokens[e.at].is_participle and index in set(clause_around(tokens, e.at))]
            if len({event.named for event in near}) == 1:
                yield from (Said(near[0].named, country, "location") for country in countries)


def is_described(tokens: Sequence[Token], index: int, named: Named) -> bool:
    """Whether an adjective stands in a name, or right before it, quotation marks left aside."""
    if named.type not in ("organisation", "initiative"):
        return False
    if named.first <= index < named.last:
        return True
    return index < named.first and all(t.text in '«"“„' for t in tokens[index + 1 : named.first])
