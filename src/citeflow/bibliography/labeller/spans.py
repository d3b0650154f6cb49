"""Runs of tokens with one field, cut out of the reference."""

from __future__ import annotations

from itertools import groupby
from typing import NamedTuple

from citeflow.bibliography.labeller.label import Labelled


class Span(NamedTuple):
    """A run of one field or role: half-open places in the text, its labelled tokens and the lowest probability."""

    field: str
    start: int
    end: int
    tokens: tuple[Labelled, ...]

    @property
    def probability(self) -> float:
        """How sure the labeller is of the least sure word."""
        return min(labelled.probability for labelled in self.tokens)


def cut_spans(labelled: list[Labelled]) -> list[Span]:
    """The runs in order; parts of names of one role are one run. Every token lies in exactly one."""
    runs = [(field, tuple(run)) for field, run in groupby(labelled, lambda word: word.tag.partition(".")[0])]
    return [Span(field, run[0].token.start, run[-1].token.end, run) for field, run in runs]
