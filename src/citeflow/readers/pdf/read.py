"""PDF -> Reading: the face of this package."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import get_args

from citeflow.errors import InputError, UsageError
from citeflow.model.layout import Furniture, Page
from citeflow.model.problem import Problem
from citeflow.readers.options import DEFAULT_OPTIONS, PdfEngineName, ReadOptions
from citeflow.readers.pdf.arrange import arrange_sheets
from citeflow.readers.pdf.decoding import collect_words, repair_sheets
from citeflow.readers.pdf.engine import PdfFile, Place, Sheet, choose_engine
from citeflow.readers.pdf.findings import tell_cut_document, tell_empty_page, tell_no_text
from citeflow.readers.pdf.neighbours import part_neighbours
from citeflow.readers.pdf.opinion import compare_engines
from citeflow.readers.pdf.sheets import Gathered, read_sheets
from citeflow.readers.pdf.stated import state_links
from citeflow.readers.pdf.suspects import is_suspect
from citeflow.readers.pdf.turning import Turn, turn_back
from citeflow.readers.piece import Reading

SIGNATURE = b"%PDF-"
SIGNATURE_WITHIN = 1024
"""Viewers accept the signature anywhere in the first 1024 bytes (ISO 32000-1, annex H, note 13)."""


def read_pdf(data: bytes, name: str, options: ReadOptions = DEFAULT_OPTIONS) -> Reading:
    """The printed pieces of a PDF in reading order, with pages, furniture and problems.

    name: for messages only. A PDF without any characters is a Reading without pieces and the problem
    ``no-text-layer``. Raises InputError where the bytes are no PDF, are damaged, locked, or hold no page.
    """
    if options.pdf_engine not in get_args(PdfEngineName):
        names = ", ".join(get_args(PdfEngineName))
        raise UsageError(f"There is no PDF engine {options.pdf_engine!r}; choose one of: {names}")
    if SIGNATURE not in data[:SIGNATURE_WITHIN]:
        raise InputError(f"{name}: the file is not a PDF (no {SIGNATURE.decode()} at its start)")
    with pause_collector():
        gathered, places = gather_pdf(open_file(data, name, options), name, options)
        gathered.problems += compare_engines(gathered, data, name, options)
        return compose_reading(gathered, places)


def open_file(data: bytes, name: str, options: ReadOptions) -> PdfFile:
    """The open PDF: in this process, or in one of its own.

    The latter for suspect files, and for pdfplumber, which some small damaged files keep busy for ever.
    """
    if options.pdf_engine == "pdfplumber" or is_suspect(data):
        from citeflow.readers.pdf.isolated import IsolatedFile

        return IsolatedFile(data, name, options)
    return choose_engine(options.pdf_engine).open_pdf(data, name, options)


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


def gather_pdf(pdf: PdfFile, name: str, options: ReadOptions) -> tuple[Gathered, dict[str, Place]]:
    """The sheets of an open PDF, and where its links lead; the file is closed then."""
    try:
        count = pdf.count_pages()
        if count < 1:
            raise InputError(f"{name}: the PDF has no pages; save it anew from the program that made it")
        gathered = read_sheets(pdf, min(count, options.max_pages), options)
        places = pdf.find_places()
    finally:
        pdf.close()
    if len(gathered.failed) == len(gathered.heads):
        why = gathered.problems[0].message.removeprefix(f"{name}: ")
        raise InputError(f"{name}: none of the PDF's {count} pages can be read ({why}); print it to a new PDF")
    if count > options.max_pages:
        gathered.problems.append(tell_cut_document(count, options.max_pages))
    return gathered, places


def compose_reading(gathered: Gathered, places: Mapping[str, Place]) -> Reading:
    """What was read of the sheets, and where links lead -> the reading. Empties the shelf."""
    repair = gathered.repair
    if repair.partial:
        repair = repair._replace(known=collect_words(gathered.shelf))
    found = [*gathered.problems, *find_missing(gathered)]
    arranged = arrange_sheets(repair_sheets(gathered.shelf.take_all(), repair, found), places)
    heads, cleared = gathered.heads, arranged.cleared
    turns = {sheet.number: Turn(sheet.turn, sheet.width, sheet.height) for sheet in heads if sheet.turn}
    parted = part_neighbours(turn_back(arranged.pieces, turns))
    stated = state_links(parted.pieces, arranged.anchors.targets)
    aside = [Furniture(page=sheet.number, text=sheet.aside) for sheet in heads if sheet.aside]
    found += parted.problems
    return Reading(
        pieces=stated.pieces,
        pages=tuple(describe_page(sheet, cleared.labels) for sheet in heads),
        furniture=tuple(sorted((*cleared.furniture, *parted.furniture, *aside), key=lambda f: f.page)),
        references=stated.references,
        problems=tuple(sorted(found, key=lambda problem: (problem.page or 0, problem.code))),
    )


def find_missing(gathered: Gathered) -> list[Problem]:
    """What to say of sheets without characters: one finding for all, or one for each that is not reported yet."""
    if len(gathered.blank) == len(gathered.heads):
        return [tell_no_text(gathered.blank)]
    return [tell_empty_page(number) for number in gathered.blank if number not in gathered.failed]


def describe_page(sheet: Sheet, labels: Mapping[int, str]) -> Page:
    """Size and printed number of a page."""
    width, height = round(sheet.width, 2), round(sheet.height, 2)
    return Page(number=sheet.number, width=width, height=height, label=labels.get(sheet.number))
