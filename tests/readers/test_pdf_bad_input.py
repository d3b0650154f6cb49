"""PDFs that cannot be read, or only in part: one clear line each, never a traceback."""

from __future__ import annotations

import pytest

from citeflow.errors import InputError, UsageError
from citeflow.readers.options import DEFAULT_OPTIONS, ReadOptions
from citeflow.readers.pdf.engine import Sheet as EngineSheet
from citeflow.readers.pdf.read import compose_reading, read_pdf
from citeflow.readers.pdf.sheets import read_sheets
from tests.readers.pdf_builder import Print, Sheet, add, build_pdf, lay, write_file

GOOD = build_pdf([Sheet(lay(40, 100, "Ярмарка на границе."))])
NO_PAGES = write_file([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"])
CYCLE = write_file([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>"])


def encrypt() -> bytes:
    """The good file with an encryption dictionary that no password opens."""
    objects: list[bytes] = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"]
    key = "<" + "ab" * 32 + ">"
    add(objects, f"<</Filter/Standard/V 1/R 2/O{key}/U{key}/P -44>>".encode())
    ident = f"/Encrypt 3 0 R/ID[<{'00' * 16}><{'00' * 16}>]"
    return write_file(objects).replace(b"/Root 1 0 R", b"/Root 1 0 R" + ident.encode())


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
@pytest.mark.parametrize(
    "data",
    [b"", b"<html>not a PDF</html>", b"PK\x03\x04" * 100, b"%PDF-1.7\n" + b"\x00" * 50, NO_PAGES, CYCLE],
    ids=["empty", "html", "zip", "cut", "no-pages", "cycle"],
)
def test_unreadable_file_is_one_line(data, engine):
    with pytest.raises(InputError, match=r"^bad\.pdf: ") as caught:
        read_pdf(data, "bad.pdf", ReadOptions(pdf_engine=engine))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
@pytest.mark.parametrize(
    ("password", "said"), [(None, "needs a password"), ("wrong", "does not open")], ids=["none", "wrong"]
)
def test_encrypted_file_says_so(engine, password, said):
    with pytest.raises(InputError, match=f"encrypted.*{said}"):
        read_pdf(encrypt(), "locked.pdf", ReadOptions(password=password, pdf_engine=engine))


@pytest.mark.parametrize("pages", [1, 2, 9], ids=["one", "two", "nine"])
def test_scan_is_a_problem_and_no_exception(pages):
    reading = read_pdf(build_pdf([Sheet([])] * pages), "scan.pdf")
    assert reading.pieces == ()
    assert len(reading.pages) == pages
    (problem,) = reading.problems
    assert (problem.code, problem.severity) == ("no-text-layer", "error")
    assert str(pages) in problem.message
    assert problem.advice


def test_page_without_text_among_others_is_a_warning():
    sheets = [Sheet(lay(40, 100, "Ярмарка.")), Sheet([]), Sheet(lay(40, 100, "Мост."))]
    reading = read_pdf(build_pdf(sheets), "a.pdf")
    assert [(p.code, p.severity, p.page) for p in reading.problems] == [("no-text-layer", "warning", 2)]
    assert [p.text for p in reading.pieces] == ["Ярмарка.", "Мост."]


def test_text_after_three_empty_pages_is_found():
    reading = read_pdf(build_pdf([Sheet([])] * 3 + [Sheet(lay(40, 100, "Мост."))] * 2), "a.pdf")
    assert [p.page for p in reading.pieces] == [4, 5]


def test_pages_beyond_the_limit_are_left_out_with_a_problem():
    reading = read_pdf(build_pdf([Sheet([Print(40, 100, "Мост.")])] * 5), "a.pdf", ReadOptions(max_pages=2))
    assert len(reading.pages) == 2
    assert "pages-left-out" in [p.code for p in reading.problems]


class OnePageFails:
    """A file whose second page cannot be read."""

    def count_pages(self) -> int:
        return 3

    def read_sheet(self, number: int) -> EngineSheet:
        if number == 2:
            raise InputError("a.pdf: page 2 cannot be read")
        return EngineSheet(number, 400, 600, (), (), sideways=5)

    def close(self) -> None:
        """Nothing is held."""


def test_page_that_fails_is_a_problem_and_the_rest_goes_on():
    gathered = read_sheets(OnePageFails(), 3, DEFAULT_OPTIONS)
    assert [sheet.number for sheet in gathered.heads] == [1, 2, 3]
    codes = [(p.code, p.page) for p in compose_reading(gathered, {}).problems]
    assert codes == [("sideways-text", 1), ("page-unreadable", 2), ("sideways-text", 3)]


@pytest.mark.parametrize("cut", range(0, len(GOOD), 211))
def test_file_cut_anywhere_never_ends_in_a_traceback(cut):
    try:
        reading = read_pdf(GOOD[:cut], "cut.pdf")
    except InputError as error:
        assert str(error).startswith("cut.pdf: ")
    else:
        assert all("Ярмарка" in p.text for p in reading.pieces)


def test_unknown_engine_names_the_choices():
    with pytest.raises(UsageError, match=r"'poppler'.*pdfium, pdfplumber"):
        read_pdf(GOOD, "a.pdf", ReadOptions(pdf_engine="poppler"))
