"""Geometry derived from spans: annotations hold spans only, the layout tells where they stand on paper."""

from __future__ import annotations

from bisect import bisect_right

from citeflow.model.document import Block
from citeflow.model.layout import Layout

Box = tuple[int, float, float, float, float]
"""``(page, x0, top, x1, bottom)`` in points, top-left origin, pages from 1."""


def locate(layout: Layout, start: int, end: int) -> tuple[Box, ...]:
    """Boxes of a span, one a printed line, in the order of the text; empty where nothing of it was printed."""
    boxes: list[Box] = []
    if start >= end:
        return ()
    first = bisect_right(layout.words, start, key=lambda w: w.end)
    for word in layout.words[first:]:
        if word.start >= end:
            break
        box = (word.page, word.x0, word.top, word.x1, word.bottom)
        if boxes and is_one_line(boxes[-1], box):
            last = boxes[-1]
            boxes[-1] = (last[0], last[1], min(last[2], box[2]), box[3], max(last[4], box[4]))
        else:
            boxes.append(box)
    return tuple(boxes)


def is_one_line(left: Box, right: Box) -> bool:
    """Whether a box stands to the right of another on the same line of the same page."""
    overlap = min(left[4], right[4]) - max(left[2], right[2])
    return left[0] == right[0] and right[1] >= left[1] and overlap > 0.5 * min(left[4] - left[2], right[4] - right[2])


def page_of(layout: Layout | None, block: Block, start: int) -> int | None:
    """The page an offset stands on: by the layout where there is one, else the page its block begins on."""
    if layout is None or not layout.words:
        return block.page
    index = bisect_right(layout.words, start, key=lambda w: w.end)
    return layout.words[index].page if index < len(layout.words) else block.page
