"""`graph.json`: node-link JSON that ``networkx.node_link_graph(..., edges="edges")`` reads."""

from __future__ import annotations

from citeflow.bundle import Bundle, encode_layer
from citeflow.graph.build import build_graph
from citeflow.model.graph import Graph


def write_graph(bundle: Bundle) -> bytes:
    """The graph of the bundle, built now where the layer was not made yet."""
    return encode_layer("graph", graph_of(bundle))


def graph_of(bundle: Bundle) -> Graph:
    """The layer `graph`, or the graph its layers give."""
    return bundle.graph if bundle.graph is not None else build_graph(bundle)
