"""Strings printed by a CSL processor: the marks come back as labels."""

from __future__ import annotations

import random

import pytest

pytest.importorskip("citeproc", reason="comes with the extra `model`")

from training.csl_marks import cut_pieces, mark_record
from training.csl_styles import list_styles, print_records
from training.pieces import label_tokens

RECORD = {
    "id": "k0",
    "type": "article-journal",
    "title": "Borders as resources",
    "container-title": "Polity",
    "issued": {"date-parts": [[2019]]},
    "volume": "3",
    "page": "12-15",
    "author": [{"family": "Berg", "given": "Anna B."}, {"family": "Ito", "given": "Ken"}],
}


def test_marks_and_words_of_the_style_become_labels() -> None:
    marked = mark_record(RECORD)
    (first, second), title, journal = marked["author"], marked["title"], marked["container-title"]
    printed = (
        f"1. {first['family']}, A. B. and K. {second['family']} (2019) {title}. In {journal} vol. {marked['volume']}"
    )
    text, tokens, tags = label_tokens(cut_pieces(printed, RECORD))
    assert text == "Berg, A. B. and K. Ito (2019) Borders as resources. In Polity vol. 3"
    found = {token.text: tag for token, tag in zip(tokens, tags, strict=True)}
    assert found["Berg"] == "author.family"
    assert (found["A"], found["K"], found["and"]) == ("author.given", "author.given", "author.sep")
    assert (found["2019"], found["In"], found["vol"]) == ("date", "container", "volume")


def test_broken_marks_give_nothing() -> None:
    assert cut_pieces(mark_record(RECORD)["title"][:-1], RECORD) == []


def test_styles_trained_on_and_held_out_are_apart() -> None:
    trained, held = set(list_styles(held=False)), set(list_styles(held=True))
    assert trained
    assert held
    assert not trained & held


def test_real_styles_print_labelled_strings() -> None:
    printed = list(print_records(random.Random(2), [RECORD] * 12, held=True))
    assert printed
    for pieces, _ in printed:
        tags = {piece.tag for piece in pieces}
        assert {"title", "author.family"} <= tags
