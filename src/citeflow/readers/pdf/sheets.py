"""The sheets of an open PDF, read one by one within the budget and set aside."""

from __future__ import annotations

import time
from functools import cached_property

from citeflow.errors import InputError
from citeflow.model.problem import Problem
from citeflow.readers.options import ReadOptions
from citeflow.readers.pdf.decoding import FontTally, Repair
from citeflow.readers.pdf.engine import PdfFile, Sheet
from citeflow.readers.pdf.findings import tell_cut_page, tell_sideways, tell_spent_budget, tell_unreadable_page
from citeflow.readers.pdf.oddness import is_odd
from citeflow.readers.pdf.shelf import Packer, SheetShelf

FIRST_LOOK = 3
"""Sheets looked at before the rest; a scan shows itself on them."""


class Gathered:
    """What was read of a PDF. heads: its sheets without runs and links, which lie on the shelf.

    failed: the sheets that could not be read. blank: those without characters.
    odd: those whose letters look wrong.
    """

    def __init__(self) -> None:
        self.heads: list[Sheet] = []
        self.shelf = SheetShelf(Packer())
        self.fonts = FontTally()
        self.problems: list[Problem] = []
        self.failed: set[int] = set()
        self.blank: list[int] = []
        self.odd: set[int] = set()
        self.chars = 0

    def add(self, sheet: Sheet) -> None:
        """Take a sheet, which stands behind the others."""
        self.heads.append(sheet._replace(runs=(), links=()))
        if not has_text(sheet):
            self.blank.append(sheet.number)
        if is_odd(sheet):
            self.odd.add(sheet.number)
        self.shelf.add(sheet)
        self.fonts.add(sheet)
        self.chars += sum([len(run.text) for run in sheet.runs])

    @cached_property
    def repair(self) -> Repair:
        """What the fonts need; asked for when all sheets are there."""
        return self.fonts.conclude()


def read_sheets(pdf: PdfFile, count: int, options: ReadOptions) -> Gathered:
    """The first `count` sheets in order; one that fails is a problem and stands as an empty sheet.

    Where the first ones hold no character, the others are looked at from the end backwards no longer than needed
    to know: a scan is told by its first, middle and last sheets.
    """
    gathered = Gathered()
    started, found = time.monotonic(), False
    for number in range(1, count + 1):
        spent = time.monotonic() - started > options.max_seconds or gathered.chars > options.max_chars
        if spent and number > 1:
            gathered.problems.append(tell_spent_budget(number, count))
            break
        if number == FIRST_LOOK + 1 and not found and is_scan(pdf, number, count):
            for k in range(number, count + 1):
                gathered.add(empty_like(gathered.heads[0], k))
            break
        sheet = read_or_report(pdf, number, options, gathered)
        found = found or has_text(sheet)
        gathered.add(sheet)
    return gathered


def is_scan(pdf: PdfFile, number: int, count: int) -> bool:
    """Whether the middle and the last of the sheets from `number` on hold no text either."""
    for probe in sorted({(number + count) // 2, count}):
        try:
            if has_text(pdf.read_sheet(probe)):
                return False
        except InputError:
            continue
    return True


def read_or_report(pdf: PdfFile, number: int, options: ReadOptions, gathered: Gathered) -> Sheet:
    """A sheet; an empty one, and a problem, where it cannot be read."""
    try:
        sheet = pdf.read_sheet(number)
    except InputError as error:
        gathered.problems.append(tell_unreadable_page(number, str(error)))
        gathered.failed.add(number)
        return Sheet(number, 0.0, 0.0, (), ())
    if sheet.cut:
        gathered.problems.append(tell_cut_page(number, options.page_chars))
    if sheet.sideways:
        gathered.problems.append(tell_sideways(number, sheet.sideways))
    return sheet


def has_text(sheet: Sheet) -> bool:
    """Whether any character was found on the sheet, in any direction."""
    return bool(sheet.runs) or sheet.sideways > 0


def empty_like(sheet: Sheet, number: int) -> Sheet:
    """An empty sheet of the same size."""
    return Sheet(number, sheet.width, sheet.height, (), ())
