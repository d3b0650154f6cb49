"""Readings of Russian words, agreement, and years before capital letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeflow.language.morphology import agree, analyse
from citeflow.language.years import ends_sentence_after_year
from tests.factory import name_row


@pytest.mark.parametrize(
    ("word", "lemma", "pos"),
    [
        ("портами", "порт", "NOUN"),
        ("открыли", "открыть", "VERB"),
        ("созданный", "создать", "PRTF"),
        ("речных", "речной", "ADJF"),
    ],
    ids=["noun", "verb", "participle", "adjective"],
)
def test_first_reading(word: str, lemma: str, pos: str) -> None:
    assert (analyse(word)[0].lemma, analyse(word)[0].pos) == (lemma, pos)


@pytest.mark.parametrize(
    ("word", "proper"), [("Боливия", True), ("Анна", True), ("порт", False)], ids=["place", "name", "word"]
)
def test_proper_names(word: str, proper: bool) -> None:
    assert analyse(word)[0].is_proper is proper


AGREEMENT = {
    ("новым", "портом"): True,
    ("новой", "портом"): False,
    ("новые", "порта"): False,
    ("созданный", "Фонд"): True,
    ("открыли", "порт"): False,
}


@pytest.mark.parametrize(("pair", "expected"), AGREEMENT.items(), ids=name_row)
def test_agreement(pair: tuple[str, str], expected: bool) -> None:
    left, right = pair
    assert any(agree(a, b) for a in analyse(left) for b in analyse(right)) is expected


def test_a_letter_without_a_unicode_name_is_an_unknown_word() -> None:
    (reading,) = analyse("\U00017000")
    assert (reading.known, reading.pos) == (False, "")


@given(st.text(max_size=20))
def test_every_form_has_a_reading(word: str) -> None:
    readings = analyse(word)
    assert readings
    assert all(0 <= reading.score <= 1.0001 for reading in readings)


YEARS = {
    ("Порт открыт в 1911 г.", "Он был мал."): True,
    ("Порт открыт в 1911 г.", "«Путь» молчал."): True,
    ("Порт открыт в 1911 г.", ""): True,
    ("В 1911 г.", "Чили открыла порт."): False,
    ("Лишь летом 1911 г.", "Совет собрался."): False,
    ("Действует принятая в 1911 г.", "Программа мер."): False,
    ("Порт открыт в 1911 г.", "летом"): False,
}


@pytest.mark.parametrize(("sides", "ends"), YEARS.items(), ids=name_row)
def test_does_the_sentence_end_after_a_year(sides: tuple[str, str], ends: bool) -> None:
    assert ends_sentence_after_year(*sides) is ends
