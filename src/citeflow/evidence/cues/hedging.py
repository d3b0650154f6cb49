"""Hedging: the passage says less firmly what the claim says firmly."""

from __future__ import annotations

from collections.abc import Iterator

from citeflow.evidence.cues.polarity import NOWHERE
from citeflow.evidence.cues.wording import HEDGES, MODAL
from citeflow.model.evidence import Cue


def compare_firmness(claim: str, passage: str) -> Iterator[Cue]:
    """A cue ``hedging`` that differs where the passage hedges, and the claim neither hedges nor leaves room.

    >>> [cue.passage for cue in compare_firmness("Дорога помогла торговле.", "The road may have helped trade.")]
    [(9, 12)]
    >>> list(compare_firmness("Жители могут ездить.", "Residents may travel."))
    []
    """
    match = HEDGES.search(passage)
    if match and not HEDGES.search(claim) and not MODAL.search(claim):
        yield Cue(kind="hedging", agrees=False, claim=NOWHERE, passage=match.span())
