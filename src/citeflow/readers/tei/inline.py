"""Running text of TEI as runs; blocks inside a paragraph are handed back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from citeflow.model.document import MarkKind
from citeflow.readers.styled import Run
from citeflow.readers.xml.citing import citing
from citeflow.readers.xml.elements import attribute, children, local_name
from citeflow.readers.xml.numbering import Numbering

if TYPE_CHECKING:
    from lxml.etree import _Element

Styles = frozenset[MarkKind]

STYLES: dict[str, MarkKind] = {
    "bold": "bold",
    "italic": "italic",
    "italics": "italic",
    "sup": "superscript",
    "superscript": "superscript",
    "b": "bold",
    "i": "italic",
}
"""Values of `rend` (GROBID, and the examples of the TEI Guidelines, 1.3.1.1.3) -> mark."""

REND = re.compile(r"[A-Za-z]+")
BLOCKS = frozenset("bibl biblStruct cit div figure floatingText lg list listBibl note p q quote sp table".split())
INLINE_AT_HOME = frozenset("bibl cit note q quote".split())
"""Blocks that also stand inside a sentence: words of it unless they hold paragraphs."""

SILENT = frozenset("app del figDesc fw graphic idno milestone".split())
SPACES = frozenset({"lb", "pb", "cb"})
LINKS = frozenset({"ref", "ptr"})


def walk_inline(
    element: _Element, numbering: Numbering, styles: Styles = frozenset(), target: str | None = None
) -> Iterator[Run | _Element]:
    """The content of an element in printed order: runs, and the block elements among them."""
    if element.text:
        yield Run(element.text, styles, target)
    for node in element:
        yield from walk_node(node, numbering, styles, target)
        if node.tail:
            yield Run(node.tail, styles, target)


def walk_node(node: _Element, numbering: Numbering, styles: Styles, target: str | None) -> Iterator[Run | _Element]:
    """The content of one child, without its tail."""
    name = local_name(node)
    if is_block(node, name):
        yield node
    elif name in SPACES:
        yield Run(" ", styles, target)
    elif name in LINKS:
        address = attribute(node, "target")
        targets = numbering.find_works(part.removeprefix("#") for part in address.split())
        if targets:
            yield from walk_inline(node, numbering, styles | {"link"}, citing(targets))
        elif "://" in address:
            yield from walk_inline(node, numbering, styles | {"link"}, address)
        else:
            yield from walk_inline(node, numbering, styles, target)
    elif name == "s":
        yield from walk_inline(node, numbering, styles, target)
        yield Run(" ", styles, target)
    elif name == "choice":
        forms = children(node, "corr", "reg", "expan") or children(node)[:1]
        for form in forms[:1]:
            yield from walk_inline(form, numbering, styles, target)
    elif name and name not in SILENT:
        rend = {STYLES[word.lower()] for word in REND.findall(attribute(node, "rend")) if word.lower() in STYLES}
        rend |= {"italic"} if name == "emph" and not rend else set()
        yield from walk_inline(node, numbering, styles | rend, target)


def is_block(node: _Element, name: str) -> bool:
    """Whether an element stands apart from the sentence around it."""
    if name not in BLOCKS:
        return False
    if name in INLINE_AT_HOME:
        return name == "note" or bool(children(node, "p", "lg", "list"))
    return True


def flat_runs(element: _Element | None, numbering: Numbering) -> list[Run]:
    """All words of an element as runs, those of blocks in it separated by spaces; empty of no element."""
    runs: list[Run] = []
    if element is None:
        return runs
    for found in walk_inline(element, numbering):
        if isinstance(found, Run):
            runs.append(found)
        else:
            runs += [Run(" "), *flat_runs(found, numbering), Run(" ")]
    return runs
