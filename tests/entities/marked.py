"""Composed texts with marked names: ``[[o:Союз рек]]`` for an organisation, ``[[i:...]]`` for an initiative.

Files of `gold/`; those of `BUILT` were looked at while the rules were written, the others only scored.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from citeflow.entities.tag import tag_text

GOLD = Path(__file__).parent / "gold"
BUILT = frozenset({"ru-energiya", "kk-mektep"})
TYPES = {"o": "organisation", "i": "initiative"}
MARK = re.compile(r"\[\[(?P<type>[oi]):(?P<name>.*?)\]\]")

Span = tuple[int, int, str]


class Score(NamedTuple):
    """Of the names of one type: wanted, given, and right."""

    wanted: int
    given: int
    exact: int
    overlapping: int

    @property
    def f1(self) -> float:
        """Whole names right."""
        return 2 * self.exact / max(1, self.wanted + self.given)

    @property
    def loose(self) -> float:
        """Names that meet one of their type."""
        return 2 * self.overlapping / max(1, self.wanted + self.given)


def read_marked(name: str) -> tuple[str, set[Span]]:
    """The text without its marks, and the spans of the names."""
    raw = (GOLD / f"{name}.txt").read_text("utf-8")
    text, spans, place = "", set(), 0
    for match in MARK.finditer(raw):
        text += raw[place : match.start()]
        start = len(text)
        text += match["name"]
        spans.add((start, len(text), TYPES[match["type"]]))
        place = match.end()
    return text + raw[place:], spans


def list_marked() -> list[str]:
    """Names of the files."""
    return sorted(path.stem for path in GOLD.glob("*.txt"))


def score(name: str, kind: str) -> Score:
    """How the names of one type in one text are found."""
    text, gold = read_marked(name)
    wanted = {span for span in gold if span[2] == kind}
    given = {(t.start, t.end, t.type) for t in tag_text(text) if t.type == kind}
    met = [span for span in wanted if any(start < span[1] and span[0] < end for start, end, _ in given)]
    return Score(len(wanted), len(given), len(wanted & given), min(len(met), len(given)))
