"""Markdown, as people write it and as PDF converters write it.

Parsed by markdown-it-py (MIT): CommonMark with tables. Escapes (``\\_``) and links are decoded, ``<sup>`` becomes
a mark, a paragraph that is bold throughout is a heading, a list broken over pages stays items and paragraphs
that `assemble` joins. Of pandoc's additions front matter, citation keys, footnotes and divisions are read.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from citeflow.model.document import BlockKind, Mark, MarkKind, StatedCallout, StatedReference
from citeflow.readers.front import add_unprinted
from citeflow.readers.front_matter import split_front_matter
from citeflow.readers.labels import find_number_label
from citeflow.readers.markdown_citations import find_callouts
from citeflow.readers.markdown_extras import add_rules, number_note
from citeflow.readers.options import DEFAULT_OPTIONS, ReadOptions
from citeflow.readers.piece import Piece, Reading
from citeflow.readers.printed_labels import cut_label
from citeflow.readers.shaping import shape_piece
from citeflow.readers.styled import STYLE_OF_TAG, Run, fold_runs

if TYPE_CHECKING:
    from markdown_it.token import Token

STYLE_OF_TOKEN: dict[str, MarkKind] = {"strong": "bold", "em": "italic", "link": "link"}
TAG = re.compile(r"<(/?)\s*(\w+)[^>]*>")
MARKUP = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>|</?\w[^>]*>|<[!?][^>]*>", re.DOTALL | re.IGNORECASE)
LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
ATTRIBUTES = re.compile(r"\s*\{(?:[#.][^{}\s]+|-)(?:\s[^{}]*)?\}\s*$")
CODE = "code:"
"""Stands for the address on runs of code, which make no mark, but in which no callout stands either."""
PANDOC_KEYS = frozenset({"bibliography", "references", "csl", "nocite", "citeproc", "link-citations"})
"""Front matter that only a document written for pandoc has."""


def read_markdown(data: bytes, name: str, options: ReadOptions = DEFAULT_OPTIONS) -> Reading:
    """Pieces, stated callouts and references of a Markdown file in UTF-8. Raises UnicodeDecodeError for others."""
    from markdown_it import MarkdownIt

    head = split_front_matter(data.decode("utf-8-sig"))
    parser = add_rules(MarkdownIt("commonmark", {"html": True}).enable("table"))
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


BREAK = "\n"
"""The text of a run that stands for the end of a line."""

LABEL_REACH = 12
"""A printed number and the first letter behind it stand in so many code points."""


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
        if opener.type in {"td_open", "th_open"}:
            self.row += [Run(" | "), *runs]
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


def cut_attributes(runs: list[Run]) -> list[Run]:
    """The runs of a heading without the attributes that pandoc takes behind it: ``{#sec:ports .unnumbered}``."""
    if runs and runs[-1].target is None and (match := ATTRIBUTES.search(runs[-1].text)):
        return [*runs[:-1], replace(runs[-1], text=runs[-1].text[: match.start()])]
    return runs


def strip_markup(html: str) -> str:
    """The words of a block of HTML, without its comments and tags.

    >>> strip_markup("<div>Порт &amp; <b>склад</b></div><!-- заметка -->")
    'Порт & склад'
    """
    return " ".join(unescape(MARKUP.sub(" ", html)).split())


def split_items(runs: list[Run]) -> list[list[Run]]:
    """A paragraph whose lines are numbered items, one list of runs an item; any other paragraph whole.

    Items on consecutive lines are one paragraph to Markdown. The first line must bear a number, and a later one
    the same kind of number; behind ``3.`` only ``4.`` counts, for a wrapped line may begin with a volume.
    """
    groups: list[list[Run]] = [[]]
    previous = find_number_label(first_words(runs, 0))
    for index, run in enumerate(runs):
        label = find_number_label(first_words(runs, index + 1)) if run.text == BREAK and previous else None
        if label is not None and previous is not None and carries_on(previous, label):
            groups.append([])
            previous = label
        groups[-1].append(run)
    return groups


def first_words(runs: list[Run], index: int) -> str:
    """The beginning of the line that starts with a run."""
    words = ""
    for run in runs[index:]:
        if run.text == BREAK or len(words) > LABEL_REACH:
            break
        words += run.text
    return words.lstrip()


def carries_on(before: str, after: str) -> bool:
    """Whether a label is of the kind of the one before it, and where it is bare, the next number.

    >>> carries_on("[2]", "[5]"), carries_on("3.", "4."), carries_on("3.", "12."), carries_on("[2]", "3.")
    (True, True, False, False)
    """
    numbers = [int(label.strip("[]().")) for label in (before, after)]
    if (before[0] == "[") != (after[0] == "[") or before[-1] != after[-1]:
        return False
    return before[0] == "[" or numbers[1] == numbers[0] + 1


def inline_runs(token: Token) -> list[Run]:
    """Styled runs of an inline token, line breaks as runs of their own."""
    runs: list[Run] = []
    styles: list[MarkKind] = []
    target: str | None = None
    link_start = 0
    for child in token.children or ():
        name, _, side = child.type.rpartition("_")
        if side in {"open", "close"} and name in STYLE_OF_TOKEN:
            change_style(styles, STYLE_OF_TOKEN[name], side == "open")
            if name == "link" and side == "open":
                target, link_start = str(child.attrGet("href") or ""), len(runs)
            elif name == "link":
                runs[link_start:] = unescape_address(runs[link_start:], target or "")
                target = None
        elif child.type in {"softbreak", "hardbreak"} or LINE_BREAK.fullmatch(child.content):
            runs.append(Run(BREAK, frozenset(styles), target))
        elif child.type == "html_inline":
            read_tag(child.content, styles)
        elif child.type == "text":
            runs.append(Run(child.content, frozenset(styles), target))
        elif child.type == "code_inline":
            runs.append(Run(child.content, frozenset(styles), target or CODE))
        elif child.type == "note_call":
            runs.append(Run(child.content, frozenset({*styles, "superscript"}), target))
    return runs


def unescape_address(runs: list[Run], target: str) -> list[Run]:
    """A link showing its own address, which converters escape twice, shows it without backslashes."""
    if "".join(run.text for run in runs).replace("\\", "") != target:
        return runs
    return [replace(run, text=run.text.replace("\\", "")) for run in runs]


def read_tag(markup: str, styles: list[MarkKind]) -> None:
    """Take an HTML tag that carries typography into account; other tags are passed over."""
    match = TAG.match(markup)
    if match and match[2].lower() in STYLE_OF_TAG:
        change_style(styles, STYLE_OF_TAG[match[2].lower()], match[1] == "")


def change_style(styles: list[MarkKind], style: MarkKind, opens: bool) -> None:
    """Push a style, or take away its last occurrence; a tag closed but never opened is ignored."""
    if opens:
        styles.append(style)
    elif style in styles:
        del styles[len(styles) - 1 - styles[::-1].index(style)]
