"""Printed pieces joined to the one text of a document.

Blocks are separated by a blank line. A paragraph or list item cut by a page end becomes one block again, when
the piece before is unfinished and the piece after goes on.
"""

from __future__ import annotations

import re
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from citeflow.model.document import Block, Edit, Mark
from citeflow.model.layout import Word
from citeflow.readers.hyphens import HYPHENS, Vocabulary, build_vocabulary, choose_joint
from citeflow.readers.labels import find_number_label
from citeflow.readers.piece import Piece
from citeflow.readers.styled import sort_marks

Row = TypeVar("Row", Mark, Edit, Word)

SEPARATOR = "\n\n"

FINISHED = re.compile(r"[.!?…:;][)\]»”\"']*$")
LABELLED = re.compile(r"^[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w \-]{2,40}:(?=\s|$)")
LONG_ENOUGH = 60
"""A shorter piece without a full stop is a caption, a byline or a cell rather than a cut paragraph."""


class Draft(Struct, frozen=True, kw_only=True):
    """The text with its blocks (without ids, languages, sections), marks, edits and words, all in text offsets."""

    text: str
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...]
    edits: tuple[Edit, ...]
    words: tuple[Word, ...]


def assemble(pieces: tuple[Piece, ...]) -> Draft:
    """Join pieces to one text; the order of the pieces is the order of the text."""
    # a space on both sides: the first and the last word of a piece are whole words, unless a hyphen ends it
    known = build_vocabulary(f" {p.text}{'' if p.text.endswith(tuple(HYPHENS)) else ' '}" for p in pieces)
    text: list[str] = []
    length = 0
    blocks: list[Block] = []
    marks: list[Mark] = []
    edits: list[Edit] = []
    words: list[Word] = []
    first_word = first_mark = first_edit = 0
    open_piece: Piece | None = None
    for piece in pieces:
        if not piece.text:
            continue
        if open_piece is not None and goes_on(open_piece, piece):
            glue, cut = find_glue(open_piece.text, piece.text, known)
            if cut:
                text[-1] = text[-1][:-cut]
                length -= cut
                words[first_word:] = clip(words[first_word:], length)
                marks[first_mark:] = clip(marks[first_mark:], length)
                edits[first_edit:] = clip(edits[first_edit:], length)
                edits.append(Edit(start=length, end=length, kind="hyphen", printed=f"{open_piece.text[-cut:]}\n"))
            length += len(glue)
            text.append(glue)
            blocks[-1] = replace(blocks[-1], end=length + len(piece.text))
            open_piece = replace(piece, kind=open_piece.kind)
        else:
            if text:
                text.append(SEPARATOR)
                length += len(SEPARATOR)
            blocks.append(new_block(piece, length))
            open_piece = piece
        first_word, first_mark, first_edit = len(words), len(marks), len(edits)
        marks += [replace(m, start=m.start + length, end=m.end + length) for m in piece.marks]
        edits += [replace(e, start=e.start + length, end=e.end + length) for e in piece.edits]
        words += [replace(w, start=w.start + length, end=w.end + length) for w in piece.words]
        text.append(piece.text)
        length += len(piece.text)
    return Draft(
        text="".join(text),
        blocks=tuple(blocks),
        marks=tuple(sort_marks(merge_touching(marks))),
        edits=tuple(sorted(edits, key=lambda e: (e.start, e.end))),
        words=tuple(words),
    )


def new_block(piece: Piece, start: int) -> Block:
    """The block of a piece; ids are given when the text is whole."""
    return Block(
        id="",
        kind=piece.kind,
        start=start,
        end=start + len(piece.text),
        page=piece.page,
        level=piece.level,
        label=piece.label,
    )


def goes_on(before: Piece, after: Piece) -> bool:
    """Whether `after` is the rest of `before`, cut by the end of a page or column."""
    if before.kind not in {"paragraph", "list-item"} or after.kind != "paragraph":
        return False
    if find_number_label(after.text) or begins_with_label(after) or FINISHED.search(before.text):
        return False
    if after.text[:1].islower() or before.text.endswith(tuple(HYPHENS)):
        return not after.text.lower().startswith(("e-mail", "doi", "http"))
    if len(before.text) < LONG_ENOUGH or LABELLED.match(before.text):
        return False
    # before a capital letter: an item may close without a full stop, so only a new page speaks for its going on
    return before.kind == "paragraph" or (after.page is not None and after.page != before.page)


def begins_with_label(piece: Piece) -> bool:
    """Whether a piece opens with a run-in heading in bold or italics, or with a label such as ``Keywords:``."""
    typographic = any(m.start == 0 and m.kind in {"bold", "italic"} for m in piece.marks)
    return typographic or LABELLED.match(piece.text) is not None


def find_glue(before: str, after: str, words: Vocabulary) -> tuple[str, int]:
    """What stands between the two halves, and how many characters to cut from the first (a joined hyphen)."""
    joint = choose_joint(before, after, words)
    return (" ", 0) if joint == "space" else ("", 1 if joint == "join" else 0)


def clip(rows: list[Row], end: int) -> list[Row]:
    """Rows that end with the text, which now ends at `end`; a row of the cut hyphen alone goes with it."""
    return [row if row.end <= end else replace(row, end=end) for row in rows if row.start < end or row.end <= end]


def merge_touching(marks: list[Mark]) -> list[Mark]:
    """Marks of one kind that were cut by a page end and stand side by side, as one mark."""
    merged: list[Mark] = []
    latest: dict[str, int] = {}
    for mark in marks:
        index = latest.get(mark.kind)
        last = merged[index] if index is not None else None
        if last is not None and last.target == mark.target and 0 <= mark.start - last.end <= 1:
            merged[latest[mark.kind]] = replace(last, end=mark.end)
        else:
            latest[mark.kind] = len(merged)
            merged.append(mark)
    return merged
