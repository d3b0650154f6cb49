"""GraphML, for Gephi, yEd, Cytoscape and igraph.

GraphML has no absent values and no lists, and Gephi takes attributes named ``start`` and ``end`` for time:
absent attributes are left out, and a place in the text is called ``char_start`` and ``char_end``.
"""

from __future__ import annotations

import io
import re
from typing import Any

from citeflow.bundle import Bundle
from citeflow.graph.build import build_graph
from citeflow.graph.networkx_graph import attributes_of
from citeflow.model.graph import Graph

RENAMED = {"start": "char_start", "end": "char_end"}

NOT_IN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Code points outside the production Char of XML 1.0."""


def write_graphml(bundle: Bundle) -> bytes:
    """The graph of the bundle as GraphML, built now where the layer was not made yet."""
    return graphml_of_graph(bundle.graph if bundle.graph is not None else build_graph(bundle))


def graphml_of_graph(graph: Graph) -> bytes:
    """UTF-8 XML; edge ids are the keys, unique in the whole file."""
    # networkx takes a fifth of a second to load
    import networkx as nx

    flat = nx.MultiDiGraph(**flatten(graph.graph))
    for node in graph.nodes:
        flat.add_node(node.id, **flatten(attributes_of(node, "id")))
    for edge in graph.edges:
        fields = flatten(attributes_of(edge, "source", "target", "key"))
        flat.add_edge(edge.source, edge.target, key=edge.key, **fields)
    stream = io.BytesIO()
    # the writer of the standard library: the other one depends on whether lxml is installed
    nx.readwrite.graphml.write_graphml_xml(flat, stream, encoding="utf-8")
    return stream.getvalue()


def flatten(fields: dict[str, Any]) -> dict[str, str | int | float]:
    """Attributes that GraphML can hold: numbers, and text fit for XML; lists are parted by ``|``.

    >>> flatten({"start": 3, "label": "a\\x00b", "status": None, "langs": ["ru", "kk"]})
    {'char_start': 3, 'label': 'ab', 'langs': 'ru|kk'}
    """
    flat: dict[str, str | int | float] = {}
    for name, value in fields.items():
        if value is None:
            continue
        if isinstance(value, list | tuple):
            value = "|".join(map(str, value))
        kept = value if isinstance(value, int | float) else NOT_IN_XML.sub("", str(value))
        flat[RENAMED.get(name, name)] = kept
    return flat
