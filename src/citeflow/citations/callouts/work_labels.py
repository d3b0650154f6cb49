"""Labels of a list that are no numbers, and how a callout names them: ``[А1]``, ``[Knu97]``, ``[ABC+99]``, ``[5a]``.

The labels of the list are the evidence: without them ``[B12]`` is a vitamin.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct

from citeflow.citations.callouts.tokens import Cursor
from citeflow.model.reference import Reference
from citeflow.text.lookalikes import fold_lookalikes

LABEL = re.compile(r"(?=..)(?P<letters>[^\W\d_]*[+*]?)(?P<number>\d{0,4})[a-z]?")
SERIAL = re.compile(r"(?P<letters>[^\W\d_]*)(?P<number>\d{1,4})")
GLUED = re.compile(r"(?<=[^\W\d_])\s?[-–.\s]\s?(?=\d{1,3}(?!\d))")
"""``А-1`` and ``А 1`` are ``А1``; a name before a year, ``[Ли 2020]``, is read as a name."""

DATED = re.compile(r"[^\W\d_]{2,}[+*]?\d\d[a-z]?")
FEWEST = 2
"""One odd label makes no habit."""

MOST_DATED = 0.75
LONGEST_RANGE = 100
LONGEST_LABEL = 6
"""Tokens: three words, such as the initials of ``A/B+99``, do not occur."""


class LabelHabit(Struct, frozen=True):
    """The labels of the lists, folded. series: letters that several numbers follow (``А`` of ``А1``).

    dated: labels are made of names and years (``Knu97``), so that another such label is meant as one.
    """

    known: frozenset[str] = frozenset()
    series: frozenset[str] = frozenset()
    dated: bool = False

    def means(self, label: str) -> bool:
        """Whether a folded label is one of the lists, or is formed as they are."""
        if label in self.known:
            return True
        found = SERIAL.fullmatch(label)
        in_series = found is not None and found["letters"] in self.series
        return in_series or (self.dated and label[:1].isupper() and DATED.fullmatch(label) is not None)


def fold_label(printed: str) -> str:
    """A label without brackets and stops, in Latin letters where they look alike.

    >>> fold_label("[А-1]") == fold_label("A1."), fold_label("[5a]")
    (True, '5a')
    """
    return fold_lookalikes(GLUED.sub("", printed.strip("[]()/ .\\")))


def index_labels(references: Sequence[Reference]) -> Mapping[str, Sequence[Reference]]:
    """Folded label -> the references that bear it; empty where the labels are numbers."""
    index: dict[str, list[Reference]] = {}
    for reference in references:
        label = fold_label(reference.label)
        if not label.isdecimal() and LABEL.fullmatch(label):
            index.setdefault(label, []).append(reference)
    return index if len(index) >= FEWEST else {}


def infer_labels(index: Mapping[str, Sequence[Reference]]) -> LabelHabit:
    """The labels that a callout may name."""
    letters = Counter(found["letters"] for label in index if (found := LABEL.fullmatch(label)) and found["number"])
    dated = sum(DATED.fullmatch(label) is not None for label in index)
    series = frozenset(word for word, count in letters.items() if word and count >= FEWEST)
    return LabelHabit(frozenset(index), series, bool(index) and dated >= MOST_DATED * len(index))


def read_work_labels(cursor: Cursor, labels: LabelHabit) -> list[str]:
    """The label here as printed, or those of a range; empty, without a step, where none stands."""
    first = read_label(cursor, labels)
    if not first:
        return []
    mark = cursor.place
    if cursor.peek().kind == "dash":
        cursor.take()
        last = cursor.take().text if cursor.peek().kind == "number" else read_label(cursor, labels)
        row = expand(first, last)
        if row:
            return row
        cursor.place = mark
    return [first]


def read_label(cursor: Cursor, labels: LabelHabit) -> str:
    """The longest run of tokens that is a label; empty, without a step, where none is."""
    begin = cursor.place
    start = cursor.peek().start
    ahead = length = 0
    while ahead < LONGEST_LABEL and cursor.peek(ahead).kind != "end":
        token = cursor.peek(ahead)
        ahead += 1
        behind = cursor.peek(ahead)
        is_whole = behind.spaced or behind.kind not in {"word", "number"}
        if is_whole and labels.means(fold_label(cursor.content[start : token.end])):
            length = ahead
    cursor.place = begin + length
    return cursor.content[start : cursor.tokens[cursor.place - 1].end] if length else ""


def expand(first: str, last: str) -> list[str]:
    """The labels of a range: ``А1–А3``, ``А1–3``; empty where the two do not belong together or fall."""
    low, high = SERIAL.fullmatch(fold_label(first)), SERIAL.fullmatch(fold_label(last))
    if low is None or high is None or not low["letters"] or high["letters"] not in {low["letters"], ""}:
        return []
    numbers = range(int(low["number"]), int(high["number"]) + 1)
    if not 1 < len(numbers) <= LONGEST_RANGE:
        return []
    inner = [f"{low['letters']}{number}" for number in numbers[1:]]
    return [first, *inner[:-1], last if high["letters"] else inner[-1]]
