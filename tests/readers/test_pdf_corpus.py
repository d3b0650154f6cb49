"""The project's own article in print, held against its own Markdown."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from citeflow.readers.pdf.read import read_pdf

CORPUS = Path(__file__).parents[2] / "corpus"
SOURCE = CORPUS / "granitsy-i-instituty.md"


@pytest.fixture(scope="module")
def reading():
    return read_pdf((CORPUS / "granitsy-i-instituty-pdf.pdf").read_bytes(), "article.pdf")


def list_words(text: str) -> list[str]:
    text = re.sub(r"\]\((?:https?|mailto):[^)]*\)", "] ", text)
    return re.findall(r"[^\W_]+", re.sub(r"</?\w+>", "", text).lower())


def test_words_and_their_order_survive(reading):
    source = list_words(SOURCE.read_text(encoding="utf-8"))
    found = list_words("\n".join(piece.text for piece in reading.pieces))
    blocks = SequenceMatcher(None, source, found, autojunk=False).get_matching_blocks()
    assert sum(block.size for block in blocks) >= 0.995 * len(source)


def test_every_page_has_its_printed_number_and_no_problem(reading):
    numbers = [int(page.label) for page in reading.pages]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    assert reading.problems == ()


def test_both_reference_lists_stand_item_by_item(reading):
    labels = [p.label for p in reading.pieces if p.label and p.label.startswith("[")]
    half = [f"[{number}]" for number in range(1, len(labels) // 2 + 1)]
    assert labels == half * 2
    assert len(half) >= 10


def test_words_of_all_pieces_lie_on_their_pages(reading):
    sizes = {page.number: (page.width, page.height) for page in reading.pages}
    for piece in reading.pieces:
        for word in piece.words:
            width, height = sizes[word.page]
            assert 0 <= word.x0 < word.x1 <= width
            assert 0 <= word.top < word.bottom <= height
