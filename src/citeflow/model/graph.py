"""The citation graph as node-link data, the form that `networkx.node_link_graph(..., edges="edges")` reads."""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct

from citeflow.model.made import Made
from citeflow.model.problem import Problem

NodeKind = Literal["document", "claim", "reference", "passage", "organisation", "initiative", "person", "place"]
Relation = Literal[
    "makes",
    "cites",
    "supported-by",
    "mentions",
    "same-as",
    "part-of",
    "takes-part-in",
    "funded-by",
    "authored-by",
]


class Node(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A thing of the graph. `label` is short and human; `number` and `year` only for references."""

    id: str
    kind: NodeKind
    label: str
    lang: str | None = None
    status: str | None = None
    section: str | None = None
    number: int | None = None
    year: int | None = None
    start: int | None = None
    end: int | None = None


class Edge(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A relation. `key` tells parallel edges apart (networkx' multigraph key) and is unique between two nodes.

    start, end, claim: the words of the article that state a relation between entities, and the claim they stand in;
    role: what was said, such as ``founder``; method: how it was read. agrees, differs: kinds of cues of a passage that
    is offered for a claim (``supported-by`` is a candidate, no verdict).
    """

    source: str
    target: str
    key: str
    relation: Relation
    scope: str | None = None
    confidence: float | None = None
    callout: str | None = None
    locator: str | None = None
    role: str | None = None
    method: str | None = None
    claim: str | None = None
    start: int | None = None
    end: int | None = None
    agrees: tuple[str, ...] = ()
    differs: tuple[str, ...] = ()


class Graph(Struct, frozen=True, kw_only=True):
    """`graph.json`: directed, with parallel edges. `graph` holds attributes of the whole, such as its name."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    graph: dict[str, Any] = {}
    directed: bool = True
    multigraph: bool = True
    problems: tuple[Problem, ...] = ()
    made: Made | None = None
