"""Finding every reference list of a document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from citeflow.bibliography.headings import LONGEST_HEADING, read_heading
from citeflow.bibliography.labels import read_label
from citeflow.bibliography.letters import is_cyrillic
from citeflow.bibliography.looks import looks_like_reference
from citeflow.bibliography.segment import Item, segment_list
from citeflow.model.document import Block, Document
from citeflow.text.romanise import romanise

SHORTEST_RUN = 3
"""So many numbered items in a row make a list without heading."""

_TAIL_FROM = 0.4
"""A list without heading begins in the last 60 % of the text."""


class FoundList(NamedTuple):
    """A list and its items. `heading` and `lang` are None where nothing tells them."""

    id: str
    heading: str | None
    lang: str | None
    start: int
    end: int
    items: tuple[Item, ...]


def find_lists(doc: Document) -> tuple[FoundList, ...]:
    """Every list with at least one item, in the order of print; empty where the document has none."""
    blocks = [block for block in doc.blocks if doc.text_of(block).strip()]
    found: list[FoundList] = []
    index = 0
    while index < len(blocks):
        made = _read_list(doc, blocks, index)
        if made:
            found.append(made[0])
            index = made[1]
        else:
            index += 1
    if not found:
        found = _find_headless(doc, blocks)
    return name_lists(found)


def _read_list(doc: Document, blocks: Sequence[Block], index: int) -> tuple[FoundList, int] | None:
    """The list whose heading is block `index`, and the index behind it."""
    block = blocks[index]
    text = doc.text_of(block)
    if block.kind == "list-item" and len(text) > LONGEST_HEADING:
        return None
    heading = read_heading(text)
    if not heading:
        return None
    alone = heading.end == len(text)
    cut = segment_list(doc, blocks, index + 1 if alone else index, 0 if alone else heading.end)
    items = cut.items
    if not items or (block.kind not in ("heading", "back") and len(items) < 2 and not items[0].label):
        return None
    printed = text[: heading.end].strip().strip("*# ")
    return FoundList("", printed, heading.lang, block.start, items[-1].end, items), cut.after


def _find_headless(doc: Document, blocks: Sequence[Block]) -> list[FoundList]:
    """The last run of numbered items that look like references, in a document without any heading of a list."""
    best: list[FoundList] = []
    index = 0
    while index < len(blocks):
        block = blocks[index]
        text = doc.text_of(block)
        starts = any(
            (label := read_label(text, 0, style)) and label.number == 1
            for style in ("bracket", "stop", "half", "round")
        )
        if not starts or block.start < _TAIL_FROM * len(doc.text) or block.kind == "heading":
            index += 1
            continue
        cut = segment_list(doc, blocks, index)
        alike = [i for i in cut.items if looks_like_reference(doc.text[i.start : i.end])]
        if len(cut.items) >= SHORTEST_RUN and 3 * len(alike) >= 2 * len(cut.items):
            words = " ".join(doc.text[i.start : i.end] for i in cut.items)
            lang = "ru" if is_cyrillic(words) else None
            best = [FoundList("", None, lang, block.start, cut.items[-1].end, cut.items)]
        index = max(cut.after, index + 1)
    return best


def name_lists(found: list[FoundList]) -> tuple[FoundList, ...]:
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
