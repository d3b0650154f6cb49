"""Citations in running text while it is folded: a link mark with a target of its own kind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from citeflow.model.document import Mark
from citeflow.readers.styled import Run, fold_runs

CITES = "\x00cites "
"""Opens the target of a run that cites; no address holds U+0000. Ids of references follow, separated by spaces."""


class Anchor(NamedTuple):
    """Words that cite; half-open span in the piece's text. `targets` are ids in the order in which they are stated."""

    start: int
    end: int
    targets: tuple[str, ...]


class Folded(NamedTuple):
    """A piece's text with its marks and its anchors, both in the order of the text."""

    text: str
    marks: tuple[Mark, ...]
    anchors: tuple[Anchor, ...]


def citing(targets: Iterable[str]) -> str:
    """The target of runs that cite these references."""
    return CITES + " ".join(targets)


def fold_citing(runs: Iterable[Run]) -> Folded:
    """Fold runs to one line of text, citations apart from the other marks.

    >>> fold_citing([Run("Порт ["), Run("2", frozenset({"link"}), citing(["r2"])), Run("].")]).anchors
    (Anchor(start=6, end=7, targets=('r2',)),)
    """
    runs = list(runs)
    if not any(run.styles for run in runs):
        # most paragraphs: folding them character by character would take most of the time of a large file
        return Folded(" ".join("".join(run.text for run in runs).split()), (), ())
    text, marks = fold_runs(runs)
    plain: list[Mark] = []
    anchors: list[Anchor] = []
    for mark in marks:
        if mark.target is not None and mark.target.startswith(CITES):
            anchors.append(Anchor(mark.start, mark.end, tuple(mark.target.removeprefix(CITES).split())))
        else:
            plain.append(mark)
    return Folded(text, tuple(plain), tuple(anchors))
