"""Ids follow the words: what moves them and what leaves them alone."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeflow.model.ids import CONTEXT, SELF_TELLING, ids_of_spans, normalise

LONG = "Порт на левом берегу реки открыли летом 1911 года."


def id_in(before: str, quote: str, after: str) -> str:
    (id_,) = ids_of_spans("claim", before + quote + after, [(len(before), len(before) + len(quote))])
    return id_


SAME = {
    "case": "ПОРТ НА ЛЕВОМ БЕРЕГУ РЕКИ ОТКРЫЛИ ЛЕТОМ 1911 ГОДА.",
    "spaces": LONG.replace(" ", "\u00a0 \n"),
    "soft hyphen": LONG.replace("открыли", "откры\u00adли"),
}


@pytest.mark.parametrize("quote", SAME.values(), ids=SAME)
def test_two_readings_of_one_print_have_one_id(quote: str) -> None:
    assert id_in("А. ", quote, " Б.") == id_in("А. ", LONG, " Б.")


def test_form() -> None:
    assert re.fullmatch(r"claim-[0-9a-f]{12}", id_in("", LONG, ""))


def test_a_long_quote_is_known_by_its_words() -> None:
    assert id_in("Раньше было так. ", LONG, "") == id_in("", LONG, " Позже иначе.")


def test_a_short_quote_is_known_by_its_context() -> None:
    assert id_in("Порт открыт ", "[1]", ".") != id_in("Склад открыт ", "[1]", ".")
    far = "далеко отсюда " * 4
    assert id_in(f"Иначе. {far}", "[1]", ".") == id_in(f"Так. {far}", "[1]", ".")


def test_equal_quotes_in_equal_context_are_counted() -> None:
    filler = "х" * CONTEXT
    text = f"{filler}[1]{filler}[1]{filler}"
    first, second = ids_of_spans("callout", text, [(32, 35), (67, 70)])
    assert first != second


def test_kinds_differ() -> None:
    assert ids_of_spans("a", LONG, [(0, 40)]) != ids_of_spans("b", LONG, [(0, 40)])


def test_no_span_no_id() -> None:
    assert ids_of_spans("claim", LONG, []) == []


@given(st.text(max_size=40))
def test_normal_form_is_stable(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(st.text(alphabet="аб. ", min_size=1, max_size=300), st.data())
def test_ids_of_different_spans_never_clash(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=12)))
    spans = list(pairwise(cuts))
    ids = ids_of_spans("claim", text, spans)
    assert len(set(ids)) == len(spans)


@given(st.text(min_size=1, max_size=60), st.text(max_size=60))
def test_an_id_has_no_offset_in_it(far: str, quote: str) -> None:
    near = "Ближний текст длиной больше тридцати двух знаков, "
    quote = f"{'слово ' * SELF_TELLING}{quote}".strip()
    assert id_in(near, quote, near) == id_in(far + near, quote, near + far)
