"""Where two engines read different letters on a page, that is said."""

from __future__ import annotations

import pytest

from citeflow.errors import InputError
from citeflow.readers.options import ReadOptions
from citeflow.readers.pdf.engine import Run, Sheet, Style
from citeflow.readers.pdf.oddness import is_odd
from citeflow.readers.pdf.opinion import compare_sheets, find_difference
from citeflow.readers.pdf.read import read_pdf
from tests.readers.hostile_pdf import CATALOG, PAGES
from tests.readers.pdf_builder import Sheet as PrintedSheet
from tests.readers.pdf_builder import build_pdf, lay, stream, write_file

WORDS = b"The bridge over the river opens a market for every traveller"


def build_signs() -> bytes:
    """Words in a font of signs without a table of characters: PDFium takes the glyphs, pdfminer the codes."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 600]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Symbol>>"
    return write_file([CATALOG, PAGES, page, stream(b"BT /F 10 Tf 40 500 Td (%s) Tj ET" % WORDS), font])


def set_runs(text: str, font: str = "Plain") -> tuple[Run, ...]:
    style = Style(font, 10.0, False, False)
    return tuple(
        Run(word, 40.0 + 30 * k, 65.0 + 30 * k, 100.0, style, True, (40.0,) * len(word))
        for k, word in enumerate(text.split())
    )


def sheet_of(text: str, number: int = 1, font: str = "Plain") -> Sheet:
    return Sheet(number, 400, 600, set_runs(text, font), ())


def test_words_in_a_font_of_signs_are_compared_and_told():
    (problem,) = read_pdf(build_signs(), "a.pdf").problems
    assert (problem.code, problem.severity, problem.page) == ("pdf-engines-disagree", "warning", 1)
    assert "pdfium reads “Τηε βριδγε" in problem.message
    assert "pdfplumber reads “The bridge" in problem.message


def test_second_opinion_on_pages_that_agree_says_nothing():
    data = build_pdf([PrintedSheet(lay(40, 100, "Мост стоит на границе.", "Ярмарка открыта."))] * 3)
    assert read_pdf(data, "a.pdf", ReadOptions(second_opinion=True)).problems == ()


@pytest.mark.parametrize(
    ("ours", "theirs", "differ"),
    [
        ("Мост стоит на границе", "границе на Мост стоит", False),
        ("scientiﬁc oﬃce ﬂoor", "scientific office floor", False),
        ("Мост стоит на границе двух областей", "Мост стоит на границе двух oбластeй", False),
        ("Мост стоит на границе", "Rjcn cnjbn yf uhfybwt", True),
        ("Мост стоит на границе", "\ufffd\ufffd\ufffd\ufffd стоит на границе", True),
        ("Мост стоит на границе", "", True),
    ],
    ids=["order", "ligatures", "two-letters", "other-letters", "unknown", "nothing"],
)
def test_difference_is_one_of_letters(ours, theirs, differ):
    found = find_difference(set_runs(ours), set_runs(theirs))
    assert (found is not None) is differ


def test_samples_are_the_words_that_differ():
    found = find_difference(set_runs("Мост стоит тут и там всегда"), set_runs("Мост cnjbn nen b nfv всегда"))
    assert found is not None
    assert (found.ours, found.theirs) == ("стоит тут и там", "cnjbn nen b nfv")
    assert found.share == pytest.approx(24 / 44)


class Failing:
    """An engine that cannot read the second page."""

    def count_pages(self) -> int:
        return 3

    def read_sheet(self, number: int) -> Sheet:
        if number == 2:
            raise InputError("a.pdf: page 2 cannot be read")
        return sheet_of("Мост стоит", number)

    def find_places(self):
        return {}

    def close(self) -> None:
        """Nothing is held."""


def test_pages_that_cannot_be_compared_are_told():
    sheets = [sheet_of("Мост стоит", number) for number in (1, 2, 3)]
    (problem,) = compare_sheets(sheets, Failing(), ("pdfium", "pdfplumber"), 60)
    assert (problem.code, problem.severity, problem.page) == ("pdf-not-compared", "note", 2)


def test_time_for_comparing_is_limited():
    sheets = [sheet_of("Мост стоит", number) for number in (1, 2, 3)]
    (problem,) = compare_sheets(sheets, Failing(), ("pdfium", "pdfplumber"), -1)
    assert "3 pages from 1 to 3" in problem.message


@pytest.mark.parametrize(
    ("text", "font", "odd"),
    [
        ("Мост стоит на границе двух областей " * 20, "Plain", False),
        ("\ue001\ue002\ue003 \ue004\ue005\ue006 " * 10, "Plain", True),
        ("ˆðàíŁöß Ł ŁíæòŁòóòß " * 10, "Plain", True),
        ("( ) + - = ; : / % $ # @ ! " * 30, "Plain", True),
        ("Введение . . . . . . . . . . . . . . . . . . . . . . 14 " * 30, "Plain", False),
        ("Τηε βριδγε οϖερ τηε ριϖερ", "ABCDEF+SymbolMT", True),
        ("• • •", "Symbol", False),
    ],
    ids=["text", "private", "western", "signs", "contents", "font-of-signs", "bullets"],
)
def test_odd_sheet(text, font, odd):
    assert is_odd(sheet_of(text, font=font)) is odd
