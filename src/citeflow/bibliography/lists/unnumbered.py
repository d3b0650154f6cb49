"""Walking over the blocks of a list without labels: authors and years, in alphabetical order."""

from __future__ import annotations

from citeflow.bibliography.lists.continuation import LONGEST_CONTINUATION, goes_on_openly
from citeflow.bibliography.lists.item import Item, Segmented
from citeflow.bibliography.lists.looks import (
    LONGEST_REFERENCE,
    count_signs,
    has_year,
    is_foreign,
    is_prose,
    is_sure_reference,
    looks_like_reference,
    opens_reference,
)
from citeflow.bibliography.lists.region import Region
from citeflow.bibliography.lists.run_together import cut_run_together
from citeflow.bibliography.lists.running_heads import strip_numbers

_STOPS = frozenset({"heading", "table", "caption", "front"})

LOOK_AHEAD = 4
"""A running head, a page number or the name of a part interrupts a list by no more blocks."""


def segment_unnumbered(region: Region, first: int, skip: int) -> Segmented:
    """One block, one item, or several whose line ends are lost; the list ends with a block that is no reference."""
    items: list[Item] = []
    index = first
    while index < len(region.blocks):
        block = region.blocks[index]
        start = block.start + (skip if index == first else 0)
        text = region.doc.text[start : block.end]
        parts = cut_run_together(text) if block.kind == "paragraph" else []
        if len(parts) > 1 and not is_foreign(text):
            items += [Item("", None, start + begin, start + end) for begin, end in parts]
            index += 1
        elif is_item(region, index, text, bool(items)):
            before = region.doc.text[items[-1].start : items[-1].end] if items else ""
            if items and block.kind != "list-item" and carries_on(before, text):
                items[-1] = items[-1]._replace(end=start + len(text.rstrip()))
            else:
                items.append(Item("", None, start, start + len(text.rstrip())))
            index += 1
        elif items and (later := find_resumption(region, index)) is not None:
            index = later
        else:
            break
    return Segmented(tuple(items), index)


def is_item(region: Region, index: int, text: str, begun: bool) -> bool:
    """Whether a block is an item, or carries one on."""
    block = region.blocks[index]
    if block.kind in _STOPS or is_foreign(text) or len(text) > LONGEST_REFERENCE:
        return False
    if is_prose(text) or strip_numbers(text) in region.heads | {""}:
        return False
    if begun and block.kind != "list-item" and len(text) <= LONGEST_CONTINUATION:
        before = region.text_of(index - 1)
        if goes_on_openly(before, text):
            return True
    if looks_like_reference(text) or (begun and has_year(text) and opens_reference(text)):
        return True
    signs = count_signs(text)
    if block.kind == "list-item" and (begun or signs):
        return True
    return signs >= 1 and index + 1 < len(region.blocks) and looks_like_reference(region.text_of(index + 1))


def carries_on(before: str, text: str) -> bool:
    """Whether a block belongs to the item before it."""
    if len(text) > LONGEST_CONTINUATION:
        return False
    if goes_on_openly(before, text):
        return not is_sure_reference(text)
    return not has_year(before) and not opens_reference(text) and has_year(text)


def find_resumption(region: Region, index: int) -> int | None:
    """The block behind a running head, a page number or the name of a part in which the list goes on."""
    for later in range(index, min(index + LOOK_AHEAD, len(region.blocks))):
        block, text = region.blocks[later], region.text_of(later)
        if later > index and block.kind not in _STOPS and is_sure_reference(text):
            return later
        if is_foreign(text) or region.is_other_heading(text):
            return None
        if len(text) > LONGEST_CONTINUATION or block.kind in ("front", "table"):
            return None
    return None
