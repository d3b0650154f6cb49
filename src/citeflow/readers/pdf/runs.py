"""Characters -> runs: stretches of one word in one type on one baseline; and what lies under links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from citeflow.readers.pdf.engine import Char, LinkArea, Run, Style

WORD_GAP = 0.14
"""A gap wider than this share of the type size parts two words; kerning stays below, a narrow space above."""


ROW = 20.0
"""Height in points of the strips by which links are looked up."""

EDGE = 0.5
"""Points by which an area may miss its words."""

BROAD = 1.9
"""An area higher than this multiple of the type size reaches over more than one line."""

PART_OF_ADDRESS = 4
"""Characters from which a word that stands in the address is a part of it."""


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
    rows: dict[int, list[LinkArea]] = {}
    for area in links:
        for row in range(int(area.top // ROW), int(area.bottom // ROW) + 1):
            rows.setdefault(row, []).append(area)
    broad = find_broad(runs, rows)
    attached: list[Run] = []
    for run in runs:
        over = [a for a in find_areas(run, rows) if a not in broad or belongs(run, a, broad[a])]
        attached += cut_at_links(run, over) if over else [run]
    return attached


def find_areas(run: Run, rows: Mapping[int, Sequence[LinkArea]]) -> list[LinkArea]:
    """The links that the middle of a run's height lies under, the smallest first."""
    middle = run.baseline - 0.25 * run.style.size
    found = [
        a
        for a in rows.get(int(middle // ROW), ())
        if a.top <= middle <= a.bottom and a.x0 < run.x1 - EDGE and a.x1 > run.x0 + EDGE
    ]
    return sorted(found, key=lambda a: (a.bottom - a.top) * (a.x1 - a.x0)) if len(found) > 1 else found


def find_broad(runs: Sequence[Run], rows: Mapping[int, Sequence[LinkArea]]) -> dict[LinkArea, frozenset[int]]:
    """Areas over several lines, with the colours that stand out under each.

    Such an area is the rectangle around a link that a line end cuts: it covers words before and after it.
    """
    under: dict[LinkArea, list[Run]] = {}
    for run in runs:
        for area in find_areas(run, rows):
            if area.bottom - area.top > BROAD * run.style.size:
                under.setdefault(area, []).append(run)
    usual = Counter(run.style.colour for run in runs).most_common(1)
    common = {colour for colour, _ in usual}
    return {
        area: frozenset(run.style.colour for run in found) - common
        for area, found in under.items()
        if max(run.baseline for run in found) - min(run.baseline for run in found) > 0.5 * found[0].style.size
    }


def belongs(run: Run, area: LinkArea, colours: frozenset[int]) -> bool:
    """Whether a run under an area over several lines is of the link's words: by its colour, else by its letters."""
    if colours:
        return run.style.colour in colours
    return len(run.text) >= PART_OF_ADDRESS and run.text.rstrip(".,;)") in area.target


def cut_at_links(run: Run, areas: Sequence[LinkArea]) -> list[Run]:
    """The parts of a run before, under and after links. A character belongs where its middle lies."""
    edges = (*run.starts[1:], run.x1)
    targets = [find_target((a + b) / 2, areas) for a, b in zip(run.starts, edges, strict=True)]
    cut: list[Run] = []
    start = 0
    for end in range(1, len(targets) + 1):
        if end == len(targets) or targets[end] != targets[start]:
            part = run._replace(
                text=run.text[start:end],
                x0=run.starts[start],
                x1=edges[end - 1],
                spaced=run.spaced and start == 0,
                starts=run.starts[start:end],
                link=targets[start],
                printed=run.printed[start:end] if run.printed is not None else None,
            )
            cut.append(part)
            start = end
    return cut


def find_target(x: float, areas: Sequence[LinkArea]) -> str | None:
    """The address of the first area over a point of the line."""
    return next((area.target for area in areas if area.x0 - EDGE <= x <= area.x1 + EDGE), None)
