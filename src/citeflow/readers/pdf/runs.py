"""Characters -> runs: stretches of one word in one type on one baseline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from citeflow.readers.pdf.engine import Char, LinkArea, Style

WORD_GAP = 0.14
"""A gap wider than this share of the type size parts two words; kerning stays below, a narrow space above."""

ASCENT, DESCENT = 0.80, 0.22
"""Height of a box above and below the baseline, in type sizes: fonts' own figures are often missing or wrong."""


class Run(NamedTuple):
    """Characters that stand side by side in one type. `starts` holds the left edge of each code point.

    spaced: a space or a gap stands before it. link: address of the link it lies under, or None.
    """

    text: str
    x0: float
    x1: float
    baseline: float
    style: Style
    spaced: bool
    starts: tuple[float, ...]
    link: str | None = None

    @property
    def size(self) -> float:
        """Type size in points."""
        return self.style.size

    @property
    def top(self) -> float:
        """Upper edge of the box."""
        return self.baseline - ASCENT * self.style.size

    @property
    def bottom(self) -> float:
        """Lower edge of the box."""
        return self.baseline + DESCENT * self.style.size


def build_runs(chars: Iterable[Char]) -> list[Run]:
    """Runs in the order of the file. A character printed twice on one spot (false bold) counts once."""
    runs: list[Run] = []
    held: list[Char] = []
    starts: list[float] = []
    end = baseline = gap = 0.0
    style: Style | None = None
    for char in chars:
        text, x0, x1, line, new_style, spaced = char
        if held:
            if x0 < end - 0.5 * (x1 - x0) and is_printed_twice(char, held):
                continue
            apart = spaced or not -0.5 * gap < x0 - end < gap * WORD_GAP
            if apart or line != baseline or new_style is not style:
                runs.append(close_run(held, starts, end))
                glued = not spaced and new_style is not None and abs(x0 - end) < gap * WORD_GAP
                held, starts = [char if glued else char._replace(spaced=True)], []
            else:
                held.append(char)
        else:
            held = [char]
        starts += [x0] * len(text)
        end, baseline, style, gap = x1, line, new_style, new_style.size
    if held:
        runs.append(close_run(held, starts, end))
    return runs


def is_printed_twice(char: Char, held: Sequence[Char]) -> bool:
    """Whether the same character was just printed on nearly the same spot."""
    return any(
        old.text == char.text
        and abs(old.x0 - char.x0) < 0.1 * char.style.size
        and abs(old.baseline - char.baseline) < 1
        for old in held[-2:]
    )


def close_run(held: Sequence[Char], starts: Sequence[float], end: float) -> Run:
    """The run of these characters."""
    first = held[0]
    text = "".join([char.text for char in held])
    return Run(text, first.x0, end, first.baseline, first.style, first.spaced, tuple(starts))


def attach_links(runs: Sequence[Run], links: Sequence[LinkArea]) -> list[Run]:
    """The runs with the address they lie under; a run that a link covers in part is cut at the link's edges."""
    if not links:
        return list(runs)
    attached: list[Run] = []
    for run in runs:
        middle = run.baseline - 0.25 * run.size
        over = [a for a in links if a.top <= middle <= a.bottom and a.x0 < run.x1 - 0.5 and a.x1 > run.x0 + 0.5]
        attached += cut_at_link(run, over[0]) if over else [run]
    return attached


def cut_at_link(run: Run, area: LinkArea) -> list[Run]:
    """Up to three runs: before, under and after the link. A character belongs where its middle lies."""
    edges = (*run.starts[1:], run.x1)
    inside = [area.x0 - 0.5 <= (a + b) / 2 <= area.x1 + 0.5 for a, b in zip(run.starts, edges, strict=True)]
    if not any(inside):
        return [run]
    first, last = inside.index(True), len(inside) - inside[::-1].index(True)
    parts = [(0, first, None), (first, last, area.target), (last, len(inside), None)]
    cut: list[Run] = []
    for start, end, target in parts:
        if start < end:
            right = run.x1 if end == len(inside) else run.starts[end]
            spaced = run.spaced if start == 0 else False
            text = run.text[start:end]
            cut.append(
                run._replace(
                    text=text, x0=run.starts[start], x1=right, spaced=spaced, starts=run.starts[start:end], link=target
                )
            )
    return cut
