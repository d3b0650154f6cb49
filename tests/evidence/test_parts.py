"""The parts of the search, each alone: quantities, anchors, words, cues."""

from __future__ import annotations

import sys
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeflow.evidence.anchors import find_anchors
from citeflow.evidence.bm25 import Index
from citeflow.evidence.cues.facts import compare_anchors
from citeflow.evidence.encoders import norm_rows
from citeflow.evidence.passages import Candidate
from citeflow.evidence.quantities import find_quantities, lower
from citeflow.evidence.search import Search
from tests.factory import name_row

QUANTITIES: dict[tuple[str, str], list[tuple[str, float, str]]] = {
    ("ru", "300 млн. долларов"): [("amount", 3e8, "USD")],
    ("en", "$300 million"): [("amount", 3e8, "USD")],
    ("en", "US$ 2.5 billion"): [("amount", 2.5e9, "USD")],
    ("en", "$300m and €5bn"): [("amount", 3e8, "USD"), ("amount", 5e9, "EUR")],
    ("en", "a 300-million-dollar fund"): [("amount", 3e8, "USD")],
    ("en", "300 m of road"): [("number", 300, "")],
    ("es", "300 millones de dólares"): [("amount", 3e8, "USD")],
    ("es", "300.000 dólares, 300,000 dólares"): [("amount", 3e5, "USD"), ("amount", 3e5, "USD")],
    ("es", "mil millones de dólares"): [("amount", 1e9, "USD")],
    ("es", "2 billones de dólares"): [("amount", 2e12, "USD")],
    ("pt", "2 bilhões de dólares"): [("amount", 2e9, "USD")],
    ("pt", "R$ 300 milhões"): [("amount", 3e8, "BRL")],
    ("ru", "1 250 тыс. евро"): [("amount", 1.25e6, "EUR")],
    ("ru", "три миллиона долларов"): [("amount", 3e6, "USD")],
    ("ru", "полтора млрд руб."): [("amount", 1.5e9, "RUB")],
    ("en", "half a million dollars"): [("amount", 5e5, "USD")],
    ("en", "a quarter of a billion dollars, a quarter of it"): [("amount", 2.5e8, "USD"), ("percent", 25, "")],
    ("ru", "четверть миллиона евро, полмиллиона евро"): [("amount", 2.5e5, "EUR"), ("amount", 5e5, "EUR")],
    ("en", "three hundred million dollars"): [("amount", 3e8, "USD")],
    ("kk", "3 миллион теңге"): [("amount", 3e6, "KZT")],
    ("ru", "от 2 до 3 млн долларов"): [("amount", 2e6, "USD"), ("amount", 3e6, "USD")],
    ("ru", "12 млн. тенге"): [("amount", 1.2e7, "KZT")],
    ("en", "R 5 and 20%"): [("number", 5, ""), ("percent", 20, "")],
    ("ru", "10–15 %"): [("percent", 10, ""), ("percent", 15, "")],
    ("ru", "2,3 процента"): [("percent", 2.3, "")],
    ("es", "diez por ciento"): [("percent", 10, "")],
    ("kk", "15 пайыз"): [("percent", 15, "")],
    ("en", "in 1998 and 2004"): [("year", 1998, ""), ("year", 2004, "")],
    ("en", "1999-2003"): [("year", 1999, "period"), ("year", 2003, "period")],
    ("es", "entre 1999 y 2003, en 2007 y 2009"): [
        ("year", 1999, "period"),
        ("year", 2003, "period"),
        ("year", 2007, ""),
        ("year", 2009, ""),
    ],
    ("ru", "с 1999 г. по 2003 г."): [("year", 1999, "period"), ("year", 2003, "period")],
    ("en", "In 2002 people voted; 2002 people"): [("year", 2002, ""), ("number", 2002, "person")],
    ("es", "En 2002 ha crecido; 20 ha"): [("year", 2002, ""), ("number", 0.2, "km2")],
    ("ru", "шесть стран"): [("number", 6, "country")],
    ("ru", "треть"): [("percent", 33, ""), ("percent", 33.3, "")],
    ("ru", "третья страна, первая половина года, четверть века"): [],
    ("en", "two thirds"): [("percent", 66, ""), ("percent", 66.7, ""), ("percent", 67, "")],
    ("en", "half of it, the first half of 1998"): [("percent", 50, ""), ("year", 1998, "")],
    ("es", "la mitad"): [("percent", 50, "")],
    ("kk", "үштен бірі"): [("percent", 33, ""), ("percent", 33.3, "")],
    ("ru", "2000 человек"): [("number", 2000, "person")],
    ("ru", "в 1990-х гг. и 70-е"): [("decade", 1990, ""), ("decade", 1970, "")],
    ("en", "the 1980s, the nineties"): [("decade", 1980, ""), ("decade", 1990, "")],
    ("es", "en los años noventa; noventa casas"): [("decade", 1990, "")],
    ("pt", "na década de 1960"): [("decade", 1960, "")],
    ("kk", "1990-жылдары"): [("decade", 1990, "")],
    ("en", "1,250 people"): [("number", 1250, "person")],
    ("ru", "1,250 км"): [("number", 1.25, "km")],
    ("en", "0.125 km"): [("number", 0.125, "km")],
    ("ru", "250 га, 2,5 км2"): [("number", 2.5, "km2"), ("number", 2.5, "km2")],
    ("es", "300 militares"): [("number", 300, "")],
    ("ru", "нет чисел, один из них"): [],
}


@pytest.mark.parametrize(("text", "expected"), QUANTITIES.items(), ids=name_row)
def test_quantities(text: tuple[str, str], expected: list[tuple[str, float, str]]) -> None:
    lang, words = text
    assert [(q.kind, q.value, q.unit) for q in find_quantities(words, lang)] == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("капитал 300 млн. долларов.", "300 млн. долларов"),
        ("капитал 300 млн долл. США.", "300 млн долл. США"),
        ("a fund of US$ 2.5 billion.", "US$ 2.5 billion"),
        ("20 %.", "20 %"),
        ("In 1998.", "1998"),
    ],
)
def test_a_quantity_ends_before_the_sentence_does(text: str, words: str) -> None:
    (quantity,) = find_quantities(text)
    assert text[quantity.start : quantity.end] == words


@given(st.text("0123456789 .,–-%$€km тысмлнгодabceimnos", max_size=60), st.sampled_from(["ru", "en", "es"]))
def test_quantities_lie_in_their_text_in_order(text: str, lang: str) -> None:
    found = list(find_quantities(text, lang))
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    # the readings of a part of a whole lie at one place
    assert all(one.end <= other.start or one[:2] == other[:2] for one, other in pairwise(found))


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
        ("56 км", "65 km", [("number", False)]),
        ("56 км", "65 ha and 56 km", [("number", True)]),
        ("56 км", "65 people", []),
        ("250 га", "2.5 km2", [("number", True)]),
        ("300 млн евро", "300 million dollars", [("amount", False)]),
        ("в 1990-х гг.", "in 1994", []),
        ("в 1990-х гг.", "in the 1990s", [("decade", True)]),
        ("10–15 %", "by 15 percent", [("percent", True)]),
        ("на треть", "by 33 %", [("percent", True)]),
        ("на треть", "by two thirds of it", [("percent", False)]),
        ("В 1999–2003 гг.", "in 2001", []),
        ("В 2001 г.", "between 1999 and 2003", []),
        ("В 1999–2003 гг.", "from 1998 to 2004", [("year", False)]),
        ("В 1999–2003 гг.", "in 2005", [("year", False)]),
        ("Бразильский штат", "the Peruvian region", [("country", False)]),
        ("Испания", "written in English.", []),
        ("Испания", "an English version", []),
        ("Испания", "the English coast", [("country", False)]),
        ("перуанско-колумбийская", "the Colombian side", [("country", True)]),
        ("95 %", "94.6 %", []),
        ("95 %", "96 %", [("percent", False)]),
        ("около 300 млн долларов", "340 million dollars", []),
        ("300 млн долларов", "340 million dollars", [("amount", False)]),
        ("300 млн долларов", "over 600 million dollars", [("amount", False)]),
        ("300 млн долларов", "298.7 million dollars", []),
        ("Шесть стран вышли", "five countries left", [("number", False)]),
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


def test_small_letters_take_as_many_places() -> None:
    assert all(len(lower(chr(code))) == 1 for code in range(sys.maxunicode + 1))
