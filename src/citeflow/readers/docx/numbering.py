"""The numbers that Word prints before paragraphs: they stand in no text, only in definitions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from citeflow.readers.docx.xml import attribute, child, children, is_on, number_of, value_of
from citeflow.readers.numerals import format_number

if TYPE_CHECKING:
    from lxml.etree import _Element

BULLET = "•"
DEPTHS = 9
PLACE = re.compile(r"%([1-9])")
FORMATS = {
    "decimalZero": "decimal-zero",
    "upperRoman": "upper-roman",
    "lowerRoman": "lower-roman",
    "upperLetter": "upper-letter",
    "lowerLetter": "lower-letter",
    "russianLower": "lower-russian",
    "russianUpper": "upper-russian",
}
SILENT = frozenset({"none"})


class Level(Struct, frozen=True, kw_only=True):
    """One depth of a numbering. restart: the depth after which it begins anew, 0 never, None after any above."""

    format: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None
    legal: bool = False


class Numbering:
    """The numbers as they are counted along the document."""

    def __init__(self, root: _Element | None) -> None:
        self.abstract: dict[str, dict[int, Level]] = {}
        linked: dict[str, str] = {}
        links: dict[str, str] = {}
        for row in children(root, "abstractNum"):
            key = attribute(row, "abstractNumId") or ""
            self.abstract[key] = read_levels(row)
            if style := value_of(row, "styleLink"):
                linked[style] = key
            if style := value_of(row, "numStyleLink"):
                links[key] = style
        for key, style in links.items():
            if not self.abstract[key]:
                self.abstract[key] = self.abstract.get(linked.get(style, ""), {})
        self.numbers: dict[int, tuple[str, dict[int, Level], dict[int, int]]] = {}
        for row in children(root, "num"):
            number = number_of(attribute(row, "numId"))
            if number is not None:
                self.numbers[number] = (value_of(row, "abstractNumId") or "", *read_overrides(row))
        self.counts: dict[str, dict[int, int]] = {}
        self.begun: set[tuple[int, int]] = set()

    def print_number(self, number: int | None, depth: int) -> str | None:
        """Count one paragraph and give the mark printed before it; None for a paragraph without numbering.

        Bullets of any shape are ``•``; an empty string where the numbering prints nothing.
        """
        if number is None or number not in self.numbers or not 0 <= depth < DEPTHS:
            return None
        key, own, starts = self.numbers[number]
        levels = {**self.abstract.get(key, {}), **own}
        level = levels.get(depth)
        if level is None:
            return None
        counts = self.counts.setdefault(key, {})
        self.count(number, depth, level, counts, starts)
        for below in range(depth + 1, DEPTHS):
            restart = levels[below].restart if below in levels else None
            if restart != 0 and (restart is None or depth < restart):
                counts.pop(below, None)
        if level.format == "bullet":
            return BULLET
        if level.format in SILENT:
            return ""
        return PLACE.sub(lambda match: show_place(int(match[1]) - 1, level, levels, counts), level.text).strip()

    def count(self, number: int, depth: int, level: Level, counts: dict[int, int], starts: dict[int, int]) -> None:
        """One step further; a list that begins anew with its own start does so at its first paragraph."""
        if depth in starts and (number, depth) not in self.begun:
            counts[depth] = starts[depth]
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else level.start
        self.begun.add((number, depth))


def show_place(depth: int, level: Level, levels: dict[int, Level], counts: dict[int, int]) -> str:
    """The number of one depth inside a mark such as ``%1.%2.``; one not counted yet shows its start."""
    shown = levels.get(depth, Level())
    style = "decimal" if level.legal else FORMATS.get(shown.format, "decimal")
    return "" if shown.format in SILENT else format_number(counts.setdefault(depth, shown.start), style)


def read_levels(row: _Element) -> dict[int, Level]:
    """The levels of a definition by depth."""
    return {
        depth: read_level(level)
        for level in children(row, "lvl")
        if (depth := number_of(attribute(level, "ilvl"))) is not None
    }


def read_level(row: _Element) -> Level:
    """One level as it is defined."""
    start = number_of(value_of(row, "start"))
    return Level(
        format=value_of(row, "numFmt") or "decimal",
        text=value_of(row, "lvlText") or "",
        start=start if start is not None else 0,
        restart=number_of(value_of(row, "lvlRestart")),
        legal=is_on(row, "isLgl") or False,
    )


def read_overrides(row: _Element) -> tuple[dict[int, Level], dict[int, int]]:
    """The levels and the starts that one list of a numbering has of its own."""
    levels: dict[int, Level] = {}
    starts: dict[int, int] = {}
    for override in children(row, "lvlOverride"):
        depth = number_of(attribute(override, "ilvl"))
        if depth is None:
            continue
        if (level := child(override, "lvl")) is not None:
            levels[depth] = read_level(level)
        if (start := number_of(value_of(override, "startOverride"))) is not None:
            starts[depth] = start
    return levels, starts
