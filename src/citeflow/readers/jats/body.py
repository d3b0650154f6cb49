"""Body and back of an article as pieces, in the order of the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from citeflow.readers.jats.formulas import formula_words
from citeflow.readers.jats.inline import SILENT, flat_runs, walk_inline
from citeflow.readers.jats.tables import caption_piece, footnote_piece, table_notes, table_rows
from citeflow.readers.numbering import Numbering
from citeflow.readers.piece import Piece
from citeflow.readers.styled import Run
from citeflow.readers.xml.content import part_content
from citeflow.readers.xml.elements import attribute, child, children, local_name, words_of
from citeflow.readers.xml.pieces import make_piece, put_label, worded

if TYPE_CHECKING:
    from lxml.etree import _Element

HEADS = frozenset({"label", "title", "subtitle", "caption", "sec-meta", "front-stub"})
"""Parts of a block that are read with its heading or caption."""

BULLET = "•"


class Place(NamedTuple):
    """Where in the article a block stands.

    level: of a heading here, from 1. items: the pieces of each ``<ref>``. titles: section type -> heading where the
    file leaves it to the publisher (``ack``, ``ref-list``).
    """

    numbering: Numbering
    level: int
    items: dict[_Element, tuple[Piece, ...]]
    titles: dict[str, str]


def read_children(parent: _Element | None, place: Place) -> Iterator[Piece]:
    """The pieces of all blocks in an element, but its heading."""
    for block in children(parent):
        if local_name(block) not in HEADS:
            yield from read_block(block, place)


def read_block(block: _Element, place: Place) -> Iterator[Piece]:
    """The pieces of one block; what has no reader of its own is read as a paragraph."""
    name = local_name(block)
    if name not in SILENT:
        yield from READERS.get(name, read_paragraph)(block, place)


def read_paragraph(block: _Element, place: Place) -> Iterator[Piece]:
    """A paragraph; a list, figure ... inside it stands between its two halves, a note behind it."""

    def call_note(note: _Element) -> list[Run]:
        return [run.marked("superscript") for run in flat_runs(child(note, "label"), place.numbering)]

    for part in part_content(walk_inline(block, place.numbering), "fn", call_note):
        if isinstance(part, list):
            yield from worded(make_piece("paragraph", part, place.numbering))
        else:
            yield from read_block(part, place)


def read_section(block: _Element, place: Place) -> Iterator[Piece]:
    """Heading and content of a section, appendix, acknowledgement ..."""
    deeper = place._replace(level=place.level + 1)
    yield from worded(heading_piece(block, place))
    yield from read_children(child(block, "caption"), deeper)
    yield from read_children(block, deeper)


def heading_piece(block: _Element, place: Place) -> Piece:
    """Label and title of a section; its text is empty where it has none."""
    runs = head_runs(block, place)
    if not any(run.text.strip() for run in runs):
        runs = [Run(place.titles.get(local_name(block), ""))]
    return make_piece("heading", runs, place.numbering, place.level)


def head_runs(block: _Element, place: Place) -> list[Run]:
    """The words of a block's label and title, which a box has in a caption."""
    label, title = child(block, "label"), child(block, "title")
    title = child(block, "caption", "title") if title is None else title
    return [*flat_runs(label, place.numbering), Run(" "), *flat_runs(title, place.numbering)]


def read_group(block: _Element, place: Place) -> Iterator[Piece]:
    """A block of blocks without a place among the sections: quotation, statement, group of figures."""
    if child(block, "caption") is not None:
        yield from worded(caption_piece(block, place.numbering))
    else:
        yield from worded(make_piece("paragraph", head_runs(block, place), place.numbering))
    yield from read_children(block, place)


def read_list(block: _Element, place: Place) -> Iterator[Piece]:
    """A list; the first paragraph of an item carries its label, printed or, in an ordered list, counted."""
    yield from worded(heading_piece(block, place))
    ordered = attribute(block, "list-type") == "order"
    for number, item in enumerate(children(block, "list-item"), start=1):
        label = words_of(child(item, "label")) or (f"{number}." if ordered else BULLET)
        pieces = list(read_children(item, place))
        if pieces and pieces[0].kind == "paragraph":
            pieces[0] = put_label(pieces[0], label)
        yield from pieces


def read_definitions(block: _Element, place: Place) -> Iterator[Piece]:
    """A list of terms, each an item with its definition."""
    yield from worded(heading_piece(block, place))
    for item in children(block, "def-item"):
        runs = flat_runs(child(item, "term"), place.numbering)
        for definition in children(item, "def"):
            runs += [Run(" — "), *flat_runs(definition, place.numbering)]
        yield from (put_label(piece, BULLET) for piece in worded(make_piece("paragraph", runs, place.numbering)))


def read_figure(block: _Element, place: Place) -> Iterator[Piece]:
    """Caption of a figure or table, the rows of the table, the notes below it."""
    yield from worded(caption_piece(block, place.numbering))
    yield from table_rows(block, place.numbering)
    yield from table_notes(block, place.numbering)
    yield from read_children_of(block, place, "p", "list", "boxed-text", "fn", "attrib")


def read_children_of(block: _Element, place: Place, *names: str) -> Iterator[Piece]:
    """The blocks of these names that stand directly in an element."""
    for found in children(block, *names):
        yield from read_block(found, place)


def read_formula(block: _Element, place: Place) -> Iterator[Piece]:
    """A displayed formula with its number, as a paragraph."""
    label = words_of(child(block, "label"))
    words = " ".join(formula_words(part) for part in children(block) if local_name(part) not in {"label", *SILENT})
    words = words if children(block) else formula_words(block)
    yield from worded(make_piece("paragraph", [Run(f"{words} {label}")], place.numbering))


def read_note(block: _Element, place: Place) -> Iterator[Piece]:
    """A footnote."""
    yield from worded(footnote_piece(block, place.numbering))


def read_reference_list(block: _Element, place: Place) -> Iterator[Piece]:
    """Heading and items of a reference list; lists inside it are one level down."""
    titles = place.titles if children(block, "ref") else {}
    yield from worded(heading_piece(block, place._replace(titles=titles)))
    for part in children(block):
        if local_name(part) == "ref":
            yield from place.items.get(part, ())
        elif local_name(part) not in HEADS:
            yield from read_block(part, place._replace(level=place.level + 1))


READERS: dict[str, Callable[[_Element, Place], Iterator[Piece]]] = {
    **dict.fromkeys(("ack", "app", "bio", "boxed-text", "fn-group", "glossary", "notes", "sec"), read_section),
    **dict.fromkeys(
        """app-group answer answer-set back block-alternatives body chem-struct-wrap-group def disp-formula-group
        disp-quote explanation fig-group floats-group floats-wrap question question-wrap speech statement
        table-wrap-group verse-group""".split(),
        read_group,
    ),
    **dict.fromkeys(
        "array chem-struct-wrap fig media supplementary-material table table-wrap".split(),
        read_figure,
    ),
    "def-list": read_definitions,
    "disp-formula": read_formula,
    "fn": read_note,
    "list": read_list,
    "ref-list": read_reference_list,
}
