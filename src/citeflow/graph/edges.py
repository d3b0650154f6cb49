"""A drawing board for edges: it gives each a stable key and refuses ends that do not exist."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from typing import Any

from citeflow.model.graph import Edge, Relation
from citeflow.model.ids import digest
from citeflow.model.problem import Problem

ADVICE = "the layers come from different runs: run the later stages of this folder again"


class EdgeBoard:
    """Edges drawn so far between known nodes.

    A key is the relation and 12 hex digits of a hash of both ends, of what tells parallel edges apart and of
    an occurrence number; so keys are unique in the whole graph, which readers of GraphML ask for, and follow
    no list position.
    """

    def __init__(self, known: Container[str]) -> None:
        self.known = known
        self.edges: list[Edge] = []
        self.problems: list[Problem] = []
        self.seen: Counter[tuple[str, ...]] = Counter()

    def draw(self, relation: Relation, source: str, target: str, *, apart: str = "", **fields: Any) -> None:
        """Add an edge, or a problem where an end is no node. `apart` tells parallel edges from each other."""
        for end in (source, target):
            if end not in self.known:
                self.report_stale(relation, source, target, end)
                return
        identity = (relation, source, target, apart)
        self.seen[identity] += 1
        key = digest(relation, source, target, apart, str(self.seen[identity]))
        self.edges.append(Edge(source=source, target=target, key=key, relation=relation, **fields))

    def report_stale(self, relation: Relation, source: str, target: str, missing: str) -> None:
        """Keep an edge that cannot be drawn as a problem."""
        self.problems.append(
            Problem(
                code="graph-stale-id",
                severity="warning",
                message=f"edge {relation} from {source} to {target} left out: {missing} is not known",
                advice=ADVICE,
            )
        )
