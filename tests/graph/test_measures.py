from __future__ import annotations

from citeflow.graph.build import build_graph
from citeflow.graph.measures import (
    count_citations,
    count_mentions,
    find_cited_by,
    find_never_cited,
    rank_most_cited,
)
from tests.writers.bundles import CLAIMS, make_bundle

GRAPH = build_graph(make_bundle())


def test_citations_in_the_order_of_the_list() -> None:
    counted = [(work.node.number, work.citations, len(work.claims)) for work in count_citations(GRAPH)]
    assert counted == [(1, 2, 2), (2, 1, 1), (3, 2, 1), (4, 0, 0), (5, 0, 0)]


def test_cited_by_names_the_claims_by_place() -> None:
    cited_by = find_cited_by(GRAPH)
    assert cited_by["ref:serik2019granitsy"] == (CLAIMS.claims[0].id, CLAIMS.claims[1].id)
    assert cited_by["ref:unparsed"] == ()


def test_most_cited_first_equal_ones_by_number() -> None:
    assert [work.node.number for work in rank_most_cited(GRAPH)] == [1, 3, 2]
    assert [work.node.number for work in rank_most_cited(GRAPH, 1)] == [1]


def test_never_cited() -> None:
    assert [node.id for node in find_never_cited(GRAPH)] == ["ref:nezhazyrau", "ref:unparsed"]


def test_mentions_counted_in_the_graph() -> None:
    assert [(count.node.id, count.mentions) for count in count_mentions(GRAPH)] == [
        ("initiative-1", 2),
        ("place-1", 1),
    ]
