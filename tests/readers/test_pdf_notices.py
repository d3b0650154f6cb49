"""Furniture that need not repeat: download notices, stamps, watermarks."""

from __future__ import annotations

import pytest

from citeflow.readers.pdf.read import read_pdf
from tests.readers.pdf_builder import Print, Sheet, build_pdf, lay

BODY = lay(
    40,
    100,
    "Ярмарки у моста открыты весь год, и на них приходят",
    "жители обоих берегов реки, а зимой торг идёт",
    "прямо на льду у старой переправы.",
    "Склады стоят выше по течению, у самой дороги,",
    "и сторожа зажигают там огни на ночь.",
)
TEXT = " ".join(p.text for p in BODY)


def read(*prints: Print) -> tuple[str, list[str]]:
    """The text of one page, and its furniture."""
    reading = read_pdf(build_pdf([Sheet([*BODY, *prints])]), "a.pdf")
    return " ".join(piece.text for piece in reading.pieces), [f.text for f in reading.furniture]


@pytest.mark.parametrize(
    "notice",
    [
        "Downloaded from https://journals.example.org by guest on 12 May 2021",
        "This content downloaded from 192.0.2.17 on Mon, 03 May 2021 10:11:12 UTC",
        "This content downloaded from",
        "192.0.2.17 on Mon, 03 May 2021 10:11:12 UTC",
        "All use subject to https://about.example.org/terms",
        "Authorized licensed use limited to: University of the Bridge.",
        "Скачано с https://example.org 12.05.2021",
        "Документ предоставлен справочной системой",
        "arXiv:2101.01234v2 [cs.DL] 3 Jan 2021",
    ],
)
@pytest.mark.parametrize("y", [30.0, 580.0], ids=["head", "foot"])
def test_notice_at_the_edge_of_a_single_page_is_furniture(notice, y):
    assert read(Print(40, y, notice, 7)) == (TEXT, [notice])


@pytest.mark.parametrize(
    "sentence",
    [
        "Downloaded from shelves, old papers tell of bridges.",
        "Скачанные с полок бумаги говорят о мостах.",
        "Загружено от причала девять барж с солью.",
    ],
)
def test_sentence_that_begins_alike_is_text(sentence):
    assert read(Print(40, 580, sentence)) == (f"{TEXT} {sentence}", [])


def test_notice_amid_the_text_is_text():
    middle = Print(40, 116 + 12 * 5, "Downloaded from https://example.org on 12 May 2021.")
    after = lay(40, 200, "Дальше речь о дорогах.", "И о мостах.", "И о паромах.", "И о бродах.")
    assert "Downloaded" in read(middle, *after)[0]


def test_grey_watermark_behind_the_text_is_furniture():
    assert read(Print(60, 125, "ОБРАЗЕЦ", 48, grey=0.8)) == (TEXT, ["ОБРАЗЕЦ"])


@pytest.mark.parametrize(
    "title",
    [Print(40, 60, "Мосты", 30, grey=0.6), Print(40, 125, "МЫ", 30)],
    ids=["grey-title", "black-letters"],
)
def test_other_big_type_is_text(title):
    text, furniture = read(title)
    assert title.text in text.replace(TEXT[1:], "")
    assert furniture == []


@pytest.mark.parametrize("angle", [45, 90], ids=["slanting", "upwards"])
def test_turned_stamp_is_furniture(angle):
    stamp = Print(30, 400, "arXiv:2101.01234", 14, grey=0.5, angle=angle)
    assert read(stamp) == (TEXT, ["arXiv:2101.01234"])
