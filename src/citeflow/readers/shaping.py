"""What kind of piece a paragraph is, by its text and typography; the same for all formats that people write in."""

from __future__ import annotations

import re

from citeflow.model.document import BlockKind, Mark, StatedCallout
from citeflow.readers.labels import find_number_label
from citeflow.readers.piece import Piece

HEADING_LENGTH = 300
SENTENCE_END = re.compile(r"[.;,:][)»\"]*$")


def shape_piece(
    text: str,
    marks: tuple[Mark, ...],
    *,
    level: int | None = None,
    item: str | None = None,
    callouts: tuple[StatedCallout, ...] = (),
) -> Piece:
    """A heading (`level` given, or bold throughout), a list item (`item` is its mark, or a printed number), else text.

    >>> shape_piece("[5] Dilla H.", ()).kind, shape_piece("Порты", (Mark(start=0, end=5, kind="bold"),)).kind
    ('list-item', 'heading')
    """
    label = find_number_label(text)
    if level is not None:
        return Piece(kind="heading", text=text, marks=marks, level=level, callouts=callouts)
    if item is not None or label is not None:
        return Piece(kind="list-item", text=text, marks=marks, label=label or item, callouts=callouts)
    kind: BlockKind = "heading" if is_bold_heading(text, marks) else "paragraph"
    return Piece(kind=kind, text=text, marks=marks, callouts=callouts)


def is_bold_heading(text: str, marks: tuple[Mark, ...]) -> bool:
    """Whether a paragraph is bold throughout and does not close like a sentence."""
    whole = any(m.kind == "bold" and m.start == 0 and m.end == len(text) for m in marks)
    return whole and len(text) <= HEADING_LENGTH and not SENTENCE_END.search(text)
