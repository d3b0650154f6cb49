"""The blocks in which callouts and claims stand."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from citeflow.model.document import Block, Document
from citeflow.model.reference import References

BODY_KINDS = frozenset({"paragraph", "list-item", "caption", "table", "footnote"})
MATTER_KINDS = frozenset({"front", "back"})
FEWEST_WORDS = 25
LOWER_SHARE = 0.45
"""Running text of front or back matter (an abstract) has so many words, and so large a share in lower case."""


def body_blocks(doc: Document, references: References) -> list[Block]:
    """Blocks in which claims stand: running text outside of the reference lists, in order.

    Front and back matter repeats the text or is none, except where the format states a callout in it: some
    articles open with a summary that cites.
    """
    stated = sorted(callout.start for callout in doc.stated.callouts)
    return [
        block
        for block in outside_lists(doc, references)
        if block.kind in BODY_KINDS or (block.kind in MATTER_KINDS and holds_one(block, stated))
    ]


def holds_one(block: Block, places: Sequence[int]) -> bool:
    """Whether one of the places, which are sorted, lies in a block."""
    index = bisect_left(places, block.start)
    return index < len(places) and places[index] < block.end


def citing_blocks(doc: Document, references: References) -> list[Block]:
    """The blocks of the body, and the running text of front and back matter, in order: an abstract may cite."""
    body = {block.id for block in body_blocks(doc, references)}
    return [
        block
        for block in outside_lists(doc, references)
        if block.id in body or (block.kind in MATTER_KINDS and is_prose(doc.text_of(block)))
    ]


def outside_lists(doc: Document, references: References) -> list[Block]:
    """All blocks that begin in no reference list, in order."""
    spans = sorted((lst.start, lst.end) for lst in references.lists)
    starts = [start for start, _ in spans]

    def is_outside(block: Block) -> bool:
        index = bisect_right(starts, block.start) - 1
        return index < 0 or block.start >= spans[index][1]

    return [block for block in doc.blocks if is_outside(block)]


def is_prose(text: str) -> bool:
    """Whether a text is sentences rather than names, addresses and headings."""
    words = text.split()
    lower = sum(word[0].islower() for word in words)
    return len(words) >= FEWEST_WORDS and lower >= LOWER_SHARE * len(words)


def block_at(blocks: Sequence[Block], place: int) -> Block | None:
    """The block (of blocks in order) that holds a place; None where none does."""
    index = bisect_right(blocks, place, key=lambda block: block.start) - 1
    return blocks[index] if index >= 0 and place < blocks[index].end else None
