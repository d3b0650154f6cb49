"""Printed marks of items, halves of words, and styled runs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeflow.model.document import MarkKind
from citeflow.readers.hyphens import build_vocabulary, choose_joint
from citeflow.readers.labels import find_number_label, strip_bullet
from citeflow.readers.styled import ORDER, Run, fold_runs
from tests.factory import name_row

NUMBERS = {
    "1. Ким": "1.",
    "12) Ким": "12)",
    "(3) Ким": "(3)",
    "[4] Ким": "[4]",
    "[1911] Ким": "[1911]",
    "1911. Порт": None,
    "1.5 м": None,
    "1.Ким": None,
    "2016 год": None,
    "1.": None,
    "[x] Ким": None,
    "": None,
}


@pytest.mark.parametrize(("text", "label"), NUMBERS.items(), ids=name_row)
def test_number_labels(text: str, label: str | None) -> None:
    assert find_number_label(text) == label


BULLETS = {
    "• соль": "соль",
    "- соль": "соль",
    "— соль": "соль",
    "· соль": "соль",
    "-соль": None,
    "–": None,
    "соль": None,
}


@pytest.mark.parametrize(("text", "bare"), BULLETS.items(), ids=name_row)
def test_bullets(text: str, bare: str | None) -> None:
    assert strip_bullet(text) == bare


HYPHENS = {
    "broken word": ("откры-", "ли порт", "", False),
    "compound printed elsewhere": ("город-", "порт", "Это город-порт.", True),
    "both printed elsewhere": ("город-", "порт", "город-порт и городпорт", False),
    "capital": ("Омск-", "Томск", "", True),
    "digit": ("Иртыш-", "2", "", True),
    "behind a digit": ("1911-", "й", "", True),
    "soft": ("город\u00ad", "ской", "", False),
    "typographic": ("откры\u2010", "ли", "", False),
}


@pytest.mark.parametrize(("before", "after", "elsewhere", "kept"), HYPHENS.values(), ids=HYPHENS)
def test_hyphens(before: str, after: str, elsewhere: str, kept: bool) -> None:
    expected = "keep" if kept else "join"
    assert choose_joint(before, after, build_vocabulary([f"и {elsewhere} и"])) == expected


STYLES = st.frozensets(st.sampled_from(sorted(ORDER)), max_size=3)


@given(st.lists(st.tuples(st.text(alphabet="аб \n\t", max_size=6), STYLES), max_size=8))
def test_folding_keeps_letters_and_their_styles(rows: list[tuple[str, frozenset[MarkKind]]]) -> None:
    text, marks, _ = fold_runs([Run(words, styles) for words, styles in rows])
    assert text == " ".join("".join(words for words, _ in rows).split())
    for style in ORDER:
        printed = "".join("".join(words.split()) for words, styles in rows if style in styles)
        shown = "".join("".join(text[m.start : m.end].split()) for m in marks if m.kind == style)
        assert shown == printed
    assert all(text[m.start : m.end] == text[m.start : m.end].strip() != "" for m in marks)


def test_bold_goes_on_over_a_plain_space_and_a_link_does_not() -> None:
    runs = [Run("Порт", frozenset({"bold"})), Run(" "), Run("и склад", frozenset({"bold"}))]
    assert [(mark.start, mark.end) for mark in fold_runs(runs).marks] == [(0, 12)]
    linked = [Run("порт").linked("a"), Run(" "), Run("порт").linked("a")]
    assert [(mark.start, mark.end) for mark in fold_runs(linked).marks] == [(0, 4), (5, 9)]
