"""Paragraphs that the end of a column cuts: joined where the next column of the same sheet goes on."""

from __future__ import annotations

from collections.abc import Sequence

from citeflow.readers.hyphens import HYPHENS
from citeflow.readers.pdf.blocks import OTHER_SIZE, STEP, Block, ends_sentence, goes_on


def join_columns(columns: Sequence[Sequence[Block]]) -> list[Block]:
    """All blocks in reading order; the last one of a column joined with the first of the next where it goes on.

    Nothing is joined over the end of a sheet.
    """
    joined: list[Block] = []
    for blocks in columns:
        for k, block in enumerate(blocks):
            if k == 0 and joined and goes_over(joined[-1], block):
                before = joined.pop()
                block = before._replace(lines=(*before.lines, *block.lines))
            joined.append(block)
    return joined


def goes_over(before: Block, after: Block) -> bool:
    """Whether a block goes on at the head of the next column."""
    last, first = before.lines[-1], after.lines[0]
    if last.page != first.page or first.baseline > last.baseline or after.label is not None:
        return False
    if max(last.size, first.size) >= OTHER_SIZE * min(last.size, first.size):
        return False
    if last.is_all("bold") != first.is_all("bold"):
        return False
    if last.text[-1] in HYPHENS or (goes_on(first) and not ends_sentence(last)):
        return True
    indented = len(after.lines) > 1 and first.x0 > after.lines[1].x0 + STEP * first.size
    return not ends_sentence(last) and not indented and not last.is_all("bold")
