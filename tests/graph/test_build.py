from __future__ import annotations

import json
from collections import Counter

import msgspec
import networkx
import pytest

from citeflow.bundle import Bundle, encode_layer
from citeflow.errors import ArtefactError
from citeflow.graph.build import build_graph, kinds_of
from citeflow.graph.networkx_graph import to_networkx
from citeflow.model.claim import Claims
from citeflow.model.entity import Entities
from citeflow.model.evidence import Cue, Passage
from citeflow.model.graph import Graph
from tests.writers.bundles import CLAIMS, make_bundle, make_bundle_with_graph

GRAPH = build_graph(make_bundle())


def edges_of(relation: str, graph: Graph = GRAPH) -> list[tuple[str, str]]:
    return [(edge.source, edge.target) for edge in graph.edges if edge.relation == relation]


def test_kinds_of_nodes() -> None:
    counts = Counter(node.kind for node in GRAPH.nodes)
    assert counts == {
        "document": 1,
        "claim": 4,
        "reference": 5,
        "initiative": 1,
        "place": 1,
        "person": 2,
        "passage": 1,
    }


def test_plain_claim_without_mention_is_left_out() -> None:
    assert CLAIMS.claims[3].status == "plain"
    assert CLAIMS.claims[3].id not in {node.id for node in GRAPH.nodes}


def test_nodes_carry_what_the_model_says() -> None:
    nodes = {node.id: node for node in GRAPH.nodes}
    work = nodes["ref:serik2019granitsy"]
    assert (work.number, work.year, work.lang) == (1, 2019, "ru")
    assert work.label.startswith("Серік, Голубев (2019) Границы")
    claim = nodes[CLAIMS.claims[0].id]
    assert (claim.status, claim.section, claim.start) == ("cited", "Опыт", 0)
    assert nodes["doc:serik-2024"].label.startswith("Опыт приграничья")


def test_two_callouts_to_one_work_are_parallel_edges() -> None:
    last = CLAIMS.claims[4].id
    parallel = [e for e in GRAPH.edges if (e.source, e.target) == (last, "ref:vargas2015puente")]
    assert [edge.callout for edge in sorted(parallel, key=lambda e: e.callout or "")] == ["callout-3", "callout-4"]
    assert len({edge.key for edge in GRAPH.edges}) == len(GRAPH.edges)


def test_dangling_citation_gives_no_edge_and_no_problem() -> None:
    assert len(edges_of("cites")) == 5
    assert GRAPH.problems == ()


def test_locator_and_confidence_of_a_citation() -> None:
    (edge,) = (e for e in GRAPH.edges if e.callout == "callout-2")
    assert (edge.locator, edge.confidence, edge.scope) == ("page 7", 0.75, "sentence")


def test_mentions_start_at_the_claim_or_at_the_document() -> None:
    assert sorted(edges_of("mentions")) == sorted(
        [
            (CLAIMS.claims[0].id, "initiative-1"),
            (CLAIMS.claims[1].id, "initiative-1"),
            ("doc:serik-2024", "place-1"),
        ]
    )


def test_author_named_in_the_text_is_that_person() -> None:
    targets = {target for _, target in edges_of("authored-by")}
    assert "person-1" in targets
    assert len(targets) == 2


def test_evidence_becomes_passages() -> None:
    ((claim, passage),) = edges_of("supported-by")
    assert claim == CLAIMS.claims[0].id
    assert edges_of("part-of") == [(passage, "ref:serik2019granitsy")]


def test_kinds_of_cues_stand_on_the_edge_of_a_passage() -> None:
    kinds = (("year", True), ("acronym", True), ("year", False), ("country", False))
    cues = tuple(Cue(kind=kind, agrees=agrees, claim=(0, 1), passage=(0, 1)) for kind, agrees in kinds)
    passage = Passage(source="s", text="a", start=0, end=1, score=1.0, parts={}, cues=cues)
    assert kinds_of(passage, agrees=True) == ("acronym", "year")
    assert kinds_of(passage, agrees=False) == ("country", "year")


def test_layers_not_made_yet_are_left_out() -> None:
    full = make_bundle()
    bare = Bundle(id="bare", document=full.document, references=full.references, claims=full.claims)
    assert {node.kind for node in build_graph(bare).nodes} == {"document", "claim", "reference", "person"}


@pytest.mark.parametrize("missing", ["document", "references", "claims"])
def test_needed_layers(missing: str) -> None:
    full = make_bundle()
    layers = {name: getattr(full, name) for name in ("document", "references", "claims") if name != missing}
    with pytest.raises(ArtefactError, match=missing):
        build_graph(Bundle(id="x", **layers))


def test_layers_of_different_runs_are_reported_not_drawn() -> None:
    full = make_bundle()
    stale = Claims(callouts=CLAIMS.callouts, claims=CLAIMS.claims[:1])
    old = msgspec.structs.replace(full, claims=stale, evidence=None)
    graph = build_graph(old)
    assert [(p.code, CLAIMS.claims[1].id in p.message) for p in graph.problems] == [("graph-stale-id", True)]
    assert len(edges_of("mentions", graph)) == 2


def test_empty_layers_give_a_graph_of_the_document_alone() -> None:
    full = make_bundle()
    assert full.document is not None
    nobody = msgspec.structs.replace(
        full.document, metadata=msgspec.structs.replace(full.document.metadata, authors=(), title={})
    )
    empty = msgspec.structs.replace(full.references, references=())
    graph = build_graph(
        Bundle(
            id="leer",
            document=nobody,
            references=empty,
            claims=Claims(callouts=(), claims=()),
            entities=Entities(entities=()),
        )
    )
    assert [(node.id, node.label) for node in graph.nodes] == [("doc:leer", "leer")]
    assert graph.edges == ()


def test_sorted_and_the_same_bytes_twice() -> None:
    ids = [node.id for node in GRAPH.nodes]
    assert ids == sorted(ids)
    assert encode_layer("graph", GRAPH) == encode_layer("graph", build_graph(make_bundle()))


def test_written_file_loads_with_networkx() -> None:
    graph = make_bundle_with_graph().graph
    assert graph is not None
    loaded = networkx.node_link_graph(json.loads(encode_layer("graph", graph)), edges="edges")
    assert type(loaded) is networkx.MultiDiGraph
    assert loaded.number_of_nodes() == len(graph.nodes)
    assert loaded.number_of_edges() == len(graph.edges)
    ours = to_networkx(graph)
    assert dict(loaded.nodes(data=True)) == dict(ours.nodes(data=True))
    assert list(loaded.edges(keys=True, data=True)) == list(ours.edges(keys=True, data=True))
    assert loaded.graph == ours.graph


def test_loaded_keys_are_the_written_ones() -> None:
    drawn = to_networkx(GRAPH)
    assert {key for _, _, key in drawn.edges(keys=True)} == {edge.key for edge in GRAPH.edges}
