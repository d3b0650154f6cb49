"""Paragraphs that the end of a column cuts: joined where the next column of the same sheet goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from citeflow.readers.hyphens import HYPHENS
from citeflow.readers.pdf.blocks import OTHER_SIZE, STEP, Block, ends_sentence, goes_on


def join_columns(columns: Iterable[Sequence[Block]]) -> Iterator[Block]:
    """All blocks in reading order; the last one of a column joined with the first of the next where it goes on.

    Over the end of a sheet only items of a list are joined whose starts the file's links tell.
    """
    held: Block | None = None
    for blocks in columns:
        for k, block in enumerate(blocks):
            after = blocks[1] if len(blocks) > 1 else None
            if k == 0 and held is not None and (goes_over(held, block) or goes_on_in_list(held, block, after)):
                held = held._replace(lines=(*held.lines, *block.lines))
                continue
            if held is not None:
                yield held
            held = block
    if held is not None:
        yield held


def goes_on_in_list(before: Block, block: Block, after: Block | None) -> bool:
    """Whether a block is the rest of an item: links lead to that item and to the block after, but not to this one."""
    if before.reference is None or block.reference is not None or block.label is not None:
        return False
    last, first = before.lines[-1], block.lines[0]
    alike = max(last.size, first.size) < OTHER_SIZE * min(last.size, first.size)
    if not alike or first.page - last.page > 1 or all(line.all_bold for line in block.lines):
        return False
    if after is not None and after.reference is not None:
        return True
    return last.text[-1] in HYPHENS or not ends_sentence(last) or goes_on(first)


def goes_over(before: Block, after: Block) -> bool:
    """Whether a block goes on at the head of the next column."""
    last, first = before.lines[-1], after.lines[0]
    if last.page != first.page or first.baseline > last.baseline or after.label is not None:
        return False
    if max(last.size, first.size) >= OTHER_SIZE * min(last.size, first.size):
        return False
    if last.all_bold != first.all_bold:
        return False
    if last.text[-1] in HYPHENS or (goes_on(first) and not ends_sentence(last)):
        return True
    indented = len(after.lines) > 1 and first.x0 > after.lines[1].x0 + STEP * first.size
    return not ends_sentence(last) and not indented and not last.all_bold
