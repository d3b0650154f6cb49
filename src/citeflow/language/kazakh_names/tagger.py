"""Tags of words by the trained field."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from citeflow.language.chain import Chain
from citeflow.language.kazakh_names.features import Describer
from citeflow.language.kazakh_names.model import NamesModel


class KazakhTagger:
    """Finds names in the words of a sentence."""

    def __init__(self, model: NamesModel) -> None:
        self._model = model
        self._chain = Chain(model.transitions)
        self._describer = Describer(model.territories)

    def tag(self, words: Sequence[str]) -> list[str]:
        """One tag a word: ``B-`` and ``I-`` with a label of KazNERD, or ``O``. Linear in time."""
        if not words:
            return []
        rows, weights = self._model.rows, self._model.weights
        known = [[rows[name] for name in names if name in rows] for names in self._describer.describe(words)]
        scores = np.array([np.add.reduce(weights[places]) for places in known], dtype=np.float32)
        return [self._model.labels[best] for best in self._chain.find_best_path(scores).tolist()]
