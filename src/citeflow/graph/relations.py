"""Relations between entities in the graph: what the article states of them, each edge with the words that state it.

`part-of`: to the body or programme that it belongs to. `funded-by`: to the donor. `takes-part-in`: from a country or
body to what it founded, signed or is a member of; a country has a node where the text names it as a place.
"""

from __future__ import annotations

from collections.abc import Sequence

from citeflow.graph.edges import EdgeBoard
from citeflow.language.russian_countries import match_country
from citeflow.model.entity import Entity, Facts, Said
from citeflow.model.graph import Relation

METHOD = "grammar"
"""How facts are read (docs/facts.md)."""

RELATION_OF: dict[str, tuple[Relation, bool]] = {
    "parent": ("part-of", False),
    "donor": ("funded-by", False),
    "founder": ("takes-part-in", True),
    "member": ("takes-part-in", True),
}
"""Role of another entity -> relation, and whether its edge begins at the other."""

TAKING_PART = frozenset({"founder", "member", "donor"})
"""Roles of countries that act; one where a thing merely lies takes no part."""


def draw_relations(board: EdgeBoard, entities: Sequence[Entity]) -> None:
    """All relations that facts state."""
    countries = find_country_nodes(entities)
    for entity in entities:
        if entity.facts is not None:
            draw_facts(board, entity.id, entity.facts, countries)


def draw_facts(board: EdgeBoard, entity: str, facts: Facts, countries: dict[str, str]) -> None:
    """The relations of one entity. countries: code -> node id."""
    for relation in facts.related or ():
        if relation.role in RELATION_OF:
            name, reverse = RELATION_OF[relation.role]
            ends = (relation.entity, entity) if reverse else (entity, relation.entity)
            draw_stated(board, name, ends, relation.role, relation)
    for country in facts.countries or ():
        if country.role in TAKING_PART and country.code in countries:
            draw_stated(board, "takes-part-in", (countries[country.code], entity), country.role, country)


def draw_stated(board: EdgeBoard, relation: Relation, ends: tuple[str, str], role: str, said: Said) -> None:
    """One edge with its provenance."""
    board.draw(
        relation,
        *ends,
        apart=role,
        role=role,
        confidence=said.confidence,
        method=METHOD,
        claim=said.claim,
        start=said.start,
        end=said.end,
    )


def find_country_nodes(entities: Sequence[Entity]) -> dict[str, str]:
    """Code of a country -> id of the place of that name, the most mentioned where there are several."""
    found: dict[str, str] = {}
    places = [entity for entity in entities if entity.type == "place"]
    for place in sorted(places, key=lambda entity: (-len(entity.mentions), entity.id)):
        words = place.name.split()
        match = match_country(words)
        if match is not None and match[0] == len(words):
            found.setdefault(match[1], place.id)
    return found
