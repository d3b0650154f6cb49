"""Finding a reference list that no heading announces."""

from __future__ import annotations

from citeflow.bibliography.lists.item import Item
from citeflow.bibliography.lists.labels import read_label
from citeflow.bibliography.lists.looks import count_signs, is_sure_reference, looks_like_reference
from citeflow.bibliography.lists.region import Region
from citeflow.bibliography.lists.segment import segment_list
from citeflow.bibliography.lists.unnumbered import segment_unnumbered

SHORTEST_RUN = 3
"""So many items in a row make a list without heading."""

TAIL_FROM = 0.4
"""A list without heading begins in the last 60 % of the text."""

LONGEST_LABEL = 6
"""A label may stand alone in its block."""

_STYLES = ("bracket", "stop", "half", "round", "superscript")
_STOPS = frozenset({"heading", "table", "caption", "front"})


def find_headless(region: Region) -> tuple[Item, ...]:
    """The last run of items that look like references: numbered from 1, or surely references; empty where none is."""
    best: tuple[Item, ...] = ()
    numbered = False
    index = 0
    floor = TAIL_FROM * len(region.doc.text)
    while index < len(region.blocks):
        block, text = region.blocks[index], region.text_of(index)
        if block.start < floor or block.kind in _STOPS:
            index += 1
            continue
        opens = (len(text) <= LONGEST_LABEL or count_signs(text) > 0) and any(
            (label := read_label(text, 0, style)) and label.number == 1 for style in _STYLES
        )
        if opens:
            cut = segment_list(region, index)
            alike = sum(looks_like_reference(region.doc.text[i.start : i.end]) for i in cut.items)
            if len(cut.items) >= SHORTEST_RUN and 3 * alike >= 2 * len(cut.items):
                best, numbered = cut.items, True
            index = max(cut.after, index + 1)
            continue
        if not numbered and is_sure_reference(text):
            cut = segment_unnumbered(region, index, 0)
            sure = sum(is_sure_reference(region.doc.text[i.start : i.end]) for i in cut.items)
            if len(cut.items) >= SHORTEST_RUN and 2 * sure > len(cut.items):
                best = cut.items
            index = max(cut.after, index + 1)
            continue
        index += 1
    return best
