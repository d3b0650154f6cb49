"""Our graph as a networkx graph, for its algorithms and its writers of other forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from citeflow.model.graph import Graph

if TYPE_CHECKING:
    import networkx


def to_networkx(graph: Graph) -> networkx.MultiDiGraph[str]:
    """A `networkx.MultiDiGraph` with the same ids, keys and attributes; absent attributes stay absent.

    It equals ``networkx.node_link_graph(json.load(file), edges="edges")`` of the written `graph.json`.
    """
    # networkx takes a fifth of a second to load
    import networkx as nx

    result = nx.MultiDiGraph(**graph.graph)
    for node in graph.nodes:
        result.add_node(node.id, **attributes_of(node, "id"))
    for edge in graph.edges:
        result.add_edge(edge.source, edge.target, key=edge.key, **attributes_of(edge, "source", "target", "key"))
    return result


def attributes_of(thing: msgspec.Struct, *left_out: str) -> dict[str, Any]:
    """Fields of a node or an edge that are set, without the named ones."""
    fields = msgspec.to_builtins(thing)
    return {name: value for name, value in fields.items() if name not in left_out}
