"""Lists that print each work twice in a row under one number: in the original, then transliterated."""

from __future__ import annotations

from collections.abc import Sequence

from citeflow.bibliography.letters import is_cyrillic
from citeflow.bibliography.lists.item import Item
from citeflow.model.document import Document

FEWEST_PAIRS = 2
PAIRED_SHARE = 0.8
"""So many of the items of an interleaved list stand in pairs."""


def part_interleaved(doc: Document, items: tuple[Item, ...]) -> list[tuple[Item, ...]]:
    """The items as one list; as two where nearly each number is printed twice, in two scripts."""
    originals, copies = pair_neighbours(doc, items)
    if len(copies) < FEWEST_PAIRS or 2 * len(copies) < PAIRED_SHARE * len(items):
        return [items]
    return [tuple(originals), tuple(copies)]


def pair_neighbours(doc: Document, items: Sequence[Item]) -> tuple[list[Item], list[Item]]:
    """Items of which none repeats the number before it, and those that do so in the other script."""
    originals: list[Item] = []
    copies: list[Item] = []
    for item in items:
        previous = originals[-1] if originals else None
        repeats = previous is not None and item.number is not None and item.number == previous.number
        if repeats and previous and not is_copied(copies, previous) and differs_in_script(doc, previous, item):
            copies.append(item)
        else:
            originals.append(item)
    return originals, copies


def is_copied(copies: Sequence[Item], item: Item) -> bool:
    """Whether the last copy is one of this item already."""
    return bool(copies) and copies[-1].start > item.start


def differs_in_script(doc: Document, one: Item, other: Item) -> bool:
    """Whether one of two items is Cyrillic and the other is not."""
    return is_cyrillic(doc.text[one.start : one.end]) != is_cyrillic(doc.text[other.start : other.end])
