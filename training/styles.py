"""Random printing styles: a grammar that draws order, punctuation and words, so that no set of fixed styles is learnt.

Fields of a template: A authors, B authors behind a slash, E editors with their role behind them, F editors with their
role before, R translators, T title, C container, S series, P publisher, L place, y year, D full date, v volume,
i issue, p pages, n number of pages, e edition, V event, g genre, r number, M medium, d DOI, u address, b ISBN,
a date of access, N note, X preprint number. ``%word%`` is a word of the record's language (`words.toml`).
"""

from __future__ import annotations

import random
from typing import NamedTuple

from training.gost_styles import draw_gost
from training.names import NameStyle, draw_names
from training.records import read_words
from training.world_styles import draw_world


class Style(NamedTuple):
    """A style: template of each kind, ways to print names by language, seeds of its words, and its habits.

    dash: between pages. short: 0 journals in full, 1 abbreviated with stops, 2 without. case: of titles ("", "title",
    "sentence", "upper"). pages: "full", "short" (45-7) or "first". noise: chance of each blemish of print.
    """

    seed: int
    templates: dict[str, str]
    names: NameStyle
    editors: NameStyle
    dash: str
    short: int
    case: str
    pages: str
    noise: float
    year_letter: bool
    gost: bool


def draw_style(seed: int) -> Style:
    """The style of a seed: the same seed gives the same style."""
    rng = random.Random(seed)
    words = read_words()
    lang = rng.choices(list(words), [10, 6, 2, 2, 2, 2, 2, 2])[0]
    gost = rng.random() < (0.7 if lang in ("ru", "kk", "uk") else 0.05)
    return Style(
        seed, draw_gost(rng) if gost else draw_world(rng), draw_names(rng, words[lang]), draw_names(rng, words[lang], first=False),
        rng.choice(words[lang]["dash"]), rng.choice((0, 0, 0, 1, 2)), rng.choices(("", "title", "sentence", "upper"), (70, 14, 14, 2))[0],
        rng.choices(("full", "short", "first"), (80, 10, 10))[0], rng.choice((0.0, 0.0, 0.01, 0.02, 0.05, 0.1)), rng.random() < 0.08, gost,
    )  # fmt: skip
