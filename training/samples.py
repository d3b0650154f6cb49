"""Labelled strings by seed: which records and styles are trained on and which are held out."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

from citeflow.bibliography.labeller.tokens import Token
from training.composed import compose
from training.noise import blemish
from training.pieces import Pieces, label_tokens
from training.records import FOLDS, HELD_FOLD, Record, Shelf, fold_of, language_of, mix_record
from training.render import kind_of, render
from training.romanised import romanise_record
from training.styles import draw_style

HELD_STYLES = 1_000_000
"""Seeds from here on are styles never trained on."""

_OWN = 0.45
"""Share of composed works."""

_ROMANISED = 0.3
"""Share of Cyrillic works printed in Latin letters."""

_CYRILLIC = ("ru", "kk", "uk")

_LEAST, _MOST = 5, 250
"""Tokens of a reference."""


class Sample(NamedTuple):
    """A printed reference with the label of each token, and the fold of its record."""

    text: str
    tokens: list[Token]
    tags: list[str]
    pieces: Pieces
    kind: str
    fold: int


def draw_samples(records: list[Record], count: int, *, seed: int, held: bool = False) -> Iterator[Sample]:
    """Samples of the records trained on, or of those held out, in styles of their own."""
    rng = random.Random(seed)
    folds = [HELD_FOLD] if held else [f for f in range(FOLDS) if f != HELD_FOLD]
    shelves = {fold: Shelf([r for r in records if fold_of(r["id"]) == fold]) for fold in folds}
    made = 0
    while made < count:
        fold = rng.choice(folds)
        style = draw_style(rng.randrange(HELD_STYLES) + (HELD_STYLES if held else 0))
        if rng.random() < _OWN:
            record, lang = compose(rng, shelves[fold])
        else:
            record = mix_record(rng, shelves[fold], shelves[fold].draw(rng))
            lang = language_of(record)
        if lang in _CYRILLIC and rng.random() < _ROMANISED:
            record, lang = romanise_record(rng, record, rng.choice(shelves[fold].by_lang["en"])), "en"
        kind = kind_of(record)
        pieces = blemish(render(record, lang, kind, style, rng), style.noise, rng)
        if sample := make_sample(pieces, kind, fold):
            made += 1
            yield sample


def make_sample(pieces: Pieces, kind: str, fold: int) -> Sample | None:
    """The sample of pieces; None where it is too short or too long to be a reference."""
    text, tokens, tags = label_tokens(pieces)
    return Sample(text, tokens, tags, pieces, kind, fold) if _LEAST <= len(tokens) <= _MOST else None
