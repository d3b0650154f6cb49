"""The blocks of a Word document in their order, notes behind the block that calls them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from citeflow.readers.docx.draft import Draft
from citeflow.readers.docx.numbering import BULLET, Numbering
from citeflow.readers.docx.paragraphs import ParagraphReader
from citeflow.readers.docx.styles import Look, Styles, read_look
from citeflow.readers.docx.xml import attribute, child, children, is_on, name_of, value_of
from citeflow.readers.numerals import format_number
from citeflow.readers.styled import Run

if TYPE_CHECKING:
    from lxml.etree import _Element

Relations = Mapping[str, tuple[str, str, bool]]

CELL = Run(" | ")
SPACE = Run(" ")
NOTE_STYLE = {"footnotes": "decimal", "endnotes": "lower-roman"}
"""How Word numbers notes where nothing else is said."""
NOTE_OF = {"footnotes": "footnote", "endnotes": "endnote"}
SPECIAL = frozenset({"separator", "continuationSeparator", "continuationNotice"})
BLOCK_PARENTS = frozenset(
    {"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "mc:AlternateContent", "mc:Choice", "body"}
)


class Notes:
    """The notes of one kind, and the numbers they get in the order in which the text calls them."""

    def __init__(self, kind: str, root: _Element | None, relations: Relations) -> None:
        rows = [row for row in children(root, NOTE_OF[kind]) if attribute(row, "type") not in SPECIAL]
        self.kind = kind
        self.relations = relations
        self.rows = {attribute(row, "id") or "": row for row in rows}
        self.numbers: dict[str, str] = {}
        self.counted = 0

    def call(self, id_: str, own: bool) -> str | None:
        """The printed number of a note that the text calls; None for no such note, empty for one with its own mark."""
        if id_ not in self.rows:
            return None
        if id_ not in self.numbers:
            self.counted += not own
            self.numbers[id_] = "" if own else format_number(self.counted, NOTE_STYLE[self.kind])
        return self.numbers[id_]


class BodyReader:
    """Drafts of the body."""

    def __init__(self, styles: Styles, numbering: Numbering, notes: Mapping[str, Notes]) -> None:
        self.styles = styles
        self.numbering = numbering
        self.notes = notes
        self.paragraphs = ParagraphReader(styles, self.call_note)
        self.called: list[tuple[str, str]] = []
        self.printed: set[tuple[str, str]] = set()
        self.waiting: list[str] = []
        """Bookmarks that begin between two blocks: they name the next one with words."""

    def call_note(self, kind: str, id_: str, own: bool) -> str | None:
        """The printed number of a note; it is printed behind the block."""
        number = self.notes[kind].call(id_, own)
        if number is not None and (kind, id_) not in self.printed:
            self.printed.add((kind, id_))
            self.called.append((kind, id_))
        return number

    def read(self, root: _Element, relations: Relations) -> Iterator[Draft]:
        """The drafts of a body, a note or a text box."""
        self.paragraphs.relations = relations
        for block in root:
            name = name_of(block)
            if name == "p":
                drafts: Iterable[Draft] = self.read_paragraph(block, relations)
            elif name == "tbl":
                drafts = self.read_table(block, relations)
            elif name == "sdt":
                yield from self.read_control(block, relations)
                continue
            elif name in BLOCK_PARENTS:
                yield from self.read(block, relations)
                continue
            elif name == "bookmarkStart":
                self.waiting.append(attribute(block, "name") or "")
                continue
            else:
                continue
            yield from drafts
            yield from self.read_called(relations)

    def read_control(self, control: _Element, relations: Relations) -> Iterator[Draft]:
        """The blocks in a content control, which may say that they are the bibliography."""
        opened = self.paragraphs.open_control(control)
        yield from self.read(control, relations)
        self.paragraphs.close_control(opened)

    def read_called(self, relations: Relations) -> Iterator[Draft]:
        """The notes that the last block called; notes call no notes of their own."""
        called, self.called = self.called, []
        for kind, id_ in called:
            notes = self.notes[kind]
            outer, self.paragraphs.fields = self.paragraphs.fields, []
            first: Run | None = Run(f"{notes.numbers[id_]} ")
            for draft in self.read(notes.rows[id_], notes.relations):
                runs = (first, *draft.runs) if first else draft.runs
                yield Draft(runs=runs, kind="footnote", item=notes.numbers[id_] or None if first else None)
                first = None
            self.paragraphs.fields = outer
            self.paragraphs.relations = relations

    def read_paragraph(self, paragraph: _Element, relations: Relations) -> Iterator[Draft]:
        """A paragraph, and behind it the text boxes anchored in it."""
        properties = child(paragraph, "pPr")
        look = self.styles.look_of(value_of(properties, "pStyle") or self.styles.normal)
        own = look.under(read_look(properties, None))
        runs = self.paragraphs.read(paragraph, look)
        boxes, bookmarks = self.paragraphs.boxes, tuple(self.paragraphs.bookmarks)
        if any(run.text.strip() for run in runs):
            bookmarks, self.waiting = (*self.waiting, *bookmarks), []
        listed = self.paragraphs.is_listed
        if is_removed(properties) and not runs:
            return
        # Word counts empty paragraphs too: in tables they are the column of numbers
        yield make_draft(runs, own, self.print_mark(own), bookmarks, listed)
        for box in boxes:
            yield from self.read(box, relations)

    def print_mark(self, look: Look) -> str | None:
        """The number or bullet before a paragraph."""
        if not look.number:
            return None
        return self.numbering.print_number(look.number, look.depth or 0)

    def read_table(self, table: _Element, relations: Relations) -> Iterator[Draft]:
        """The rows of a table; text boxes and tables in its cells follow as text of the cell."""
        for row in self.find_rows(table, "tr"):
            runs: list[Run] = []
            bookmarks: list[str] = []
            listed = False
            for place, cell in enumerate(self.find_rows(row, "tc")):
                if place:
                    runs.append(CELL)
                for draft in self.read(cell, relations):
                    runs += [*draft.runs, SPACE]
                    bookmarks += draft.bookmarks
                    listed = listed or draft.listed
            if not is_on(child(row, "trPr"), "del"):
                yield Draft(runs=tuple(runs), kind="table", bookmarks=tuple(bookmarks), listed=listed)

    def find_rows(self, element: _Element, name: str) -> Iterator[_Element]:
        """Rows or cells, through the content controls and insertions around them."""
        for inner in element:
            if name_of(inner) == name:
                yield inner
            elif name_of(inner) in BLOCK_PARENTS:
                yield from self.find_rows(inner, name)


def is_removed(properties: _Element | None) -> bool:
    """Whether a paragraph's own mark is deleted in the tracked changes."""
    marks = child(properties, "rPr")
    return child(marks, "del") is not None or child(marks, "moveFrom") is not None


def make_draft(runs: tuple[Run, ...], look: Look, mark: str | None, bookmarks: tuple[str, ...], listed: bool) -> Draft:
    """The draft of a paragraph: heading and caption by style, list item by numbering."""
    if look.level:
        shown = (Run(f"{mark} "), *runs) if mark and mark != BULLET else runs
        return Draft(runs=shown, kind="heading", level=look.level, bookmarks=bookmarks)
    if mark and mark != BULLET:
        runs = (Run(f"{mark} "), *runs)
    return Draft(
        runs=runs, kind="caption" if look.caption else None, item=mark or None, bookmarks=bookmarks, listed=listed
    )
