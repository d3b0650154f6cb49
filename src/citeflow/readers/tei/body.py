"""Body and back of a TEI text as pieces, in the order of the file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from citeflow.readers.front import fold_words
from citeflow.readers.numbering import Numbering
from citeflow.readers.piece import Piece
from citeflow.readers.styled import Run
from citeflow.readers.tei.inline import flat_runs, walk_inline
from citeflow.readers.xml.content import part_content
from citeflow.readers.xml.elements import attribute, child, children, local_name, words_of
from citeflow.readers.xml.pieces import make_piece, put_label, worded

if TYPE_CHECKING:
    from lxml.etree import _Element

HEADS = frozenset({"head", "label", "figDesc", "trailer"})
BULLET = "•"
DATA = frozenset({"listOrg", "listPerson", "listPlace"})
"""What GROBID read from the text and repeats as data."""

PAGE = re.compile(r"(\d{1,6}),")
"""``coords`` of GROBID: page, x, y, width, height in points, one box a line with semicolons between."""


class Place(NamedTuple):
    """Where in the text a block stands.

    level: of a heading here, from 1. items: the piece of each list item. title: of a reference list that the file
    leaves without a heading.
    """

    numbering: Numbering
    level: int
    items: dict[_Element, Piece]
    title: str

    def deeper(self) -> Place:
        """One division down."""
        return self._replace(level=self.level + 1)


def read_block(block: _Element, place: Place) -> Iterator[Piece]:
    """The pieces of one block with their page; what has no reader of its own is read as a paragraph."""
    name = local_name(block)
    if name in DATA:
        return
    pieces = READERS.get(name, read_paragraph)(block, place)
    yield from pieces if name in AROUND else on_page_of(block, pieces)


def on_page_of(block: _Element, pieces: Iterator[Piece]) -> Iterator[Piece]:
    """The pieces with the page of a block, where they have none of their own."""
    page = page_of(block)
    for piece in pieces:
        yield piece if page is None or piece.page is not None else replace(piece, page=page)


def page_of(block: _Element) -> int | None:
    """The page on which a block begins: the first number of its coordinates, or of the first ones inside it."""
    inner = next((e for e in block.iter() if e.get("coords")), None)
    match = PAGE.match(attribute(inner, "coords")) if inner is not None else None
    return int(match[1]) if match else None


def read_group(block: _Element, place: Place) -> Iterator[Piece]:
    """The blocks in an element without a heading of its own."""
    for part in children(block):
        yield from read_block(part, place)


def read_division(block: _Element, place: Place) -> Iterator[Piece]:
    """Heading and content of a division; GROBID keeps the number of a heading in `n`."""
    for part in children(block):
        if local_name(part) == "head":
            number = attribute(part, "n")
            runs = [Run(f"{number} " if number else ""), *flat_runs(part, place.numbering)]
            yield from on_page_of(part, worded(make_piece("heading", runs, place.numbering, place.level)))
        elif local_name(part) not in HEADS:
            yield from read_block(part, place.deeper())


def read_paragraph(block: _Element, place: Place) -> Iterator[Piece]:
    """A paragraph; a list, figure ... inside it stands between its two halves, a note behind it."""
    for part in part_content(walk_inline(block, place.numbering), "note", call_note):
        if isinstance(part, list):
            yield from worded(make_piece("paragraph", part, place.numbering))
        else:
            yield from read_block(part, place)


def call_note(note: _Element) -> list[Run]:
    """The number that stands where a note is called."""
    return [Run(attribute(note, "n")).marked("superscript")]


def read_list(block: _Element, place: Place) -> Iterator[Piece]:
    """A list; the first paragraph of an item carries its label, printed or, in a numbered list, counted."""
    yield from read_heads(block, place)
    numbered = "number" in attribute(block, "type") or "number" in attribute(block, "rend")
    label = ""
    count = 0
    for part in children(block, "label", "item"):
        if local_name(part) == "label":
            label = words_of(part)
            continue
        count += 1
        pieces = list(read_paragraph(part, place))
        mark = label or attribute(part, "n") or (f"{count}." if numbered else BULLET)
        if pieces and pieces[0].kind == "paragraph":
            pieces[0] = put_label(pieces[0], mark)
        yield from pieces
        label = ""


def read_heads(block: _Element, place: Place) -> Iterator[Piece]:
    """The headings that stand directly in an element."""
    for head in children(block, "head"):
        yield from worded(make_piece("heading", flat_runs(head, place.numbering), place.numbering, place.level))


def read_figure(block: _Element, place: Place) -> Iterator[Piece]:
    """Caption of a figure or table, then the rows of the table and its notes."""
    head, described = child(block, "head"), child(block, "figDesc")
    caption = flat_runs(head, place.numbering)
    words = " ".join("".join(run.text for run in caption).split())
    text = flat_runs(described, place.numbering)
    if fold_words("".join(run.text for run in text)).startswith(fold_words(words)):
        caption = []
    glue = [] if not caption or not text else [Run(" " if words.endswith((".", ":", "?", "!")) else ". ")]
    yield from worded(make_piece("caption", [*caption, *glue, *text], place.numbering))
    for part in children(block):
        if local_name(part) not in {*HEADS, "graphic"}:
            yield from read_block(part, place)


def read_formula(block: _Element, place: Place) -> Iterator[Piece]:
    """A displayed formula with its number, as a paragraph."""
    runs: list[Run] = [Run(block.text or "")]
    for part in children(block):
        runs += [Run(" "), *flat_runs(part, place.numbering), Run(part.tail or "")]
    yield from worded(make_piece("paragraph", runs, place.numbering))


def read_table(block: _Element, place: Place) -> Iterator[Piece]:
    """One piece a row, its cells joined by `` | ``."""
    yield from worded(make_piece("caption", flat_runs(child(block, "head"), place.numbering), place.numbering))
    for row in children(block, "row"):
        runs: list[Run] = []
        for cell in children(row, "cell"):
            runs += [*([Run(" | ")] if runs else []), *flat_runs(cell, place.numbering)]
        piece = make_piece("table", runs, place.numbering)
        if piece.text.strip(" |"):
            yield piece


def read_note(block: _Element, place: Place) -> Iterator[Piece]:
    """A footnote, its number in front."""
    number = attribute(block, "n")
    runs = [Run(f"{number} " if number else ""), *flat_runs(block, place.numbering)]
    yield from worded(make_piece("footnote", runs, place.numbering))


def read_bibliography(block: _Element, place: Place) -> Iterator[Piece]:
    """Heading and items of a reference list; without a heading around it, that of its language."""
    yield from read_heads(block, place)
    if not children(block, "head") and not any(child(above, "head") is not None for above in sections_around(block)):
        yield make_piece("heading", [Run(place.title)], place.numbering, place.level)
    for part in children(block):
        if part in place.items:
            yield from on_page_of(part, worded(place.items[part]))
        elif local_name(part) not in HEADS:
            yield from read_block(part, place)


def sections_around(block: _Element) -> Iterator[_Element]:
    """The divisions around a block, the innermost first."""
    return (above for above in block.iterancestors() if local_name(above) in DIVISIONS)


GROUPS = frozenset("back body cit floatingText front group lg sp text".split())
DIVISIONS = frozenset({"div", *(f"div{n}" for n in range(1, 8))})
AROUND = GROUPS | DIVISIONS | {"listBibl"}
"""Elements whose parts may stand on other pages than their beginning."""

READERS: dict[str, Callable[[_Element, Place], Iterator[Piece]]] = {
    **dict.fromkeys(GROUPS, read_group),
    **dict.fromkeys(DIVISIONS, read_division),
    "figure": read_figure,
    "formula": read_formula,
    "list": read_list,
    "listBibl": read_bibliography,
    "note": read_note,
    "table": read_table,
}
