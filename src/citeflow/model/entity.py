"""Named initiatives, organisations, persons and places."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from citeflow.model.made import Made
from citeflow.model.problem import Problem

EntityType = Literal["organisation", "initiative", "person", "place"]


class EntityMention(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One occurrence of a name, or of a short word for it where `how` is ``short`` ("the Fund", "this group").

    claim: the id of the claim it stands in, when it stands in one.
    """

    start: int
    end: int
    text: str
    confidence: float
    claim: str | None = None
    how: str | None = None


class Said(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The words of the article that a fact was read from, and the claim they stand in.

    start, end: half-open span of code points. claim: id, absent where the words stand in no claim.
    confidence: 0 to 1, how sure it is that the fact is said of this entity; absent where nothing was weighed.
    """

    start: int
    end: int
    claim: str | None = None
    confidence: float | None = None


class YearFact(Said, frozen=True, kw_only=True, omit_defaults=True):
    """A year said of an entity.

    role: ``founded``, ``adopted``, ``signed``, ``ratified``, ``in-force``, ``active`` (it worked then), ``suspended``,
    ``resumed``, ``ended``, or absent where the year only belongs to the name. until: last year of a span ("2014–2020").
    """

    value: int
    role: str | None = None
    until: int | None = None


class CountryFact(Said, frozen=True, kw_only=True, omit_defaults=True):
    """A country (ISO 3166-1 alpha-2) said of an entity.

    role: ``member`` (takes part), ``location`` (lies there), ``founder``, ``donor``, or absent.
    """

    code: str
    role: str | None = None


class AmountFact(Said, frozen=True, kw_only=True, omit_defaults=True):
    """A sum of money: value in units of the currency (ISO 4217).

    per: ``year``, ``month``, absent for a sum. role: ``budget``, ``contribution``, ``loan``, ``cost``, or absent.
    """

    value: float
    currency: str | None = None
    per: str | None = None
    role: str | None = None


class MeasureFact(Said, frozen=True, kw_only=True, omit_defaults=True):
    """A quantity said of an entity.

    kind: ``area`` (unit ``km2``), ``length`` (``km``), ``population`` (``person``), ``count`` (of what `unit` says:
    ``project``, ``member``).
    """

    kind: str
    value: float
    unit: str


class StatusFact(Said, frozen=True, kw_only=True, omit_defaults=True):
    """What became of an entity, as the article says it.

    value: ``active``, ``planned``, ``suspended``, ``resumed``, ``dissolved``, ``limited-success``, ``success``.
    """

    value: str


class RelationFact(Said, frozen=True, kw_only=True, omit_defaults=True):
    """Another entity of the same file (its id) that stands in a stated relation to this one.

    role: what the other is to this one: ``parent`` (this is part of it), ``founder``, ``donor``, ``member``
    (takes part in this one), ``successor``.
    """

    entity: str
    role: str


class Facts(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Facts the article states of an entity. An absent field was not looked for; an empty one was and has none."""

    years: tuple[YearFact, ...] | None = None
    countries: tuple[CountryFact, ...] | None = None
    amounts: tuple[AmountFact, ...] | None = None
    measures: tuple[MeasureFact, ...] | None = None
    status: tuple[StatusFact, ...] | None = None
    related: tuple[RelationFact, ...] | None = None


class Entity(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One named thing with all its mentions.

    kind: finer than type, such as ``fund``, ``agreement``, ``committee`` for initiatives.
    name: in the nominative, in the language it is printed in. names: by language; under a key such as ``ru-Latn``
    stands a romanised name that is printed nowhere. references: keys of the works cited by claims that mention it.
    authority: id of its entry in the authority file, where there is one.
    """

    id: str
    type: EntityType
    name: str
    names: dict[str, str]
    aliases: tuple[str, ...]
    acronyms: tuple[str, ...]
    mentions: tuple[EntityMention, ...]
    references: tuple[str, ...]
    kind: str | None = None
    authority: str | None = None
    facts: Facts | None = None


class Entities(Struct, frozen=True, kw_only=True):
    """`entities.json`."""

    entities: tuple[Entity, ...]
    problems: tuple[Problem, ...] = ()
    made: Made | None = None
