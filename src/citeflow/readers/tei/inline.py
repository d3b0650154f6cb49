"""Running text of TEI as runs; blocks inside a paragraph are handed back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from citeflow.model.document import MarkKind
from citeflow.readers.numbering import Numbering
from citeflow.readers.styled import Cited, Run
from citeflow.readers.xml.content import Content, ContentReader
from citeflow.readers.xml.elements import attribute, children, local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

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
NOTE_CALLS = frozenset({"foot", "note", "noteAnchor"})


def walk_node(node: _Element, numbering: Numbering, like: Run) -> Content:
    """The content of one child, without its tail."""
    name = local_name(node)
    if is_block(node, name):
        yield node
    elif name in SPACES:
        yield like.saying(" ")
    elif name in LINKS:
        yield from walk_inline(node, numbering, follow_link(node, numbering, like))
    elif name == "s":
        yield from walk_inline(node, numbering, like)
        yield like.saying(" ")
    elif name == "choice":
        forms = children(node, "corr", "reg", "expan") or children(node)[:1]
        for form in forms[:1]:
            yield from walk_inline(form, numbering, like)
    elif name and name not in SILENT:
        rend = {STYLES[word.lower()] for word in REND.findall(attribute(node, "rend")) if word.lower() in STYLES}
        rend |= {"italic"} if name == "emph" and not rend else set()
        yield from walk_inline(node, numbering, like.marked(*rend))


def follow_link(node: _Element, numbering: Numbering, like: Run) -> Run:
    """How the words of a link are printed: as a citation, as a link to an address, or as they are."""
    address = attribute(node, "target")
    targets = numbering.find_works(part.removeprefix("#") for part in address.split())
    if targets:
        return replace(like, cited=Cited(targets))
    if attribute(node, "type") in NOTE_CALLS:
        return like.marked("superscript")
    return like.linked(address) if "://" in address else like


def is_block(node: _Element, name: str) -> bool:
    """Whether an element stands apart from the sentence around it."""
    if name not in BLOCKS:
        return False
    if name in INLINE_AT_HOME:
        return name == "note" or bool(children(node, "p", "lg", "list"))
    return True


READER = ContentReader(walk_node)
walk_inline, flat_runs = READER.walk, READER.flatten
