"""Where a reference list is looked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from citeflow.bibliography.lists.headings import read_heading
from citeflow.bibliography.lists.running_heads import strip_numbers
from citeflow.model.document import Block, Document


class Region(NamedTuple):
    """Where a list is looked for: the blocks of a document, its running heads, and the words of the list's heading."""

    doc: Document
    blocks: Sequence[Block]
    heads: frozenset[str] = frozenset()
    heading: str = ""

    def text_of(self, index: int) -> str:
        """The words of a block."""
        return self.doc.text_of(self.blocks[index])

    def is_other_heading(self, text: str) -> bool:
        """Whether a block heads another list; this list's own heading comes again at the top of pages."""
        return read_heading(text) is not None and strip_numbers(text) != strip_numbers(self.heading)
