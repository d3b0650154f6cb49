"""Nodes of the graph: one function for each kind of thing that a bundle knows."""

from __future__ import annotations

from citeflow.graph.labels import label_reference, shorten, year_of
from citeflow.model.claim import Claim
from citeflow.model.document import Author, Document
from citeflow.model.entity import Entity
from citeflow.model.evidence import Passage
from citeflow.model.graph import Node
from citeflow.model.ids import digest, normalise
from citeflow.model.reference import Reference
from citeflow.model.titles import choose_title, find_main_language


def id_of_document(name: str) -> str:
    """Node id of a document.

    >>> id_of_document("golunov-2024")
    'doc:golunov-2024'
    """
    return f"doc:{name}"


def id_of_reference(key: str) -> str:
    """Node id of a reference.

    >>> id_of_reference("dupeyron2009regional")
    'ref:dupeyron2009regional'
    """
    return f"ref:{key}"


def id_of_author(author: Author) -> str:
    """Node id of an author whom no entity of the text stands for; it follows the printed name."""
    return digest("author", normalise(author.name))


def id_of_passage(passage: Passage) -> str:
    """Node id of a passage: it follows the source and the words."""
    return digest("passage", passage.source, normalise(passage.text))


def node_of_document(name: str, doc: Document) -> Node:
    """The article itself."""
    return Node(
        id=id_of_document(name),
        kind="document",
        label=shorten(choose_title(doc)[0] or name),
        lang=find_main_language(doc),
    )


def node_of_claim(claim: Claim) -> Node:
    """A claim with its status, section and place in the text."""
    return Node(
        id=claim.id,
        kind="claim",
        label=shorten(claim.text),
        status=claim.status,
        section=claim.section,
        start=claim.start,
        end=claim.end,
    )


def node_of_reference(reference: Reference) -> Node:
    """A cited work with its printed number, year and language."""
    lang = reference.csl.get("language")
    return Node(
        id=id_of_reference(reference.key),
        kind="reference",
        label=label_reference(reference),
        lang=str(lang) if lang else None,
        number=reference.number,
        year=year_of(reference.csl),
    )


def node_of_entity(entity: Entity) -> Node:
    """An organisation, initiative, person or place."""
    return Node(id=entity.id, kind=entity.type, label=shorten(entity.name))


def node_of_author(author: Author) -> Node:
    """An author of the article."""
    return Node(id=id_of_author(author), kind="person", label=shorten(author.name))


def node_of_passage(passage: Passage) -> Node:
    """A span of a cited source; start and end count in the source's own text."""
    return Node(
        id=id_of_passage(passage),
        kind="passage",
        label=shorten(passage.text),
        start=passage.start,
        end=passage.end,
    )
