"""The graph of a corpus: its documents' graphs, joined where they cite one work or name one thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from citeflow.graph.build import sort_edges
from citeflow.graph.nodes import id_of_document, id_of_reference
from citeflow.model.graph import Edge, Graph, Node
from citeflow.model.ids import normalise
from citeflow.model.problem import Problem, sort_problems

NAMED = ("organisation", "initiative", "person", "place")
"""Kinds of nodes that are one thing in all documents where kind and name are equal."""


def join_graphs(graphs: Sequence[tuple[str, Graph]], works: Mapping[tuple[str, str], str]) -> Graph:
    """One graph of several; `graphs` are pairs of document id and graph.

    works: (document id, reference node id) -> key of the work in the corpus; equal works have one key.
    Claims and passages get the document's id before their own, since two articles may print one sentence.
    References lose their numbers, which belong to one list. The first document, by id, gives a shared node
    its label.
    """
    nodes: dict[str, Node] = {}
    edges: list[Edge] = []
    problems: list[Problem] = []
    things: dict[tuple[str, str], str] = {}
    for name, graph in sorted(graphs, key=lambda pair: pair[0]):
        ids = {node.id: rename(name, node, works, things) for node in graph.nodes}
        for node in graph.nodes:
            joined = msgspec.structs.replace(node, id=ids[node.id], number=None)
            nodes.setdefault(joined.id, joined)
        for edge in graph.edges:
            ends = {"source": ids[edge.source], "target": ids[edge.target]}
            edges.append(msgspec.structs.replace(edge, key=f"{name}/{edge.key}", **ends))
        problems.extend(graph.problems)
    return Graph(
        nodes=tuple(nodes[node_id] for node_id in sorted(nodes)),
        edges=sort_edges(edges),
        graph={"name": "corpus", "documents": sorted(id_of_document(name) for name, _ in graphs)},
        problems=sort_problems(problems),
    )


def rename(name: str, node: Node, works: Mapping[tuple[str, str], str], things: dict[tuple[str, str], str]) -> str:
    """Id of a node in the corpus; `things` remembers kind and name of the named ones met so far."""
    if node.kind == "reference":
        return id_of_reference(works[name, node.id])
    if node.kind in NAMED:
        return things.setdefault((node.kind, normalise(node.label)), node.id)
    return node.id if node.kind == "document" else f"{name}/{node.id}"
