"""What is no callout, each in a sentence of a document whose style and list are stated."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from tests.citations.composed import cite_as, compose, read
from tests.factory import name_row


class Row(NamedTuple):
    """style: how the rest of the document cites. length: of its list."""

    style: str
    length: int
    sentence: str


def read_rows() -> list[Row]:
    lines = (Path(__file__).parent / "data" / "lookalikes.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return [Row(style, int(length), sentence) for style, length, sentence in (line.split("\t") for line in lines)]


ROWS = read_rows()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: name_row(f"{row.style} {row.sentence}"))
def test_a_look_alike_stays_silent(row: Row) -> None:
    text = compose(cite_as(row.style, row.length), row.sentence, length=row.length, numbered=row.style != "author-year")
    doc, _, found = read(text)
    start = doc.text.rindex("\n\n", 0, doc.text.index("Список литературы") - 2)
    assert found.style.form == row.style
    assert len(found.callouts) >= row.length
    assert [callout.text for callout in found.callouts if callout.start > start] == []


def test_the_table_is_wide() -> None:
    assert len(ROWS) >= 80


def test_a_number_beyond_the_list_dangles() -> None:
    _, _, found = read(compose(cite_as("square", 5), "Мост снят [7].", length=5))
    assert [(m.number, m.key) for m in found.callouts[-1].members] == [(7, None)]
