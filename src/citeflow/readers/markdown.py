"""Markdown, as people write it and as PDF converters write it.

Parsed by markdown-it-py (MIT): CommonMark with tables. Escapes (``\\_``) and links are decoded, ``<sup>`` becomes
a mark, a paragraph that is bold throughout is a heading, a list broken over pages stays items and paragraphs
that `assemble` joins. Of pandoc's additions front matter, citation keys, footnotes and divisions are read.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

from citeflow.model.document import BlockKind, Mark, StatedCallout, StatedReference
from citeflow.readers.front import add_unprinted
from citeflow.readers.front_matter import split_front_matter
from citeflow.readers.markdown_citations import find_callouts
from citeflow.readers.markdown_extras import add_rules, number_note
from citeflow.readers.markdown_inline import add_inline_rules
from citeflow.readers.markdown_items import split_items
from citeflow.readers.markdown_runs import CODE, cut_attributes, inline_runs
from citeflow.readers.options import DEFAULT_OPTIONS, ReadOptions
from citeflow.readers.piece import Piece, Reading
from citeflow.readers.printed_labels import cut_label
from citeflow.readers.shaping import shape_piece
from citeflow.readers.styled import Run, fold_runs

if TYPE_CHECKING:
    from markdown_it.token import Token

MARKUP = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>|</?\w[^>]*>|<[!?][^>]*>", re.DOTALL | re.IGNORECASE)
CAPTION = re.compile(r"(?::|Table:)\s+")
LAYOUT = re.compile(r"\\[a-zA-Z]+\*?(?:\[[^\[\]]*\]|\{[^{}]*\})*")
"""A paragraph that is a command of TeX alone, ``\\newpage``."""

PANDOC_KEYS = frozenset({"bibliography", "references", "csl", "nocite", "citeproc", "link-citations"})
"""Front matter that only a document written for pandoc has."""


def read_markdown(data: bytes, name: str, options: ReadOptions = DEFAULT_OPTIONS) -> Reading:
    """Pieces, stated callouts and references of a Markdown file in UTF-8. Raises UnicodeDecodeError for others."""
    from markdown_it import MarkdownIt

    head = split_front_matter(data.decode("utf-8-sig"))
    parser = add_inline_rules(add_rules(MarkdownIt("commonmark", {"html": True}).enable("table")))
    env: dict[str, Any] = {}
    tokens = parser.parse(head.rest, env)
    walk = BlockWalk(env.get("notes", []), bare=uses_keys(tokens) or not PANDOC_KEYS.isdisjoint(head.keys))
    for position, token in enumerate(tokens):
        walk.step(token, tokens[position - 1])
    return Reading(pieces=add_unprinted(walk.pieces, head.front), references=tuple(walk.references.values()))


def uses_keys(tokens: list[Token]) -> bool:
    """Whether a document cites with keys in brackets: then keys outside brackets are citations too."""
    texts = (child.content for t in tokens for child in t.children or () if child.type == "text")
    return any(find_callouts(text, (), bare=False) for text in texts)


class BlockWalk:
    """The pieces while the blocks are walked in the order of the file."""

    def __init__(self, notes: list[str], *, bare: bool) -> None:
        self.notes = notes
        self.bare = bare
        self.pieces: list[Piece] = []
        self.references: dict[str, StatedReference] = {}
        self.item: str | None = None
        self.first_of_item = False
        self.row: list[Run] = []
        self.note: str | None = None
        self.divisions: list[str] = []
        self.inner: list[Token] = []

    def step(self, token: Token, before: Token) -> None:
        """One token; `before` is the one in front of it."""
        if token.type == "list_item_open":
            self.item, self.first_of_item = f"{token.info}{token.markup}" if token.info else "•", True
        elif token.type == "list_item_close":
            self.item = None
        elif token.type in {"tr_open", "tr_close"}:
            if token.type == "tr_close" and self.row:
                self.add(self.row[1:], kind="table")
            self.row = []
        elif token.type in {"note_open", "note_close"}:
            self.note = f"{number_note(token.meta['name'], self.notes)}" if token.type == "note_open" else None
        elif token.type == "division_open":
            self.divisions.append(token.meta["id"])
        elif token.type == "division_close" and self.divisions:
            self.divisions.pop()
        elif token.type == "inline":
            self.take_inline(token, before)
        elif token.type in {"fence", "code_block"}:
            self.add([Run(token.content, frozenset(), CODE)])
        elif token.type == "html_block" and (words := strip_markup(token.content)):
            self.add([Run(words)])

    def take_inline(self, token: Token, opener: Token) -> None:
        """The words of a cell, a heading, an item or a paragraph."""
        runs = inline_runs(token)
        self.inner += [child for child in token.children or () if child.type == "note_call" and child.children]
        if opener.type in {"td_open", "th_open"}:
            self.row += [Run(" | "), *runs]
            return
        if self.bare and opener.type == "paragraph_open" and self.take_alone(token, runs):
            return
        level = int(opener.tag[1]) if opener.type == "heading_open" else None
        item = self.item if self.first_of_item else None
        self.first_of_item = False
        if item is not None and item != "•":
            # Markdown takes the printed number for syntax
            runs = [Run(f"{item} "), *runs]
        if level:
            self.add(cut_attributes(runs), level=level)
            return
        for group in split_items(runs):
            self.add(group, item=item)
            item = None

    def take_alone(self, token: Token, runs: list[Run]) -> bool:
        """A paragraph that pandoc reads as something else: a picture, the caption of a table, a command of TeX."""
        text = "".join(run.text for run in runs)
        filled = [child for child in token.children or () if child.content.strip()]
        if filled and filled[0].type == "image" and not text.strip():
            self.add(inline_runs(filled[0]), kind="caption")
            return True
        match = CAPTION.match(text)
        if match and runs[0].text.startswith(match[0]) and self.pieces and self.pieces[-1].kind == "table":
            self.add(cut_attributes([runs[0].saying(runs[0].text[match.end() :]), *runs[1:]]), kind="caption")
            return True
        return LAYOUT.fullmatch(text.strip()) is not None

    def add(
        self, runs: list[Run], *, kind: BlockKind | None = None, level: int | None = None, item: str | None = None
    ) -> None:
        """A piece; nothing where only spaces are."""
        label, self.note = self.note, None if self.note is None else ""
        if label:
            runs = [Run(f"{label} "), *runs]
        text, marks, callouts = fold_keys(runs, bare=self.bare)
        key = self.find_key()
        if not text:
            self.note = label
        elif key is not None:
            printed, raw = cut_label(text, None)
            self.references[key] = StatedReference(id=key, raw=raw, label=printed)
            self.pieces.append(Piece(kind="list-item", text=text, marks=marks, label=printed, reference=key))
        elif label is not None:
            self.pieces.append(Piece(kind="footnote", text=text, marks=marks, label=label or None, callouts=callouts))
        elif kind is not None:
            self.pieces.append(Piece(kind=kind, text=text, marks=marks, callouts=callouts))
        else:
            self.pieces.append(shape_piece(text, marks, level=level, item=item, callouts=callouts))
        inner, self.inner = self.inner, []
        for call in inner:
            text, marks, callouts = fold_keys([Run(f"{call.content} "), *inline_runs(call)], bare=self.bare)
            self.pieces.append(Piece(kind="footnote", text=text, marks=marks, label=call.content, callouts=callouts))

    def find_key(self) -> str | None:
        """The key of the reference whose division is open and not printed yet."""
        if not self.divisions or not self.divisions[-1].startswith("ref-"):
            return None
        key = self.divisions[-1].removeprefix("ref-")
        return key if key and key not in self.references else None


def fold_keys(runs: list[Run], *, bare: bool) -> tuple[str, tuple[Mark, ...], tuple[StatedCallout, ...]]:
    """Text, marks and callouts of runs; code and links hold no callouts."""
    text, marks, starts = fold_runs(runs)
    ends = (*starts, len(text))[1:]
    hidden = [(start, end) for run, start, end in zip(runs, starts, ends, strict=True) if run.target is not None]
    return text, marks, find_callouts(text, hidden, bare=bare)


def strip_markup(html: str) -> str:
    """The words of a block of HTML, without its comments and tags.

    >>> strip_markup("<div>Порт &amp; <b>склад</b></div><!-- заметка -->")
    'Порт & склад'
    """
    return " ".join(unescape(MARKUP.sub(" ", html)).split())
