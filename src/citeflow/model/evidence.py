"""Passages of cited sources offered for claims, and the source files themselves."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from citeflow.model.made import Made
from citeflow.model.problem import Problem

EvidenceState = Literal["found", "weak", "none-found", "source-missing", "no-text-layer", "language-not-covered"]


class Cue(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A reason shown with a passage: words of the claim and of the passage that agree or differ.

    kind: ``year``, ``decade``, ``amount``, ``percent``, ``country``, ``number``, ``acronym``, ``name``; ``negation``
    and ``direction`` (one denies, or goes the other way), ``hedging`` (the passage is less firm), ``relayed`` (the
    passage cites another work). claim, passage: half-open spans in each text; ``[0, 0]`` where the word is missing.
    work: for ``relayed``, the reference as the source prints it.
    """

    kind: str
    agrees: bool
    claim: tuple[int, int]
    passage: tuple[int, int]
    work: str | None = None


class Passage(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A span of a cited source, one sentence. start, end: in the source's text. page: sheet, from 1; label: the page
    number printed on it. boxes: ``[page, x0, top, x1, bottom]`` in points, one a line. `parts` sum up to `score`.
    lang: ISO 639-1. section: the heading above. before, after: the sentences around it, for display.
    """

    source: str
    text: str
    start: int
    end: int
    score: float
    parts: dict[str, float]
    cues: tuple[Cue, ...]
    page: int | None = None
    label: str | None = None
    lang: str | None = None
    section: str | None = None
    before: str | None = None
    after: str | None = None
    boxes: tuple[tuple[int, float, float, float, float], ...] | None = None


class PairEvidence(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What was found for one (claim, reference) pair; `claim` is a claim's id, `key` a reference's key.

    off_page: the callout names a page, and the best passage stands neither there nor on a neighbour.
    """

    claim: str
    state: EvidenceState
    passages: tuple[Passage, ...]
    key: str | None = None
    off_page: bool = False


class Evidence(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`evidence.json`: one row for each (claim, reference) pair, in the order of the claims.

    search: what took part where sources were searched, such as ``words+anchors+use+e5``; without encoders
    ``words+anchors``.
    """

    evidence: tuple[PairEvidence, ...]
    search: str | None = None
    problems: tuple[Problem, ...] = ()
    made: Made | None = None
