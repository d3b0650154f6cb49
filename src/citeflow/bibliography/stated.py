"""References that the format itself declares (JATS, TEI, HTML anchors, DOCX fields, PDF destinations).

What is printed stays the measure: a list found in print is kept when it holds every stated reference; else the
stated references make the lists, in the order of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from citeflow.bibliography.field_parser import ParsedReference
from citeflow.bibliography.fields.confidence import STRENGTH
from citeflow.bibliography.lists.finding import FoundList, find_lists, name_lists
from citeflow.bibliography.lists.item import Item
from citeflow.model.document import Block, Document, StatedReference

COVERED = 0.95
"""Share of the stated references that a printed list must hold to be taken as it is printed."""

UNMARKED = frozenset({"DOI", "URL", "language", "accessed"})
"""Fields taken from the print even where the format marks up the others."""

NUMBER = re.compile(r"\d{1,4}")
LABEL_SPACE = re.compile(r"[\s.)\]]*")


def choose_lists(doc: Document) -> tuple[FoundList, ...]:
    """The printed lists, or those that the format states where print does not hold them all."""
    printed = find_lists(doc)
    placed = [ref for ref in doc.stated.references if ref.start is not None]
    if not placed:
        return printed
    owners = {id(item) for ref in placed if (item := find_item(printed, ref.start or 0)) is not None}
    return printed if len(owners) >= COVERED * len(placed) else list_stated(doc, placed)


def find_item(lists: Sequence[FoundList], offset: int) -> Item | None:
    """The printed item that a stated reference begins in; its label stands just before the item's own text."""
    for found in lists:
        starts = [item.start for item in found.items]
        index = bisect_right(starts, offset) - 1
        if index >= 0 and offset < found.items[index].end:
            return found.items[index]
        if index + 1 < len(starts) and starts[index + 1] - offset <= len(found.items[index + 1].label) + 2:
            return found.items[index + 1]
    return None


def list_stated(doc: Document, placed: Sequence[StatedReference]) -> tuple[FoundList, ...]:
    """Stated references as lists: a heading between two of them begins another list."""
    headings = [block for block in doc.blocks if block.kind == "heading"]
    starts = [block.start for block in headings]
    groups: dict[int, list[StatedReference]] = {}
    for ref in sorted(placed, key=lambda ref: ref.start or 0):
        groups.setdefault(bisect_right(starts, ref.start or 0) - 1, []).append(ref)
    found = []
    for index, refs in groups.items():
        heading = headings[index] if index >= 0 and is_right_above(doc, headings[index], refs[0]) else None
        items = tuple(read_item_of(doc, ref) for ref in refs)
        start = heading.start if heading else refs[0].start or 0
        words = doc.text_of(heading) if heading else None
        found.append(FoundList("", words, heading.lang if heading else None, start, items[-1].end, items))
    return name_lists(found)


def is_right_above(doc: Document, heading: Block, ref: StatedReference) -> bool:
    """Whether nothing stands between a heading and the first reference of its list."""
    return not doc.text[heading.end : ref.start].strip()


def read_item_of(doc: Document, ref: StatedReference) -> Item:
    """The item of a stated reference, its label left out of the item's text."""
    start, end = ref.start or 0, ref.end or 0
    label = ref.label or ""
    if label and doc.text.startswith(label, start):
        space = LABEL_SPACE.match(doc.text, start + len(label), end)
        start = space.end() if space else start + len(label)
    number = NUMBER.search(label)
    return Item(label, int(number[0]) if number else None, start, end)


def overlay(parsed: ParsedReference, ref: StatedReference | None) -> ParsedReference:
    """A reading of the printed string under the fields that the format marks up."""
    if ref is None or not ref.csl:
        return parsed
    stated = {name: value for name, value in ref.csl.items() if name != "id"}
    # where the format marks up the fields, what it leaves out is not there; links and language it often leaves out
    marked_up = "title" in stated or "container-title" in stated
    read = {name: value for name, value in parsed.csl.items() if not marked_up or name in UNMARKED}
    confidence = {**parsed.confidence, **dict.fromkeys(stated, STRENGTH["stated"])}
    csl = {**read, **stated}
    if "title" in csl:
        csl.pop("note", None)
    return ParsedReference(csl, {n: c for n, c in confidence.items() if n in csl}, ())


def index_stated(doc: Document, lists: Sequence[FoundList]) -> dict[int, StatedReference]:
    """Start of an item -> the stated reference that it prints."""
    index: dict[int, StatedReference] = {}
    for ref in doc.stated.references:
        item = find_item(lists, ref.start) if ref.start is not None else None
        if item is not None:
            index.setdefault(item.start, ref)
    return index
