"""Finding every reference list of a document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from citeflow.bibliography.lists.headings import LONGEST_HEADING, Heading, find_run_in, read_heading
from citeflow.bibliography.lists.headless import find_headless
from citeflow.bibliography.lists.interleaved import part_interleaved
from citeflow.bibliography.lists.item import Item, Segmented
from citeflow.bibliography.lists.labels import read_label, starts_item
from citeflow.bibliography.lists.looks import is_foreign, is_prose, looks_like_reference
from citeflow.bibliography.lists.region import Region
from citeflow.bibliography.lists.running_heads import find_running_heads
from citeflow.bibliography.lists.segment import segment_list
from citeflow.bibliography.lists.tables import read_table
from citeflow.model.document import Block, Document
from citeflow.text.romanise import romanise

FEWEST_NEXT = 2
"""A list under an unknown heading, or under none, right behind another list has so many items."""


class FoundList(NamedTuple):
    """A list and its items. `heading` and `lang` are None where nothing tells them."""

    id: str
    heading: str | None
    lang: str | None
    start: int
    end: int
    items: tuple[Item, ...]


class _Read(NamedTuple):
    """A list, the index of the first block behind it, and whether its heading is one of notes."""

    found: FoundList
    after: int
    notes: bool


def find_lists(doc: Document) -> tuple[FoundList, ...]:
    """Every list with at least one item, in the order of print; empty where the document has none."""
    blocks = [block for block in doc.blocks if doc.text_of(block).strip()]
    region = Region(doc, blocks, find_running_heads(doc, blocks))
    reads: list[_Read] = []
    index = 0
    while index < len(blocks):
        if tabled := _read_tabled(region, index):
            reads += tabled
            index = tabled[-1].after
            continue
        made = _read_list(region, index) or (_read_next(region, index) if reads and reads[-1].after == index else None)
        if made:
            reads.append(made)
            index = made.after
        else:
            index += 1
    found = [read.found for read in reads if not read.notes] or [read.found for read in reads]
    if not found and (items := find_headless(region)):
        found = [FoundList("", None, None, items[0].start, items[-1].end, items)]
        found[0] = found[0]._replace(start=_start_of(region, items[0]))
    parted = [
        each._replace(items=items, start=each.start if place == 0 else items[0].start, end=items[-1].end)
        for each in found
        for place, items in enumerate(part_interleaved(doc, each.items))
    ]
    return name_lists(parted)


def _start_of(region: Region, item: Item) -> int:
    """Where the block of an item begins, its label included."""
    return max((b.start for b in region.blocks if b.start <= item.start), default=item.start)


def _read_list(region: Region, index: int) -> _Read | None:
    """The list whose heading is block `index`, or stands at the end of it, and the index behind it."""
    block, text = region.blocks[index], region.text_of(index)
    if block.kind in ("footnote", "caption", "table"):
        return None
    heading = None if block.kind == "list-item" and len(text) > LONGEST_HEADING else read_heading(text)
    if heading is None and block.kind != "heading" and index + 1 < len(region.blocks):
        heading = find_run_in(text) if _opens_list(region.text_of(index + 1)) else None
    if heading is None:
        return None
    printed = text[heading.start : heading.end].strip().strip("*# ")
    cut = _segment(region._replace(heading=printed), index, heading, len(text))
    if not cut.items or not _is_believed(region, block, heading, text, cut.items):
        return None
    start = block.start + heading.start
    return _Read(FoundList("", printed, heading.lang, start, cut.items[-1].end, cut.items), cut.after, heading.notes)


def _segment(region: Region, index: int, heading: Heading, length: int) -> Segmented:
    """The items below a heading that takes its whole block, or behind one that runs into its list."""
    alone = heading.end == length
    return segment_list(region, index + 1 if alone else index, 0 if alone else heading.end)


def _is_believed(region: Region, block: Block, heading: Heading, text: str, items: Sequence[Item]) -> bool:
    """Whether what follows a heading is a list of references.

    Notes must cite works; a line that is no heading by its looks, or a list without labels, must be borne out.
    """
    if heading.notes:
        return 2 * sum(_is_alike(region.doc, item) for item in items) >= len(items)
    first = items[0]
    if first.label:
        return True
    if text[:1].islower() or block.kind not in ("heading", "back"):
        return len(items) >= 2
    return not is_prose(region.doc.text[first.start : first.end])


def _is_alike(doc: Document, item: Item) -> bool:
    return looks_like_reference(doc.text[item.start : item.end])


def _read_tabled(region: Region, index: int) -> list[_Read]:
    """The lists of a table that stands below the heading of a list, or has one over its columns."""
    block = region.blocks[index]
    within = block.kind == "table"
    first = index if within else index + 1
    if first >= len(region.blocks) or region.blocks[first].kind != "table":
        return []
    above = None if within else read_heading(region.text_of(index))
    if not above and (not within or (index and region.blocks[index - 1].kind == "table")):
        return []
    table = read_table(region, first)
    if table is None or not (above or any(column.heading for column in table.columns)):
        return []
    words = region.text_of(index).strip().strip("*# ") if above else None
    return [
        _Read(
            FoundList(
                "",
                column.heading or words,
                column.lang or (above.lang if above else None),
                block.start if place == 0 else column.items[0].start,
                column.items[-1].end,
                column.items,
            ),
            table.after,
            notes=above is not None and above.notes,
        )
        for place, column in enumerate(table.columns)
    ]


def _opens_list(text: str) -> bool:
    """Whether a block begins with the first label of a list."""
    return any(
        (label := read_label(text, 0, style)) is not None and label.number == 1 and starts_item(text, label.end)
        for style in ("bracket", "stop", "half", "round")
    )


def _read_next(region: Region, index: int) -> _Read | None:
    """A list right behind another one whose numbers begin anew, under a heading of its own making or under none."""
    text = region.text_of(index)
    if is_foreign(text):
        return None
    headed = not _opens_list(text)
    if headed and (len(text) > LONGEST_HEADING or index + 1 >= len(region.blocks) or any(c in text for c in "?!")):
        return None
    first = index + 1 if headed else index
    if not _opens_list(region.text_of(first)):
        return None
    cut = segment_list(region._replace(heading=text if headed else ""), first)
    alike = sum(_is_alike(region.doc, item) for item in cut.items)
    if len(cut.items) < FEWEST_NEXT or 3 * alike < 2 * len(cut.items):
        return None
    start, words = region.blocks[index].start, text.strip().strip("*# ") if headed else None
    lang = region.blocks[index].lang if headed else None
    return _Read(FoundList("", words, lang, start, cut.items[-1].end, cut.items), cut.after, notes=False)


def name_lists(found: Sequence[FoundList]) -> tuple[FoundList, ...]:
    """Give each list its id: the slug of its romanised heading, with a number where that is taken."""
    seen: dict[str, int] = {}
    named = []
    for each in found:
        slug = make_slug(each.heading or "references")
        seen[slug] = seen.get(slug, 0) + 1
        named.append(each._replace(id=slug if seen[slug] == 1 else f"{slug}-{seen[slug]}"))
    return tuple(named)


def make_slug(heading: str) -> str:
    """A heading as an id.

    >>> make_slug("7. СПИСОК ЛИТЕРАТУРЫ:")
    'spisok-literatury'
    """
    words = re.findall(r"[a-z]+", romanise(heading).lower())
    return "-".join(words)[:60].strip("-") or "references"
