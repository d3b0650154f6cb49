"""Sums of the weights of features, kept for words and traits that were met before."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from citeflow.bibliography.labeller.context import Trait, name_features
from citeflow.bibliography.labeller.features import WINDOW, hear_word, window_names
from citeflow.bibliography.labeller.model import Model
from citeflow.bibliography.labeller.words import describe_kind, describe_shape, describe_word
from citeflow.language.chain import Floats

MOST = 200_000
"""Rows that are kept, 26 megabytes; beyond them all is forgotten."""


class Word(NamedTuple):
    """Shape and short form of a word, and its rows: one for each offset of the window."""

    shape: str
    kind: str
    rows: tuple[int, ...]


class Rows:
    """A growing table of sums: array (rows, labels). The first row is zero.

    Sums are asked for one by one and made together, when the table is looked at.
    """

    def __init__(self, model: Model) -> None:
        self.model = model
        self.size = 1
        self._table: Floats = np.zeros((1024, len(model.labels)), dtype=np.float32)
        self._asked: list[int] = []
        self._starts: list[int] = []

    def add(self, names: list[str]) -> int:
        """Ask for the sum of the weights of features; gives its row, the first where the model knows none of them."""
        get = self.model.rows.get
        known = [row for name in names if (row := get(name)) is not None]
        if not known:
            return 0
        self._starts.append(len(self._asked))
        self._asked += known
        self.size += 1
        return self.size - 1

    def look(self) -> Floats:
        """The table with all sums in it."""
        if self._asked:
            while self.size > len(self._table):
                self._table = np.concatenate((self._table, np.zeros_like(self._table)))
            first = self.size - len(self._starts)
            np.add.reduceat(self.model.weights[self._asked], self._starts, out=self._table[first : self.size])
            self._asked, self._starts = [], []
        return self._table


class Traits(dict[Trait, int]):
    """Trait -> its row."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def __missing__(self, trait: Trait) -> int:
        self[trait] = row = self._rows.add(name_features(trait))
        return row


class Words(dict[str, Word]):
    """Text -> what the word says. Its neighbours hear so little of it that many words say the same."""

    def __init__(self, model: Model, traits: Traits) -> None:
        self._model, self._traits = model, traits

    def __missing__(self, text: str) -> Word:
        model = self._model
        said = describe_word(text, model.lexicon, model.vocabulary)
        heard = [hear_word(said, distance) for distance in range(WINDOW[-1] + 1)]
        # the word at place p speaks of the place p + offset
        rows = tuple([self._traits[window_names, heard[abs(offset)], -offset] for offset in WINDOW])
        self[text] = word = Word(describe_shape(text), describe_kind(text, model.vocabulary), rows)
        return word


class Sums:
    """All sums by a model."""

    def __init__(self, model: Model) -> None:
        self._rows = Rows(model)
        self.traits = Traits(self._rows)
        self.words = Words(model, self.traits)

    @property
    def table(self) -> Floats:
        """The sums: array (rows, labels)."""
        return self._rows.look()

    @property
    def full(self) -> bool:
        """Whether it is time to begin anew."""
        return self._rows.size > MOST
