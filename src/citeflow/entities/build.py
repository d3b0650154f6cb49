"""One entity of the artefact from a group of mentions: its type, kind, name, aliases and acronyms."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from citeflow.entities.confidence import confidence_of
from citeflow.entities.mentions import Mention
from citeflow.entities.words import is_acronym
from citeflow.model.claim import Claim, Claims
from citeflow.model.entity import Entity, EntityMention, EntityType
from citeflow.model.ids import digest, normalise

TYPES: tuple[EntityType, ...] = ("initiative", "organisation", "place", "person")
RULES = frozenset({"rule+tagger", "rule"})


class ClaimFinder:
    """Which claim a span stands in; claims that lie inside one another are told apart by length."""

    def __init__(self, claims: Claims | None) -> None:
        self.claims = sorted(claims.claims, key=lambda c: (c.start, -c.end)) if claims else []
        self.starts = [claim.start for claim in self.claims]

    def find(self, start: int, end: int) -> Claim | None:
        """The shortest claim that holds ``[start, end)`` whole, or None."""
        at = bisect_right(self.starts, start)
        holding = [claim for claim in self.claims[max(0, at - 20) : at] if claim.end >= end]
        return min(holding, key=lambda c: (c.end - c.start, c.id)) if holding else None


def decide_group_type(mentions: Sequence[Mention]) -> EntityType:
    """Initiative where a rule says so; else what most mentions say, those of the rules before those of the tagger.

    Of equal counts the first of `TYPES`.
    """
    ruled = [m for m in mentions if m.source in RULES]
    if any(m.type == "initiative" for m in ruled):
        return "initiative"
    counts = Counter(m.type for m in (ruled or mentions))
    return min(counts, key=lambda kind: (-counts[kind], TYPES.index(kind)))


def choose_name(mentions: Sequence[Mention]) -> Mention:
    """The mention whose name stands for the group: no acronym if possible, then trusted, frequent, long, early."""
    counts = Counter(m.name for m in mentions)
    return min(
        mentions,
        key=lambda m: (
            is_acronym(m.name) or bool(m.acronyms and m.name in m.acronyms),
            m.lang != "ru",
            m.type == "person" and -len(m.name),
            -confidence_of(m.source),
            -counts[m.name],
            m.start,
        ),
    )


def build_entity(text: str, mentions: Sequence[Mention], finder: ClaimFinder) -> Entity:
    """The entity of a group. `text` is the document's text."""
    kind = decide_group_type(mentions)
    chosen = choose_name(mentions)
    acronyms = {a for m in mentions for a in m.acronyms} | {m.name for m in mentions if is_acronym(m.name)}
    if kind in {"person", "place"}:
        acronyms = set()
    # one word of a place that no dictionary has ("Такны") is a case form, not another name
    aliases = {m.name for m in mentions if kind != "place" or " " in m.name}
    held = [(m, finder.find(m.start, m.end)) for m in mentions]
    kinds = Counter(m.kind for m in mentions if m.kind and m.type == kind)
    return Entity(
        id=digest("entity", kind, normalise(chosen.name)),
        type=kind,
        kind=min(kinds, key=lambda k: (-kinds[k], k)) if kinds else None,
        name=chosen.name,
        names={chosen.lang: chosen.name},
        aliases=tuple(sorted(aliases - acronyms - {chosen.name})),
        acronyms=tuple(sorted(acronyms)),
        mentions=tuple(
            EntityMention(
                start=m.start,
                end=m.end,
                text=text[m.start : m.end],
                confidence=confidence_of(m.source),
                claim=claim.id if claim else None,
            )
            for m, claim in held
        ),
        references=cited_keys(claim for _, claim in held),
    )


def cited_keys(claims: Iterable[Claim | None]) -> tuple[str, ...]:
    """Sorted keys of the works that the claims with status ``cited`` cite."""
    cited = (claim for claim in claims if claim and claim.status == "cited")
    return tuple(sorted({c.key for claim in cited for c in claim.citations if c.key}))


def join_same(entities: Iterable[Entity]) -> list[Entity]:
    """Entities with one id made one: their names came out equal though their lemmas differed."""
    joined: dict[str, Entity] = {}
    for entity in entities:
        other = joined.get(entity.id)
        joined[entity.id] = entity if other is None else join_entities(other, entity)
    return list(joined.values())


def join_entities(one: Entity, other: Entity) -> Entity:
    """Both with the mentions, names and references of either; kind and name of the first."""
    return Entity(
        id=one.id,
        type=one.type,
        kind=one.kind or other.kind,
        name=one.name,
        names=other.names | one.names,
        aliases=tuple(sorted({*one.aliases, *other.aliases})),
        acronyms=tuple(sorted({*one.acronyms, *other.acronyms})),
        mentions=tuple(sorted({*one.mentions, *other.mentions}, key=lambda m: (m.start, m.end))),
        references=tuple(sorted({*one.references, *other.references})),
    )
