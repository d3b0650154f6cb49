"""Passages of a source: one sentence each, without headings, front matter and reference lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from citeflow.model.document import Block, Document
from citeflow.model.reference import References

KINDS = frozenset({"paragraph", "list-item", "caption", "table", "footnote"})
"""Kinds of blocks that say something; captions and table rows count too."""

FEWEST = 3
"""Words of the shortest passage: below that stand labels and page numbers."""


class Candidate(NamedTuple):
    """A passage before it is offered. start, end: in the source's text. page: of its block, where there are pages."""

    start: int
    end: int
    text: str
    lang: str | None
    page: int | None


def list_passages(doc: Document, references: References | None = None) -> list[Candidate]:
    """The passages of a document in order. references: their lists are left out."""
    lists = [(entry.start, entry.end) for entry in references.lists] if references is not None else []
    blocks = {block.id: block for block in doc.blocks if block.kind in KINDS and not is_listed(block, lists)}
    return [
        Candidate(s.start, s.end, text, blocks[s.block].lang, blocks[s.block].page)
        for s in doc.sentences
        if s.block in blocks and len((text := doc.text[s.start : s.end]).split()) >= FEWEST
    ]


def is_listed(block: Block, lists: Sequence[tuple[int, int]]) -> bool:
    """Whether a block meets a reference list."""
    return any(start < block.end and block.start < end for start, end in lists)
