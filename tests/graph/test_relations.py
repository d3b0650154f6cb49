"""Relations that facts state: the edges they become, with the words behind them."""

from __future__ import annotations

from citeflow.graph.edges import EdgeBoard
from citeflow.graph.relations import draw_relations
from citeflow.model.entity import CountryFact, Entity, EntityMention, EntityType, Facts, RelationFact


def make_entity(id_: str, type_: EntityType, name: str, facts: Facts | None = None) -> Entity:
    mention = EntityMention(start=0, end=len(name), text=name, confidence=1.0)
    return Entity(
        id=id_, type=type_, name=name, names={"ru": name}, aliases=(), acronyms=(), mentions=(mention,), references=(),
        facts=facts,
    )  # fmt: skip


FACTS = Facts(
    countries=(
        CountryFact(code="PE", role="founder", start=1, end=5, claim="claim-1", confidence=0.9),
        CountryFact(code="CL", role="location", start=6, end=10),
        CountryFact(code="BR", role="member", start=11, end=15),
    ),
    related=(
        RelationFact(entity="union", role="parent", start=20, end=25),
        RelationFact(entity="bank", role="donor", start=26, end=30),
        RelationFact(entity="bank", role="founder", start=31, end=35),
        RelationFact(entity="bank", role="successor", start=31, end=35),
    ),
)
ENTITIES = (
    make_entity("fund", "initiative", "Фонд рек", FACTS),
    make_entity("union", "organisation", "Союз рек"),
    make_entity("bank", "organisation", "Банк рек"),
    make_entity("peru", "place", "Перу"),
    make_entity("chile", "place", "Чили"),
    make_entity("lima", "place", "Лима"),
)


def draw() -> EdgeBoard:
    board = EdgeBoard({entity.id for entity in ENTITIES})
    draw_relations(board, ENTITIES)
    return board


def test_each_role_has_its_relation_and_direction() -> None:
    assert [(edge.relation, edge.source, edge.target, edge.role) for edge in draw().edges] == [
        ("part-of", "fund", "union", "parent"),
        ("funded-by", "fund", "bank", "donor"),
        ("takes-part-in", "bank", "fund", "founder"),
        ("takes-part-in", "peru", "fund", "founder"),
    ]


def test_edges_say_where_it_stands() -> None:
    (edge,) = (edge for edge in draw().edges if edge.source == "peru")
    assert (edge.start, edge.end, edge.claim, edge.confidence, edge.method) == (1, 5, "claim-1", 0.9, "grammar")


def test_a_country_that_the_text_does_not_name_as_a_place_has_no_edge() -> None:
    assert draw().problems == []
    assert not [edge for edge in draw().edges if edge.role == "member"]
