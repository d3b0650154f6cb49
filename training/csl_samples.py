"""Labelled strings in the CSL styles of journals."""

from __future__ import annotations

import random
from collections.abc import Iterator

from training.csl_styles import print_records
from training.noise import blemish
from training.records import FOLDS, HELD_FOLD, Record, Shelf, fold_of, mix_record
from training.render import kind_of
from training.samples import Sample, make_sample

_CSL_NOISE = (0.0, 0.0, 0.01, 0.03)
"""Chances of a blemish in strings of the CSL processor."""


def draw_csl_samples(records: list[Record], count: int, *, seed: int, held: bool = False) -> Iterator[Sample]:
    """Samples in CSL styles, of works trained on or of those held out; a little fewer than `count`, since the processor fails at some."""
    rng = random.Random(seed)
    folds = [HELD_FOLD] if held else [f for f in range(FOLDS) if f != HELD_FOLD]
    for place, fold in enumerate(folds):
        shelf = Shelf([r for r in records if fold_of(r["id"]) == fold])
        share = count * (place + 1) // len(folds) - count * place // len(folds)
        drawn = [mix_record(rng, shelf, shelf.draw(rng)) for _ in range(share)]
        for pieces, record in print_records(rng, drawn, held=held):
            pieces = blemish(pieces, rng.choice(_CSL_NOISE), rng)
            if sample := make_sample(pieces, kind_of(record), fold):
                yield sample
