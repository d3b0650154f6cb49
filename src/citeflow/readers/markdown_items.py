"""Numbered items on consecutive lines, which are one paragraph to Markdown."""

from __future__ import annotations

from citeflow.readers.labels import find_number_label
from citeflow.readers.markdown_runs import BREAK
from citeflow.readers.styled import Run

LABEL_REACH = 12
"""A printed number and the first letter behind it stand in so many code points."""


def split_items(runs: list[Run]) -> list[list[Run]]:
    """A paragraph whose lines are numbered items, one list of runs an item; any other paragraph whole.

    Items on consecutive lines are one paragraph to Markdown. The first line must bear a number, and a later one
    the same kind of number; behind ``3.`` only ``4.`` counts, for a wrapped line may begin with a volume.
    """
    groups: list[list[Run]] = [[]]
    previous = find_number_label(first_words(runs, 0))
    for index, run in enumerate(runs):
        label = find_number_label(first_words(runs, index + 1)) if run.text == BREAK and previous else None
        if label is not None and previous is not None and carries_on(previous, label):
            groups.append([])
            previous = label
        groups[-1].append(run)
    return groups


def first_words(runs: list[Run], index: int) -> str:
    """The beginning of the line that starts with a run."""
    words = ""
    for run in runs[index:]:
        if run.text == BREAK or len(words) > LABEL_REACH:
            break
        words += run.text
    return words.lstrip()


def carries_on(before: str, after: str) -> bool:
    """Whether a label is of the kind of the one before it, and where it is bare, the next number.

    >>> carries_on("[2]", "[5]"), carries_on("3.", "4."), carries_on("3.", "12."), carries_on("[2]", "3.")
    (True, True, False, False)
    """
    numbers = [int(label.strip("[]().")) for label in (before, after)]
    if (before[0] == "[") != (after[0] == "[") or before[-1] != after[-1]:
        return False
    return before[0] == "[" or numbers[1] == numbers[0] + 1
