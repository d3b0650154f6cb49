"""The end of another article before the title, and the head of one after the end."""

from __future__ import annotations

import pytest

from citeflow.readers.pdf.neighbours import part_neighbours
from citeflow.readers.piece import Piece


def item(number: int, page: int = 1) -> Piece:
    return Piece(kind="list-item", text=f"{number}. Беков Б. Паромы. 2019.", label=f"{number}.", page=page)


def paragraph(text: str, page: int = 1) -> Piece:
    return Piece(kind="paragraph", text=text, page=page)


TITLE = Piece(kind="heading", text="МОСТЫ НА ГРАНИЦЕ", level=1, page=1)
BODY = paragraph("Мост связывает две области.")


def test_tail_of_another_list_before_the_title_is_left_out_and_told():
    parted = part_neighbours([paragraph("2017. – 40 с."), item(17), item(18), paragraph("УДК 339.5"), TITLE, BODY])
    assert [p.text for p in parted.pieces] == ["УДК 339.5", TITLE.text, BODY.text]
    assert [f.text for f in parted.furniture] == ["2017. – 40 с.", item(17).text, item(18).text]
    assert [(p.code, p.severity, p.page) for p in parted.problems] == [("neighbour-article", "note", 1)]


@pytest.mark.parametrize(
    "pieces",
    [
        [TITLE, BODY, item(1), item(2)],
        [item(1), item(2), TITLE, BODY],
        [item(17), TITLE, BODY],
        [item(3), item(9), TITLE],
        [paragraph("УДК 339.5"), TITLE, BODY, item(1, 2), paragraph("УДК 339.5 Abstract", 2)],
        [paragraph("УДК 339.5"), TITLE, paragraph("УДК 340.1")],
        [],
    ],
    ids=["own-list", "list-from-one", "one-item", "no-count", "own-number-again", "first-page", "nothing"],
)
def test_an_article_alone_keeps_all(pieces):
    parted = part_neighbours(pieces)
    assert list(parted.pieces) == pieces
    assert (parted.furniture, parted.problems) == ((), ())


def test_head_of_the_next_article_is_left_out_and_told():
    after = [paragraph("УДК 517.9", 3), paragraph("ЧИСЛА И РЕКИ", 3)]
    parted = part_neighbours([paragraph("УДК 339.5"), TITLE, BODY, item(1, 3), *after])
    assert [p.text for p in parted.pieces][-1] == item(1).text
    assert [f.text for f in parted.furniture] == [p.text for p in after]
    assert [p.page for p in parted.problems] == [3]
