"""What is usual in a document's print: type size, distance of lines, edges of columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from citeflow.readers.pdf.engine import Style
from citeflow.readers.pdf.lines import Line

DEFAULT_PITCH = 1.2
"""Distance of lines in type sizes where no two lines tell."""

PITCH_RANGE = (0.8, 2.6)
MOSTLY = 0.4


class Measures(NamedTuple):
    """size: type size of most characters, in points. pitch: usual distance of baselines by rounded type size.

    bold_body: so much of the text is bold that boldness marks nothing.
    """

    size: float
    pitch: dict[float, float]
    bold_body: bool

    def pitch_of(self, size: float) -> float:
        """Usual distance of two baselines in type of this size."""
        return self.pitch.get(round_half(size), DEFAULT_PITCH * size)


class Column(NamedTuple):
    """A column of lines from top to bottom with its left and right edge."""

    lines: tuple[Line, ...]
    left: float
    right: float


def round_half(size: float) -> float:
    """Size to the nearest half point.

    >>> round_half(10.91)
    11.0
    """
    return round(size * 2) / 2


class Tally:
    """Counts what is usual, column by column."""

    def __init__(self) -> None:
        self.styles: Counter[Style] = Counter()
        self.steps: dict[float, Counter[float]] = {}

    def add(self, lines: Sequence[Line]) -> None:
        """Count the type of a column's lines and their distances."""
        styles = self.styles
        for line in lines:
            for run in line.runs:
                styles[run.style] += len(run.text)
        for above, below in pairwise(lines):
            size, step = round_half(below.size), below.baseline - above.baseline
            low, high = PITCH_RANGE
            if round_half(above.size) == size and low * size <= step <= high * size:
                self.steps.setdefault(size, Counter())[round(step, 1)] += 1

    def conclude(self) -> Measures:
        """The usual measures over all columns counted."""
        sizes: Counter[float] = Counter()
        for style, count in self.styles.items():
            sizes[round_half(style.size)] += count
        bold, total = sum(n for style, n in self.styles.items() if style.bold), self.styles.total()
        size = max(sizes, key=lambda s: (sizes[s], s)) if sizes else 10.0
        pitch = {size: find_mode(counts) for size, counts in self.steps.items()}
        return Measures(size, pitch, bold > MOSTLY * total)


def find_mode(counts: Counter[float]) -> float:
    """The commonest value; neighbours within 0.3 count together, the smaller value wins a tie."""
    near = {v: sum(n for w, n in counts.items() if abs(w - v) <= 0.3) for v in counts}
    return min(near, key=lambda v: (-near[v], -counts[v], v))


def build_column(lines: Sequence[Line]) -> Column:
    """A column with its edges: the leftmost edge that two lines share, and the rightmost reached by two.

    Rows of ruled tables tell nothing of them.
    """
    text = [line for line in lines if line.row is None] or lines
    lefts = sorted(line.x0 for line in text)
    rights = sorted((line.x1 for line in text), reverse=True)
    return Column(tuple(lines), first_shared(lefts), first_shared(rights))


def first_shared(values: Sequence[float]) -> float:
    """The first of the ordered values that the next one repeats within 2 points, else the first."""
    for value, following in pairwise(values):
        if abs(value - following) <= 2.0:
            return value
    return values[0]
