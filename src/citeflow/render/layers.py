"""The layers of a bundle as the page needs them: empty where a layer was not made."""

from __future__ import annotations

from citeflow.bundle import Bundle
from citeflow.model.claim import Callout, Claim
from citeflow.model.document import Document
from citeflow.model.entity import Entity
from citeflow.model.evidence import PairEvidence
from citeflow.model.problem import Problem, sort_problems
from citeflow.model.reference import Reference, ReferenceList
from citeflow.model.titles import choose_title


def document_of(bundle: Bundle) -> Document:
    """The text layer. Raises ArtefactError where it was not made: without it there is no page."""
    bundle.need("document")
    assert bundle.document is not None
    return bundle.document


def list_references(bundle: Bundle) -> tuple[Reference, ...]:
    """The references in order of their first list and number; those without a number keep their printed place."""
    if bundle.references is None:
        return ()
    order = {listing.id: place for place, listing in enumerate(bundle.references.lists)}

    def rank(reference: Reference) -> tuple[int, float]:
        first = min((order.get(printed.list, len(order)) for printed in reference.printed), default=len(order))
        return first, float("inf") if reference.number is None else reference.number

    return tuple(sorted(bundle.references.references, key=rank))


def list_lists(bundle: Bundle) -> tuple[ReferenceList, ...]:
    """The printed reference lists."""
    return bundle.references.lists if bundle.references else ()


def list_claims(bundle: Bundle) -> tuple[Claim, ...]:
    """The claims in reading order."""
    claims = bundle.claims.claims if bundle.claims else ()
    return tuple(sorted(claims, key=lambda claim: (claim.start, -claim.end, claim.id)))


def map_callouts(bundle: Bundle) -> dict[str, Callout]:
    """Callouts by id, in reading order."""
    callouts = bundle.claims.callouts if bundle.claims else ()
    return {callout.id: callout for callout in sorted(callouts, key=lambda c: (c.start, c.end, c.id))}


def list_entities(bundle: Bundle) -> tuple[Entity, ...]:
    """The entities, as the layer orders them."""
    return bundle.entities.entities if bundle.entities else ()


def map_evidence(bundle: Bundle) -> dict[tuple[str, str | None], PairEvidence]:
    """Evidence by (claim id, reference key)."""
    rows = bundle.evidence.evidence if bundle.evidence else ()
    return {(row.claim, row.key): row for row in rows}


def list_problems(bundle: Bundle) -> tuple[Problem, ...]:
    """All findings: the union where it was made, else what the layers report themselves."""
    if bundle.problems is not None:
        return bundle.problems.problems
    layers = (bundle.document, bundle.layout, bundle.references, bundle.claims)
    more = (bundle.entities, bundle.evidence, bundle.graph)
    found = [problem for layer in (*layers, *more) if layer is not None for problem in layer.problems]
    return sort_problems(found)


def title_of_document(bundle: Bundle) -> tuple[str, str | None]:
    """The title in the article's own language, and that language; the document's id where it has no title."""
    title, lang = choose_title(document_of(bundle))
    return title or bundle.id, lang
