from __future__ import annotations

import io
import json

import msgspec
import networkx
import pytest

from citeflow.graph.build import build_graph
from citeflow.model.graph import Edge, Graph, Node
from citeflow.writers.graph_json import write_graph
from citeflow.writers.graphml import graphml_of_graph, write_graphml
from tests.writers.bundles import make_bundle, make_bundle_with_graph

GRAPH = build_graph(make_bundle())


def test_graphml_reads_back_with_all_parallel_edges() -> None:
    loaded = networkx.read_graphml(io.BytesIO(write_graphml(make_bundle())), force_multigraph=True)
    assert set(loaded.nodes) == {node.id for node in GRAPH.nodes}
    assert sorted(loaded.edges(keys=True)) == sorted((e.source, e.target, e.key) for e in GRAPH.edges)
    assert loaded.nodes["ref:serik2019granitsy"]["year"] == 2019
    assert loaded.graph["name"] == "serik-2024"


def test_places_are_not_called_like_times() -> None:
    loaded = networkx.read_graphml(io.BytesIO(write_graphml(make_bundle())))
    attributes = {name for _, fields in loaded.nodes(data=True) for name in fields}
    assert {"char_start", "char_end"} <= attributes
    assert not {"start", "end"} & attributes


@pytest.mark.parametrize("label", ["a\x00b\x0b", "\ufffe<&\"'>", "]]>"], ids=["control", "markup", "cdata"])
def test_any_label_gives_readable_xml(label: str) -> None:
    graph = Graph(
        nodes=(Node(id="a", kind="claim", label=label), Node(id="b", kind="claim", label="b")),
        edges=(Edge(source="a", target="b", key="k", relation="cites"),),
        graph={"documents": ["x", "y"], "none": None},
    )
    loaded = networkx.read_graphml(io.BytesIO(graphml_of_graph(graph)), force_multigraph=True)
    expected = "".join(c for c in label if c not in "\x00\x0b\ufffe")
    assert loaded.nodes["a"]["label"] == expected
    assert loaded.graph["documents"] == "x|y"


def test_layer_is_taken_as_it_is() -> None:
    bundle = make_bundle_with_graph()
    assert bundle.graph is not None
    marked = msgspec.structs.replace(bundle, graph=msgspec.structs.replace(bundle.graph, graph={"name": "mine"}))
    assert json.loads(write_graph(marked))["graph"] == {"name": "mine"}
    assert write_graph(bundle) == write_graph(make_bundle())


def test_the_same_bytes_twice() -> None:
    assert write_graphml(make_bundle()) == write_graphml(make_bundle())
    assert write_graph(make_bundle()) == write_graph(make_bundle())
