"""Cutting the blocks of one list into items. The printed label is the key of an item, never its position."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from citeflow.bibliography.labels import Label, find_inner_label, find_style, read_label, starts_item
from citeflow.bibliography.looks import LONGEST_REFERENCE, count_signs, is_foreign, looks_like_reference
from citeflow.model.document import Block, Document

LARGEST_JUMP = 60
"""A label this much beyond the one before is no label but a number in the text."""

LONGEST_CONTINUATION = 600
"""A block without a label that carries on the item before it is no longer than this."""

_OPEN_END = re.compile(
    r"(?:[-–—,:;/(&«“]|\b(?:and|and\s+the|of|the|in|и|в|на|по|для|об?|под|с|de|del|y|Vol|No|№|P|С|pp)\.?)\s*$"
)
_CLOSED_END = re.compile(r"[.!?)\]»”]\s*$|https?://\S+$|\d\s*$")
_CARRIES_ON = re.compile(
    r"^(?:[a-zа-яёәғқңөұүһі]|\d|//|[-–—/]|\[(?:Электрон|Electronic)|https?:|www\.|URL|doi|DOI|Vol|No\b|№|Т\.|С\.\s?\d|P\.\s?\d|pp\.|Режим)"
)
_LOWER_START = re.compile(r"^(?:[a-zа-яёәғқңөұүһі]|\d{1,4}[.,;:–-]|//|[-–—/]|https?:|www\.|URL|doi|DOI)")


class Item(NamedTuple):
    """One item: label as printed (empty in an unnumbered list), its number, and the span of its text."""

    label: str
    number: int | None
    start: int
    end: int


class Segmented(NamedTuple):
    """The items of a list and the index of the first block behind it."""

    items: tuple[Item, ...]
    after: int


def segment_list(doc: Document, blocks: Sequence[Block], first: int, skip: int = 0) -> Segmented:
    """Cut a list that begins in block `first` (`skip` code points of it belong to the heading).

    The list ends before the next heading, or before a block that is no item and carries none on.
    """
    texts = [doc.text_of(block)[skip if i == 0 else 0 :] for i, block in enumerate(blocks[first : first + 40])]
    style = _style_of(texts)
    if style is None:
        return _segment_unnumbered(doc, blocks, first, skip)
    return _Numbered(doc, blocks, style).run(first, skip)


def _style_of(texts: list[str]) -> str | None:
    """The style of the first block, if it has one; else of the first few where the list may start unlabelled."""
    for text in texts[:2]:
        style = find_style([text])
        if style:
            return style
    return find_style(texts[:1]) or ("bare" if find_style(texts[:3]) == "bare" else None)


class _Numbered:
    """Walks over the blocks of a numbered list."""

    def __init__(self, doc: Document, blocks: Sequence[Block], style: str) -> None:
        self.doc, self.blocks, self.style = doc, blocks, style
        self.items: list[Item] = []

    def run(self, first: int, skip: int) -> Segmented:
        index = first
        while index < len(self.blocks):
            block = self.blocks[index]
            start = block.start + (skip if index == first else 0)
            text = self.doc.text[start : block.end]
            label = self.label_of(text, block)
            if label:
                self.add_block(text, start, label)
            elif self.carries_on(text, block):
                self.extend(text, start)
            elif not self.resumes(index, text, block):
                break
            index += 1
        return Segmented(tuple(self.items), index)

    @property
    def last(self) -> int | None:
        return self.items[-1].number if self.items else None

    def label_of(self, text: str, block: Block) -> Label | None:
        """The label at the beginning of a block, when it can be the next of this list."""
        label = read_label(text, 0, self.style)
        if not label or not text[label.end :].strip():
            return None
        last = self.last
        if last is None:
            return label if block.kind != "heading" else None
        if label.number > last + LARGEST_JUMP:
            return None
        if block.kind == "heading" and not (label.number == last + 1 and looks_like_reference(text[label.end :])):
            return None
        if label.number < last - 1 and (label.number == 1 or not looks_like_reference(text[label.end :])):
            return None
        if self.style == "bare" and label.number != last + 1:
            return None
        return label if starts_item(text, label.end) or label.number == last + 1 or self.style == "bracket" else None

    def add_block(self, text: str, start: int, label: Label) -> None:
        """Add the item that begins a block, and those that follow it inside the block."""
        while True:
            following = find_inner_label(text, label.end, self.style, label.number + 1)
            end = following.start if following else len(text)
            self.add(label, text, start, end)
            if following is None:
                return
            label = following

    def add(self, label: Label, text: str, start: int, end: int) -> None:
        body_end = label.end + len(text[label.end : end].rstrip())
        self.items.append(Item(label.text, label.number, start + label.end, start + body_end))

    def extend(self, text: str, start: int) -> None:
        """Carry the last item on over a block; items may begin inside of it."""
        last = self.items[-1]
        following = find_inner_label(text, 0, self.style, (last.number or 0) + 1)
        end = following.start if following else len(text)
        self.items[-1] = last._replace(end=start + len(text[:end].rstrip()))
        if following:
            self.add_block(text, start, following)

    def carries_on(self, text: str, block: Block) -> bool:
        """Whether a block without label belongs to the item before it."""
        if not self.items or block.kind in ("heading", "table", "caption", "front") or is_foreign(text):
            return False
        following = find_inner_label(text, 0, self.style, (self.last or 0) + 1)
        length = following.start if following else len(text)
        if length > LONGEST_CONTINUATION or block.start - self.items[-1].end > 4:
            return False
        before = self.doc.text[self.items[-1].start : self.items[-1].end]
        if _OPEN_END.search(before) or _LOWER_START.match(text):
            return True
        if _CLOSED_END.search(before):
            return (bool(_CARRIES_ON.match(text)) and count_signs(text) >= 1) or following is not None
        return count_signs(text) >= 1 or following is not None

    def resumes(self, index: int, text: str, block: Block) -> bool:
        """Whether a short foreign block (a running head, a page number) only interrupts the list."""
        if not self.items or len(text) > 120 or is_foreign(text):
            return False
        for later in self.blocks[index + 1 : index + 3]:
            label = read_label(self.doc.text_of(later), 0, self.style)
            if label:
                return label.number == (self.last or 0) + 1 and block.kind != "heading"
        return False


def _segment_unnumbered(doc: Document, blocks: Sequence[Block], first: int, skip: int) -> Segmented:
    """One block, one item; the list ends with the first block that does not look like a reference."""
    items: list[Item] = []
    index = first
    while index < len(blocks):
        block = blocks[index]
        start = block.start + (skip if index == first else 0)
        text = doc.text[start : block.end]
        if block.kind in ("heading", "table", "caption", "front") or is_foreign(text) or len(text) > LONGEST_REFERENCE:
            break
        if items and _LOWER_START.match(text) and block.kind != "list-item" and len(text) <= LONGEST_CONTINUATION:
            items[-1] = items[-1]._replace(end=start + len(text.rstrip()))
        elif looks_like_reference(text) or (block.kind == "list-item" and (items or count_signs(text))):
            items.append(Item("", None, start, start + len(text.rstrip())))
        elif not (
            count_signs(text) >= 1 and index + 1 < len(blocks) and looks_like_reference(doc.text_of(blocks[index + 1]))
        ):
            break
        else:
            items.append(Item("", None, start, start + len(text.rstrip())))
        index += 1
    return Segmented(tuple(items), index)
