"""What the file states by its links: callouts, and the references they lead to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from citeflow.model.document import Mark, StatedCallout, StatedReference
from citeflow.readers.labels import find_number_label
from citeflow.readers.piece import Piece

RANGE = re.compile(r"[\])]?\s?[-\u2010-\u2015\u2212]\s?[\[(]?")
"""What stands between the two ends of a range of numbers."""

LETTER = re.compile(r"[^\W\d_]")


class Stated(NamedTuple):
    """The pieces with their callouts, and the references in the order of the pieces."""

    pieces: tuple[Piece, ...]
    references: tuple[StatedReference, ...]


def state_links(pieces: Sequence[Piece], targets: Mapping[str, str]) -> Stated:
    """Callouts from the links into the file; `targets` tells which reference each of them leads to."""
    references = tuple(state_reference(piece) for piece in pieces if piece.reference is not None)
    order = [reference.id for reference in references]
    known = {target: name for target, name in targets.items() if name in set(order)}
    return Stated(tuple(state_callouts(piece, known, order) for piece in pieces), references)


def state_reference(piece: Piece) -> StatedReference:
    """The reference that a piece prints."""
    assert piece.reference is not None
    label = piece.label or find_number_label(piece.text)
    raw = piece.text[len(label) :].lstrip() if label and piece.text.startswith(label) else piece.text
    return StatedReference(id=piece.reference, raw=raw, label=label)


def state_callouts(piece: Piece, targets: Mapping[str, str], order: Sequence[str]) -> Piece:
    """The piece with the callouts that its links make; two ends of a range are one callout of all works between."""
    callouts: list[StatedCallout] = []
    for mark in piece.marks:
        name = targets.get(mark.target or "") if mark.kind == "link" else None
        if name is None:
            continue
        last = callouts[-1] if callouts else None
        if last is not None and is_range(piece.text, last, mark):
            filled = fill_range(last.targets[-1], name, order)
            callouts[-1] = replace(last, end=mark.end, targets=(*last.targets[:-1], *filled))
        else:
            callouts.append(StatedCallout(start=mark.start, end=mark.end, targets=(name,)))
    return replace(piece, callouts=tuple(callouts)) if callouts else piece


def is_range(text: str, before: StatedCallout, mark: Mark) -> bool:
    """Whether nothing but a dash stands between two links, both of them numbers."""
    words = text[before.start : before.end] + text[mark.start : mark.end]
    return RANGE.fullmatch(text[before.end : mark.start]) is not None and LETTER.search(words) is None


def fill_range(first: str, last: str, order: Sequence[str]) -> tuple[str, ...]:
    """The works from the first to the last in the order of the list; the two alone where they stand the other way.

    >>> fill_range("a", "c", ["a", "b", "c"])
    ('a', 'b', 'c')
    """
    start, end = order.index(first), order.index(last)
    return tuple(order[start : end + 1]) if start < end else (first, last)
