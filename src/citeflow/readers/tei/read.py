"""A TEI file as a reading: pieces, references and callouts as the file states them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from citeflow.errors import InputError
from citeflow.model.document import Metadata
from citeflow.model.problem import Problem
from citeflow.readers.front_words import section_titles
from citeflow.readers.numbering import Numbering, number_references, print_numbers
from citeflow.readers.options import DEFAULT_OPTIONS, ReadOptions
from citeflow.readers.piece import Piece, Reading
from citeflow.readers.styled import Run
from citeflow.readers.tei.body import Place, read_block
from citeflow.readers.tei.header import read_header, read_metadata, text_language
from citeflow.readers.tei.references import Item, read_items
from citeflow.readers.xml.elements import attribute, child, children, descendants, local_name, words_of
from citeflow.readers.xml.parse import XmlTree, parse_xml
from citeflow.readers.xml.pieces import make_item

if TYPE_CHECKING:
    from lxml.etree import _Element

ROOTS = frozenset({"tei", "tei.2", "teicorpus"})
"""In lower case, as some training data write them."""


def is_tei(root: _Element) -> bool:
    """Whether a tree is a TEI document (P5, or P4 with its ``<TEI.2>``)."""
    return local_name(root).lower() in ROOTS


def read_tei(data: bytes, name: str, options: ReadOptions = DEFAULT_OPTIONS) -> Reading:
    """Pieces of a TEI file and what it states. Raises InputError for what is no XML or no TEI."""
    return read_tei_tree(parse_xml(data, name), name)


def read_tei_tree(tree: XmlTree, name: str) -> Reading:
    """The reading of a parsed file; its problems are taken over. Raises InputError for what is no TEI."""
    if not is_tei(tree.root):
        raise InputError(f"{name}: is XML but no TEI (its root is <{local_name(tree.root)}>)")
    document = main_document(tree.root)
    text = child(document, "text")
    items = read_items(text) if text is not None else []
    numbering = number_references([(i.stated.id, i.stated.id, i.stated.label) for i in items])
    counted = text is not None and prints_numbers(text, numbering)
    printed = {item.element: item_piece(item, numbering, counted) for item in items}
    place = Place(numbering, 2, printed, section_titles(text_language(document))["ref-list"])
    pieces = [*read_header(child(document, "teiHeader"), place)]
    for part in children(text, "front", "body", "group", "back") or ([text] if text is not None else []):
        pieces += read_block(part, place)
    return Reading(
        pieces=tuple(pieces),
        references=tuple(item.stated for item in items),
        problems=(*tree.problems, *count_texts(tree.root), *find_problems(text, items)),
    )


def read_stated_metadata(tree: XmlTree) -> Metadata | None:
    """What the header of a TEI file states of the work; None where it has no header."""
    header = child(main_document(tree.root), "teiHeader")
    return None if header is None else read_metadata(header)


def main_document(root: _Element) -> _Element:
    """The document that is read: the root, or the first text of a corpus."""
    inner = next(descendants(root, "TEI", "TEI.2"), None)
    return inner if inner is not None and child(root, "text") is None else root


def count_texts(root: _Element) -> Iterator[Problem]:
    """A problem where the file is a corpus of several texts."""
    texts = sum(1 for _ in descendants(root, "TEI", "TEI.2"))
    if texts > 1:
        message = f"the file holds {texts} texts, of which the first was read"
        yield Problem(code="tei-several-texts", severity="warning", message=message)


def item_piece(item: Item, numbering: Numbering, counted: bool) -> Piece:
    """The list item of one reference; a counted number stands in front where the text cites by numbers."""
    id_ = item.stated.id
    return make_item(
        [Run(item.stated.raw)], id_, item.stated.label or (f"{numbering.number[id_]}." if counted else None)
    )


def prints_numbers(text: _Element, numbering: Numbering) -> bool:
    """Whether most citations in the text print bare numbers of the list."""
    return print_numbers(
        [
            words_of(ref)
            for ref in descendants(text, "ref")
            if numbering.find_works(part.removeprefix("#") for part in attribute(ref, "target").split())
        ]
    )


def find_problems(text: _Element | None, items: Sequence[Item]) -> Iterator[Problem]:
    """What the file leaves open: citations that name no item of the list."""
    if text is None:
        yield Problem(code="tei-no-text", severity="warning", message="the file has a header but no text")
        return
    known = {item.stated.id for item in items}
    loose = [ref for ref in descendants(text, "ref") if attribute(ref, "type") == "bibr"]
    lost = [r for r in loose if not known & {part.removeprefix("#") for part in attribute(r, "target").split()}]
    if lost:
        shown = ", ".join(sorted({words_of(r) for r in lost})[:5])
        message = f"{len(lost)} of {len(loose)} marked citations name no item of the list: {shown}"
        yield Problem(code="tei-unlinked-citation", severity="note", message=message)
