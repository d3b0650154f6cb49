"""Paragraphs on their way to pieces: references are known only when the whole text was seen."""

from __future__ import annotations

from msgspec import Struct

from citeflow.model.document import BlockKind
from citeflow.readers.styled import Run


class Draft(Struct, frozen=True, kw_only=True):
    """A printed paragraph or row. item: mark before a list item; bookmarks: names that links use for it;
    listed: stands in the result of a bibliography field.
    """

    runs: tuple[Run, ...]
    kind: BlockKind | None = None
    level: int | None = None
    item: str | None = None
    bookmarks: tuple[str, ...] = ()
    listed: bool = False
