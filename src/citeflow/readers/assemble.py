"""Printed pieces joined to the one text of a document.

Blocks are separated by a blank line. A paragraph or list item cut by a page end becomes one block again, when
the piece before is unfinished and the piece after goes on.
"""

from __future__ import annotations

import re
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from citeflow.model.document import Block, Edit, Mark, Stated, StatedCallout, StatedReference
from citeflow.model.layout import Word
from citeflow.readers.hyphens import HYPHENS, Vocabulary, build_vocabulary, choose_joint
from citeflow.readers.labels import find_number_label
from citeflow.readers.piece import Piece
from citeflow.readers.styled import sort_marks

Row = TypeVar("Row", Mark, Edit, Word, StatedCallout)

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
    stated: Stated


def assemble(pieces: tuple[Piece, ...], references: tuple[StatedReference, ...] = ()) -> Draft:
    """Join pieces to one text, whose order is theirs; `references` are those that the format states."""
    # a space on both sides: the first and the last word of a piece are whole words, unless a hyphen ends it
    known = build_vocabulary(f" {p.text}{'' if p.text.endswith(tuple(HYPHENS)) else ' '}" for p in pieces)
    assembly = Assembly()
    before: Piece | None = None
    for piece in pieces:
        if not piece.text:
            continue
        if before is not None and goes_on(before, piece):
            assembly.go_on(piece, *find_glue(before.text, piece.text, known))
            before = replace(piece, kind=before.kind)
        else:
            assembly.begin(piece)
            before = piece
    return assembly.finish(references)


class Assembly:
    """The text while it grows; rows are kept in text offsets."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.blocks: list[Block] = []
        self.marks: list[Mark] = []
        self.edits: list[Edit] = []
        self.words: list[Word] = []
        self.callouts: list[StatedCallout] = []
        self.printed: dict[str, tuple[int, int]] = {}
        # where the rows of the last piece begin
        self.last = (0, 0, 0)

    def begin(self, piece: Piece) -> None:
        """A piece as a block of its own."""
        if self.parts:
            self.append(SEPARATOR)
        self.blocks.append(new_block(piece, self.length))
        self.take(piece)

    def go_on(self, piece: Piece, glue: str, cut: int) -> None:
        """A piece as the rest of the last block, after `glue`; `cut` characters of the last piece go."""
        if cut:
            printed = f"{self.parts[-1][-cut:]}\n"
            self.parts[-1] = self.parts[-1][:-cut]
            self.length -= cut
            word, mark, edit = self.last
            self.words[word:] = clip(self.words[word:], self.length)
            self.marks[mark:] = clip(self.marks[mark:], self.length)
            self.edits[edit:] = clip(self.edits[edit:], self.length)
            self.edits.append(Edit(start=self.length, end=self.length, kind="hyphen", printed=printed))
        self.append(glue)
        self.take(piece)
        self.blocks[-1] = replace(self.blocks[-1], end=self.length)

    def append(self, words: str) -> None:
        """More text."""
        self.parts.append(words)
        self.length += len(words)

    def take(self, piece: Piece) -> None:
        """A piece's text and rows."""
        self.last = (len(self.words), len(self.marks), len(self.edits))
        self.marks += shift(piece.marks, self.length)
        self.edits += shift(piece.edits, self.length)
        self.words += shift(piece.words, self.length)
        self.callouts += shift(piece.callouts, self.length)
        if piece.reference is not None:
            self.printed[piece.reference] = (self.length, self.length + len(piece.text))
        self.append(piece.text)

    def finish(self, references: tuple[StatedReference, ...]) -> Draft:
        """The draft of all that was taken."""
        return Draft(
            text="".join(self.parts),
            blocks=tuple(self.blocks),
            marks=tuple(sort_marks(merge_touching(self.marks))),
            edits=tuple(sorted(self.edits, key=lambda e: (e.start, e.end))),
            words=tuple(self.words),
            stated=Stated(references=place_references(references, self.printed), callouts=tuple(self.callouts)),
        )


def shift(rows: tuple[Row, ...], offset: int) -> list[Row]:
    """Rows of a piece in text offsets."""
    return [replace(row, start=row.start + offset, end=row.end + offset) for row in rows]


def place_references(
    references: tuple[StatedReference, ...], printed: dict[str, tuple[int, int]]
) -> tuple[StatedReference, ...]:
    """The stated references with the spans of the pieces that print them."""
    return tuple(
        replace(ref, start=printed[ref.id][0], end=printed[ref.id][1]) if ref.id in printed else ref
        for ref in references
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
    if before.whole or before.reference is not None or after.reference is not None:
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
