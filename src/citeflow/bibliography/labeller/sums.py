"""Sums of the weights of features, kept for words and traits that were met before."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from citeflow.bibliography.labeller.context import Trait, name_features
from citeflow.bibliography.labeller.crf import Floats
from citeflow.bibliography.labeller.features import WINDOW, window_names
from citeflow.bibliography.labeller.model import Model
from citeflow.bibliography.labeller.words import describe_kind, describe_shape, describe_word

MOST = 100_000
"""Rows that are kept, 13 megabytes; beyond them all is forgotten."""


class Word(NamedTuple):
    """Shape and short form of a word, and the first of its rows: one for each offset of the window."""

    shape: str
    kind: str
    row: int


class Rows:
    """A growing table of sums: array (rows, labels). Its first rows, as many as a word has, are zero."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.table: Floats = np.zeros((1024, len(model.labels)), dtype=np.float32)
        self.size = len(WINDOW)

    def add(self, names: list[str]) -> int:
        """Add the sum of the weights of features; gives its row."""
        if self.size == len(self.table):
            self.table = np.concatenate((self.table, np.zeros_like(self.table)))
        rows = self.model.rows
        known = [rows[name] for name in names if name in rows]
        np.add.reduce(self.model.weights[known], out=self.table[self.size])
        self.size += 1
        return self.size - 1


class Words(dict[str, Word]):
    """Text -> what the word says."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def __missing__(self, text: str) -> Word:
        model = self._rows.model
        said = describe_word(text, model.lexicon, model.vocabulary)
        # the word at place p speaks of the place p + offset
        row, *_ = [self._rows.add(window_names(said, -offset)) for offset in WINDOW]
        self[text] = word = Word(describe_shape(text), describe_kind(text, model.vocabulary), row)
        return word


class Traits(dict[Trait, int]):
    """Trait -> its row."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def __missing__(self, trait: Trait) -> int:
        self[trait] = row = self._rows.add(name_features(trait))
        return row


class Sums:
    """All sums by a model."""

    def __init__(self, model: Model) -> None:
        self._rows = Rows(model)
        self.words, self.traits = Words(self._rows), Traits(self._rows)

    @property
    def table(self) -> Floats:
        """The sums: array (rows, labels)."""
        return self._rows.table

    @property
    def full(self) -> bool:
        """Whether it is time to begin anew."""
        return self._rows.size > MOST
