"""`audit.csv`: every checkable claim with each work it cites, one row a pair, for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator

from citeflow.bundle import Bundle
from citeflow.graph.labels import label_reference
from citeflow.model.claim import Citation, Claim
from citeflow.writers.spreadsheet import Cells, format_table

HEADER = (
    "claim_id",
    "section",
    "page",
    "status",
    "scope",
    "confidence",
    "claim",
    "callout",
    "number",
    "key",
    "reference",
    "locator",
    "evidence",
    "reasons",
)


def write_audit(bundle: Bundle) -> bytes:
    """Rows in the order of the text; columns of the reference are empty for a claim that cites nothing."""
    return format_table(HEADER, audit_rows(bundle))


def audit_rows(bundle: Bundle) -> Iterator[Cells]:
    """One row for each citation of a claim and one for each uncited claim; plain claims are left out.

    Raises ArtefactError where references or claims were not made yet.
    """
    bundle.need("references", "claims")
    assert bundle.references is not None and bundle.claims is not None
    works = {reference.key: label_reference(reference) for reference in bundle.references.references}
    callouts = {callout.id: callout.text for callout in bundle.claims.callouts}
    states = {(pair.claim, pair.key): pair.state for pair in (bundle.evidence.evidence if bundle.evidence else ())}
    for claim in sorted(bundle.claims.claims, key=lambda c: (c.start, c.end, c.id)):
        for citation in claim.citations:
            state = states.get((claim.id, citation.key))
            yield pair_row(claim, citation, works.get(citation.key or ""), callouts.get(citation.callout), state)
        if not claim.citations and claim.status != "plain":
            yield lone_row(claim)


def lone_row(claim: Claim) -> Cells:
    """A claim that cites nothing."""
    left = (claim.id, claim.section, claim.page, claim.status, None, None, claim.text)
    return (*left, *(None,) * 6, "; ".join(claim.reasons))


def pair_row(claim: Claim, citation: Citation, work: str | None, callout: str | None, state: str | None) -> Cells:
    """A claim with one of its citations."""
    locator = citation.locator
    return (
        claim.id,
        claim.section,
        claim.page,
        claim.status,
        citation.scope,
        citation.confidence,
        claim.text,
        callout,
        citation.number,
        citation.key,
        work,
        None if locator is None else f"{locator.label} {locator.value}".rstrip(),
        state,
        "; ".join(claim.reasons),
    )
