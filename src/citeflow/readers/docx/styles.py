"""Styles of paragraphs and characters, with what they take from the styles they are based on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from citeflow.readers.docx.xml import attribute, child, children, is_on, number_of, value_of

if TYPE_CHECKING:
    from lxml.etree import _Element

HEADING = re.compile(
    r"(?:heading|заголовок|тақырып|үстіңгі деректеме|überschrift|titre|título|titolo|rubrik|nagłówek)\s*([1-9])",
    re.IGNORECASE,
)
TITLES = frozenset({"title", "название", "заголовок", "тақырып", "titel", "titre", "título", "атауы"})
CAPTIONS = frozenset(
    {
        "caption",
        "название объекта",
        "подпись",
        "подпись к рисунку",
        "beschriftung",
        "légende",
        "table caption",
        "figure caption",
        "image caption",
        "figurecaption",
        "tablecaption",
    }
)
BODY_LEVEL = 9
DEEPEST = 20


class Look(Struct, frozen=True, kw_only=True):
    """What a style, or a run's own properties, say; None where they say nothing. level: of a heading, from 1."""

    bold: bool | None = None
    italic: bool | None = None
    superscript: bool | None = None
    hidden: bool | None = None
    level: int | None = None
    number: int | None = None
    depth: int | None = None
    caption: bool | None = None

    def under(self, other: Look) -> Look:
        """What `other` says, and this where the other says nothing."""
        return Look(
            bold=first(other.bold, self.bold),
            italic=first(other.italic, self.italic),
            superscript=first(other.superscript, self.superscript),
            hidden=first(other.hidden, self.hidden),
            level=other.level if other.level is not None else self.level,
            number=other.number if other.number is not None else self.number,
            depth=other.depth if other.depth is not None else self.depth,
            caption=first(other.caption, self.caption),
        )


PLAIN = Look()


def first(left: bool | None, right: bool | None) -> bool | None:
    """The first that says something."""
    return left if left is not None else right


class Styles:
    """The styles of a document by id."""

    def __init__(self, root: _Element | None) -> None:
        rows = list(children(root, "style"))
        self.rows: dict[str, _Element] = {attribute(row, "styleId") or "": row for row in rows}
        self.known: dict[str, Look] = {}
        defaults = child(child(child(root, "docDefaults"), "rPrDefault"), "rPr")
        self.default = read_look(None, defaults)
        normal = [
            row
            for row in rows
            if attribute(row, "type") == "paragraph" and attribute(row, "default") in {"1", "true", "on"}
        ]
        self.normal = (attribute(normal[0], "styleId") or "") if normal else ""

    def look_of(self, style: str | None) -> Look:
        """All that a style says; what it does not say it takes from the style it is based on."""
        if style is None or style not in self.rows:
            return PLAIN
        if style not in self.known:
            self.known[style] = self.gather(style)
        return self.known[style]

    def gather(self, style: str) -> Look:
        """The looks along the chain of styles, nearest last; a chain that bites its tail ends there."""
        chain: list[str] = []
        at: str | None = style
        while at is not None and at in self.rows and at not in chain and len(chain) < DEEPEST:
            chain.append(at)
            at = value_of(self.rows[at], "basedOn")
        look = PLAIN
        for name in reversed(chain):
            row = self.rows[name]
            look = look.under(name_look(row)).under(read_look(child(row, "pPr"), child(row, "rPr")))
        return look


def name_look(row: _Element) -> Look:
    """What a style's name says: heading with its level, title, caption."""
    name = " ".join((value_of(row, "name") or "").lower().split())
    if match := HEADING.fullmatch(name):
        return Look(level=int(match[1]))
    if name in TITLES:
        return Look(level=1)
    return Look(caption=True) if name in CAPTIONS else PLAIN


def read_look(paragraph: _Element | None, run: _Element | None) -> Look:
    """What properties of a paragraph (`w:pPr`) and of a run (`w:rPr`) say."""
    outline = number_of(value_of(paragraph, "outlineLvl"))
    numbering = child(paragraph, "numPr")
    return Look(
        bold=is_on(run, "b"),
        italic=is_on(run, "i"),
        superscript=is_raised(run),
        hidden=is_on(run, "vanish"),
        level=None if outline is None else (outline + 1 if outline < BODY_LEVEL else 0),
        number=number_of(value_of(numbering, "numId")),
        depth=number_of(value_of(numbering, "ilvl")),
    )


def is_raised(run: _Element | None) -> bool | None:
    """Whether characters stand above the line: as superscript, or raised by half points."""
    align = value_of(run, "vertAlign")
    if align is not None:
        return align == "superscript"
    raised = number_of(value_of(run, "position"))
    return None if raised is None else raised > 0
