"""The pieces of a page in its order."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec.structs import replace

from citeflow.model.document import StatedReference
from citeflow.readers.callouts import fold_callouts
from citeflow.readers.html.frames import BLOCKS, Frame, open_frame
from citeflow.readers.html.inline import cut_number, is_inline_note, stands_apart, tidy_reference
from citeflow.readers.html.links import find_inner_target, show_target
from citeflow.readers.html.lists import BULLET, number_items
from citeflow.readers.html.references import Listed
from citeflow.readers.html.tables import is_first_cell, is_layout
from citeflow.readers.html.tree import Node, walk
from citeflow.readers.piece import Piece
from citeflow.readers.printed_labels import cut_label, make_footnote, put_number
from citeflow.readers.shaping import shape_piece
from citeflow.readers.styled import Cited, Run

BREAK = Run(" ")
CELL = Run(" | ")


class PageWalk:
    """The pieces while the page is walked."""

    def __init__(self, listed: Listed, ids: Mapping[str, Node], own: frozenset[str]) -> None:
        self.listed = listed
        self.ids = dict(ids)
        self.own = own
        self.pieces: list[Piece] = []
        self.references: dict[str, StatedReference] = {}
        self.frames: list[Frame] = [Frame()]
        self.runs: list[Run] = []
        self.marks: dict[int, str] = {}
        self.mark: str | None = None
        self.layouts: list[bool] = []
        self.split: str | None = None
        self.broken = False
        self.closed: Node | None = None
        self.set_aside: list[list[Run]] = []
        self.notes: list[list[Run]] = []
        self.groups = 0

    def read(self, article: Node, skip: Callable[[Node], bool]) -> None:
        """Walk the article."""
        for step, node in walk(article, skip):
            if isinstance(node, str):
                self.take_text(node)
            elif step == "start":
                self.open(node)
            else:
                self.close(node)
        self.flush(self.frames[-1])

    def take_text(self, words: str) -> None:
        """Words in the frame of the open element."""
        frame = self.frames[-1]
        self.broken = self.broken and not words.strip()
        self.closed = None
        self.runs.append(Run(words, frame.styles, frame.target, frame.cited))

    def open(self, node: Node) -> None:
        """An element opens: a block ends the paragraph before it, a link or typography opens a frame."""
        outer = self.frames[-1]
        if node.tag == "br":
            self.take_break(outer)
        if self.closed is not None and stands_apart(self.closed, node):
            self.runs.append(BREAK)
        self.closed = None
        if is_inline_note(node):
            self.set_aside.append(self.runs)
            self.runs = []
        if node.tag in BLOCKS:
            self.part(outer, node)
        if id(node) in self.listed.splits and not outer.solid:
            kept = cut_number(self.runs)
            self.flush(outer)
            self.runs, self.split = kept, self.listed.splits[id(node)]
        if node.tag == "table":
            self.layouts.append(is_layout(node))
        if node.tag in {"ol", "ul"}:
            self.marks.update(number_items(node))
        if node.tag == "li" and not outer.solid:
            self.mark = self.marks.get(id(node))
        frame = open_frame(outer, node, self.listed.items.get(id(node)), bool(self.layouts and self.layouts[-1]))
        if id(node) in self.listed.in_lines:
            frame = replace(frame, in_lines=True)
        self.frames.append(self.open_link(frame, node))

    def open_link(self, frame: Frame, node: Node) -> Frame:
        """The frame with the link or the marked citation that an element opens."""
        if keys := node.get("data-cites").split():
            self.groups += 1
            linked = any(self.find_reference(child) for child in node.elements() if child is not node)
            targets = () if linked else tuple(self.find_keyed(key) for key in keys)
            return replace(frame, cited=Cited(targets, self.groups))
        if node.tag == "a" and frame.target is None and (target := show_target(node)):
            frame = replace(frame, target=target, styles=frame.styles | {"link"})
        if frame.reference is None and (found := self.find_reference(node)):
            group = frame.cited.group if frame.cited else None
            return replace(frame, cited=Cited((found,), group))
        return frame

    def find_reference(self, node: Node) -> str | None:
        """The reference that an element links to."""
        if node.tag not in {"a", "span", "button", "sup", "xref"}:
            return None
        target = find_inner_target(node, self.ids, self.own)
        return self.listed.of_target.get(target) if target else None

    def find_keyed(self, key: str) -> str:
        """The id of the reference with a citation key; the key itself where the page prints no such reference."""
        return next((n for n in (f"ref-{key}", key) if n in self.listed.numbering.place), key)

    def take_break(self, frame: Frame) -> None:
        """A line break is a space; two of them in a row end a paragraph, and one does in a list of lines."""
        if (self.broken or frame.in_lines) and not frame.solid:
            self.flush(frame)
        self.runs.append(Run(BREAK.text, frame.styles, frame.target, frame.cited))
        self.broken = True

    def part(self, frame: Frame, node: Node) -> None:
        """The border of a block."""
        if not frame.solid:
            self.flush(frame)
        elif node.tag in {"td", "th"} and frame.kind == "table" and not is_first_cell(node):
            self.runs.append(CELL)
        else:
            self.runs.append(BREAK)

    def close(self, node: Node) -> None:
        """An element closes."""
        frame = self.frames.pop()
        self.closed = node if node.tag == "span" else None
        if is_inline_note(node) and self.set_aside:
            self.notes.append(self.runs)
            self.runs = self.set_aside.pop()
        if node.tag == "table" and self.layouts:
            self.layouts.pop()
        if node.tag not in BLOCKS:
            return
        if not self.frames[-1].solid:
            self.flush(frame)
            self.split = None
        elif node.tag not in {"td", "th"}:
            self.runs.append(BREAK)
        if node.tag == "li":
            self.mark = None

    def flush(self, frame: Frame) -> None:
        """What was gathered becomes a piece, and behind it the notes that stand inside it."""
        self.print_piece(frame)
        if self.set_aside:
            return
        notes, self.notes = self.notes, []
        for note in notes:
            text, marks, callouts = fold_callouts(note, self.listed.numbering)
            if text:
                self.pieces.append(make_footnote(text, marks, callouts, None))

    def print_piece(self, frame: Frame) -> None:
        """The piece of the runs so far; nothing where only spaces are."""
        runs, self.runs, self.broken = self.runs, [], False
        if not any(run.text.strip() for run in runs):
            return
        reference = frame.reference or self.split
        mark, self.mark = self.mark, None
        if reference is not None:
            runs = tidy_reference([run for run in runs if run.text])
        if mark is not None and mark != BULLET and frame.kind != "heading":
            runs = put_number(runs, mark)
        text, marks, callouts = fold_callouts(runs, self.listed.numbering)
        if not text:
            return
        if reference is not None and reference not in self.references:
            label, raw = cut_label(text, mark)
            self.references[reference] = StatedReference(id=reference, raw=raw, label=label)
            self.pieces.append(Piece(kind="list-item", text=text, marks=marks, label=label, reference=reference))
        elif frame.kind == "footnote":
            self.pieces.append(make_footnote(text, marks, callouts, mark))
        elif frame.kind in {"table", "caption", "list-item"}:
            self.pieces.append(Piece(kind=frame.kind, text=text, marks=marks, callouts=callouts))
        else:
            self.pieces.append(shape_piece(text, marks, level=frame.level, item=mark, callouts=callouts))
