"""Small counts that the report shows, all read from the graph."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from citeflow.model.graph import Graph, Node


class CitedWork(Struct, frozen=True, kw_only=True):
    """A reference and who cites it. claims: ids of claims, by place in the text, each once.

    citations: number of citations, which is more than the claims where one claim cites the work twice.
    """

    node: Node
    claims: tuple[str, ...]
    citations: int


class MentionCount(Struct, frozen=True, kw_only=True):
    """An entity and how often its name stands in the document."""

    node: Node
    mentions: int


def count_citations(graph: Graph) -> tuple[CitedWork, ...]:
    """Every reference with its claims, in the order of the printed numbers, the unnumbered last by id."""
    nodes = {node.id: node for node in graph.nodes}
    citing: dict[str, list[str]] = defaultdict(list)
    for edge in graph.edges:
        if edge.relation == "cites":
            citing[edge.target].append(edge.source)
    works = [node for node in graph.nodes if node.kind == "reference"]
    return tuple(
        CitedWork(
            node=work,
            claims=tuple(sorted(set(citing[work.id]), key=lambda claim: (nodes[claim].start or 0, claim))),
            citations=len(citing[work.id]),
        )
        for work in sorted(works, key=lambda n: (n.number is None, n.number or 0, n.id))
    )


def find_cited_by(graph: Graph) -> dict[str, tuple[str, ...]]:
    """Node id of each reference -> ids of the claims that cite it, by place; empty for a work never cited."""
    return {work.node.id: work.claims for work in count_citations(graph)}


def rank_most_cited(graph: Graph, limit: int | None = None) -> tuple[CitedWork, ...]:
    """Works cited at least once, the most cited first, equal ones in the order of their numbers."""
    cited = [work for work in count_citations(graph) if work.citations]
    return tuple(sorted(cited, key=lambda work: -work.citations))[:limit]


def find_never_cited(graph: Graph) -> tuple[Node, ...]:
    """References that no claim cites, in the order of their numbers."""
    return tuple(work.node for work in count_citations(graph) if not work.citations)


def count_mentions(graph: Graph) -> tuple[MentionCount, ...]:
    """Entities with the number of their mentions, the most mentioned first, equal ones by label."""
    counts: dict[str, int] = defaultdict(int)
    for edge in graph.edges:
        if edge.relation == "mentions":
            counts[edge.target] += 1
    kinds = ("organisation", "initiative", "person", "place")
    entities = [node for node in graph.nodes if node.kind in kinds and counts[node.id]]
    ranked = sorted(entities, key=lambda n: (-counts[n.id], n.label, n.id))
    return tuple(MentionCount(node=node, mentions=counts[node.id]) for node in ranked)
