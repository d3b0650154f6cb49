"""The words of one paragraph of Markdown as styled runs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from citeflow.model.document import MarkKind
from citeflow.readers.styled import STYLE_OF_TAG, Run

if TYPE_CHECKING:
    from markdown_it.token import Token

STYLE_OF_TOKEN: dict[str, MarkKind] = {"strong": "bold", "em": "italic", "link": "link"}
TAG = re.compile(r"<(/?)\s*(\w+)[^>]*>")
LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
ATTRIBUTES = re.compile(r"\s*\{(?:[#.][^{}\s]+|-)(?:\s[^{}]*)?\}\s*$")
OWN_ATTRIBUTES = re.compile(r"\{(?:[#.][^{}\s]+|[\w-]+=[^{}\s]+)(?:\s[^{}]*)?\}")
"""Behind an image, a link or code: ``{#fig:map width=50%}``."""

SPAN = re.compile(r"\[([^\[\]]{1,400})\]\{[.#][^{}]{1,100}\}")
"""Words with a class or an id, of which only the words are printed: ``[порт]{.smallcaps}``."""

CODE = "code:"
"""Stands for the address on runs of code and formulas, which make no mark, but in which no callout stands either."""
HIDING = frozenset({"code_inline", "formula"})
BEARERS = frozenset({"image", "link_close", "code_inline"})
BREAK = "\n"
"""The text of a run that stands for the end of a line."""


def inline_runs(token: Token) -> list[Run]:
    """Styled runs of an inline token, line breaks as runs of their own."""
    runs: list[Run] = []
    styles: list[MarkKind] = []
    target: str | None = None
    link_start = 0
    bearer = False
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
        elif child.type in HIDING or (child.type == "text_special" and child.content == "@"):
            runs.append(Run(child.content, frozenset(styles), target or CODE))
        elif child.type in {"text", "text_special"}:
            words = OWN_ATTRIBUTES.sub("", child.content, count=1) if bearer and is_own(child) else child.content
            runs.append(Run(SPAN.sub(r"\1", words), frozenset(styles), target))
        elif child.type in {"note_call", "superscript"}:
            runs.append(Run(child.content, frozenset({*styles, "superscript"}), target))
        bearer = child.type in BEARERS
    return runs


def is_own(token: Token) -> bool:
    """Whether words open with attributes, which belong to what stands before them."""
    return OWN_ATTRIBUTES.match(token.content) is not None


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


def cut_attributes(runs: list[Run]) -> list[Run]:
    """The runs of a heading without the attributes that pandoc takes behind it: ``{#sec:ports .unnumbered}``."""
    if runs and runs[-1].target is None and (match := ATTRIBUTES.search(runs[-1].text)):
        return [*runs[:-1], replace(runs[-1], text=runs[-1].text[: match.start()])]
    return runs
