"""The strings the labeller is trained on: labels are exact, styles are drawn the same way every time."""

from __future__ import annotations

import random

import pytest
from training.lexicon import add_own_words, count_words, make_lexicon, make_vocabulary
from training.names import NameStyle, print_names
from training.noise import blemish
from training.pieces import Piece, fill, join_text, label_tokens
from training.records import FOLDS, HELD_FOLD, fold_of, read_records
from training.render import render
from training.samples import HELD_STYLES, draw_samples
from training.styles import Style, draw_style

from citeflow.bibliography.labeller.tags import TAGS

PLAIN = NameStyle("Family, G.", " ", ".", ", ", " & ", "et al.", 0, 0, False, " ")


def make_style(template: str, names: NameStyle = PLAIN) -> Style:
    return draw_style(4)._replace(
        templates={"journal": template},
        names=names,
        dash="–",
        short=0,
        case="",
        pages="full",
        noise=0.0,
        year_letter=False,
    )


RECORD = {
    "id": "r1",
    "type": "article-journal",
    "title": "Граница как ресурс",
    "container-title": "Полис",
    "issued": {"date-parts": [[2019]]},
    "volume": "3",
    "page": "12-15",
    "author": [{"family": "Берг", "given": "Анна"}, {"family": "Ито", "given": "К."}],
}

LABELLED = {
    "vancouver": (
        "{A}. {T}. {C}. {y}<;{v}><({i})><:{p}>.",
        PLAIN._replace(order="Family GG", last=", "),
        "Берг А, Ито К. Граница как ресурс. Полис. 2019;3:12–15.",
        "af ag as af ag as t t t t c c d d v v p p p p",
    ),
    "apa": (
        "{A} ({y}). {T}. {C}, {v}, {p}.",
        PLAIN,
        "Берг, А. & Ито, К. (2019). Граница как ресурс. Полис, 3, 12–15.",
        "af af ag ag as af af ag ag d d d d t t t t c c v v p p p p",
    ),
    "gost": (
        "{A} {T} // {C}. – {y}. – С. {p}.",
        PLAIN._replace(order="Family G.", last=", "),
        "Берг А., Ито К. Граница как ресурс // Полис. – 2019. – С. 12–15.",
        "af ag ag as af ag ag t t t c c c c d d d p p p p p p p",
    ),
}
SHORT = {
    "af": "author.family",
    "ag": "author.given",
    "as": "author.sep",
    "t": "title",
    "c": "container",
    "d": "date",
    "v": "volume",
    "p": "pages",
}


@pytest.mark.parametrize(("template", "names", "text", "tags"), LABELLED.values(), ids=LABELLED.keys())
def test_every_word_has_the_label_of_its_field(template: str, names: NameStyle, text: str, tags: str) -> None:
    pieces = render(RECORD, "ru", "journal", make_style(template, names), random.Random(1))
    printed, _, found = label_tokens(pieces)
    assert printed == text
    assert found == [SHORT[tag] for tag in tags.split()]


def test_a_group_without_its_field_is_left_out() -> None:
    values = {"a": [Piece("x", "title")], "b": []}
    assert join_text(fill("{a}<, vol. {b}><; {a}>", values.__getitem__)) == "x; x"


def test_long_lists_end_in_et_al() -> None:
    style = PLAIN._replace(most=1, shown=1, between="; ")
    assert join_text(print_names(RECORD["author"], "author", style)) == "Берг, А.; et al."


def test_the_same_seed_prints_the_same() -> None:
    records = read_records()[:400]
    first, again = ([s.text for s in draw_samples(records, 30, seed=5)] for _ in range(2))
    assert first == again
    assert first != [s.text for s in draw_samples(records, 30, seed=6)]
    assert draw_style(7) == draw_style(7)


def test_styles_print_all_kinds_with_known_labels() -> None:
    samples = list(draw_samples(read_records(), 300, seed=11, held=True))
    assert {tag for s in samples for tag in s.tags} <= set(TAGS)
    assert all(len(s.tokens) == len(s.tags) for s in samples)
    assert len({s.kind for s in samples}) > 10
    assert all(s.fold == HELD_FOLD for s in samples)


def test_blemishes_keep_labels_with_their_words() -> None:
    pieces = [Piece("Title of it", "title"), Piece(". ", None), Piece("12", "volume")]
    for seed in range(60):
        _, tokens, tags = label_tokens(blemish(pieces, 0.5, random.Random(seed)))
        assert [tag for token, tag in zip(tokens, tags, strict=True) if token.text == "12"][:1] == ["volume"]


def test_a_lexicon_does_not_know_the_works_it_is_used_on() -> None:
    records = [{"id": f"r{n}", "title": f"only{chr(97 + fold_of(f'r{n}'))} common", "type": "book"} for n in range(60)]
    folds = count_words(records)
    whole = make_lexicon(folds)
    for fold in range(FOLDS):
        word = f"only{chr(97 + fold)}"
        assert word in whole
        assert word not in make_lexicon(folds, fold)
        assert "common" in make_lexicon(folds, fold)


def test_the_vocabulary_holds_words_of_styles() -> None:
    folds = count_words(read_records()[:200])
    add_own_words(folds)
    assert {"vol", "дата", "қаралған", "edited"} <= make_vocabulary(folds)


def test_held_styles_are_apart() -> None:
    assert draw_style(3) != draw_style(3 + HELD_STYLES)
