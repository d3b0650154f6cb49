"""A defect of the input, kept as data."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Severity = Literal["error", "warning", "note"]


class Acceptance(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Why a person lets a finding stand. date: ISO date, such as ``2026-11-25``."""

    reason: str
    who: str
    date: str | None = None


class Related(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Another place that a finding is about, such as the first of two entries."""

    start: int
    end: int
    page: int | None = None


class Problem(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One finding: a stable code, where it stands, what it is, and what to do.

    start, end: half-open span of code points in `Document.text`, absent where the finding concerns the whole.
    page: sheet number from 1, only for paged inputs.
    advice: what a person can do about it.
    stage: the stage that reported it; filled in when problems of several stages are put together.
    section: printed heading above the place. reference: key of the work it is about. number: the number it is about,
    a printed one. claim: id of the claim it is about. weight: among findings of one code, the more telling is heavier.
    related: the other places it is about.
    accepted: a person knows it and lets it stand; then it counts for no exit code.
    """

    code: str
    severity: Severity
    message: str
    advice: str | None = None
    start: int | None = None
    end: int | None = None
    page: int | None = None
    stage: str | None = None
    section: str | None = None
    reference: str | None = None
    number: int | None = None
    claim: str | None = None
    weight: int | None = None
    related: tuple[Related, ...] = ()
    accepted: Acceptance | None = None


def sort_problems(problems: list[Problem]) -> tuple[Problem, ...]:
    """Order for files and screens: by place, then code, then message; the placeless first.

    >>> [p.code for p in sort_problems([Problem(code="b", severity="note", message="", start=4, end=5),
    ...                                 Problem(code="a", severity="error", message="")])]
    ['a', 'b']
    """
    return tuple(sorted(problems, key=lambda p: (-1 if p.start is None else p.start, p.code, p.message, p.stage or "")))
