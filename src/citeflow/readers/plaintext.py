"""Plain text: paragraphs by blank lines or by lines, lists by their labels, headings by shape."""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median

from citeflow.readers.hyphens import Vocabulary, build_vocabulary, choose_joint
from citeflow.readers.labels import find_number_label, strip_bullet
from citeflow.readers.options import DEFAULT_OPTIONS, ReadOptions
from citeflow.readers.piece import Piece, Reading

HEADING_LENGTH = 120
WRAPPED_WIDTH = 100
"""Median line length up to which lines count as wrapped: editors and mail programs wrap at 65 to 100."""

NO_HEADING_END = re.compile(r"[.,;:?!…][)»\"]*$")
BYLINE = re.compile(r"\S+@\S+|\d{4}|[A-ZА-ЯЁ]\.\s?[A-ZА-ЯЁ]\.")


def read_plain_text(data: bytes, name: str, options: ReadOptions = DEFAULT_OPTIONS) -> Reading:
    """Pieces of a plain text in UTF-8. Raises UnicodeDecodeError for other encodings."""
    text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    words = build_vocabulary(text.split("\n"))
    return Reading(
        pieces=tuple(piece for chunk in split_chunks(text) for piece in read_chunk(chunk, words) if piece.text)
    )


def split_chunks(text: str) -> list[list[str]]:
    """Groups of lines that belong together: by blank lines; line by line where lines are whole paragraphs."""
    lines = [line.strip() for line in text.split("\n")]
    filled = [len(line) for line in lines if line]
    if filled and median(filled) > WRAPPED_WIDTH:
        return [[line] for line in lines if line]
    chunks: list[list[str]] = [[]]
    for line in lines:
        if line:
            chunks[-1].append(line)
        elif chunks[-1]:
            chunks.append([])
    return [chunk for chunk in chunks if chunk]


def read_chunk(lines: list[str], words: Vocabulary) -> Iterator[Piece]:
    """Pieces of one chunk: a heading, or items and paragraphs."""
    if len(lines) == 1 and is_heading(lines[0]):
        yield Piece(kind="heading", text=" ".join(lines[0].split()))
        return
    group: list[str] = []
    for line in lines:
        if group and (find_number_label(line) or strip_bullet(line) is not None):
            yield make_piece(group, words)
            group = []
        group.append(line)
    yield make_piece(group, words)


def make_piece(lines: list[str], words: Vocabulary) -> Piece:
    """One paragraph or list item out of its lines."""
    text = join_lines(lines, words)
    label = find_number_label(text)
    if label is not None:
        return Piece(kind="list-item", text=text, label=label)
    bare = strip_bullet(text)
    if bare is not None and not text.startswith("*"):
        return Piece(kind="list-item", text=bare, label=find_number_label(bare) or "•")
    return Piece(kind="paragraph", text=text)


def join_lines(lines: list[str], words: Vocabulary) -> str:
    """Lines as one, words cut by a line end joined.

    >>> join_lines(["пригра-", "ничное дело"], build_vocabulary([]))
    'приграничное дело'
    """
    text = ""
    for line in lines:
        line = " ".join(line.split())
        joint = choose_joint(text, line, words)
        if joint == "space":
            text = f"{text} {line}" if text else line
        else:
            text = (text if joint == "keep" else text[:-1]) + line
    return text


def is_heading(line: str) -> bool:
    """A short line of its own without a full stop that is neither an item, nor a byline, nor an address."""
    if len(line) > HEADING_LENGTH or NO_HEADING_END.search(line) or BYLINE.search(line):
        return False
    return find_number_label(line) is None and strip_bullet(line) is None and any(c.isalpha() for c in line)
