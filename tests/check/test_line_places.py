"""Lines and columns: of a text itself, and of the input it was read from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeflow.check.line_places import InputMap, Lines
from tests.factory import make_document


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_of_every_kind(end: str) -> None:
    text = f"раз{end}два три{end}четыре"
    start = text.index("три")
    place = Lines(text).place(start, start + 3, of_input=True)
    assert (place.line, place.column, place.end_line, place.end_column) == (2, 5, 2, 8)


def test_a_span_over_two_lines() -> None:
    place = Lines("раз\nдва\nтри").place(1, 6, of_input=False)
    assert (place.line, place.column, place.end_line, place.end_column) == (1, 2, 2, 3)


@given(st.text("аб🙂\n\r", max_size=60), st.data())
def test_line_and_column_lead_back_to_the_offset(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    lines = Lines(text)
    place = lines.place(start, end, of_input=True)
    assert lines.starts[place.line - 1] + place.column - 1 == start
    assert lines.starts[place.end_line - 1] + place.end_column - 1 == end


SOURCE = """---
title: О переправах
---

# О *переправах*

Река **широка**, и берега её
высоки [1; 17]. Здесь [ссылка](https://example.org/a-b) на карту.[^1]

[^1]: Примечание о карте и о том, кто её чертил.

Дальше идёт другой абзац о мостах, и он тоже говорит о реке [2].

## Литература

1. Иванов И. И. Переправа. – М.: Наука, 1999. – 240 с.
2. Петрова А. А. Мост // География. – 2011. – № 2. – С. 12–20.
"""


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("[1; 17]", 8),
        ("широка, и берега её высоки", 7),
        ("другой абзац о мостах", 12),
        ("[2]", 12),
        ("кто её чертил", 10),
        ("Петрова А. А. Мост // География", 17),
        ("Наука, 1999", 16),
    ],
)
def test_words_of_markdown_are_found_in_their_lines(words: str, line: int) -> None:
    doc = make_document(SOURCE)
    start = doc.text.index(words)
    span = InputMap(doc.text, SOURCE).span(start, start + len(words))
    assert span is not None
    assert Lines(SOURCE).place(*span, of_input=True).line == line
    bare = "".join(letter for letter in SOURCE[slice(*span)] if letter.isalnum())
    assert bare == "".join(letter for letter in words if letter.isalnum())
    assert SOURCE[span[0]] == words[0] and SOURCE[span[1] - 1] == words[-1]


def test_words_that_are_not_in_the_input_have_no_place() -> None:
    assert InputMap("раз два", "три четыре").span(0, 3) is None
    assert InputMap("…", "…").span(0, 1) is None
    assert InputMap("", "").span(0, 0) is None


@given(st.lists(st.sampled_from(["река", "мост", "порт", "5", "[1]", "\n\n", "—"]), max_size=40), st.data())
def test_a_text_maps_onto_itself(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert InputMap(text, text).span(start, end) in {None, (start, end)}
