"""The citation graph of one document, built from its layers.

Nodes: the document, its references, its claims, its entities and authors, and passages found in sources.
Left out are claims that assert nothing checkable (``plain``) and that nothing else in the graph points at:
they would be half of all nodes and carry no edge but `makes`. The others keep the ids of the model; a
reference is ``ref:<key>``, the document ``doc:<id of the bundle>``.

Edges: `makes` document -> claim; `cites` claim -> reference, one for each citation, so two callouts of one
claim to one work are two parallel edges; `mentions` claim -> entity, one for each mention, from the document
where the name stands in no claim; `authored-by` document -> person; `supported-by` claim -> passage, a candidate
with the passage's score as confidence and the kinds of its cues, and `part-of` passage -> reference; `part-of`,
`funded-by` and `takes-part-in` between entities as `relations` says.
"""

from __future__ import annotations

from itertools import chain

from citeflow.bundle import Bundle
from citeflow.graph.edges import EdgeBoard
from citeflow.graph.nodes import (
    id_of_author,
    id_of_document,
    id_of_passage,
    id_of_reference,
    node_of_author,
    node_of_claim,
    node_of_document,
    node_of_entity,
    node_of_passage,
    node_of_reference,
)
from citeflow.graph.relations import draw_relations
from citeflow.model.claim import Citation, Claim, Claims, Locator
from citeflow.model.document import Author, Document
from citeflow.model.entity import Entity
from citeflow.model.evidence import PairEvidence, Passage
from citeflow.model.graph import Edge, Graph, Node
from citeflow.model.ids import normalise
from citeflow.model.problem import sort_problems
from citeflow.model.reference import References
from citeflow.model.titles import choose_title


def show_locator(locator: Locator | None) -> str | None:
    """A locator in one string.

    >>> show_locator(Locator(label="page", value="12-15"))
    'page 12-15'
    """
    return None if locator is None else f"{locator.label} {locator.value}".rstrip()


def build_graph(bundle: Bundle) -> Graph:
    """The graph of a bundle with document, references and claims; nodes by id, edges by ends and key.

    Raises ArtefactError where one of the three was not made yet. An edge whose end is unknown, because a
    layer is older than another, is left out and reported as problem ``graph-stale-id``.
    """
    bundle.need("document", "references", "claims")
    doc, references, claims = bundle.document, bundle.references, bundle.claims
    assert doc is not None and references is not None and claims is not None
    entities = bundle.entities.entities if bundle.entities else ()
    pairs = bundle.evidence.evidence if bundle.evidence else ()
    authors = match_authors(doc, entities)
    kept = keep_claims(claims, entities, pairs)
    nodes = collect_nodes(bundle.id, doc, references, kept, entities, pairs, authors)
    board = EdgeBoard({node.id for node in nodes})
    draw_citations(board, id_of_document(bundle.id), kept)
    draw_mentions(board, id_of_document(bundle.id), entities)
    for target in authors.values():
        board.draw("authored-by", id_of_document(bundle.id), target)
    draw_evidence(board, pairs)
    draw_relations(board, entities)
    return Graph(
        nodes=nodes,
        edges=sort_edges(board.edges),
        graph={"name": bundle.id, "title": choose_title(doc)[0]},
        problems=sort_problems(board.problems),
    )


def sort_edges(edges: list[Edge]) -> tuple[Edge, ...]:
    """Edges in the order of their ends and keys."""
    return tuple(sorted(edges, key=lambda edge: (edge.source, edge.target, edge.key)))


def keep_claims(claims: Claims, entities: tuple[Entity, ...], pairs: tuple[PairEvidence, ...]) -> tuple[Claim, ...]:
    """Claims that are more than plain text: checkable, citing, or pointed at by a mention or by evidence."""
    pointed_at = {mention.claim for entity in entities for mention in entity.mentions}
    pointed_at.update(pair.claim for pair in pairs)
    return tuple(c for c in claims.claims if c.status != "plain" or c.citations or c.id in pointed_at)


def match_authors(doc: Document, entities: tuple[Entity, ...]) -> dict[str, str]:
    """Printed name of each author -> node id.

    That is a person of the text of exactly one of the author's names, else a node of its own.
    """
    people = {
        normalise(name): entity.id
        for entity in reversed(entities)
        if entity.type == "person"
        for name in (entity.name, *entity.names.values(), *entity.aliases)
    }
    return {author.name: find_person(author, people) for author in doc.metadata.authors}


def find_person(author: Author, people: dict[str, str]) -> str:
    """Node id of the person that bears one of the author's printed names."""
    names = (author.name, *(author.names[lang] for lang in sorted(author.names)))
    return next((people[normalise(n)] for n in names if normalise(n) in people), id_of_author(author))


def collect_nodes(
    name: str,
    doc: Document,
    references: References,
    claims: tuple[Claim, ...],
    entities: tuple[Entity, ...],
    pairs: tuple[PairEvidence, ...],
    authors: dict[str, str],
) -> tuple[Node, ...]:
    """All nodes, one for each id, sorted by id."""
    nodes = chain(
        (node_of_document(name, doc),),
        map(node_of_reference, references.references),
        map(node_of_claim, claims),
        map(node_of_entity, entities),
        (node_of_author(a) for a in doc.metadata.authors if authors[a.name] == id_of_author(a)),
        (node_of_passage(passage) for pair in pairs for passage in pair.passages),
    )
    unique: dict[str, Node] = {}
    for node in nodes:
        unique.setdefault(node.id, node)
    return tuple(unique[node_id] for node_id in sorted(unique))


def draw_citations(board: EdgeBoard, document: str, claims: tuple[Claim, ...]) -> None:
    """`makes` for each claim and `cites` for each of its citations that reached a reference."""
    for claim in claims:
        board.draw("makes", document, claim.id)
        for citation in claim.citations:
            if citation.key is not None:
                draw_citation(board, claim.id, citation, citation.key)


def draw_citation(board: EdgeBoard, claim: str, citation: Citation, key: str) -> None:
    """One `cites` edge; callout and locator tell it from its parallels."""
    locator = show_locator(citation.locator)
    board.draw(
        "cites",
        claim,
        id_of_reference(key),
        apart=f"{citation.callout} {locator or ''}",
        scope=citation.scope,
        confidence=citation.confidence,
        callout=citation.callout,
        locator=locator,
    )


def draw_mentions(board: EdgeBoard, document: str, entities: tuple[Entity, ...]) -> None:
    """`mentions` from the claim a name stands in, or from the document."""
    for entity in entities:
        for mention in entity.mentions:
            board.draw(
                "mentions",
                mention.claim or document,
                entity.id,
                apart=normalise(mention.text),
                confidence=mention.confidence,
            )


def draw_evidence(board: EdgeBoard, pairs: tuple[PairEvidence, ...]) -> None:
    """`supported-by` for each passage offered for a claim, and `part-of` from it to the work it stands in."""
    homes: set[tuple[str, str]] = set()
    for pair in pairs:
        for passage in pair.passages:
            board.draw(
                "supported-by",
                pair.claim,
                id_of_passage(passage),
                apart=pair.key or "",
                confidence=passage.score,
                agrees=kinds_of(passage, agrees=True),
                differs=kinds_of(passage, agrees=False),
            )
            if pair.key is not None:
                homes.add((id_of_passage(passage), id_of_reference(pair.key)))
    for passage_id, reference_id in sorted(homes):
        board.draw("part-of", passage_id, reference_id)


def kinds_of(passage: Passage, *, agrees: bool) -> tuple[str, ...]:
    """Kinds of the cues of a passage that agree, or that differ; sorted, each once."""
    return tuple(sorted({cue.kind for cue in passage.cues if cue.agrees is agrees}))
