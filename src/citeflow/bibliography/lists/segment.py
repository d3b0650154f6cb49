"""Cutting the blocks of one list into items."""

from __future__ import annotations

from collections.abc import Sequence

from citeflow.bibliography.lists.item import Segmented
from citeflow.bibliography.lists.labels import UNNUMBERED_STYLES, find_style, read_label, starts_item
from citeflow.bibliography.lists.looks import looks_like_reference
from citeflow.bibliography.lists.numbered import LONGEST_LEAD, Numbered
from citeflow.bibliography.lists.region import Region
from citeflow.bibliography.lists.unnumbered import segment_unnumbered

STYLED_WITHIN = 40
"""The style of a list shows in so many blocks."""


def segment_list(region: Region, first: int, skip: int = 0) -> Segmented:
    """Cut a list that begins in block `first` (`skip` code points of it belong to the heading).

    The list ends before the next heading, or before a block that is no item and carries none on.
    """
    blocks = region.blocks[first : first + STYLED_WITHIN]
    texts = [region.doc.text_of(block)[skip if i == 0 else 0 :] for i, block in enumerate(blocks)]
    style = choose_style(texts)
    if style is None:
        return segment_unnumbered(region, first, skip)
    return Numbered(region, style).run(first, skip)


def choose_style(texts: Sequence[str]) -> str | None:
    """The style of the first block that has one, behind lines that lead in or one item whose label was lost."""
    for index, text in enumerate(texts[:3]):
        style = find_style([text])
        if style and (index == 0 or opens_list(text, style)):
            return style
        if len(text) > LONGEST_LEAD and (index or not looks_like_reference(text)):
            break
    return find_style(list(texts[:3]))


def opens_list(text: str, style: str) -> bool:
    """Whether the label of a later block is one of the first of a list, not a number at the start of a line."""
    label = read_label(text, 0, style)
    return label is not None and (label.number <= 2 or style in UNNUMBERED_STYLES) and starts_item(text, label.end)
