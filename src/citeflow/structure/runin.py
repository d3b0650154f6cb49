"""Run-in headings: ``**Финансирование.** Одним из ...`` is a heading and a paragraph."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from citeflow.model.document import Block, Mark
from citeflow.structure.wording import ABSTRACT, KEYWORDS

HEADING_LENGTH = 200
ENDS = (".", ":", "?", "!")


def split_run_ins(text: str, blocks: Sequence[Block], marks: Sequence[Mark], level: int) -> list[Block]:
    """The blocks with every run-in heading as a block of its own, one level below `level`."""
    heads = {m.start: m.end for m in sorted(marks, key=lambda m: m.end) if m.kind in {"bold", "italic"}}
    result: list[Block] = []
    for block in blocks:
        end = find_run_in(text, block, heads)
        if end is None:
            result.append(block)
            continue
        rest = end + len(text[end : block.end]) - len(text[end : block.end].lstrip())
        result.append(replace(block, kind="heading", end=end, level=level + 1))
        result.append(replace(block, start=rest))
    return result


def find_run_in(text: str, block: Block, heads: dict[int, int]) -> int | None:
    """Where a paragraph's run-in heading ends, None where it has none.

    It opens the paragraph in bold or italics, ends with a full stop (inside or just behind the typography), and
    text follows that begins like a sentence.
    """
    end = heads.get(block.start)
    if block.kind != "paragraph" or end is None or end >= block.end:
        return None
    if text[end] in ENDS:
        end += 1
    words = text[block.start : end].rstrip()
    rest = text[end : block.end].lstrip()
    if not words.endswith(ENDS) or len(words) > HEADING_LENGTH or not rest:
        return None
    if not any(c.isalpha() for c in words) or rest[:1].islower():
        return None
    return block.start + len(words)


def split_inner_labels(text: str, blocks: Sequence[Block], marks: Sequence[Mark]) -> list[Block]:
    """The blocks cut where a label of front matter in bold or italics opens in their middle.

    Print that closes up ``e-mail: a@b.org`` and ``**Abstract.** ...`` makes one paragraph of the two.
    """
    starts = sorted({m.start for m in marks if m.kind in {"bold", "italic"}})
    result: list[Block] = []
    for block in blocks:
        inner = starts[bisect_right(starts, block.start) : bisect_left(starts, block.end)]
        cuts = [
            start
            for start in (inner if block.kind == "paragraph" else ())
            if ABSTRACT.match(text, start, block.end) or KEYWORDS.match(text, start, block.end)
        ]
        for start, end in pairwise([block.start, *cuts, block.end]):
            result.append(replace(block, start=start, end=start + len(text[start:end].rstrip())))
    return result
