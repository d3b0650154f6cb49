"""Running text of JATS: typography, links and citations as runs; blocks inside a paragraph are handed back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from citeflow.model.document import MarkKind
from citeflow.readers.jats.formulas import formula_words
from citeflow.readers.jats.names import join_names
from citeflow.readers.styled import Run
from citeflow.readers.xml.citing import citing
from citeflow.readers.xml.elements import attribute, children, href_of, local_name, words_of
from citeflow.readers.xml.numbering import Numbering

if TYPE_CHECKING:
    from lxml.etree import _Element

Styles = frozenset[MarkKind]

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
    if name in BLOCKS:
        yield node
    elif name in FORMULAS:
        yield Run(formula_words(node), styles, target)
    elif name == "alternatives":
        yield from choose_alternative(node, numbering, styles, target)
    elif name == "break":
        yield Run(" ", styles, target)
    elif name == "etal" and not words_of(node):
        yield Run("et al.", styles, target)
    elif name == "xref" and (targets := numbering.find_works(attribute(node, "rid").split())):
        cited = walk_inline(node, numbering, styles | {"link"}, citing(targets))
        yield from list(cited) if words_of(node) else show_empty(targets, numbering, styles)
    elif name in LINKS:
        address = href_of(node) or "".join(str(part) for part in node.itertext()).strip()
        if name == "email" and "@" in address:
            address = f"mailto:{address.removeprefix('mailto:')}"
        yield from walk_inline(node, numbering, styles | {"link"}, address or None)
    elif name == "person-group" and not "".join([node.text or "", *(n.tail or "" for n in node)]).strip():
        yield Run(join_names(children(node)), styles, target)
    elif name == "name":
        yield from spaced_name(node, styles, target)
    elif name in STYLE_OF:
        yield from walk_inline(node, numbering, styles | {STYLE_OF[name]}, target)
    elif name and name not in SILENT:
        yield from walk_inline(node, numbering, styles, target)


def show_empty(targets: tuple[str, ...], numbering: Numbering, styles: Styles) -> list[Run]:
    """A citation without words, for which the publisher prints the number."""
    numbers = ", ".join(str(numbering.number[id_]) for id_ in targets)
    return [Run(f"[{numbers}]", styles | {"link"}, citing(targets))]


def choose_alternative(
    node: _Element, numbering: Numbering, styles: Styles, target: str | None
) -> Iterator[Run | _Element]:
    """The first of several forms of the same thing that has words."""
    for form in children(node):
        if found := list(walk_node(form, numbering, styles, target)):
            yield from found
            return


def spaced_name(node: _Element, styles: Styles, target: str | None) -> Iterator[Run]:
    """A name, whose parts are printed apart even where the file has no space between them."""
    parts = [words for part in children(node) if (words := "".join(str(t) for t in part.itertext()).strip())]
    yield Run(" ".join(parts), styles, target)


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
