"""Blocks of lines -> pieces: headings, paragraphs, list items, captions, footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from citeflow.model.document import BlockKind
from citeflow.readers.hyphens import Vocabulary
from citeflow.readers.pdf.blocks import Block
from citeflow.readers.pdf.captions import CAPTION
from citeflow.readers.pdf.compose import compose_lines, drop_start
from citeflow.readers.pdf.cuts import join_columns
from citeflow.readers.pdf.labels import count_dropped
from citeflow.readers.pdf.measures import Measures, round_half
from citeflow.readers.piece import Piece

LONGEST_HEADING = 320
"""Code points; a title of four lines stays below."""

BIGGER = 1.12
DEEPEST = 6
WORD = re.compile(r"[^\W\d_]{4}")
TWO_LETTERS = re.compile(r"[^\W\d_]{2}|[\u3040-\u9fff]")
"""What a heading has at least, and bold signs of a formula have not."""

NUMBERED_HEADING = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][^\W\d_]{3}")
LONGEST_NUMBERED = 120
NO_HEADING_END = ".,;:!?)0123456789"
"""How a line of common type begins that only its number of several levels makes a heading, and how it does not end."""

FOOTNOTE_SIZE = 0.92
FOOTNOTE = re.compile(r"\d{1,3}\s?[^\W\d_]|\*+\s?[^\W\d_]")

HeadingStyle = tuple[float, bool, bool]
"""Size to the half point, bold, all capitals."""


def build_pieces(columns: Iterable[Sequence[Block]], measures: Measures, vocabulary: Vocabulary) -> tuple[Piece, ...]:
    """The pieces of a document's columns of blocks in reading order."""
    pieces: list[Piece] = []
    styles: dict[int, HeadingStyle] = {}
    seen: set[HeadingStyle] = set()
    for block in join_columns(columns):
        kind = find_kind(block, measures)
        piece = build_piece(block, kind, vocabulary)
        if kind == "heading":
            seen.add(style_of(block))
        if piece is not None:
            if kind == "heading":
                styles[len(pieces)] = style_of(block)
            pieces.append(piece)
    levels = rank_headings(seen)
    for at, style in styles.items():
        pieces[at] = replace(pieces[at], level=levels[style])
    return tuple(pieces)


def build_piece(block: Block, kind: BlockKind, vocabulary: Vocabulary) -> Piece | None:
    """One piece, its level aside, or None for a block without any text (a lone bullet)."""
    lines = list(block.lines)
    label = block.label if kind == "list-item" else None
    if label is not None:
        first = drop_start(lines[0], count_dropped(lines[0].text, label))
        lines = [first, *lines[1:]] if first is not None else lines[1:]
    if not lines:
        return None
    composer = compose_lines(lines, vocabulary)
    if not composer.text:
        return None
    return Piece(
        kind=kind,
        text=composer.text,
        marks=composer.list_marks(),
        edits=tuple(composer.edits),
        words=tuple(composer.words),
        label=label.printed if label is not None else None,
        page=lines[0].page,
        reference=block.reference if kind == "list-item" else None,
    )


def find_kind(block: Block, measures: Measures) -> BlockKind:
    """What the block is, told by its type, its place and its first characters."""
    if block.reference is not None:
        return "list-item"
    if block.table:
        return "table"
    text = " ".join(line.text for line in block.lines)
    if CAPTION.match(text):
        return "caption"
    if is_heading(block, text, measures):
        return "heading"
    first = block.lines[0]
    if first.size <= FOOTNOTE_SIZE * measures.size and FOOTNOTE.match(text) and is_at_foot(block):
        return "footnote"
    return "list-item" if block.label is not None else "paragraph"


def is_heading(block: Block, text: str, measures: Measures) -> bool:
    """Whether a block is short and set apart by weight, size, or centred capitals."""
    if len(text) > LONGEST_HEADING or TWO_LETTERS.search(text) is None:
        return False
    if block.label is not None and block.label.shape in ("bullet", "dash", "bracket"):
        return False
    if all(line.size >= BIGGER * measures.size for line in block.lines):
        return True
    if not measures.bold_body and all(line.all_bold for line in block.lines):
        return True
    if len(text) <= LONGEST_NUMBERED and NUMBERED_HEADING.match(text) and text[-1] not in NO_HEADING_END:
        return True
    return text.upper() == text and WORD.search(text) is not None and is_set_in_middle(block)


def is_set_in_middle(block: Block) -> bool:
    """Whether each line shares the column's middle and the first stays clear of both edges."""
    middle = (block.column.left + block.column.right) / 2
    first = block.lines[0]
    return first.x0 > block.column.left + 2 * first.size and all(
        abs((line.x0 + line.x1) / 2 - middle) <= line.size for line in block.lines
    )


def is_at_foot(block: Block) -> bool:
    """Whether no bigger type stands below the block in its column."""
    size = block.lines[0].size
    return all(line.size <= size * 1.02 for line in block.column.lines if line.baseline > block.lines[0].baseline)


def style_of(block: Block) -> HeadingStyle:
    """What sets a heading's rank."""
    text = "".join(line.text for line in block.lines)
    return round_half(max(line.size for line in block.lines)), block.lines[0].all_bold, text.upper() == text


def rank_headings(styles: Iterable[HeadingStyle]) -> dict[HeadingStyle, int]:
    """Level of each style from 1: bigger type first, then bold, then capitals; at most six levels.

    >>> rank_headings([(11.0, True, False), (14.0, True, True), (11.0, True, True)])
    {(14.0, True, True): 1, (11.0, True, True): 2, (11.0, True, False): 3}
    """
    ordered = sorted(set(styles), reverse=True)
    return {style: min(level, DEEPEST) for level, style in enumerate(ordered, 1)}
