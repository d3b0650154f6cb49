"""Named initiatives, organisations, persons and places."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from citeflow.model.made import Made
from citeflow.model.problem import Problem

EntityType = Literal["organisation", "initiative", "person", "place"]


class EntityMention(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One occurrence of a name. `claim` is the id of the claim it stands in, when it stands in one."""

    start: int
    end: int
    text: str
    confidence: float
    claim: str | None = None


class YearFact(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A year said of an entity and the words it was read from."""

    value: int
    start: int
    end: int
    role: str | None = None


class CountryFact(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A country (ISO 3166-1 alpha-2) said of an entity and the words it was read from."""

    code: str
    start: int
    end: int
    role: str | None = None


class AmountFact(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A sum of money: value in units of the currency (ISO 4217), `per` such as ``year``."""

    value: float
    start: int
    end: int
    currency: str | None = None
    per: str | None = None


class StatusFact(Struct, frozen=True, kw_only=True):
    """What became of an entity, as the article says it."""

    value: str
    start: int
    end: int


class Facts(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Facts the article states of an entity. An absent field was not looked for; an empty one was and has none."""

    years: tuple[YearFact, ...] | None = None
    countries: tuple[CountryFact, ...] | None = None
    amounts: tuple[AmountFact, ...] | None = None
    status: tuple[StatusFact, ...] | None = None


class Entity(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One named thing with all its mentions.

    kind: finer than type, such as ``fund``, ``agreement``, ``committee`` for initiatives.
    name: in the nominative, in the language it is printed in. names: by language. references: keys of the works
    cited by claims that mention it.
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
    facts: Facts | None = None


class Entities(Struct, frozen=True, kw_only=True):
    """`entities.json`."""

    entities: tuple[Entity, ...]
    problems: tuple[Problem, ...] = ()
    made: Made | None = None
