"""Findings that a person has accepted as known: `accepted.json`, from `<id>.accepted.toml` beside the article."""

from __future__ import annotations

from msgspec import Struct

from citeflow.model.made import Made
from citeflow.model.problem import Acceptance, Problem


class AcceptedFinding(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One entry of the file. quote: words at the finding's place, absent where the finding has no place."""

    code: str
    acceptance: Acceptance
    quote: str | None = None


class Accepted(Struct, frozen=True, kw_only=True):
    """`accepted.json`. file: name of the file the entries stand in."""

    file: str
    accepted: tuple[AcceptedFinding, ...]
    problems: tuple[Problem, ...] = ()
    made: Made | None = None
