"""Callouts in running text and the claims they stand for."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from citeflow.model.made import Made
from citeflow.model.problem import Problem

Status = Literal["cited", "covered", "uncited", "plain"]
Scope = Literal["clause", "sentence", "list", "paragraph", "unsure"]
LocatorLabel = Literal["page", "chapter", "section", "table", "figure", "appendix"]


class Locator(Struct, frozen=True, kw_only=True):
    """The place named with one member of a callout, by CSL locator label; `value` as in ``"12-15"``."""

    label: LocatorLabel
    value: str


class Member(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One work of a callout. `key` is absent when no reference bears the number (a dangling callout).

    number: as printed, absent where the callout names its work otherwise (author and year).
    """

    number: int | None = None
    list: str | None = None
    key: str | None = None
    locator: Locator | None = None


class Callout(Struct, frozen=True, kw_only=True):
    """The marker in running text: ``[12]``, ``[2; 3; 6]``, ``[4, с. 5]``."""

    id: str
    start: int
    end: int
    text: str
    members: tuple[Member, ...]


class Citation(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The link from a claim to one reference: through which callout, how far it reaches, how sure we are (0 to 1)."""

    callout: str
    scope: Scope
    confidence: float
    number: int | None = None
    key: str | None = None
    list: str | None = None
    locator: Locator | None = None


class Claim(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A span that asserts something checkable, or is found not to.

    status: ``cited`` (a callout stands in it), ``covered`` (a neighbouring callout reaches it), ``uncited``
    (asserts something checkable, nothing covers it), ``plain`` (nothing checkable).
    reasons: the features that decided, such as ``number`` or ``acronym``.
    """

    id: str
    start: int
    end: int
    text: str
    status: Status
    reasons: tuple[str, ...]
    citations: tuple[Citation, ...]
    section: str | None = None
    page: int | None = None


class Claims(Struct, frozen=True, kw_only=True):
    """`claims.json`."""

    callouts: tuple[Callout, ...]
    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...] = ()
    made: Made | None = None
