"""The characters of one paragraph: runs, links, fields, marks of notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from citeflow.model.document import MarkKind
from citeflow.readers.docx.fields import NOTHING, CitedItem, FieldCode, read_code, read_control
from citeflow.readers.docx.styles import PLAIN, Look, Styles, read_look
from citeflow.readers.docx.symbols import read_stored, read_symbol
from citeflow.readers.docx.xml import OFF, attribute, child, name_of, relation, value_of
from citeflow.readers.styled import Cited, Run

if TYPE_CHECKING:
    from lxml.etree import _Element

DELETED = frozenset({"del", "moveFrom", "delText", "delInstrText"})
PASSED_OVER = frozenset(
    {"pPr", "rPr", "mc:Fallback", "sdtPr", "sdtEndPr", "rt", "footnoteRef", "endnoteRef", "m:rPr", "m:ctrlPr"}
)
SPACES = frozenset({"tab", "br", "cr", "ptab"})
MOST_FIELDS = 50
"""Fields open at once; Word nests them some twenty deep."""

NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}


class OpenField:
    """A field between its begin and its end; its code is gathered until its result begins."""

    def __init__(self) -> None:
        self.code: list[str] = []
        self.read = NOTHING
        self.in_result = False
        self.group: int | None = None


class ParagraphReader:
    """Reads paragraphs one after the other; fields may run through several of them."""

    def __init__(self, styles: Styles, number_note: Callable[[str, str, bool], str | None]) -> None:
        """`number_note` takes the kind and the id of a note, and whether the text prints a mark of its own for it.

        It gives the printed number: None for an unknown note, empty for one with its own mark.
        """
        self.styles = styles
        self.number_note = number_note
        self.fields: list[OpenField] = []
        self.items: dict[str, CitedItem] = {}
        self.groups = 0
        self.runs: list[Run] = []
        self.bookmarks: list[str] = []
        self.boxes: list[_Element] = []
        self.look = PLAIN
        self.is_listed = False
        """Whether words of the last paragraph are the result of a bibliography field."""
        self.links: list[FieldCode] = []
        self.relations: Mapping[str, tuple[str, str, bool]] = {}

    def read(self, paragraph: _Element, look: Look) -> tuple[Run, ...]:
        """The runs of a paragraph whose style says `look`; bookmarks and text boxes are gathered beside them."""
        self.runs, self.bookmarks, self.boxes, self.look, self.links = [], [], [], look, []
        self.is_listed = False
        self.walk(paragraph)
        return tuple(self.runs)

    def walk(self, element: _Element) -> None:
        """What stands inside a paragraph, a link, an insertion or a content control."""
        for inner in element:
            name = name_of(inner)
            if name in DELETED or name in PASSED_OVER:
                continue
            if name == "r":
                self.read_run(inner)
            elif name == "hyperlink":
                self.links.append(self.read_hyperlink(inner))
                self.walk(inner)
                self.links.pop()
            elif name == "fldSimple":
                self.begin()
                self.fields[-1].code.append(attribute(inner, "instr") or "")
                self.separate()
                self.walk(inner)
                self.end()
            elif name == "sdt":
                control = self.open_control(inner)
                self.walk(inner)
                self.close_control(control)
            elif name == "bookmarkStart":
                self.bookmarks.append(attribute(inner, "name") or "")
            elif name == "m:t":
                self.put(inner.text or "", frozenset())
            elif name == "m:den":
                self.put("/", frozenset())
                self.walk(inner)
            else:
                self.walk(inner)

    def read_hyperlink(self, element: _Element) -> FieldCode:
        """The target of a link element: an address outside, or a bookmark."""
        anchor = attribute(element, "anchor")
        address = self.relations.get(relation(element) or "")
        if address is not None and address[2]:
            return FieldCode(target=address[1] + (f"#{anchor}" if anchor else ""))
        return FieldCode(target=f"#{anchor}", anchor=anchor) if anchor else NOTHING

    def read_run(self, run: _Element) -> None:
        """The characters of a run with its typography; hidden ones are left out."""
        properties = child(run, "rPr")
        styled = self.styles.look_of(value_of(properties, "rStyle"))
        look = self.styles.default.under(self.look).under(styled).under(read_look(None, properties))
        if look.hidden and all(name_of(inner) not in {"fldChar", "instrText"} for inner in run):
            return
        styles = frozenset(find_marks(look))
        font = attribute(child(properties, "rFonts"), "ascii")
        for inner in run:
            self.read_character(inner, styles, font)

    def read_character(self, inner: _Element, styles: frozenset[MarkKind], font: str | None) -> None:
        """One child of a run."""
        name = name_of(inner)
        if name == "t":
            self.put(read_stored(inner.text or "", font), styles)
        elif name == "instrText":
            if self.fields and not self.fields[-1].in_result:
                self.fields[-1].code.append(inner.text or "")
        elif name in SPACES:
            self.put(" ", styles)
        elif name == "noBreakHyphen":
            self.put("-", styles)
        elif name == "sym":
            self.put(read_symbol(attribute(inner, "font"), attribute(inner, "char")), styles)
        elif name == "fldChar":
            self.step_field(attribute(inner, "fldCharType"))
        elif name in NOTES:
            own = (attribute(inner, "customMarkFollows") or "0") not in OFF
            number = self.number_note(NOTES[name], attribute(inner, "id") or "", own)
            if number:
                self.put(number, styles | {"superscript"})
        elif name in {"drawing", "pict", "object", "mc:AlternateContent"}:
            self.boxes.extend(find_boxes(inner))
        elif name in {"ruby", "rubyBase"}:
            self.walk(inner)

    def put(self, words: str, styles: frozenset[MarkKind]) -> None:
        """Words of the text, unless they stand in a field code or in the table of contents."""
        if any(not field.in_result or field.read.contents for field in self.fields):
            return
        codes = [field.read for field in self.fields] + self.links
        self.is_listed = self.is_listed or (bool(words.strip()) and any(code.lists for code in codes))
        target = next((code.target for code in reversed(codes) if code.target), None)
        styles = styles | {"link"} if target else styles
        self.runs.append(Run(words.replace("\u00ad", ""), styles, target, self.find_cited()))

    def find_cited(self) -> Cited | None:
        """The callout around: of a citation field, else of a link or cross-reference to a bookmark."""
        for field in reversed(self.fields):
            if field.read.cites:
                return Cited(tuple(item.id for item in field.read.cites), field.group)
        codes = [field.read for field in self.fields] + self.links
        anchor = next((code.anchor for code in reversed(codes) if code.anchor), None)
        return Cited((f"#{anchor}",)) if anchor else None

    def step_field(self, step: str | None) -> None:
        """A field begins, turns from its code to its result, or ends; steps without a field are passed over."""
        if step == "begin":
            self.begin()
        elif step == "separate" and self.fields:
            self.separate()
        elif step == "end" and self.fields:
            self.end()

    def begin(self) -> None:
        """A field begins; of fields that a damaged file never ends the oldest are forgotten."""
        self.fields.append(OpenField())
        del self.fields[:-MOST_FIELDS]

    def separate(self) -> None:
        """The code is whole: what it says holds for the result."""
        self.settle(read_code("".join(self.fields[-1].code)))

    def open_control(self, control: _Element) -> OpenField:
        """A content control begins: its tag may say what a field code says."""
        self.begin()
        opened = self.fields[-1]
        properties = child(control, "sdtPr")
        gallery = value_of(child(properties, "docPartObj"), "docPartGallery")
        contents = FieldCode(contents=gallery == "Table of Contents")
        self.settle(contents if gallery else read_control(value_of(properties, "tag") or ""))
        return opened

    def close_control(self, opened: OpenField) -> None:
        """A content control ends, whatever fields a damaged file leaves open in it."""
        if opened in self.fields:
            self.fields.remove(opened)

    def settle(self, read: FieldCode) -> None:
        """What the innermost field says, known."""
        field = self.fields[-1]
        field.read = read
        field.in_result = True
        if field.read.cites:
            self.groups += 1
            field.group = self.groups
            for item in field.read.cites:
                if self.items.get(item.id) is None or self.items[item.id].csl is None:
                    self.items[item.id] = item

    def end(self) -> None:
        """The innermost field ends."""
        self.fields.pop()


def find_marks(look: Look) -> Iterator[MarkKind]:
    """The marks that a look makes."""
    if look.bold:
        yield "bold"
    if look.italic:
        yield "italic"
    if look.superscript:
        yield "superscript"


def find_boxes(element: _Element) -> Iterator[_Element]:
    """The text boxes in a drawing, the outermost, each once: the fallback for old programs repeats them."""
    for inner in element:
        name = name_of(inner)
        if name == "txbxContent":
            yield inner
        elif name != "mc:Fallback":
            yield from find_boxes(inner)
