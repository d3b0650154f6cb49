"""Names in Russian sentences on many subjects, found by rules and tagger together, as `citeflow tag` gives them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citeflow.entities.tag import tag_text
from tests.entities.sentences import PEOPLE_AND_PLACES, ROWS, Row

KNOWN_FAILURES = {
    "energy-first-word": "an adjective and a treaty at the start of a sentence look like any noun with its adjective",
}

pytestmark = pytest.mark.models


def marked(row: Row) -> object:
    """The row as a parameter, expected to fail where a failure is known."""
    reason = KNOWN_FAILURES.get(row.id)
    marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
    return pytest.param(row, id=row.id, marks=marks)


def found(text: str, kind: str) -> tuple[str, ...]:
    return tuple(span.text for span in tag_text(text) if span.type == kind)


@pytest.mark.parametrize("row", [marked(row) for row in ROWS])
def test_initiatives_and_organisations_are_found_exactly(row: Row) -> None:
    assert found(row.text, "initiative") == row.initiatives
    assert found(row.text, "organisation") == row.organisations


@pytest.mark.parametrize(("text", "people", "places"), [pytest.param(*row[1:], id=row[0]) for row in PEOPLE_AND_PLACES])
def test_persons_and_places_are_found(text: str, people: tuple[str, ...], places: tuple[str, ...]) -> None:
    assert found(text, "person") == people
    assert found(text, "place") == places


def test_spans_point_into_the_text_given() -> None:
    text = "  Первый абзац.\n\nДеньги выделил Фонд\nмодернизации школ (ФМШ)."
    spans = tag_text(text)
    assert [s.text for s in spans] == ["Фонд\nмодернизации школ", "ФМШ"]
    assert all(text[s.start : s.end] == s.text for s in spans)


@pytest.mark.parametrize("text", ["", " \n\n ", "12 345", "???"])
def test_a_text_without_words_has_no_names(text: str) -> None:
    assert tag_text(text) == []


PIECES = (
    "Фонд", "фонда", "развития", "рек", "и", "по", "(ФРР)", "(", ")", "«", "»", '"', "№", "5", "Комитет", "Иванов",
    "программа", "в", "на", "2020–2025", "годы", "им.", "ООН", "ООО", "Fund", "of", "the", ",", ".", "Перу", "\n\n",
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14))
def test_any_order_of_words_gives_spans_of_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    spans = tag_text(text)
    assert spans == sorted(spans, key=lambda s: (s.start, -s.end, s.type))
    assert all(text[s.start : s.end] == s.text and s.text.strip() == s.text != "" for s in spans)
    assert len({(s.start, s.end, s.type) for s in spans}) == len(spans)
