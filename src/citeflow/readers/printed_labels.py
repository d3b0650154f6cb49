"""Printed numbers and labels of items, notes and references, where the format itself sets them apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citeflow.model.document import Mark, StatedCallout
from citeflow.readers.labels import find_number_label
from citeflow.readers.piece import Piece
from citeflow.readers.styled import Run, fold_runs

BARE_LABEL = re.compile(r"(\[[^\]\s]{1,20}\]|\(?\d{1,4}\)|\d{1,4}\.?(?=\s))\s*(?=\S)")
"""How a reference that the page itself sets apart may open: ``[Ким20]``, ``12)``, ``12.``, or a number alone."""
NOTE_LABEL = re.compile(r"(\[?[\d*†‡]{1,4}[\].)]?)\s+(?=\S)")
DIGITS = re.compile(r"\d+")
YEAR = re.compile(r"(?:1[5-9]|20)\d\d\b")


def put_number(runs: Sequence[Run], mark: str) -> list[Run]:
    """The runs with their printed number in front, unless the words themselves print it.

    >>> [run.text for run in put_number([Run("Ким А.")], "3.")]
    ['3. ', 'Ким А.']
    """
    text = fold_runs(runs).text
    own = BARE_LABEL.match(text)
    if own and DIGITS.findall(own[1]) == DIGITS.findall(mark) != []:
        return list(runs)
    return [Run(f"{mark} "), *runs]


def cut_label(text: str, mark: str | None) -> tuple[str | None, str]:
    """The printed label of a reference and its words behind it.

    >>> cut_label("[3] Ким А. Порты.", None), cut_label("2019 год в портах.", None)
    (('[3]', 'Ким А. Порты.'), (None, '2019 год в портах.'))
    """
    if mark and text.startswith(f"{mark} "):
        return mark, text[len(mark) + 1 :]
    match = BARE_LABEL.match(text)
    if match is None or YEAR.match(match[1]):
        return None, text
    return match[1], text[match.end() :]


def make_footnote(text: str, marks: tuple[Mark, ...], callouts: tuple[StatedCallout, ...], mark: str | None) -> Piece:
    """A footnote with its printed number."""
    match = NOTE_LABEL.match(text)
    label = find_number_label(text) or (match[1] if match else mark)
    return Piece(kind="footnote", text=text, marks=marks, callouts=callouts, label=label)
