"""Boxes and pages of spans."""

from __future__ import annotations

import pytest

from citeflow.model.document import Block
from citeflow.model.layout import Layout, Page, Word
from citeflow.model.places import locate, page_of

# "Порт открыт" on one line, "летом" on the next, "1911" on the next page
LAYOUT = Layout(
    pages=(Page(number=1, width=500.0, height=700.0), Page(number=2, width=500.0, height=700.0)),
    words=(
        Word(0, 4, 1, 50.0, 100.0, 80.0, 112.0),
        Word(5, 11, 1, 84.0, 101.0, 130.0, 113.0),
        Word(12, 17, 1, 50.0, 115.0, 90.0, 127.0),
        Word(18, 22, 2, 50.0, 60.0, 75.0, 72.0),
    ),
)
BLOCK = Block(id="b", kind="paragraph", start=0, end=30, page=7)

SPANS = {
    "one word": ((0, 4), [(1, 50.0, 100.0, 80.0, 112.0)]),
    "one line": ((0, 11), [(1, 50.0, 100.0, 130.0, 113.0)]),
    "part of a word": ((6, 7), [(1, 84.0, 101.0, 130.0, 113.0)]),
    "two lines": ((5, 17), [(1, 84.0, 101.0, 130.0, 113.0), (1, 50.0, 115.0, 90.0, 127.0)]),
    "two pages": ((12, 22), [(1, 50.0, 115.0, 90.0, 127.0), (2, 50.0, 60.0, 75.0, 72.0)]),
    "a space": ((4, 5), []),
    "behind the print": ((23, 29), []),
    "empty": ((2, 2), []),
}


@pytest.mark.parametrize(("span", "boxes"), SPANS.values(), ids=SPANS)
def test_boxes(span: tuple[int, int], boxes: list[tuple[int, float, float, float, float]]) -> None:
    assert list(locate(LAYOUT, *span)) == boxes


@pytest.mark.parametrize(("start", "page"), [(0, 1), (4, 1), (17, 2), (20, 2), (29, 7)], ids=str)
def test_pages(start: int, page: int) -> None:
    assert page_of(LAYOUT, BLOCK, start) == page


@pytest.mark.parametrize("layout", [None, Layout(pages=(), words=())], ids=["none", "empty"])
def test_without_words_the_block_tells_the_page(layout: Layout | None) -> None:
    assert page_of(layout, BLOCK, 3) == 7
