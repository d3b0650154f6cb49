"""Which file holds the text of which reference."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from citeflow.model.made import Made
from citeflow.model.problem import Problem

SourceState = Literal["tied", "untied", "missing", "ambiguous", "unreadable", "no-text-layer"]
SourceWay = Literal["manifest", "doi", "arxiv", "title-author", "title", "file-name"]


class Source(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A reference and its file, or one of the two alone.

    key: of the reference; absent for a file that belongs to none (``untied``), or to several (``ambiguous``).
    file: name in the folder of sources; absent where the reference has none (``missing``).
    how, confidence: what tied them, 0 to 1.
    """

    state: SourceState
    key: str | None = None
    file: str | None = None
    sha256: str | None = None
    how: SourceWay | None = None
    confidence: float | None = None
    lang: str | None = None


class Sources(Struct, frozen=True, kw_only=True):
    """`sources.json`: a row for each reference, then files that belong to none."""

    sources: tuple[Source, ...]
    problems: tuple[Problem, ...] = ()
    made: Made | None = None
