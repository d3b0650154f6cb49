"""Facts of all entities: the sentences of the article are read one by one, and what they say is put to its entity."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Any

from msgspec.structs import asdict

from citeflow.entities.build import ClaimFinder
from citeflow.entities.facts.countries import say_countries
from citeflow.entities.facts.events import Event, find_events
from citeflow.entities.facts.gather import Stated, gather
from citeflow.entities.facts.money import say_amounts
from citeflow.entities.facts.quantities import find_measures
from citeflow.entities.facts.related import say_relations
from citeflow.entities.facts.sentence import Named, Sentence, Span, place_mentions, read_tokens
from citeflow.entities.facts.short import Short, find_shorts, head_lemmas
from citeflow.entities.facts.status import say_status
from citeflow.entities.facts.years import find_years
from citeflow.entities.read import Stretch
from citeflow.model.claim import Claims
from citeflow.model.entity import (
    AmountFact,
    CountryFact,
    Entity,
    MeasureFact,
    RelationFact,
    Said,
    StatusFact,
    YearFact,
)

FIRM, LOOSE = 0.9, 0.7
"""How sure a fact is that grammar ties to its name, and one that only the sentence does; and a short mention's name."""

DATED = frozenset({"treaty", "agreement", "decision", "law"})
"""Kinds whose year behind the name is that of their making: ``Договор 1991 г.``"""

LONGEST = 2_000
"""Code points of the longest sentence that is read; what is longer is a table or rubbish."""


def state_facts(
    text: str, stretches: Sequence[Stretch], claims: Claims | None, entities: Sequence[Entity]
) -> list[Entity]:
    """The entities, those that Russian stretches speak of with their short mentions and facts.

    text: the document's. claims: facts name the claim that they stand in; None leaves that out.
    """
    reader = Reader(text, claims, entities)
    shorts: list[Short] = []
    stated: list[Stated] = []
    for stretch in stretches:
        if stretch.lang != "ru":
            continue
        paragraph = [reader.read(start, end) for start, end in stretch.sentences if end - start <= LONGEST]
        found = list(find_shorts(paragraph, reader.heads))
        shorts += found
        for sentence in paragraph:
            stated += reader.state(reader.add_shorts(sentence, found))
    return gather(text, entities, shorts, stated, reader.finder)


class Reader:
    """Reads the facts of sentences about known entities."""

    def __init__(self, text: str, claims: Claims | None, entities: Sequence[Entity]) -> None:
        self.text = text
        self.entities = entities
        self.finder = ClaimFinder(claims)
        self.heads = head_lemmas([read_tokens(e.name, 0, len(e.name), ()) for e in entities])
        self._holes = sorted((c.start, c.end) for c in claims.callouts) if claims else []
        self._kinds = [entity.kind for entity in entities]
        self._spans = sorted(Span(m.start, m.end, i, e.type) for i, e in enumerate(entities) for m in e.mentions)
        self._starts = [span.start for span in self._spans]

    def read(self, start: int, end: int) -> Sentence:
        """The sentence ``text[start:end]`` with the names in it."""
        tokens = read_tokens(self.text, start, end, self._holes)
        spans = self._spans[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        claim = self.finder.find(start, end) or self.finder.find(start, start + 1)
        return Sentence(tokens, place_mentions(tokens, spans), claim.id if claim else None)

    def add_shorts(self, sentence: Sentence, shorts: Sequence[Short]) -> Sentence:
        """The sentence with the short mentions that lie in it."""
        if not sentence.tokens:
            return sentence
        first, last = sentence.tokens[0].start, sentence.tokens[-1].end
        spans = [Span(s.start, s.end, s.entity, s.type, short=True) for s in shorts if first <= s.start < last]
        return sentence._replace(named=tuple(sorted([*sentence.named, *place_mentions(sentence.tokens, spans)])))

    def state(self, sentence: Sentence) -> Iterator[Stated]:
        """The facts that a sentence states."""
        if any(is_made(named) for named in sentence.named):
            events = find_events(sentence)
            yield from self._state_years(sentence, events)
            yield from self._state_by_grammar(sentence, events)
            yield from self._state_quantities(sentence, events)

    def _state_years(self, sentence: Sentence, events: Sequence[Event]) -> Iterator[Stated]:
        """The years of events, and the year that belongs to the name of an agreement."""
        for event in events:
            if (year := event.year) is not None:
                said = say(sentence, year.first, year.last, event.named, firm=event.firm)
                yield Stated(event.named.entity, YearFact(value=year.value, until=year.until, role=event.role, **said))
        for year in find_years(sentence.tokens):
            owner = next((n for n in sentence.named if n.last == year.first), None)
            if not year.alone and owner is not None and self._kinds[owner.entity] in DATED:
                said = say(sentence, year.first, year.last, owner)
                yield Stated(owner.entity, YearFact(value=year.value, **said))

    def _state_by_grammar(self, sentence: Sentence, events: Sequence[Event]) -> Iterator[Stated]:
        """Countries, what became of a thing, and other entities."""
        for one in say_countries(sentence, events):
            said = say(sentence, one.country.first, one.country.last, one.named)
            yield Stated(one.named.entity, CountryFact(code=one.country.code, role=one.role, **said))
        for status in say_status(sentence, events):
            said = say(sentence, status.first, status.last, status.named)
            yield Stated(status.named.entity, StatusFact(value=status.value, **said))
        for relation in say_relations(sentence, events, self._kinds):
            said = say(sentence, relation.first, relation.last, relation.named)
            other = self.entities[relation.other.entity].id
            yield Stated(relation.named.entity, RelationFact(entity=other, role=relation.role, **said))

    def _state_quantities(self, sentence: Sentence, events: Sequence[Event]) -> Iterator[Stated]:
        """Sums of money; areas, lengths and numbers of people where the sentence names one thing only."""
        for one in say_amounts(self.text, sentence, events):
            amount = one.amount
            said = say_at(sentence, amount.start, amount.end, one.named, firm=one.firm)
            fact = AmountFact(value=amount.value, currency=amount.currency, per=amount.per, role=one.role, **said)
            yield Stated(one.named.entity, fact)
        named = [n for n in sentence.named if is_made(n)]
        if len({n.entity for n in named}) != 1:
            return
        begin = sentence.tokens[named[0].first].start
        for measure in find_measures(self.text, begin, sentence.tokens[-1].end):
            said = say_at(sentence, measure.start, measure.end, named[0], firm=False)
            yield Stated(
                named[0].entity, MeasureFact(kind=measure.kind, value=measure.value, unit=measure.unit, **said)
            )


def is_made(named: Named) -> bool:
    """An organisation or initiative: facts are said of these."""
    return named.type in ("organisation", "initiative")


def say(sentence: Sentence, first: int, last: int, named: Named, *, firm: bool = True) -> dict[str, Any]:
    """What every fact has: span, claim and confidence, for the half-open range of tokens that say it."""
    return say_at(sentence, sentence.tokens[first].start, sentence.tokens[last - 1].end, named, firm=firm)


def say_at(sentence: Sentence, start: int, end: int, named: Named, *, firm: bool) -> dict[str, Any]:
    """What every fact has, for the words at a span of the text."""
    sure = (FIRM if firm else LOOSE) * (LOOSE if named.short else 1)
    return asdict(Said(start=start, end=end, claim=sentence.claim, confidence=round(sure, 2)))
