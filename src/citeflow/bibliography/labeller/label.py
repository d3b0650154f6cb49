"""Labels of a reference's tokens, with probabilities."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from citeflow.bibliography.labeller.context import describe_context
from citeflow.bibliography.labeller.crf import Chain, Floats
from citeflow.bibliography.labeller.features import WINDOW, window_names
from citeflow.bibliography.labeller.model import Model
from citeflow.bibliography.labeller.tokens import Token, split_tokens
from citeflow.bibliography.labeller.words import describe_kind, describe_shape, describe_word

_CACHED_WORDS = 20_000


class Labelled(NamedTuple):
    """A token with its label and the probability of that label."""

    token: Token
    tag: str
    probability: float


class Labeller:
    """Labels references by a model. What a word says is looked up once and kept."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self._chain = Chain(model.transitions)
        self._empty = np.zeros(len(model.labels), dtype=np.float32)
        self._say = lru_cache(_CACHED_WORDS)(self._score_word)

    def _score_word(self, text: str) -> tuple[str, str, Floats]:
        """Shape and short form of a word, and what it says of the labels at each offset of the window."""
        vocabulary = self.model.vocabulary
        said = describe_word(text, self.model.lexicon, vocabulary)
        scores = np.stack([self._sum_rows(window_names(said, -offset)) for offset in WINDOW])
        return describe_shape(text), describe_kind(text, vocabulary), scores

    def _sum_rows(self, names: list[str]) -> Floats:
        rows = [row for name in names if (row := self.model.rows.get(name)) is not None]
        return self.model.weights[rows].sum(axis=0) if rows else self._empty

    def _sum_each(self, rows_of_names: list[list[str]]) -> Floats:
        """The sum of weights of each list of names."""
        rows: list[int] = []
        starts: list[int] = []
        get, nothing = self.model.rows.get, len(self.model.weights) - 1
        for names in rows_of_names:
            starts.append(len(rows))
            rows += [get(name, nothing) for name in names]
        return np.add.reduceat(self.model.weights[rows], starts, axis=0)

    def score(self, tokens: list[Token]) -> Floats:
        """What the features of each token say for each label: array (tokens, labels)."""
        said = [self._say(token.text) for token in tokens]
        context = describe_context(tokens, [shape for shape, _, _ in said], [kind for _, kind, _ in said])
        scores = self._sum_each(context.tokens)
        scores += self._sum_each(context.segments)[context.segment_of]
        words = np.stack([table for _, _, table in said])
        size = len(tokens)
        for column, offset in enumerate(WINDOW):
            # the word at place p speaks of the place p + offset
            low, high = max(0, offset), size + min(0, offset)
            scores[low:high] += words[low - offset : high - offset, column]
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
