from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citeflow.bibliography.field_parser import FieldParser
from citeflow.bibliography.parse import MAX_LENGTH, parse_by_rules, parse_reference
from tests.bibliography.expected import load_table, read_field

GOST, WORLD, STYLES = load_table("gost"), load_table("world"), load_table("styles")


@pytest.mark.parametrize("row", [*GOST.values(), *WORLD.values()], ids=[*GOST, *WORLD])
def test_fields_by_rules(row: dict[str, Any]) -> None:
    check(row, parse_by_rules)


@pytest.mark.parametrize("row", [*GOST.values(), *STYLES.values()], ids=[*GOST, *STYLES])
def test_fields(row: dict[str, Any]) -> None:
    check(row, parse_reference)


def check(row: dict[str, Any], parser: FieldParser) -> None:
    expected = {name: value for name, value in row.items() if name != "raw"}
    parsed = parser(row["raw"])
    assert {name: read_field(parsed.csl, name) for name in expected} == expected
    assert parsed.problems == ()
    assert parsed.confidence.keys() == parsed.csl.keys() - {"custom"}


@pytest.mark.parametrize(
    "raw, roles",
    [
        ("Иванов А. В., Петров Б. Г. и др. Границы // Вестник. 2010. № 3. С. 12–15.", ["author"]),
        ("Границы Азии : учебник / С. В. Горелов, А. А. Петров [и др.]. — М. : Наука, 2015. — 248 с.", ["author"]),
        ("Границы в Азии / под ред. С. Зарубина и др. М.: Наука, 2011. 200 с.", ["editor"]),
        ("Серік А.Б., Нұрлан К. ж.б. Шекара // Хабаршы. – 2014. – № 1. – Б. 5-9.", ["author"]),
        ("Smith J, Brown K, Lee P, et al. Border towns. Geogr J. 2010;12(3):45-50.", ["author"]),
        ("Smith, J. A., Brown, K. et al. (2011). Border towns. Sage, London.", ["author"]),
        ("Pérez J, Soto M, y otros. Fronteras. Rev Geogr. 2010;12(3):45-50.", ["author"]),
        ("Smith, J. A., & Brown, K. (2011). Sharks et al. and their seas. Sage, London.", None),
        ("Иванов А. В. Вода, воздух и др. // Вестник. 2010. № 3. С. 12–15.", None),
    ],
)
def test_names_left_out_are_marked(raw: str, roles: list[str] | None) -> None:
    assert parse_reference(raw).csl.get("custom") == (roles and {"et-al": roles})


@pytest.mark.parametrize("raw", ["", " ", "—", "12", "??? !", "[ ]", "2016. - 12"])
def test_unreadable_is_kept(raw: str) -> None:
    parsed = parse_reference(raw)
    assert parsed.csl == {"type": "document", "note": raw}
    assert parsed.problems == ("reference-unparsed",)


@given(st.text(max_size=300))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_without_error(raw: str) -> None:
    parsed = parse_reference(raw)
    assert parsed.csl["type"]
    assert parsed.csl.keys() - {"custom"} == parsed.confidence.keys()
    assert all(0 < value < 1 for value in parsed.confidence.values())
    assert bool(parsed.problems) == (parsed.csl == {"type": "document", "note": raw})


PIECES = [
    "Голунов С.В.",
    " // ",
    ". – ",
    "Т. 5",
    "№ 3",
    "С. 1-2",
    "«",
    "»",
    "(",
    ")",
    "2019",
    "М.: ",
    ",",
    " and ",
    "In ",
    "https://a.b/",
    "10.1000/x",
    ":",
    " / ",
    "и др.",
    "пер. с ",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25))
@settings(max_examples=300, deadline=None)
def test_any_order_of_pieces_is_read_without_error(pieces: list[str]) -> None:
    assert parse_reference("".join(pieces)).csl["type"]


HOSTILE = {
    "capitals": "A" * 3990,
    "initials": "A. " * 1300,
    "names": "Ivanov I., " * 360,
    "full-names": "Anna Maria Berg, " * 230,
    "words": "Граница " * 490,
    "digits": "12 " * 1300,
    "dashes": " - " * 1300,
    "slashes": " / " * 1300,
    "colons": "Москва: " * 490,
    "address": "https://" + "a/" * 1900,
    "brackets": "(" * 3990,
    "quotes": "“a" * 1990,
    "stops": ". " * 1990,
    "spaces": "a" + " " * 3980 + "b",
}


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_strings_take_no_time(raw: str) -> None:
    assert len(raw) <= MAX_LENGTH
    started = time.perf_counter()
    parse_reference(raw)
    assert time.perf_counter() - started < 1.0


@pytest.mark.parametrize("raw", ["х" * 50_000, "Иванов И.И. Название // Журнал. " * 1600], ids=["letters", "list"])
def test_what_is_too_long_is_kept_unread(raw: str) -> None:
    parsed = parse_reference(raw)
    assert parsed.csl == {"type": "document", "note": raw}
    assert parsed.problems == ("reference-too-long",)


@pytest.mark.parametrize("marks", ["\u202e\u202c", "\u200e\u200f", "\u2067\u2069", "\u200b\ufeff"])
def test_marks_of_direction_change_no_field(marks: str) -> None:
    plain = "Орлов Д.Е. Склады и причалы. – Томск: Знание, 2009. – 180 с."
    marked = marks[0] + plain.replace("Склады", marks[1] + "Склады")
    assert parse_reference(marked).csl == parse_reference(plain).csl
