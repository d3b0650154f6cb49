"""`audit.csv`: every checkable claim with each work it cites, one row a pair, for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator

from citeflow.bundle import Bundle
from citeflow.graph.labels import label_reference
from citeflow.measures.attention import rank_attention
from citeflow.measures.cue_words import say_cue
from citeflow.model.claim import Citation, Claim
from citeflow.model.evidence import PairEvidence
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
    "attention",
    "look_at",
    "passage",
    "passage_page",
    "passage_score",
    "differs",
    "agrees",
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
    pairs = {(pair.claim, pair.key): pair for pair in (bundle.evidence.evidence if bundle.evidence else ())}
    looks = collect_looks(bundle)
    for claim in sorted(bundle.claims.claims, key=lambda c: (c.start, c.end, c.id)):
        for citation in claim.citations:
            pair = pairs.get((claim.id, citation.key))
            found = (
                pair.state if pair else None,
                *looks.get((claim.id, citation.key), NO_LOOK),
                *best_cells(claim, pair),
            )
            cited = pair_row(claim, citation, works.get(citation.key or ""), callouts.get(citation.callout))
            yield (*cited, *found, "; ".join(claim.reasons))
        if not claim.citations and claim.status != "plain":
            yield lone_row(claim, looks.get((claim.id, None), NO_LOOK))


Look = tuple[int | None, str | None]
"""Place in the order of attention from 1, and why."""

NO_LOOK: Look = (None, None)


def collect_looks(bundle: Bundle) -> dict[tuple[str, str | None], Look]:
    """Claim and key -> where the pair stands in the order of attention, with all reasons."""
    reasons: dict[tuple[str, str | None], list[str]] = {}
    for concern in rank_attention(bundle):
        reasons.setdefault((concern.claim, concern.key), []).append(concern.reason)
    return {pair: (place, "; ".join(words)) for place, (pair, words) in enumerate(reasons.items(), 1)}


def best_cells(claim: Claim, pair: PairEvidence | None) -> Cells:
    """The best passage of a pair: its words, page, score, and what of the claim differs and agrees."""
    if pair is None or not pair.passages:
        return (None,) * 5
    best = pair.passages[0]
    differing = [say_cue(cue, claim.text, best.text) for cue in best.cues if not cue.agrees]
    agreeing = sorted({cue.kind for cue in best.cues if cue.agrees})
    page = best.label or best.page
    return (best.text, page, best.score, "; ".join(dict.fromkeys(differing)) or None, ", ".join(agreeing) or None)


def lone_row(claim: Claim, look: Look) -> Cells:
    """A claim that cites nothing."""
    left = (claim.id, claim.section, claim.page, claim.status, None, None, claim.text)
    return (*left, *(None,) * 6, *look, *(None,) * 5, "; ".join(claim.reasons))


def pair_row(claim: Claim, citation: Citation, work: str | None, callout: str | None) -> Cells:
    """A claim with one of its citations, without what was found."""
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
    )
