"""A second opinion: where two engines read different letters on a sheet, that is said.

Asking for all sheets would cost ten times the reading itself, so only sheets with odd letters are compared, a few in a
document, unless the caller asks for all.
"""

from __future__ import annotations

import re
import time
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from citeflow.errors import InputError
from citeflow.model.problem import Problem
from citeflow.readers.options import PdfEngineName, ReadOptions
from citeflow.readers.pdf.cyrillic import unmark_bare
from citeflow.readers.pdf.engine import PdfFile, Run, Sheet
from citeflow.readers.pdf.findings import tell_disagreement, tell_not_compared
from citeflow.readers.pdf.sheets import Gathered

OTHER_ENGINE: dict[PdfEngineName, PdfEngineName] = {"pdfium": "pdfplumber", "pdfplumber": "pdfium"}
MOST_SHEETS, SECONDS = 3, 10.0
"""Sheets of a document that are compared unasked, and the time for them."""

DIFFERENT, FEWEST = 0.03, 5
"""Share of letters, and their number, from which two readings differ; less are ligatures and signs of formulas."""

LETTER = re.compile(r"[^\W_]|[\ufffd\ue000-\uf8ff]")
SAMPLE_WORDS = 4


class Difference(NamedTuple):
    """Share of the letters that differ, and the first words that only one of the two readings has."""

    share: float
    ours: str
    theirs: str


def compare_engines(gathered: Gathered, data: bytes, name: str, options: ReadOptions) -> list[Problem]:
    """What to say of sheets on which the other engine reads other letters."""
    chosen = choose_sheets(gathered, options)
    if not chosen:
        return []
    from citeflow.readers.pdf.isolated import IsolatedFile

    engine = OTHER_ENGINE[options.pdf_engine]
    other = IsolatedFile(data, name, replace(options, pdf_engine=engine))
    seconds = options.max_seconds if options.second_opinion else SECONDS
    try:
        return compare_sheets(
            (sheet for sheet in gathered.shelf if sheet.number in chosen), other, (options.pdf_engine, engine), seconds
        )
    finally:
        other.close()


def choose_sheets(gathered: Gathered, options: ReadOptions) -> set[int]:
    """Numbers of the sheets to compare. A sheet with a repaired font is none: there both engines read it wrongly."""
    repair = gathered.repair
    if not (options.second_opinion or gathered.odd or repair.lost):
        return set()
    found: list[int] = []
    for sheet in gathered.shelf:
        fonts = {run.style.font for run in sheet.runs}
        if not fonts or fonts & repair.decoders.keys():
            continue
        if options.second_opinion or sheet.number in gathered.odd or fonts & repair.lost.keys():
            found.append(sheet.number)
    return set(found if options.second_opinion else found[:MOST_SHEETS])


def compare_sheets(sheets: Iterable[Sheet], other: PdfFile, engines: tuple[str, str], seconds: float) -> list[Problem]:
    """One problem for each sheet that the engines read differently, one for those that could not be compared."""
    problems: list[Problem] = []
    missed: list[int] = []
    started = time.monotonic()
    for sheet in sheets:
        if time.monotonic() - started > seconds:
            missed.append(sheet.number)
            continue
        try:
            theirs = other.read_sheet(sheet.number)
        except InputError:
            missed.append(sheet.number)
            continue
        difference = find_difference(sheet.runs, theirs.runs)
        if difference is not None:
            problems.append(tell_disagreement(sheet.number, engines, difference.share, *difference[1:]))
    if missed:
        problems.append(tell_not_compared(missed, engines[1]))
    return problems


def find_difference(ours: Sequence[Run], theirs: Sequence[Run]) -> Difference | None:
    """How two readings of a sheet differ in their letters, whatever their order; None where they agree."""
    first, second = ([fold_word(run.text) for run in runs] for runs in (ours, theirs))
    a, b = (Counter(LETTER.findall("".join(words))) for words in (first, second))
    only = (a - b).total() + (b - a).total()
    total = a.total() + b.total()
    if only < FEWEST or only < DIFFERENT * total:
        return None
    return Difference(only / total, sample_words(first, second), sample_words(second, first))


def fold_word(text: str) -> str:
    """The word with ligatures spelled out and accents composed, so that two ways to write it compare."""
    return unicodedata.normalize("NFKC", unmark_bare(text))


def sample_words(words: Sequence[str], others: Sequence[str]) -> str:
    """The first words that the other reading does not have."""
    known = set(others)
    return " ".join([word for word in words if word not in known and LETTER.search(word)][:SAMPLE_WORDS])
