"""The register: initiatives with what the article states of them, each fact with its sentence and its works."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from citeflow.bundle import Bundle
from citeflow.model.claim import Claim
from citeflow.model.document import Document
from citeflow.model.entity import Entity, Facts, Said

ENTRY_TYPES = frozenset({"initiative"})


class RegisterFact(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One fact in words, such as field ``years``, value ``1998``, role ``founded``.

    sentence: the words of the article around it. references: keys of the works that its claim cites or that reach it.
    """

    field: str
    value: str
    role: str | None = None
    start: int
    end: int
    claim: str | None = None
    confidence: float | None = None
    sentence: str = ""
    references: tuple[str, ...] = ()


class RegisterEntry(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One initiative. references: keys of the works behind its facts and mentions."""

    entity: Entity
    first_sentence: str
    facts: tuple[RegisterFact, ...]
    references: tuple[str, ...]

    def values(self, field: str, *roles: str) -> list[str]:
        """What is said under a field, under one of some roles, or under any; in the order of the text."""
        said = (fact for fact in self.facts if fact.field == field and (not roles or fact.role in roles))
        return [f"{fact.value} ({fact.role})" if fact.role and not roles else fact.value for fact in said]


def list_register(bundle: Bundle) -> list[RegisterEntry]:
    """The initiatives of a bundle by name. Raises ArtefactError where document or entities were not made yet."""
    bundle.need("document", "entities")
    assert bundle.document is not None and bundle.entities is not None
    reader = Sentences(bundle.document, bundle.claims.claims if bundle.claims else ())
    names = {entity.id: entity.name for entity in bundle.entities.entities}
    chosen = [entity for entity in bundle.entities.entities if entity.type in ENTRY_TYPES]
    return [make_entry(entity, reader, names) for entity in sorted(chosen, key=lambda e: (e.name.casefold(), e.id))]


def make_entry(entity: Entity, reader: Sentences, names: dict[str, str]) -> RegisterEntry:
    """The entry of an initiative. names: of all entities by id."""
    facts = tuple(sorted(tell_facts(entity.facts, reader, names), key=lambda f: (f.field, f.start, f.value)))
    first = min(entity.mentions, key=lambda mention: (mention.start, mention.end), default=None)
    return RegisterEntry(
        entity=entity,
        first_sentence=(reader.around(first.start) or first.text) if first is not None else "",
        facts=facts,
        references=tuple(dict.fromkeys([*entity.references, *(key for fact in facts for key in fact.references)])),
    )


class Sentences:
    """Finds the sentence around a place of the text, and the works that a claim rests on."""

    def __init__(self, doc: Document, claims: Sequence[Claim]) -> None:
        self._doc = doc
        self._sentences = sorted(doc.sentences, key=lambda sentence: sentence.start)
        self._starts = [sentence.start for sentence in self._sentences]
        self._works = {c.id: tuple(sorted({s.key for s in c.citations if s.key})) for c in claims}

    def around(self, place: int) -> str:
        """The sentence that holds a place; empty in a heading, which has none."""
        at = bisect_right(self._starts, place) - 1
        holds = at >= 0 and place < self._sentences[at].end
        return self._doc.text_of(self._sentences[at]) if holds else ""

    def works(self, claim: str | None) -> tuple[str, ...]:
        """Keys of the works that a claim cites."""
        return self._works.get(claim or "", ())


def tell_facts(facts: Facts | None, reader: Sentences, names: dict[str, str]) -> Iterator[RegisterFact]:
    """All facts in words."""
    if facts is None:
        return
    for year in facts.years or ():
        until = f"–{year.until}" if year.until else ""
        yield tell("years", f"{year.value}{until}", year.role, year, reader)
    for country in facts.countries or ():
        yield tell("countries", country.code, country.role, country, reader)
    for amount in facts.amounts or ():
        yield tell("amounts", say_amount(amount.value, amount.currency, amount.per), amount.role, amount, reader)
    for measure in facts.measures or ():
        yield tell("measures", f"{say_number(measure.value)} {measure.unit}", measure.kind, measure, reader)
    for status in facts.status or ():
        yield tell("status", status.value, None, status, reader)
    for relation in facts.related or ():
        yield tell("related", names.get(relation.entity, relation.entity), relation.role, relation, reader)


def tell(field: str, value: str, role: str | None, said: Said, reader: Sentences) -> RegisterFact:
    """One fact in words."""
    return RegisterFact(
        field=field,
        value=value,
        role=role,
        start=said.start,
        end=said.end,
        claim=said.claim,
        confidence=said.confidence,
        sentence=reader.around(said.start),
        references=reader.works(said.claim),
    )


def say_amount(value: float, currency: str | None, per: str | None) -> str:
    """A sum of money.

    >>> say_amount(300_000_000, "USD", "year")
    'USD 300000000 a year'
    """
    return f"{currency or ''} {say_number(value)}{f' a {per}' if per else ''}".strip()


def say_number(value: float) -> str:
    """A number without a needless fraction.

    >>> say_number(7500.0), say_number(2.5)
    ('7500', '2.5')
    """
    return str(int(value)) if value == int(value) else str(value)


@lru_cache(maxsize=400)
def name_country(code: str) -> str:
    """The English name of a country by its ISO 3166-1 code, as CLDR has it; the code where it has none.

    >>> name_country("PE"), name_country("??")
    ('Peru', '??')
    """
    from babel import Locale  # heavy (data files)

    return str(Locale("en").territories.get(code, code))
