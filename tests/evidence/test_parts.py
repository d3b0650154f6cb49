"""The parts of the search, each alone: quantities, anchors, words, cues."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeflow.evidence.anchors import find_anchors
from citeflow.evidence.bm25 import Index
from citeflow.evidence.cues.facts import compare_anchors
from citeflow.evidence.encoders import norm_rows
from citeflow.evidence.passages import Candidate
from citeflow.evidence.quantities import find_quantities
from citeflow.evidence.search import Search
from tests.factory import name_row

QUANTITIES = {
    "300 млн. долларов": [("amount", 3e8, "USD")],
    "$300 million": [("amount", 3e8, "USD")],
    "US$ 2.5 billion": [("amount", 2.5e9, "USD")],
    "300 millones de dólares": [("amount", 3e8, "USD")],
    "1 250 тыс. евро": [("amount", 1.25e6, "EUR")],
    "R 5 and 20%": [("number", 5, ""), ("percent", 20, "")],
    "in 1998 and 2004": [("year", 1998, ""), ("year", 2004, "")],
    "1,250 people": [("number", 1250, "")],
    "12 млн. тенге": [("amount", 1.2e7, "KZT")],
    "нет чисел": [],
}


@pytest.mark.parametrize(("text", "expected"), QUANTITIES.items(), ids=name_row)
def test_quantities(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert [(q.kind, q.value, q.unit) for q in find_quantities(text)] == expected


SHARED = {
    ("ru", "Туда пришёл МЕРКОСУР.", "en", "Later MERCOSUR came."): {"acronym"},
    ("ru", "Деньги дал ФОСЕМ.", "en", "The FOCEM paid."): {"acronym"},
    ("ru", "В Боливии и Чили", "es", "en Bolivia y Chile"): {"country"},
    ("ru", "бразильско-уругвайская граница", "pt", "a fronteira entre Brasil e Uruguai"): {"country"},
    ("kk", "Қазақстанның қоры", "en", "a fund of Kazakhstan"): {"country"},
    ("ru", "город Шымкент", "en", "the town of Shymkent"): {"name"},
    ("ru", "река течёт", "en", "the river flows"): set(),
}


@pytest.mark.parametrize(("texts", "kinds"), SHARED.items(), ids=name_row)
def test_anchors_meet_across_languages(texts: tuple[str, str, str, str], kinds: set[str]) -> None:
    lang, claim, other, passage = texts
    one, two = (
        {(a.kind, a.value) for a in find_anchors(text, code)} for text, code in ((claim, lang), (passage, other))
    )
    assert {kind for kind, _ in one & two} == kinds


@given(st.text(max_size=80), st.sampled_from(["ru", "kk", "en", "es", None]))
def test_anchors_lie_in_their_text(text: str, lang: str | None) -> None:
    assert all(0 <= a.start < a.end <= len(text) for a in find_anchors(text, lang))


def test_rare_words_count_for_more() -> None:
    index = Index([["river", "fund"], ["river", "bank"], ["river"]])
    assert index.rate("fund") > index.rate("river") > 0
    scores = index.score(["river", "fund"])
    assert scores.argmax() == 0
    assert 0 < scores.max() < 2.2
    assert not Index([]).score(["river"]).size


@pytest.mark.parametrize(
    ("claim", "passage", "cues"),
    [
        ("в 1998 г.", "in 1998", [("year", True)]),
        ("в 1998 г.", "in 1999", [("year", False)]),
        ("в 1998 г.", "long ago", []),
        ("в 1998 и 2004 гг.", "in 2004 and 2007", [("year", True)]),
        ("300 млн. долларов", "100 million dollars", [("amount", False)]),
        ("В Перу", "In Chile", [("country", False)]),
        (
            "в Перу, Чили и Бразилии",
            "in Peru, Chile and Bolivia",
            [("country", False), ("country", True), ("country", True)],
        ),
        ("в Перу и Бразилии", "in Peru and Chile", [("country", True)]),
        ("20 школ", "30 schools", []),
    ],
)
def test_cues(claim: str, passage: str, cues: list[tuple[str, bool]]) -> None:
    found = compare_anchors(find_anchors(claim, "ru"), find_anchors(passage, "en"))
    assert [(cue.kind, cue.agrees) for cue in found] == cues


def test_equal_passages_keep_their_order() -> None:
    passages = [Candidate(n, n + 5, "Same words here.", "en", None) for n in range(4)]
    ranked = Search(passages, None, None).rank("Same words.", "en")
    assert [row.passage.start for row in ranked] == [0, 1, 2, 3]
    assert Search([], None, None).rank("Same words.", "en") == []


def test_rows_of_vectors_have_length_one() -> None:
    rows = norm_rows(np.array([[3.0, 4.0], [0.0, 0.0]], dtype=np.float32))
    assert rows.tolist() == [[pytest.approx(0.6), pytest.approx(0.8)], [0.0, 0.0]]
