"""Furniture that need not repeat: notices of who downloaded a file, stamps of archives, watermarks behind the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from citeflow.model.layout import Furniture
from citeflow.readers.pdf.engine import Run
from citeflow.readers.pdf.furniture import Cleared, Edge

NOTICE = re.compile(
    r"(?:this (?:content|article|document|file|pdf) (?:was |has been )?)?downloaded (?:from|by|on|at|via|to)\b"
    r"(?=.*(?:https?:|www\.|\.\w{2,3}\b|\d{4}|\d+\.\d+\.\d+)|\s*$)"
    r"|\d{1,3}(?:\.\d{1,3}){3} on \w+"
    r"|all use subject to\b"
    r"|(?:authori[sz]ed )?licensed (?:use limited )?to\b"
    r"|for personal use only\b"
    r"|electronic copy available at:?\s*https?:"
    r"|see discussions, stats, and author profiles\b"
    r"|view publication stats\b"
    r"|arxiv:\d{4}\.\d{4,5}(?:v\d+)?\s+\["
    r"|(?:файл |документ |статья )?(?:скачан|загружен)[оаы]?(?: бесплатно)? (?:с|со|из|от|в|на)\b"
    r"(?=.*(?:https?:|www\.|\.\w{2,3}\b|\d{4}))"
    r"|(?:документ|файл) предоставлен\b"
    r"|(?:файл |құжат )?(?:\S+ )?жүктеп алын(?:ды|ған)\b",
    re.IGNORECASE,
)
"""How such a line begins. Words that may begin a sentence need an address or a date in it."""

HUGE = 2.5
"""Size of a watermark in the type sizes of the sheet's text."""

GREY, SHADE = 24, 0x80
"""How far the parts of a grey may differ, and how light it is at least."""


class Washed(NamedTuple):
    """The runs of a sheet without its watermark, and the watermark's words."""

    runs: list[Run]
    words: str


def find_notices(edges: Sequence[Edge]) -> list[Edge]:
    """Outermost lines of sheets that begin as such notices do."""
    return [edge for edge in edges if NOTICE.match(edge.text)]


def add_notices(cleared: Cleared, edges: Sequence[Edge]) -> Cleared:
    """The furniture with those outermost lines that are notices."""
    new = [edge for edge in find_notices(edges) if edge.at not in cleared.taken.get(edge.page, frozenset())]
    if not new:
        return cleared
    taken = dict(cleared.taken)
    for edge in new:
        taken[edge.page] = taken.get(edge.page, frozenset()) | {edge.at}
    return cleared._replace(
        taken=taken, furniture=(*cleared.furniture, *[Furniture(page=edge.page, text=edge.text) for edge in new])
    )


def wash_runs(runs: Sequence[Run]) -> Washed:
    """Part huge grey words that lie behind the text from it."""
    sizes: Counter[float] = Counter()
    for run in runs:
        sizes[run.style.size] += len(run.text)
    if len(sizes) < 2:
        return Washed(list(runs), "")
    limit = HUGE * max(sizes, key=lambda size: (sizes[size], -size))
    if max(sizes) < limit:
        return Washed(list(runs), "")
    suspects = [run for run in runs if run.style.size >= limit and is_grey(run.style.colour)]
    text = [run for run in runs if run.style.size < limit]
    marks = [mark for mark in suspects if any(lies_over(mark, run) for run in text)]
    if not marks:
        return Washed(list(runs), "")
    dropped = set(map(id, marks))
    return Washed([run for run in runs if id(run) not in dropped], " ".join(mark.text for mark in marks))


def is_grey(colour: int) -> bool:
    """Whether a colour is a light grey.

    >>> is_grey(0xC0C0C0), is_grey(0x000000), is_grey(0x0000FF)
    (True, False, False)
    """
    parts = colour >> 16, colour >> 8 & 0xFF, colour & 0xFF
    return max(parts) - min(parts) <= GREY and min(parts) >= SHADE


def lies_over(mark: Run, run: Run) -> bool:
    """Whether two runs share some area."""
    return mark.x0 < run.x1 and mark.x1 > run.x0 and mark.top < run.baseline and mark.baseline > run.top
