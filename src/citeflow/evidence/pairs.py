"""The (claim, reference) pairs of a document, each with the state of its search."""

from __future__ import annotations

from citeflow.model.claim import Claims
from citeflow.model.evidence import Evidence, PairEvidence


def find_evidence(claims: Claims) -> Evidence:
    """One row for each claim and reference that a citation joins, in the order of the claims.

    A reference whose text was not supplied has state ``source-missing`` and no passages.
    """
    rows = []
    for claim in claims.claims:
        for key in dict.fromkeys(c.key for c in claim.citations if c.key is not None):
            rows.append(PairEvidence(claim=claim.id, key=key, state="source-missing", passages=()))
    return Evidence(evidence=tuple(rows))
