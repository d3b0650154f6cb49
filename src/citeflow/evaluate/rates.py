"""Counts of right answers and the rates made of them."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct


class Rates(Struct, frozen=True, kw_only=True):
    """One question: hits among `gold` items that were asked for and `predicted` items that were given.

    precision: share of the given that is right. recall: share of the asked that was found. f1: their harmonic
    mean. All three from 0 to 1, and 0 where nothing was given or asked.
    """

    hits: int
    gold: int
    predicted: int
    precision: float
    recall: float
    f1: float


def make_rates(hits: int, gold: int, predicted: int) -> Rates:
    """Rates of three counts.

    >>> round(make_rates(hits=2, gold=4, predicted=2).f1, 3)
    0.667
    """
    precision = hits / predicted if predicted else 0.0
    recall = hits / gold if gold else 0.0
    both = precision + recall
    return Rates(
        hits=hits,
        gold=gold,
        predicted=predicted,
        precision=precision,
        recall=recall,
        f1=2 * precision * recall / both if both else 0.0,
    )


class Tally:
    """Counts under way: question -> hits, gold items, predicted items."""

    def __init__(self) -> None:
        self.counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])

    def add(self, question: str, hits: int, gold: int, predicted: int) -> None:
        """Add the counts of one document or one item."""
        row = self.counts[question]
        for place, value in enumerate((hits, gold, predicted)):
            row[place] += value

    def rates(self) -> dict[str, Rates]:
        """Rates by question, sorted; a question that nobody asked nor answered is left out."""
        return {q: make_rates(*row) for q, row in sorted(self.counts.items()) if row[1] or row[2]}
