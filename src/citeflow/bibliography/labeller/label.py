"""Labels of a reference's tokens, with probabilities."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from citeflow.bibliography.labeller.context import describe_context
from citeflow.bibliography.labeller.features import WINDOW
from citeflow.bibliography.labeller.model import Model
from citeflow.bibliography.labeller.sums import Sums
from citeflow.bibliography.labeller.tokens import Token, split_tokens
from citeflow.language.chain import Chain, Floats, Places


class Labelled(NamedTuple):
    """A token with its label and the probability of that label."""

    token: Token
    tag: str
    probability: float


class Labeller:
    """Labels references by a model. What words and traits say is summed once and kept."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._chain = Chain(model.transitions)
        self.sums = Sums(model)

    def score(self, tokens: list[Token]) -> Floats:
        """What the features of each token say for each label: array (tokens, labels)."""
        if self.sums.full:
            self.sums = Sums(self.model)
        words, traits = self.sums.words, self.sums.traits
        said = [words[token.text] for token in tokens]
        context = describe_context(tokens, [word.shape for word in said], [word.kind for word in said])
        columns = [[traits[trait] for trait in column] for column in context.tokens]
        shared = [[traits[trait] for trait in column] for column in context.segments]
        table = self.sums.table
        scores: Floats = np.add.reduce(table[columns])
        scores += np.add.reduce(table[find_rows([word.rows for word in said])])
        scores += np.add.reduce(table[shared])[context.segment_of]
        return scores

    def label(self, text: str) -> list[Labelled]:
        """Label the tokens of a text; an empty text has none.

        Time and memory grow linearly with the text.
        """
        tokens = split_tokens(text)
        if not tokens:
            return []
        path, marginals = self._chain.decode(self.score(tokens))
        sure = marginals[np.arange(len(tokens)), path].tolist()
        labels = self.model.labels
        return [
            Labelled(token, labels[best], probability)
            for token, best, probability in zip(tokens, path.tolist(), sure, strict=True)
        ]


def find_rows(rows: list[tuple[int, ...]]) -> Places:
    """The rows that speak of each token: array (window, tokens); `rows` are those of each word."""
    edge, size = WINDOW[-1], len(rows)
    padded = np.zeros((size + 2 * edge, len(WINDOW)), dtype=np.intp)
    padded[edge : edge + size] = rows
    starts = [edge - offset for offset in WINDOW]
    return np.array([padded[start : start + size, column] for column, start in enumerate(starts)])
