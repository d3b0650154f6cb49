"""The body of the text as a ruler: which blocks are drawn, and where a place of the text falls on it."""

from __future__ import annotations

from bisect import bisect_right

from msgspec import Struct

from citeflow.model.document import Block
from citeflow.render.reading_order import ReadingOrder


class Ruler(Struct, frozen=True, kw_only=True):
    """The drawn blocks in order, and for each the code points before it; `length` counts them all."""

    blocks: tuple[Block, ...]
    before: tuple[int, ...]
    length: int

    def share(self, position: int) -> float:
        """Where a code point falls, from 0 (start of the body) to 1 (its end); places between blocks go to a border."""
        if not self.length:
            return 0.0
        place = bisect_right([block.start for block in self.blocks], position) - 1
        if place < 0:
            return 0.0
        block = self.blocks[place]
        return (self.before[place] + min(max(position - block.start, 0), block.end - block.start)) / self.length


def lay_ruler(order: ReadingOrder) -> Ruler:
    """The ruler of the blocks that hold claims; front matter and reference lists are not drawn."""
    held = {row.block.id for row in order.rows if row.block is not None and row.claim is not None}
    blocks = tuple(block for block in order.doc.blocks if block.id in held)
    before, length = [], 0
    for block in blocks:
        before.append(length)
        length += block.end - block.start
    return Ruler(blocks=blocks, before=tuple(before), length=length)
