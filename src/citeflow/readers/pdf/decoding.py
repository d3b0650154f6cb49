"""Letters that a font's tables hide: repaired where they can be, reported where they cannot."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from citeflow.model.problem import Problem
from citeflow.readers.pdf.cyrillic import MARKED, PAIRS, Decoder, find_decoder, unmark_bare
from citeflow.readers.pdf.engine import Run, Sheet
from citeflow.readers.pdf.ligatures import UNKNOWN, restore_ligatures

PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff\ufffd]")
WORD = re.compile(r"[^\W\d_]+")
LONG_WORD = re.compile(r"[^\W\d_]{4,}")
FEWEST = 40
"""Characters of a font from which it is judged."""

SAMPLE = 6_000
"""Characters of a font's text that are looked at for a shifted alphabet."""

UNREADABLE = 0.1
"""Share of characters without a meaning from which a font's text counts as lost."""

FEW_PAIRS, JUDGED = 0.12, 300
"""Share of usual pairs in long words below which no language lies, and the letters needed to say so."""

ARCHAIC, GREEK, CYRILLIC = re.compile("[\u03d8-\u03ff]"), re.compile("[Α-Ωα-ω]"), re.compile("[Ѐ-ӿ]")
MIXED, FEWEST_MIXED = 0.3, 10
"""Share of long words of mixed letters, and their number, from which a font's text is no text."""

LATIN_PAIRS = frozenset(
    "th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic "
    "ne ea ra ce li ch ll be ma si om ur la el ci ca ta os da do ei ie qu un et us ns sc ge ac em pe tr di no sa pa ad "
    "am ol po ia na ni".split()
)
"""Pairs of letters usual in the languages written in Latin letters."""


class FontText:
    """What is kept of a font's text: its start, and counts over all of it."""

    def __init__(self) -> None:
        self.sample = ""
        self.solid = self.private = 0
        self.unknown = self.marked = False

    def add(self, words: Sequence[str]) -> None:
        """Take the words of a sheet."""
        text = " ".join(words)
        if len(self.sample) < SAMPLE:
            self.sample = f"{self.sample} {text}"[:SAMPLE] if self.sample else text[:SAMPLE]
        # the signs of a formula stand alone
        solid = [word for word in words if len(word) > 2]
        self.solid += sum(map(len, solid))
        if PRIVATE.search(text) is not None:
            self.private += sum(len(PRIVATE.findall(word)) for word in solid)
            self.unknown = self.unknown or UNKNOWN in text
            self.marked = self.marked or MARKED.search(text) is not None

    def is_lost(self) -> bool:
        """Whether much of the text has no meaning."""
        return self.solid >= FEWEST and self.private > UNREADABLE * self.solid


class Repair(NamedTuple):
    """What is to be done to each sheet. decoders: by font. partial: fonts with single unknown glyphs.

    lost: why a font's text cannot be read. needed: whether anything is to be done. known: as for `collect_words`.
    """

    decoders: dict[str, Decoder]
    partial: frozenset[str]
    lost: dict[str, str]
    needed: bool
    known: frozenset[str] = frozenset()


class FontTally:
    """The text of each font, gathered sheet by sheet."""

    def __init__(self) -> None:
        self.fonts: dict[str, FontText] = {}

    def add(self, sheet: Sheet) -> None:
        """Take the words of a sheet."""
        words: dict[str, list[str]] = defaultdict(list)
        for run in sheet.runs:
            words[run.style.font].append(run.text)
        for font, parts in words.items():
            self.fonts.setdefault(font, FontText()).add(parts)

    def conclude(self) -> Repair:
        """What the fonts of all sheets need."""
        decoders = {font: way for font, text in self.fonts.items() if (way := find_decoder(text.sample)) is not None}
        partial = frozenset(font for font, text in self.fonts.items() if text.unknown and not text.is_lost())
        lost = {}
        for font, text in sorted(self.fonts.items()):
            if font not in decoders and (text.is_lost() or is_shifted(text.sample) or is_jumbled(text.sample)):
                lost[font] = NO_TABLE if text.is_lost() else SHIFTED
        needed = bool(decoders) or any(text.unknown or text.marked for text in self.fonts.values())
        return Repair(decoders, partial, lost, needed)


def repair_sheets(sheets: Iterable[Sheet], repair: Repair, problems: list[Problem]) -> Iterator[Sheet]:
    """The sheets with repaired runs; a run that was changed keeps what stood there as `printed`.

    Adds what could not be repaired to `problems` when the sheets are through.
    """
    pages: dict[str, list[int]] = {font: [] for font in repair.lost}
    unknown: dict[int, int] = {}
    for sheet in sheets:
        for font in {run.style.font for run in sheet.runs} & pages.keys() if pages else ():
            pages[font].append(sheet.number)
        repaired = repair_sheet(sheet, repair) if repair.needed else sheet
        if repair.partial:
            count = sum(run.text.count(UNKNOWN) for run in repaired.runs if run.style.font in repair.partial)
            unknown.update({sheet.number: count} if count else {})
        yield repaired
    problems += [tell_lost_font(font, pages[font], why) for font, why in repair.lost.items()]
    if unknown:
        problems.append(tell_unknown(unknown))


def repair_sheet(sheet: Sheet, repair: Repair) -> Sheet:
    """The sheet with the runs of broken fonts repaired, and lone unknown glyphs (parts of formulas) left out."""
    decoders, partial, known = repair.decoders, repair.partial, repair.known
    runs: list[Run] = []
    for run in sheet.runs:
        font = run.style.font
        if not run.text.strip(UNKNOWN):
            continue
        if font in decoders:
            text = decoders[font](run.text)
            run = run if text == run.text else run._replace(text=text, printed=run.text)
        elif MARKED.search(run.text):
            run = run._replace(text=unmark_bare(run.text))
        elif font in partial and UNKNOWN in run.text:
            widths = tuple(b - a for a, b in pairwise((*run.starts, run.x1)))
            run = run._replace(text=restore_ligatures(run.text, widths, known))
        runs.append(run)
    return sheet._replace(runs=tuple(runs))


def collect_words(sheets: Iterable[Sheet]) -> frozenset[str]:
    """Words without unknown characters, in lower case: those of the text, and those in the addresses of its links."""
    words: set[str] = set()
    for sheet in sheets:
        for run in sheet.runs:
            if UNKNOWN not in run.text:
                words.update(WORD.findall(run.text.lower()))
        for area in sheet.links:
            words.update(WORD.findall(area.target.lower()))
    return frozenset(words)


def is_shifted(text: str) -> bool:
    """Whether the long words are made of pairs of letters that no language likes: a private alphabet in disguise."""
    words = [word.lower() for word in LONG_WORD.findall(text[:SAMPLE])]
    pairs = [a + b for word in words for a, b in pairwise(word)]
    if len(pairs) < JUDGED:
        return False
    latin = [pair for pair in pairs if pair.isascii()]
    cyrillic = [pair for pair in pairs if "а" <= pair[0] <= "ё" and "а" <= pair[1] <= "ё"]
    if len(latin) + len(cyrillic) < 0.5 * len(pairs):
        return False
    usual = sum(pair in LATIN_PAIRS for pair in latin) + sum(pair in PAIRS for pair in cyrillic)
    return usual < FEW_PAIRS * (len(latin) + len(cyrillic))


def is_jumbled(text: str) -> bool:
    """Whether many long words mix alphabets or are spelled in letters that no living language uses.

    >>> is_jumbled("ϝϮϭϮϩЅ ϬϷϺϼϭϩϺ ϫϮϷϮ " * 10), is_jumbled("Мост через реку open market " * 10)
    (True, False)
    """
    words = LONG_WORD.findall(text[:SAMPLE])
    mixed = sum(ARCHAIC.search(word) is not None or sum(map(bool, scripts_of(word))) > 1 for word in words)
    return mixed >= FEWEST_MIXED and mixed > MIXED * len(words)


def scripts_of(word: str) -> tuple[bool, bool, bool]:
    """Whether Latin, Greek and Cyrillic letters stand in a word."""
    return any("a" <= c.lower() <= "z" for c in word), GREEK.search(word) is not None, CYRILLIC.search(word) is not None


def tell_unknown(counts: Mapping[int, int]) -> Problem:
    """The finding for glyphs in words of readable fonts that nothing tells, by page; U+FFFD stands for them."""
    pages = list(counts)
    message = f"{sum(counts.values())} glyphs in words, from page {pages[0]} to {pages[-1]}, have no known letters."
    advice = "Look at the words with the sign \ufffd in the PDF."
    return Problem(code="undecodable-glyph", severity="note", message=message, advice=advice, page=pages[0])


NO_TABLE = "has no table of characters"
SHIFTED = "gives other letters than it shows"


def tell_lost_font(font: str, pages: Sequence[int], what: str) -> Problem:
    """The finding for a font whose text is lost."""
    where = f"page {pages[0]}" if len(pages) == 1 else f"{len(pages)} pages from page {pages[0]} to {pages[-1]}"
    return Problem(
        code="undecodable-font",
        severity="warning",
        message=f"The font {font or 'without a name'} on {where} {what}: its words cannot be read.",
        advice="Run optical character recognition over the PDF (for instance ocrmypdf --force-ocr).",
        page=pages[0],
    )
