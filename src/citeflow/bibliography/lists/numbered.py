"""Walking over the blocks of a labelled list."""

from __future__ import annotations

from citeflow.bibliography.lists.chain import SMALL_JUMP, chain_labels
from citeflow.bibliography.lists.continuation import LONGEST_CONTINUATION, goes_on, is_open
from citeflow.bibliography.lists.item import Item, Segmented
from citeflow.bibliography.lists.labels import (
    FAINT_STYLES,
    UNNUMBERED_STYLES,
    Label,
    find_inner_labels,
    may_start_item,
    read_label,
    starts_item,
)
from citeflow.bibliography.lists.looks import count_signs, has_year, is_foreign, looks_like_reference
from citeflow.bibliography.lists.region import Region
from citeflow.bibliography.lists.running_heads import strip_numbers
from citeflow.model.document import Block

LARGEST_JUMP = 60
"""A label this much beyond the one before is no label but a number in the text."""

LAST_FIRST_NUMBER = 999
"""A list begins with no larger number: a year stands there."""

MAIN_STYLES = ("bracket", "stop", "half", "round")
"""Styles that one list may mix."""

MOST_SKIPPED = 60
"""A list goes on behind so many foreign blocks (figures and their captions) at most, or ..."""

FEW_SKIPPED = 4
"""... of these, where the last item has no sign of a reference ..."""

LONGEST_SKIPPED = 8000
"""... and that hold so many code points together."""

LONGEST_HEAD = 120
LONGEST_LEAD = 200
"""A line between the heading and the first item, such as the name of a part of the list."""

STOPS = frozenset({"heading", "table", "caption", "front", "footnote"})
"""Kinds of blocks that carry no item on."""


class Numbered:
    """Walks over the blocks of a list that is labelled in one style."""

    def __init__(self, region: Region, style: str) -> None:
        self.region, self.style = region, style
        self.items: list[Item] = []
        self.last: Label | None = None
        self.pending: Label | None = None

    def run(self, first: int, skip: int) -> Segmented:
        """Items from block `first` on, of which `skip` code points belong to the heading."""
        index = first
        blocks = self.region.blocks
        while index < len(blocks):
            block = blocks[index]
            start = block.start + (skip if index == first else 0)
            text = self.region.doc.text[start : block.end]
            if label := self.label_of(index, text, block):
                self.add_block(index, text, start, label)
            elif not self.items:
                if not self.leads_in(index, text, block):
                    break
            elif self.carries_on(index, text, block):
                self.extend(index, text, start)
            else:
                later = self.find_resumption(index)
                if later is None:
                    break
                index = later
                continue
            index += 1
        return Segmented(tuple(self.items), index)

    def label_of(self, index: int, text: str, block: Block) -> Label | None:
        """The label at the beginning of a block, when it can be the next of this list.

        A label alone in its block belongs to the words of the next block.
        """
        pending, self.pending = self.pending, None
        label = self.read_label(text)
        if pending and not label:
            return pending._replace(end=0) if block.kind not in STOPS else None
        if not label or block.kind == "footnote":
            return None
        if not text[label.end :].strip():
            if self.is_due(label) and index + 1 < len(self.region.blocks):
                self.pending = label
            return None
        return label if self.follows(index, label, text, block) else None

    def is_due(self, label: Label) -> bool:
        """Whether a label counts on from the last one, or is the first."""
        return self.last is None or (label.number == self.last.number + 1 and label.series == self.last.series)

    def is_near(self, label: Label) -> bool:
        """Whether a label leaves out a few numbers only."""
        return self.last is not None and 0 < label.number - self.last.number <= SMALL_JUMP

    def follows(self, index: int, label: Label, text: str, block: Block) -> bool:
        """Whether a label can stand behind the last one of this list."""
        body = text[label.end :]
        if block.kind == "heading" and not looks_like_reference(body):
            return False
        if self.style == "key":
            return True
        if self.last is None:
            return label.number <= LAST_FIRST_NUMBER
        if self.is_due(label):
            return self.style == "bracket" or may_start_item(text, label.end)
        if self.style in FAINT_STYLES or (label.series != self.last.series and label.number != 1):
            return False
        return self.steps(index, label, body, starts_item(text, label.end))

    def steps(self, index: int, label: Label, body: str, begins: bool) -> bool:
        """Whether a label that is not due stands before a work all the same: a number doubled, left out, misprinted."""
        last = self.last.number if self.last else 0
        step = label.number - last
        work = looks_like_reference(body)
        if work and begins and self.number_next(index) == last + 2:
            return True
        if step < 0 or step > LARGEST_JUMP:
            return step < 0 and label.number != 1 and work and begins
        if step > SMALL_JUMP and not self.counts_on(index, label.number):
            return False
        known = work or (self.style == "bracket" and step > 0 and count_signs(body) > 0)
        return known and (begins or self.style == "bracket")

    def counts_on(self, index: int, number: int) -> bool:
        """Whether the next label behind a block is one of the next numbers, or there is none."""
        behind = self.number_next(index)
        return behind is None or number <= behind <= number + SMALL_JUMP

    def number_next(self, index: int) -> int | None:
        """The number of the label at the head of one of the next blocks; None where there is none."""
        for later in range(index + 1, min(index + 4, len(self.region.blocks))):
            label = read_label(self.region.text_of(later), 0, self.style)
            if label:
                return label.number
        return None

    def read_label(self, text: str) -> Label | None:
        """The label of a block in the style of the list; in another one where it is due before a work."""
        label = read_label(text, 0, self.style)
        if label or self.last is None or self.style not in MAIN_STYLES:
            return label
        for style in MAIN_STYLES:
            other = read_label(text, 0, style)
            if (
                other
                and self.is_due(other)
                and starts_item(text, other.end)
                and looks_like_reference(text[other.end :])
            ):
                return other
        return None

    def add_block(self, index: int, text: str, start: int, label: Label) -> None:
        """Add the item that begins a block, and those that follow it inside the block.

        A number that the next block bears is none of them: an edition or a part was numbered there.
        """
        bound = self.number_next(index) or 0
        for following in chain_labels(text, label, self.style):
            if label.number < bound <= following.number:
                break
            self.add(label, text, start, following.start)
            label = following
        self.add(label, text, start, len(text))

    def add(self, label: Label, text: str, start: int, end: int) -> None:
        """Add the item between a label and `end` in a text that begins at `start`."""
        body_end = label.end + len(text[label.end : end].rstrip())
        number = None if self.style in UNNUMBERED_STYLES else label.number
        self.items.append(Item(label.text, number, start + label.end, start + body_end))
        self.last = label

    def extend(self, index: int, text: str, start: int) -> None:
        """Carry the last item on over a block; items may begin inside of it."""
        following = self.find_following(text)
        end = following.start if following else len(text)
        self.items[-1] = self.items[-1]._replace(end=start + len(text[:end].rstrip()))
        if following:
            self.add_block(index, text, start, following)

    def find_following(self, text: str) -> Label | None:
        """The label that is due, inside a block."""
        if self.last is None:
            return None
        inner = (label for label in find_inner_labels(text, 0, self.style) if self.is_due(label))
        return next(inner, None)

    def carries_on(self, index: int, text: str, block: Block) -> bool:
        """Whether a block without label belongs to the item before it."""
        if block.kind in STOPS or is_foreign(text) or self.pending:
            return False
        label = read_label(text, 0, self.style)
        if label and starts_item(text, label.end) and looks_like_reference(text[label.end :]):
            return False
        following = self.find_following(text)
        if (following.start if following else len(text)) > LONGEST_CONTINUATION:
            return False
        before = self.region.doc.text[self.items[-1].start : self.items[-1].end]
        if block.start - self.items[-1].end > 4 and not (is_open(before) or not has_year(before)):
            return False
        if following is not None:
            return True
        if strip_numbers(text) in self.region.heads | {""} and not is_open(before):
            return False
        return goes_on(before, text, inside=self.is_inside(index))

    def is_inside(self, index: int) -> bool:
        """Whether the label that is due stands shortly behind a block."""
        return any(
            (label := read_label(self.region.text_of(later), 0, self.style)) is not None and self.is_due(label)
            for later in range(index + 1, min(index + 4, len(self.region.blocks)))
        )

    def leads_in(self, index: int, text: str, block: Block) -> bool:
        """Whether a block without label stands between the heading and the first item; one that is an item is kept."""
        if len(text) <= LONGEST_LEAD and (block.kind in STOPS or not looks_like_reference(text)):
            return self.is_inside(index) or self.pending is not None
        if block.kind in STOPS or not looks_like_reference(text):
            return False
        start = block.end - len(text)
        self.items.append(Item("", None, start, start + len(text.rstrip())))
        return True

    def find_resumption(self, index: int) -> int | None:
        """The block behind running heads, figures and names of parts in which the list goes on; None at its end."""
        if self.pending:
            return index + 1
        item = self.region.doc.text[self.items[-1].start : self.items[-1].end]
        within = MOST_SKIPPED if count_signs(item) else FEW_SKIPPED
        skipped = 0
        for later in range(index, min(index + within, len(self.region.blocks))):
            block, text = self.region.blocks[later], self.region.text_of(later)
            label = read_label(text, 0, self.style)
            if label and later > index and block.kind != "footnote":
                body = text[label.end :]
                if self.is_due(label) and (looks_like_reference(body) or (skipped <= LONGEST_HEAD and body)):
                    return later
                if looks_like_reference(body):
                    return later if self.is_near(label) and starts_item(text, label.end) else None
            if is_foreign(text) or self.region.is_other_heading(text):
                return None
            skipped += len(text)
            if skipped > LONGEST_SKIPPED:
                return None
        return None
