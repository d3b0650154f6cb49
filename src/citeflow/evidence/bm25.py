"""BM25 over folded words and anchors (Robertson and Zaragoza 2009), as a share of what a claim could reach at most."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

K1, B = 1.2, 0.75
"""The usual numbers: how soon a repeated word counts no more, and how much length counts."""


class Index:
    """Passages as bags of terms."""

    def __init__(self, bags: Sequence[Sequence[str]]) -> None:
        self._size = len(bags)
        lengths = np.array([len(bag) for bag in bags] or [0], dtype=float)
        norm = K1 * (1 - B + B * lengths / max(1.0, float(lengths.mean())))
        self._rows: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for place, bag in enumerate(bags):
            for term, count in Counter(bag).items():
                self._rows[term].append((place, count * (K1 + 1) / (count + float(norm[place]))))

    def rate(self, term: str) -> float:
        """How much a term tells: the fewer passages hold it, the more (inverse document frequency)."""
        held = len(self._rows.get(term, ()))
        return math.log(1 + (self._size - held + 0.5) / (held + 0.5))

    def score(self, terms: Sequence[str]) -> NDArray[np.float64]:
        """For each passage the sum over the terms, divided by what a passage that holds each of them once has: from 0
        to about 1. Array (passages,).
        """
        scores = np.zeros(self._size)
        most = 0.0
        for term in dict.fromkeys(terms):
            rate = self.rate(term)
            most += rate
            for place, weight in self._rows.get(term, ()):
                scores[place] += rate * weight
        return scores / most if most else scores
