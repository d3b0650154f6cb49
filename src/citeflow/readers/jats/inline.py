"""Running text of JATS: typography, links and citations as runs; blocks inside a paragraph are handed back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from citeflow.model.document import MarkKind
from citeflow.readers.jats.formulas import formula_words
from citeflow.readers.jats.names import join_names
from citeflow.readers.numbering import Numbering
from citeflow.readers.styled import Cited, Run
from citeflow.readers.xml.content import Content, ContentReader
from citeflow.readers.xml.elements import attribute, children, href_of, local_name, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

STYLE_OF: dict[str, MarkKind] = {"italic": "italic", "bold": "bold", "sup": "superscript"}
LINKS = frozenset({"ext-link", "uri", "email", "inline-supplementary-material"})
BLOCKS = frozenset(
    """abstract app app-group array boxed-text chem-struct-wrap code def-list disp-formula disp-formula-group
    disp-quote fig fig-group fn fn-group glossary list media notes p preformat ref-list sec speech statement
    supplementary-material table table-wrap table-wrap-group trans-abstract verse-group""".split()
)
SILENT = frozenset(
    """alt-text alternate-form graphic index-term inline-graphic inline-media long-desc object-id permissions
    private-char target""".split()
)
"""Elements that print nothing; ``object-id`` is the address of a figure."""

FORMULAS = frozenset({"inline-formula", "math", "tex-math"})


def walk_node(node: _Element, numbering: Numbering, like: Run) -> Content:
    """The content of one child, without its tail."""
    name = local_name(node)
    if name in BLOCKS:
        yield node
    elif name in FORMULAS:
        yield like.saying(formula_words(node))
    elif name == "alternatives":
        yield from choose_alternative(node, numbering, like)
    elif name == "break":
        yield like.saying(" ")
    elif name == "etal" and not words_of(node):
        yield like.saying("et al.")
    elif name == "xref" and (targets := numbering.find_works(attribute(node, "rid").split())):
        cited = replace(like, cited=Cited(targets))
        yield from walk_inline(node, numbering, cited) if words_of(node) else [show_empty(cited, targets, numbering)]
    elif name in LINKS:
        address = href_of(node) or "".join(str(part) for part in node.itertext()).strip()
        if name == "email" and "@" in address:
            address = f"mailto:{address.removeprefix('mailto:')}"
        yield from walk_inline(node, numbering, like.linked(address or None))
    elif name == "person-group" and not "".join([node.text or "", *(n.tail or "" for n in node)]).strip():
        yield like.saying(join_names(children(node)))
    elif name == "name":
        yield like.saying(space_name(node))
    elif name in STYLE_OF:
        yield from walk_inline(node, numbering, like.marked(STYLE_OF[name]))
    elif name and name not in SILENT:
        yield from walk_inline(node, numbering, like)


def show_empty(like: Run, targets: tuple[str, ...], numbering: Numbering) -> Run:
    """A citation without words, for which the publisher prints the number."""
    return like.saying(f"[{', '.join(str(numbering.number[id_]) for id_ in targets)}]")


def choose_alternative(node: _Element, numbering: Numbering, like: Run) -> Content:
    """The first of several forms of the same thing that has words."""
    for form in children(node):
        if found := list(walk_node(form, numbering, like)):
            yield from found
            return


def space_name(node: _Element) -> str:
    """A name, whose parts are printed apart even where the file has no space between them."""
    parts = ("".join(str(t) for t in part.itertext()).strip() for part in children(node))
    return " ".join(filter(None, parts))


READER = ContentReader(walk_node)
walk_inline, flat_runs = READER.walk, READER.flatten
