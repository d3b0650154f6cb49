"""Passages of cited sources offered for claims, and the source files themselves."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from citeflow.model.made import Made
from citeflow.model.problem import Problem

EvidenceState = Literal["found", "weak", "none-found", "source-missing", "no-text-layer", "language-not-covered"]


class Cue(Struct, frozen=True, kw_only=True):
    """A reason shown with a passage: words of the claim and of the passage that agree or differ."""

    kind: str
    agrees: bool
    claim: tuple[int, int]
    passage: tuple[int, int]


class Passage(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A span of a cited source. `boxes` are ``[page, x0, top, x1, bottom]`` in points; `parts` sum up to `score`."""

    source: str
    text: str
    start: int
    end: int
    score: float
    parts: dict[str, float]
    cues: tuple[Cue, ...]
    page: int | None = None
    boxes: tuple[tuple[int, float, float, float, float], ...] | None = None


class PairEvidence(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What was found for one (claim, reference) pair; `claim` is a claim's id, `key` a reference's key."""

    claim: str
    state: EvidenceState
    passages: tuple[Passage, ...]
    key: str | None = None


class Evidence(Struct, frozen=True, kw_only=True):
    """`evidence.json`: one row for each (claim, reference) pair, in the order of the claims."""

    evidence: tuple[PairEvidence, ...]
    problems: tuple[Problem, ...] = ()
    made: Made | None = None
