"""Runs -> lines, by where they stand on the sheet and not by their order in the file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from operator import attrgetter

from citeflow.readers.pdf.engine import ASCENT, DESCENT, Run
from citeflow.readers.pdf.runs import WORD_GAP

SAME_BASELINE = 0.12
"""Baselines closer than this share of the type size are one line."""

SMALLER, RAISED = 0.92, 0.12
"""A superscript is smaller than its line's type by this factor and stands higher by this share of it ..."""

NEAR = 4
"""Rows above and below among which a small row looks for its line; two columns can put others between."""

FEWEST_LETTERS = 6
MOSTLY_SINGLE, LETTERS_AMONG, ONE_TYPE = 0.75, 0.4, 0.9
"""Spaced-out words: share of runs of one character, of letters among these, and of runs in one type ..."""

LETTER_GAPS = (0.05, 0.6)
"""... and the gap between letters in type sizes."""

BY_PLACE = attrgetter("baseline", "x0")
BY_EDGE = attrgetter("x0")

HARDLY_SMALLER, RAISED_FAR = 1.0, 0.3
"""... or hardly smaller, but raised so far that no line of text stands there."""


@dataclass(frozen=True)
class Line:
    """A printed line: its runs from left to right. `size` and `baseline` are those of most of its characters.

    row: of a line in a ruled table, the number of the table on the sheet and that of the row.
    """

    page: int
    runs: tuple[Run, ...]
    baseline: float
    size: float
    row: tuple[int, int] | None = None

    def as_row(self, table: int, row: int) -> Line:
        """The line as part of a table's row."""
        return replace(self, row=(table, row))

    @property
    def x0(self) -> float:
        """Left edge."""
        return self.runs[0].x0

    @cached_property
    def x1(self) -> float:
        """Right edge."""
        return max(run.x1 for run in self.runs)

    @property
    def top(self) -> float:
        """Upper edge, of the main type."""
        return self.baseline - ASCENT * self.size

    @property
    def bottom(self) -> float:
        """Lower edge, of the main type."""
        return self.baseline + DESCENT * self.size

    @cached_property
    def text(self) -> str:
        """The words with single spaces."""
        parts = [(" " if run.spaced and k else "") + run.text for k, run in enumerate(self.runs)]
        return "".join(parts)

    @cached_property
    def all_bold(self) -> bool:
        """Whether all letters and digits of the line are bold, and there are any."""
        found = False
        for run in self.runs:
            if run.style.bold:
                found = found or any(map(str.isalnum, run.text))
            elif any(map(str.isalnum, run.text)):
                return False
        return found


def is_superscript(run: Run, line: Line) -> bool:
    """Whether the run is smaller than its line's type and raised above its baseline."""
    raised = (line.baseline - run.baseline) / line.size
    if run.size <= SMALLER * line.size:
        return raised >= RAISED
    return run.size <= HARDLY_SMALLER * line.size and raised >= RAISED_FAR


def build_lines(page: int, runs: Iterable[Run]) -> list[Line]:
    """Lines from top to bottom; raised and lowered small type joins the line it stands beside."""
    rows: list[list[Run]] = []
    base = size = 0.0
    for run in sorted(runs, key=BY_PLACE):
        if rows and run.baseline - base <= SAME_BASELINE * min(run.style.size, size):
            rows[-1].append(run)
        else:
            rows.append([run])
            base, size = run.baseline, run.style.size
    lines = [close_line(page, row) for row in rows]
    return sorted(join_small_rows(lines), key=lambda line: (line.baseline, line.x0))


def close_line(page: int, row: Sequence[Run]) -> Line:
    """The line of these runs, sorted by their left edge; a gap between neighbours counts as a space."""
    runs = sorted(row, key=BY_EDGE)
    size, baseline = runs[0].style.size, runs[0].baseline
    if any(run.baseline != baseline or run.style.size != size for run in runs):
        weight: dict[tuple[float, float], int] = {}
        for run in runs:
            place = (run.style.size, round(run.baseline, 1))
            weight[place] = weight.get(place, 0) + len(run.text)
        size, _ = max(weight, key=lambda place: (weight[place], place))
        main = [run for run in runs if run.style.size == size]
        baseline = max(main, key=lambda run: len(run.text)).baseline
    return Line(page, tuple(mark_gaps(runs)), baseline, size)


def mark_gaps(runs: Sequence[Run]) -> list[Run]:
    """The runs with `spaced` told by the neighbours on the line: runs far apart in the file may touch in print."""
    letter_gap = find_letter_gap(runs) if len(runs) >= FEWEST_LETTERS else 0.0
    marked = [runs[0]]
    for before, run in pairwise(runs):
        gap, size = run.x0 - before.x1, min(run.style.size, before.style.size)
        limit = WORD_GAP * size
        if letter_gap and (len(run.text) == 1 or len(before.text) == 1):
            spaced = gap > 1.5 * letter_gap + 0.1 * size
        else:
            spaced = gap > limit or (run.spaced and gap > 0.3 * limit)
        marked.append(run if spaced == run.spaced else run._replace(spaced=spaced))
    return marked


def find_letter_gap(runs: Sequence[Run]) -> float:
    """The usual gap within the words of a line whose letters are spaced out; 0 for other lines.

    Most runs are single characters then, in one type (a formula has several), letters among them (figures side by side
    are cells of a table), and most gaps are those between letters.
    """
    single = [run for run in runs if len(run.text) == 1]
    if len(single) < MOSTLY_SINGLE * len(runs):
        return 0.0
    if sum(run.text.isalpha() for run in single) < LETTERS_AMONG * len(single):
        return 0.0
    if sum(run.style == single[0].style for run in runs) < ONE_TYPE * len(runs):
        return 0.0
    gaps = sorted(after.x0 - before.x1 for before, after in pairwise(runs))
    usual, size = gaps[len(gaps) // 2], runs[0].style.size
    return usual if LETTER_GAPS[0] * size < usual < LETTER_GAPS[1] * size else 0.0


def join_small_rows(lines: Sequence[Line]) -> list[Line]:
    """Rows of small type (superscripts, subscripts) put into the neighbouring row that they overlap."""
    kept: list[Line | None] = list(lines)
    for at in sorted(range(len(lines)), key=lambda k: (lines[k].size, len(lines[k].runs), k)):
        small = kept[at]
        if small is None:
            continue
        hosts = [k for k in near_rows(kept, at) if is_host(small, kept[k])]
        if hosts:
            host = max(hosts, key=lambda k: (overlap(small, lines[k]), k))
            big = kept[host]
            assert big is not None
            kept[host] = close_line(big.page, (*big.runs, *small.runs))
            kept[at] = None
    return [line for line in kept if line is not None]


def near_rows(rows: Sequence[Line | None], at: int) -> list[int]:
    """Places of the rows around one; a raised sign lies at most NEAR rows from its line."""
    return [k for k in range(max(0, at - NEAR), min(len(rows), at + NEAR + 1)) if k != at]


def is_host(small: Line, big: Line | None) -> bool:
    """Whether the small row can be part of the other."""
    return (
        big is not None
        and small.size <= big.size
        and abs(small.baseline - big.baseline) < big.size
        and is_beside(small, big)
    )


def overlap(small: Line, big: Line) -> float:
    """Share of the small line's height that lies within the big line's."""
    top, bottom = small.top, small.bottom
    return (min(bottom, big.bottom) - max(top, big.top)) / (bottom - top)


def is_beside(small: Line, big: Line) -> bool:
    """Whether each run of the small line stands close to a run of the big one, and at its height."""
    if overlap(small, big) < 0.4 or (small.size > SMALLER * big.size and len(small.text) >= len(big.text)):
        return False
    reach = 0.6 * big.size
    return all(any(s.x0 - reach <= b.x1 and b.x0 <= s.x1 + reach for b in big.runs) for s in small.runs)
