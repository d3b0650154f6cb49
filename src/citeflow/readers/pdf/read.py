"""PDF -> Reading: the face of this package."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, get_args

from citeflow.errors import InputError, UsageError
from citeflow.model.layout import Page
from citeflow.model.problem import Problem
from citeflow.readers.hyphens import build_vocabulary
from citeflow.readers.pdf.columns import split_columns
from citeflow.readers.pdf.engine import MAX_CHARS, PdfEngine, PdfFile, Sheet
from citeflow.readers.pdf.furniture import clear_furniture
from citeflow.readers.pdf.lines import Line, build_lines
from citeflow.readers.pdf.measures import build_column, measure_document
from citeflow.readers.pdf.paragraphs import build_pieces
from citeflow.readers.pdf.runs import attach_links, build_runs
from citeflow.readers.piece import Reading

EngineName = Literal["pdfium", "pdfplumber"]

SIGNATURE = b"%PDF-"
SIGNATURE_WITHIN = 1024
"""Viewers accept the signature anywhere in the first 1024 bytes (ISO 32000-1, annex H, note 13)."""

UNREADABLE = "page-unreadable"
FIRST_LOOK = 3
"""Sheets looked at before the rest; a scan shows itself on them."""


def read_pdf(
    data: bytes,
    name: str,
    *,
    password: str | None = None,
    max_pages: int = 2000,
    engine: str = "pdfium",
) -> Reading:
    """The printed pieces of a PDF in reading order, with pages, furniture and problems.

    name: for messages only. engine: ``pdfium`` (fast) or ``pdfplumber``. password: for encrypted files.
    max_pages: sheets beyond are left out with a problem.
    A PDF without any characters is a Reading without pieces and the problem ``no-text-layer``.
    Raises InputError where the bytes are no PDF, are damaged, locked, or hold no page.
    """
    if SIGNATURE not in data[:SIGNATURE_WITHIN]:
        raise InputError(f"{name}: the file is not a PDF (no {SIGNATURE.decode()} at its start)")
    pdf = choose_engine(engine).open_pdf(data, name, password)
    try:
        count = pdf.count_pages()
        if count < 1:
            raise InputError(f"{name}: the PDF has no pages; save it anew from the program that made it")
        sheets, problems = read_sheets(pdf, min(count, max_pages))
    finally:
        pdf.close()
    if sum(problem.code == UNREADABLE for problem in problems) == len(sheets):
        raise InputError(f"{name}: none of the PDF's {len(sheets)} pages can be read; save it anew from a viewer")
    if count > max_pages:
        problems.append(tell_cut_document(count, max_pages))
    return compose_reading(sheets, problems)


def choose_engine(engine: str) -> PdfEngine:
    """The engine of this name; its library loads now, not before. Raises UsageError for any other name."""
    if engine not in get_args(EngineName):
        raise UsageError(f"There is no PDF engine {engine!r}; choose one of: {', '.join(get_args(EngineName))}")
    if engine == "pdfplumber":
        from citeflow.readers.pdf.plumber import PlumberEngine

        return PlumberEngine()
    from citeflow.readers.pdf.pdfium import PdfiumEngine

    return PdfiumEngine()


def read_sheets(pdf: PdfFile, count: int) -> tuple[list[Sheet], list[Problem]]:
    """The sheets in order; one that fails is a problem and stands as an empty sheet.

    Where the first ones hold no character, the others are looked at from the end backwards no longer than needed
    to know: a scan is told by its first, middle and last sheets.
    """
    problems: list[Problem] = []
    sheets: list[Sheet] = []
    for number in range(1, count + 1):
        if number == FIRST_LOOK + 1 and not any(has_text(sheet) for sheet in sheets):
            probes = sorted({(number + count) // 2, count})
            if not any(has_text(read_or_report(pdf, probe, [])) for probe in probes):
                sheets += [empty_like(sheets[0], k) for k in range(number, count + 1)]
                break
        sheets.append(read_or_report(pdf, number, problems))
    return sheets, problems


def read_or_report(pdf: PdfFile, number: int, problems: list[Problem]) -> Sheet:
    """A sheet; an empty one, and a problem, where it cannot be read."""
    try:
        sheet = pdf.read_sheet(number)
    except InputError as error:
        problems.append(
            Problem(
                code=UNREADABLE,
                severity="error",
                message=str(error),
                advice="Save the PDF anew, or read this page by eye.",
                page=number,
            )
        )
        return Sheet(number, 0.0, 0.0, (), ())
    if sheet.cut:
        message = f"Page {number} holds more than {MAX_CHARS} characters; the rest of it was left out."
        problems.append(Problem(code="page-cut", severity="warning", message=message, page=number))
    if sheet.sideways:
        message = f"Page {number}: {sheet.sideways} characters run sideways and were left out."
        problems.append(Problem(code="sideways-text", severity="note", message=message, page=number))
    return sheet


def has_text(sheet: Sheet) -> bool:
    """Whether any character was found on the sheet, in any direction."""
    return bool(sheet.chars) or sheet.sideways > 0


def empty_like(sheet: Sheet, number: int) -> Sheet:
    """An empty sheet of the same size."""
    return Sheet(number, sheet.width, sheet.height, (), ())


def compose_reading(sheets: Sequence[Sheet], problems: list[Problem]) -> Reading:
    """Sheets of characters -> the reading."""
    missing = [sheet.number for sheet in sheets if not has_text(sheet)]
    if len(missing) == len(sheets):
        problems = [*problems, tell_no_text(missing)]
    else:
        failed = {problem.page for problem in problems if problem.code == UNREADABLE}
        problems = [*problems, *(tell_empty_page(number) for number in missing if number not in failed)]
    stacks = [build_stacks(sheet) for sheet in sheets]
    cleared = clear_furniture([[line for stack in page for line in stack] for page in stacks])
    kept = {id(line) for page in cleared.sheets for line in page}
    left = [[line for line in stack if id(line) in kept] for page in stacks for stack in page]
    left = [stack for stack in left if stack]
    pieces = build_pieces(
        [build_column(stack) for stack in left],
        measure_document(left),
        build_vocabulary(line.text for stack in left for line in stack),
    )
    pages = tuple(
        Page(
            number=sheet.number,
            width=round(sheet.width, 2),
            height=round(sheet.height, 2),
            label=cleared.labels.get(sheet.number),
        )
        for sheet in sheets
    )
    problems.sort(key=lambda problem: (problem.page or 0, problem.code))
    return Reading(pieces=pieces, pages=pages, furniture=cleared.furniture, problems=tuple(problems))


def build_stacks(sheet: Sheet) -> list[list[Line]]:
    """The lines of a sheet, column by column in reading order."""
    runs = attach_links(build_runs(sheet.chars), sheet.links)
    return [build_lines(sheet.number, part) for part in split_columns(runs)]


def tell_no_text(numbers: Sequence[int]) -> Problem:
    """The finding for a PDF of pictures."""
    pages = f"page {numbers[0]}" if len(numbers) == 1 else f"pages {numbers[0]}-{numbers[-1]}"
    return Problem(
        code="no-text-layer",
        severity="error",
        message=f"The PDF holds no characters on {pages}: it is a scan or a set of pictures.",
        advice="Run optical character recognition over it (for instance ocrmypdf) and read the result.",
    )


def tell_empty_page(number: int) -> Problem:
    """The finding for one page of pictures among others."""
    return Problem(
        code="no-text-layer",
        severity="warning",
        message=f"Page {number} holds no characters.",
        advice="If it is a scanned page, run optical character recognition over the PDF.",
        page=number,
    )


def tell_cut_document(count: int, max_pages: int) -> Problem:
    """The finding for a PDF with more sheets than allowed."""
    return Problem(
        code="pages-left-out",
        severity="warning",
        message=f"The PDF has {count} pages; those after page {max_pages} were left out.",
        advice="Split the PDF, or raise max_pages.",
        page=max_pages,
    )
