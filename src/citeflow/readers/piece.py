"""What a reader hands over: the printed pieces of a document in reading order.

A piece is one paragraph, heading, list item ... *as printed*, so a paragraph cut by a page end is two pieces.
`citeflow.readers.assemble` joins them to the one text of the document.
"""

from __future__ import annotations

from msgspec import Struct

from citeflow.model.document import BlockKind, Edit, Mark, Metadata, StatedCallout, StatedReference
from citeflow.model.layout import Furniture, Page, Word
from citeflow.model.problem import Problem


class Piece(Struct, frozen=True, kw_only=True):
    """One printed piece. Offsets in marks, edits and words count code points of the piece's own text.

    text: white space folded to single spaces, hyphens at line ends joined. A numbered list item keeps its
    printed number at the start of the text ("1. ..."); a bullet does not stand in the text.
    level: depth of a heading from 1. label: "1.", "•" ... of a list item.
    callouts: what the format itself marks as callouts, offsets as above.
    reference: id of the stated reference whose words the piece prints; such a piece is never joined with another.
    whole: the format tells where a paragraph ends, so the piece is never joined with the next one.
    """

    kind: BlockKind
    text: str
    marks: tuple[Mark, ...] = ()
    edits: tuple[Edit, ...] = ()
    words: tuple[Word, ...] = ()
    level: int | None = None
    label: str | None = None
    page: int | None = None
    callouts: tuple[StatedCallout, ...] = ()
    reference: str | None = None
    whole: bool = False


class Reading(Struct, frozen=True, kw_only=True):
    """All that a reader found.

    pages: empty for inputs without pages. references: what the format itself declares, in its order, without
    places (the pieces say which of them they print). metadata: what the format marks up of the article itself.
    """

    pieces: tuple[Piece, ...]
    pages: tuple[Page, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    references: tuple[StatedReference, ...] = ()
    metadata: Metadata | None = None
    problems: tuple[Problem, ...] = ()
