"""PDF -> Reading: the face of this package."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Literal, NamedTuple, get_args

from citeflow.errors import InputError, UsageError
from citeflow.model.layout import Furniture, Page
from citeflow.model.problem import Problem
from citeflow.readers.hyphens import build_vocabulary
from citeflow.readers.pdf.anchors import Anchors, find_anchors, find_called
from citeflow.readers.pdf.columns import split_columns
from citeflow.readers.pdf.decoding import decode_sheets
from citeflow.readers.pdf.engine import MAX_CHARS, PdfEngine, PdfFile, Place, Sheet
from citeflow.readers.pdf.findings import tell_cut_document, tell_empty_page, tell_no_text, tell_spent_budget
from citeflow.readers.pdf.furniture import Cleared, clear_furniture
from citeflow.readers.pdf.isolated import Task, read_isolated
from citeflow.readers.pdf.lines import Line, build_lines
from citeflow.readers.pdf.measures import build_column, measure_document
from citeflow.readers.pdf.neighbours import part_neighbours
from citeflow.readers.pdf.paragraphs import build_pieces
from citeflow.readers.pdf.runs import attach_links
from citeflow.readers.pdf.stated import state_links
from citeflow.readers.pdf.suspects import is_suspect
from citeflow.readers.pdf.turning import Turn, turn_back
from citeflow.readers.piece import Piece, Reading

EngineName = Literal["pdfium", "pdfplumber"]

SIGNATURE = b"%PDF-"
SIGNATURE_WITHIN = 1024
"""Viewers accept the signature anywhere in the first 1024 bytes (ISO 32000-1, annex H, note 13)."""

UNREADABLE = "page-unreadable"
MAX_SECONDS = 120.0
"""Time after which no further sheet is begun."""

MAX_TOTAL_CHARS = 20_000_000
"""Characters after which no further sheet is begun; a long book has two million."""

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
    if engine not in get_args(EngineName):
        raise UsageError(f"There is no PDF engine {engine!r}; choose one of: {', '.join(get_args(EngineName))}")
    if SIGNATURE not in data[:SIGNATURE_WITHIN]:
        raise InputError(f"{name}: the file is not a PDF (no {SIGNATURE.decode()} at its start)")
    task = Task(data, name, password, max_pages, engine)
    if is_suspect(data):
        return read_isolated(task)
    return read_task(task)


def read_task(task: Task) -> Reading:
    """The reading of a PDF in this process."""
    with pause_collector():
        pdf = choose_engine(task.engine).open_pdf(task.data, task.name, task.password)
        return read_open_pdf(pdf, task.name, task.max_pages)


@contextmanager
def pause_collector() -> Iterator[None]:
    """Without the search for cycles, of which a reading makes none but for which each of its values is looked at."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def read_open_pdf(pdf: PdfFile, name: str, max_pages: int) -> Reading:
    """The reading of an open PDF, which is closed then."""
    try:
        count = pdf.count_pages()
        if count < 1:
            raise InputError(f"{name}: the PDF has no pages; save it anew from the program that made it")
        sheets, problems = read_sheets(pdf, min(count, max_pages))
        places = pdf.find_places()
    finally:
        pdf.close()
    if sum(problem.code == UNREADABLE for problem in problems) == len(sheets):
        raise InputError(f"{name}: none of the PDF's {len(sheets)} pages can be read; save it anew from a viewer")
    if count > max_pages:
        problems.append(tell_cut_document(count, max_pages))
    return compose_reading(sheets, problems, places)


def choose_engine(engine: str) -> PdfEngine:
    """The engine of this name; its library loads now, not before."""
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
    started, chars = time.monotonic(), 0
    for number in range(1, count + 1):
        if sheets and (time.monotonic() - started > MAX_SECONDS or chars > MAX_TOTAL_CHARS):
            problems.append(tell_spent_budget(number, count))
            break
        if number == FIRST_LOOK + 1 and not any(has_text(sheet) for sheet in sheets):
            probes = sorted({(number + count) // 2, count})
            if not any(has_text(read_or_report(pdf, probe, [])) for probe in probes):
                sheets += [empty_like(sheets[0], k) for k in range(number, count + 1)]
                break
        sheets.append(read_or_report(pdf, number, problems))
        chars += sum(len(run.text) for run in sheets[-1].runs)
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
        message = f"Page {number}: {sheet.sideways} characters run in another direction and were left out of the text."
        problems.append(Problem(code="sideways-text", severity="note", message=message, page=number))
    return sheet


def has_text(sheet: Sheet) -> bool:
    """Whether any character was found on the sheet, in any direction."""
    return bool(sheet.runs) or sheet.sideways > 0


def empty_like(sheet: Sheet, number: int) -> Sheet:
    """An empty sheet of the same size."""
    return Sheet(number, sheet.width, sheet.height, (), ())


class Arranged(NamedTuple):
    """Columns of lines in reading order without furniture, the furniture, and the words printed under links."""

    columns: list[list[Line]]
    cleared: Cleared
    called: dict[str, set[str]]


def compose_reading(sheets: Sequence[Sheet], problems: list[Problem], places: Mapping[str, Place]) -> Reading:
    """Sheets of runs, and where links lead -> the reading."""
    decoded = decode_sheets(sheets)
    arranged = arrange_sheets(decoded.sheets)
    by_page: dict[int, list[Line]] = {}
    for column in arranged.columns:
        by_page.setdefault(column[0].page, []).extend(column)
    anchors = find_anchors(by_page, places, arranged.called)
    turns = {sheet.number: Turn(sheet.turn, sheet.width, sheet.height) for sheet in sheets if sheet.turn}
    parted = part_neighbours(turn_back(compose_pieces(arranged.columns, anchors), turns))
    stated = state_links(parted.pieces, anchors.targets)
    aside = [Furniture(page=sheet.number, text=sheet.aside) for sheet in sheets if sheet.aside]
    found = [*problems, *find_missing(sheets, problems), *decoded.problems, *parted.problems]
    return Reading(
        pieces=stated.pieces,
        pages=tuple(describe_page(sheet, arranged.cleared.labels) for sheet in sheets),
        furniture=tuple(sorted((*arranged.cleared.furniture, *parted.furniture, *aside), key=lambda f: f.page)),
        references=stated.references,
        problems=tuple(sorted(found, key=lambda problem: (problem.page or 0, problem.code))),
    )


def find_missing(sheets: Sequence[Sheet], problems: Sequence[Problem]) -> list[Problem]:
    """What to say of sheets without characters: one finding for all, or one for each that is not reported yet."""
    missing = [sheet.number for sheet in sheets if not has_text(sheet)]
    if len(missing) == len(sheets):
        return [tell_no_text(missing)]
    failed = {problem.page for problem in problems if problem.code == UNREADABLE}
    return [tell_empty_page(number) for number in missing if number not in failed]


def arrange_sheets(sheets: Sequence[Sheet]) -> Arranged:
    """The lines of all sheets, column by column."""
    called: dict[str, set[str]] = {}
    stacks = [build_stacks(sheet, called) for sheet in sheets]
    cleared = clear_furniture([[line for stack in page for line in stack] for page in stacks])
    kept = {id(line) for page in cleared.sheets for line in page}
    columns = [[line for line in stack if id(line) in kept] for page in stacks for stack in page]
    return Arranged([column for column in columns if column], cleared, called)


def compose_pieces(columns: Sequence[Sequence[Line]], anchors: Anchors) -> tuple[Piece, ...]:
    """The pieces of all columns in reading order."""
    return build_pieces(
        [build_column(column) for column in columns],
        measure_document(columns),
        build_vocabulary(line.text for column in columns for line in column),
        anchors.lines,
    )


def describe_page(sheet: Sheet, labels: Mapping[int, str]) -> Page:
    """Size and printed number of a page."""
    width, height = round(sheet.width, 2), round(sheet.height, 2)
    return Page(number=sheet.number, width=width, height=height, label=labels.get(sheet.number))


def build_stacks(sheet: Sheet, called: dict[str, set[str]]) -> list[list[Line]]:
    """The lines of a sheet, column by column in reading order; adds to `called` the words under its links."""
    runs = attach_links(sheet.runs, sheet.links)
    find_called(runs, called)
    return [build_lines(sheet.number, part) for part in split_columns(runs)]
