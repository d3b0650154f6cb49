"""Markdown, as people write it and as PDF converters write it.

Parsed by markdown-it-py (MIT): CommonMark with tables. Escapes (``\\_``) and links are decoded, ``<sup>`` becomes
a mark, a paragraph that is bold throughout is a heading, a list broken over pages stays items and paragraphs
that `assemble` joins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING

from msgspec.structs import replace

from citeflow.model.document import MarkKind
from citeflow.readers.labels import find_number_label
from citeflow.readers.options import DEFAULT_OPTIONS, ReadOptions
from citeflow.readers.piece import Piece, Reading
from citeflow.readers.styled import Run, fold_runs

if TYPE_CHECKING:
    from markdown_it.token import Token

STYLE_OF_TOKEN: dict[str, MarkKind] = {"strong": "bold", "em": "italic", "link": "link"}
TAG = re.compile(r"<(/?)\s*(\w+)[^>]*>")
STYLE_OF_TAG: dict[str, MarkKind] = {
    "sup": "superscript",
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
}
MARKUP = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>|</?\w[^>]*>|<[!?][^>]*>", re.DOTALL | re.IGNORECASE)
LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
HEADING_LENGTH = 300
SENTENCE_END = re.compile(r"[.;,:][)»\"]*$")


def read_markdown(data: bytes, name: str, options: ReadOptions = DEFAULT_OPTIONS) -> Reading:
    """Pieces of a Markdown file in UTF-8. Raises UnicodeDecodeError for other encodings."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    tokens = parser.parse(data.decode("utf-8-sig"))
    return Reading(pieces=tuple(walk_blocks(tokens)))


def walk_blocks(tokens: list[Token]) -> Iterator[Piece]:
    """Pieces in the order of the file."""
    item: str | None = None
    first_of_item = False
    quote: list[str] = []
    for position, token in enumerate(tokens):
        if token.type == "list_item_open":
            item, first_of_item = f"{token.info}{token.markup}" if token.info else "•", True
        elif token.type == "list_item_close":
            item = None
        elif token.type in {"tr_open", "tr_close"}:
            if token.type == "tr_close" and quote:
                yield Piece(kind="table", text=" | ".join(quote))
            quote = []
        elif token.type == "inline":
            opener = tokens[position - 1]
            if opener.type in {"td_open", "th_open"}:
                quote.append(fold_runs(inline_runs(token))[0])
                continue
            level = int(opener.tag[1]) if opener.type == "heading_open" else None
            piece = make_piece(token, level, item if first_of_item else None)
            first_of_item = False
            if piece.text:
                yield piece
        elif token.type in {"fence", "code_block"}:
            yield Piece(kind="paragraph", text=" ".join(token.content.split()))
        elif token.type == "html_block" and (words := strip_markup(token.content)):
            yield Piece(kind="paragraph", text=words)


def strip_markup(html: str) -> str:
    """The words of a block of HTML, without its comments and tags.

    >>> strip_markup("<div>Порт &amp; <b>склад</b></div><!-- заметка -->")
    'Порт & склад'
    """
    return " ".join(unescape(MARKUP.sub(" ", html)).split())


def make_piece(token: Token, level: int | None, item: str | None) -> Piece:
    """One piece; a numbered item gets its printed number back, which Markdown takes for syntax."""
    runs = inline_runs(token)
    if item is not None and item != "•":
        runs = [Run(f"{item} "), *runs]
    text, marks = fold_runs(runs)
    label = find_number_label(text)
    if level is not None:
        return Piece(kind="heading", text=text, marks=marks, level=level)
    if item is not None:
        return Piece(kind="list-item", text=text, marks=marks, label=label or item)
    if label is not None:
        return Piece(kind="list-item", text=text, marks=marks, label=label)
    whole = any(m.kind == "bold" and m.start == 0 and m.end == len(text) for m in marks)
    if whole and len(text) <= HEADING_LENGTH and not SENTENCE_END.search(text):
        return Piece(kind="heading", text=text, marks=marks)
    return Piece(kind="paragraph", text=text, marks=marks)


def inline_runs(token: Token) -> list[Run]:
    """Styled runs of an inline token, breaks as spaces."""
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
            runs.append(Run(" ", frozenset(styles), target))
        elif child.type == "html_inline":
            read_tag(child.content, styles)
        elif child.type in {"text", "code_inline"}:
            runs.append(Run(child.content, frozenset(styles), target))
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
