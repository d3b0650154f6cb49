"""Styled runs of characters folded to one line of text with marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from citeflow.model.document import Mark, MarkKind

SPACES = re.compile(r"\s+")
ORDER: dict[MarkKind, int] = {"bold": 0, "italic": 1, "superscript": 2, "link": 3}
BRIDGED = frozenset({"bold", "italic"})
STYLE_OF_TAG: dict[str, MarkKind] = {
    "sup": "superscript",
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "cite": "italic",
    "dfn": "italic",
    "var": "italic",
}
"""HTML tag -> mark, in pages and in Markdown."""


class Cited(Struct, frozen=True):
    """The mark on a run: ids of the references it points at, and the group (field, element) that makes one callout.

    group: None for a link that stands alone; its neighbours are joined with it by what is printed between them.
    """

    targets: tuple[str, ...]
    group: int | None = None


class Run(Struct, frozen=True):
    """Characters that share their typography. target: the address when a link is among the styles.

    cited: the works that the format says the characters cite.
    """

    text: str
    styles: frozenset[MarkKind] = frozenset()
    target: str | None = None
    cited: Cited | None = None

    def saying(self, words: str) -> Run:
        """Other characters in the same typography."""
        return Run(words, self.styles, self.target, self.cited)

    def marked(self, *styles: MarkKind) -> Run:
        """The run with further typography."""
        return replace(self, styles=self.styles.union(styles)) if styles else self

    def linked(self, address: str | None) -> Run:
        """The run as part of a link."""
        return replace(self.marked("link"), target=address)


class Folded(NamedTuple):
    """Text and marks of runs. starts: where each run begins in the text."""

    text: str
    marks: tuple[Mark, ...]
    starts: tuple[int, ...]


def fold_runs(runs: Iterable[Run]) -> Folded:
    """The text with white space folded to single spaces and trimmed, and the marks over it.

    >>> fold_runs([Run(" порт "), Run(" и ", frozenset({"bold"})), Run("склад")])
    Folded(text='порт и склад', marks=(Mark(start=5, end=6, kind='bold', target=None),), starts=(0, 5, 7))
    """
    folded: list[Run] = []
    spaced = True
    for run in runs:
        words = SPACES.sub(" ", run.text)
        words = words[1:] if spaced and words.startswith(" ") else words
        spaced = words.endswith(" ") if words else spaced
        folded.append(run.saying(words))
    text = "".join(run.text for run in folded).rstrip(" ")
    starts = [0, *accumulate(len(run.text) for run in folded)]
    styles = [style for style in ORDER if any(style in run.styles for run in folded)]
    marks = [mark for style in styles for mark in mark_style(text, folded, starts, style)]
    return Folded(text, tuple(sort_marks(marks)), tuple(min(start, len(text)) for start in starts[:-1]))


def mark_style(text: str, runs: Sequence[Run], starts: Sequence[int], style: MarkKind) -> Iterator[Mark]:
    """One mark for each unbroken row of runs in a style (and, for links, with one target).

    Bold and italics go on over a space of another typography, which word processors and line breaks leave.
    """
    last: Mark | None = None
    for start, end, target in find_stretches(text, runs, starts, style):
        if last is not None and style in BRIDGED and not text[last.end : start].strip():
            last = replace(last, end=end)
            continue
        if last is not None:
            yield last
        last = Mark(start=start, end=end, kind=style, target=target)
    if last is not None:
        yield last


def find_stretches(
    text: str, runs: Sequence[Run], starts: Sequence[int], style: MarkKind
) -> Iterator[tuple[int, int, str | None]]:
    """Start and end, without outer spaces, and address of each unbroken row of runs in a style."""
    begin = 0
    while begin < len(runs):
        end = begin + 1
        while end < len(runs) and same_style(runs[begin], runs[end], style):
            end += 1
        if style in runs[begin].styles:
            start, stop = trim_span(text, starts[begin], min(starts[end], len(text)))
            if start < stop:
                yield start, stop, runs[begin].target if style == "link" else None
        begin = end


def same_style(left: Run, right: Run, style: MarkKind) -> bool:
    """Whether two runs belong to one stretch of a style."""
    if (style in left.styles) != (style in right.styles):
        return False
    return style != "link" or left.target == right.target


def trim_span(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without spaces at its ends; empty where only spaces are left."""
    while start < end and text[start] == " ":
        start += 1
    while start < end and text[end - 1] == " ":
        end -= 1
    return start, end


def sort_marks(marks: Iterable[Mark]) -> list[Mark]:
    """By place, the longer first, then by kind."""
    return sorted(marks, key=lambda m: (m.start, -m.end, ORDER[m.kind], m.target or ""))
