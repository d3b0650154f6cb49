"""The entities section: initiatives first, then organisations, persons and places."""

from __future__ import annotations

from msgspec import Struct

from citeflow.bundle import Bundle
from citeflow.model.entity import Entity, EntityMention, Facts
from citeflow.render.anchors import anchor_of, reference_anchor
from citeflow.render.layers import list_entities, list_references
from citeflow.render.reading_order import ReadingOrder
from citeflow.render.wording import count

_GROUPS = (
    ("initiative", "Initiatives"),
    ("organisation", "Organisations"),
    ("person", "Persons"),
    ("place", "Places"),
)


class EntityView(Struct, frozen=True, kw_only=True):
    """One named thing. `places` are (anchor, label) of the rows that mention it, each once, in reading order."""

    anchor: str
    name: str
    lang: str | None
    kind: str | None
    acronyms: tuple[str, ...]
    aliases: tuple[str, ...]
    names: tuple[tuple[str, str], ...]
    facts: tuple[str, ...]
    mentions: str
    places: tuple[tuple[str, str], ...]
    references: tuple[tuple[str, str], ...]


class EntityGroup(Struct, frozen=True, kw_only=True):
    """All entities of one type, by name."""

    type: str
    heading: str
    entities: tuple[EntityView, ...]


def view_entities(bundle: Bundle, order: ReadingOrder) -> tuple[EntityGroup, ...]:
    """The groups that have entities, in the order of the page."""
    labels = {
        reference.key: (
            reference_anchor(reference.key),
            reference.label if reference.number is None else str(reference.number),
        )
        for reference in list_references(bundle)
    }
    entities = sorted(list_entities(bundle), key=lambda e: (-len(e.mentions), e.name.casefold(), e.id))
    groups = []
    for kind, heading in _GROUPS:
        views = tuple(_view_entity(entity, order, labels) for entity in entities if entity.type == kind)
        if views:
            groups.append(EntityGroup(type=kind, heading=heading, entities=views))
    return tuple(groups)


def _view_entity(entity: Entity, order: ReadingOrder, labels: dict[str, tuple[str, str]]) -> EntityView:
    lang = next((code for code, name in sorted(entity.names.items()) if name == entity.name), None)
    shown = {entity.name, *entity.acronyms}
    return EntityView(
        anchor=anchor_of("entity", entity.id),
        name=entity.name,
        lang=lang,
        kind=entity.kind,
        acronyms=tuple(name for name in entity.acronyms if name != entity.name),
        aliases=tuple(alias for alias in entity.aliases if alias not in shown),
        names=tuple((code, name) for code, name in sorted(entity.names.items()) if name not in shown),
        facts=tell_facts(entity.facts),
        mentions=count(len(entity.mentions), "mention"),
        places=_find_places(entity.mentions, order),
        references=tuple(labels[key] for key in entity.references if key in labels),
    )


def _find_places(mentions: tuple[EntityMention, ...], order: ReadingOrder) -> tuple[tuple[str, str], ...]:
    found: dict[str, str] = {}
    for mention in sorted(mentions, key=lambda m: (m.start, m.end)):
        row = order.row_of_claim.get(mention.claim) if mention.claim is not None else None
        if row is not None:
            found[row.anchor] = str(row.number)
            continue
        place = order.places.at(mention.start)
        if place is not None and place.kind != "list":
            label = place.label.removeprefix("claim ")
            found.setdefault(place.anchor, label)
    return tuple(found.items())


def tell_facts(facts: Facts | None) -> tuple[str, ...]:
    """The facts of an entity in words: years, countries, sums, what became of it."""
    if facts is None:
        return ()
    told = [_with_role(str(year.value), year.role) for year in facts.years or ()]
    told += [_with_role(country.code, country.role) for country in facts.countries or ()]
    for amount in facts.amounts or ():
        per = f" a {amount.per}" if amount.per else ""
        told.append(f"{amount.value:,.0f} {amount.currency or ''}{per}".replace("  ", " ").strip())
    told += [status.value for status in facts.status or ()]
    return tuple(dict.fromkeys(told))


def _with_role(value: str, role: str | None) -> str:
    return f"{role} {value}" if role else value
