"""Entities with what was said of them: equal facts once, each at the words that say it best."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple, TypeVar

from msgspec.structs import asdict, replace

from citeflow.entities.build import ClaimFinder
from citeflow.entities.facts.short import Short
from citeflow.model.entity import (
    AmountFact,
    CountryFact,
    Entity,
    EntityMention,
    Facts,
    MeasureFact,
    RelationFact,
    Said,
    StatusFact,
    YearFact,
)

Fact = TypeVar("Fact", bound=Said)
SAID = frozenset({"start", "end", "claim", "confidence"})
"""What may differ between two facts that say the same."""


class Stated(NamedTuple):
    """A fact and the index of the entity that it is said of."""

    entity: int
    fact: Said


def gather(
    text: str, entities: Sequence[Entity], shorts: Sequence[Short], stated: Sequence[Stated], finder: ClaimFinder
) -> list[Entity]:
    """The entities with their short mentions and facts; one that nothing was said of has none."""
    mentions: dict[int, list[EntityMention]] = defaultdict(list)
    for short in shorts:
        mentions[short.entity].append(make_mention(text, short, finder))
    facts: dict[int, list[Said]] = defaultdict(list)
    for index, fact in stated:
        facts[index].append(fact)
    return [add(entity, mentions[index], facts[index]) for index, entity in enumerate(entities)]


def make_mention(text: str, short: Short, finder: ClaimFinder) -> EntityMention:
    """A short mention as it goes out."""
    claim = finder.find(short.start, short.end)
    return EntityMention(
        start=short.start,
        end=short.end,
        text=text[short.start : short.end],
        confidence=short.confidence,
        claim=claim.id if claim else None,
        how="short",
    )


def add(entity: Entity, mentions: Sequence[EntityMention], facts: Sequence[Said]) -> Entity:
    """The entity with what belongs to it."""
    if mentions:
        entity = replace(entity, mentions=tuple(sorted([*entity.mentions, *mentions], key=lambda m: (m.start, m.end))))
    if not facts:
        return entity
    return replace(
        entity,
        facts=Facts(
            years=pick(facts, YearFact) or None,
            countries=pick(facts, CountryFact) or None,
            amounts=pick(facts, AmountFact) or None,
            measures=pick(facts, MeasureFact) or None,
            status=pick(facts, StatusFact) or None,
            related=pick(facts, RelationFact) or None,
        ),
    )


def pick(facts: Sequence[Said], kind: type[Fact]) -> tuple[Fact, ...]:
    """The facts of a kind in the order of the text, of equal ones the surest, of these the first."""
    best: dict[tuple[Any, ...], Fact] = {}
    for fact in sorted((f for f in facts if isinstance(f, kind)), key=lambda f: (-(f.confidence or 0), f.start)):
        content = tuple(value for name, value in asdict(fact).items() if name not in SAID)
        best.setdefault(content, fact)
    return tuple(sorted(best.values(), key=lambda f: (f.start, f.end)))
