"""The text layer: one text that is never edited, and what the reader and the structure say about it.

All offsets are half-open spans of Unicode code points of `Document.text`.
"""

from __future__ import annotations

from typing import Literal, Protocol

from msgspec import Struct

from citeflow.model.made import Made
from citeflow.model.problem import Problem
from citeflow.model.reference import CslItem

BlockKind = Literal["heading", "paragraph", "list-item", "caption", "table", "footnote", "front", "back"]
MarkKind = Literal["superscript", "italic", "bold", "link"]
EditKind = Literal["hyphen", "ligature", "font"]


class Spanned(Protocol):
    """Anything that has a place in a text."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """One past the last code point."""


class Author(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An author of the document itself. `names` holds the printed forms by language."""

    name: str
    names: dict[str, str] = {}
    affiliation: str | None = None
    email: str | None = None


class Metadata(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the article says of itself; titles, abstracts and keywords by language (ISO 639-1).

    received: ISO date, such as ``2024-09-15``.
    """

    title: dict[str, str]
    abstract: dict[str, str]
    keywords: dict[str, tuple[str, ...]]
    authors: tuple[Author, ...]
    funding: str | None = None
    received: str | None = None


class Block(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A heading, paragraph, list item ... of the text.

    lang: ISO 639-1. section: printed text of the nearest heading above. page: where the block starts, from 1.
    level: depth of a heading, from 1. label: the printed mark of a list item ("1.", "•"), which stands in the
    text only when it is a number.
    """

    id: str
    kind: BlockKind
    start: int
    end: int
    lang: str | None = None
    section: str | None = None
    page: int | None = None
    level: int | None = None
    label: str | None = None


class Sentence(Struct, frozen=True, kw_only=True):
    """A sentence; `block` is the id of the block it stands in."""

    start: int
    end: int
    block: str


class Mark(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Typography that carries meaning. `target` is the address of a link."""

    start: int
    end: int
    kind: MarkKind
    target: str | None = None


class Edit(Struct, frozen=True, kw_only=True):
    """A place where the reader repaired decoding; `printed` is what stood there (``"-\\n"`` for a joined hyphen)."""

    start: int
    end: int
    kind: EditKind
    printed: str


class StatedReference(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A reference that the format itself declares.

    raw: its printed words without the label. csl: the fields the format marks up, as CSL-JSON. start, end: where
    the words stand in the text, absent where the text does not print them.
    """

    id: str
    raw: str
    label: str | None = None
    csl: CslItem | None = None
    start: int | None = None
    end: int | None = None


class StatedCallout(Struct, frozen=True, kw_only=True):
    """A callout that the format itself declares; `targets` are ids of stated references."""

    start: int
    end: int
    targets: tuple[str, ...]


class Stated(Struct, frozen=True, kw_only=True):
    """What the format itself declares: JATS references and xrefs, HTML anchors, PDF link annotations."""

    references: tuple[StatedReference, ...] = ()
    callouts: tuple[StatedCallout, ...] = ()


class Document(Struct, frozen=True, kw_only=True):
    """`document.json`: the text and what stands where in it."""

    metadata: Metadata
    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    marks: tuple[Mark, ...]
    stated: Stated
    edits: tuple[Edit, ...]
    problems: tuple[Problem, ...] = ()
    made: Made | None = None

    def text_of(self, span: Spanned) -> str:
        """The words of a span: exactly ``text[start:end]``."""
        return self.text[span.start : span.end]
