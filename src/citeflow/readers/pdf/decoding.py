"""Letters that a font's tables hide: repaired where they can be, reported where they cannot."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
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

LATIN_PAIRS = frozenset(
    "th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic "
    "ne ea ra ce li ch ll be ma si om ur la el ci ca ta os da do ei ie qu un et us ns sc ge ac em pe tr di no sa pa ad "
    "am ol po ia na ni".split()
)
"""Pairs of letters usual in the languages written in Latin letters."""


class Decoded(NamedTuple):
    """Sheets with repaired runs, and what could not be repaired or was."""

    sheets: list[Sheet]
    problems: list[Problem]


def decode_sheets(sheets: Sequence[Sheet]) -> Decoded:
    """Repair the runs of all sheets, font by font. A run that was changed keeps what stood there as `printed`."""
    fonts: dict[str, list[str]] = defaultdict(list)
    for sheet in sheets:
        for run in sheet.runs:
            fonts[run.style.font].append(run.text)
    texts = {font: " ".join(parts) for font, parts in fonts.items()}
    decoders = {font: decoder for font, text in texts.items() if (decoder := find_decoder(text)) is not None}
    partial = {font for font, text in texts.items() if UNKNOWN in text and not is_lost(text)}
    known = collect_words(texts.values(), sheets) if partial else frozenset()
    broken = decoders or any(UNKNOWN in text or MARKED.search(text) for text in texts.values())
    repaired = [repair_sheet(sheet, decoders, partial, known) for sheet in sheets] if broken else list(sheets)
    lost = find_lost_fonts(sheets, texts.keys() - decoders.keys(), texts)
    return Decoded(repaired, [*lost, *find_unknown(repaired, partial)])


def repair_sheet(sheet: Sheet, decoders: dict[str, Decoder], partial: set[str], known: frozenset[str]) -> Sheet:
    """The sheet with the runs of broken fonts repaired, and lone unknown glyphs (parts of formulas) left out."""
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


def collect_words(texts: Iterable[str], sheets: Sequence[Sheet]) -> frozenset[str]:
    """Words without unknown characters, in lower case: those of the text, and those in the addresses of its links."""
    words: set[str] = set()
    for text in texts:
        words.update(word.lower() for token in text.split() if UNKNOWN not in token for word in WORD.findall(token))
    for sheet in sheets:
        for area in sheet.links:
            words.update(word.lower() for word in WORD.findall(area.target))
    return frozenset(words)


def is_lost(text: str) -> bool:
    """Whether much of a font's text has no meaning."""
    if PRIVATE.search(text) is None:
        return False
    # the signs of a formula stand alone
    solid = "".join(token for token in text.split(" ") if len(token) > 2)
    return len(solid) >= FEWEST and len(PRIVATE.findall(solid)) > UNREADABLE * len(solid)


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


def find_lost_fonts(sheets: Sequence[Sheet], fonts: Iterable[str], texts: Mapping[str, str]) -> list[Problem]:
    """One problem for each of the fonts whose text cannot be read, with the pages it stands on."""
    problems = []
    for font in sorted(fonts):
        lost = is_lost(texts[font])
        if lost or is_shifted(texts[font]):
            pages = [sheet.number for sheet in sheets if any(run.style.font == font for run in sheet.runs)]
            problems.append(tell_lost_font(font, pages, NO_TABLE if lost else SHIFTED))
    return problems


def find_unknown(sheets: Sequence[Sheet], fonts: set[str]) -> list[Problem]:
    """One problem for the glyphs in words of readable fonts that nothing tells; U+FFFD stands for them."""
    counts = {
        sheet.number: sum(run.text.count(UNKNOWN) for run in sheet.runs if run.style.font in fonts) for sheet in sheets
    }
    pages = [number for number, count in counts.items() if count]
    if not pages:
        return []
    message = f"{sum(counts.values())} glyphs in words, from page {pages[0]} to {pages[-1]}, have no known letters."
    advice = "Look at the words with the sign \ufffd in the PDF."
    return [Problem(code="undecodable-glyph", severity="note", message=message, advice=advice, page=pages[0])]


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
