"""Callouts in running text and the claims they stand for."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from citeflow.model.made import Made
from citeflow.model.problem import Problem

Status = Literal["cited", "covered", "uncited", "plain"]
Scope = Literal["clause", "sentence", "list", "paragraph", "unsure"]
CitingForm = Literal["square", "round", "slash", "raised", "author-year", "note"]
"""[1], (1), /1/, a raised 1, (Иванов, 2019), a footnote."""

LocatorLabel = Literal[
    "page",
    "folio",
    "column",
    "line",
    "chapter",
    "section",
    "paragraph",
    "article-locator",
    "part",
    "table",
    "figure",
    "equation",
    "title-locator",
    "appendix",
    "volume",
    "issue",
    "book",
    "note",
]


class Locator(Struct, frozen=True, kw_only=True):
    """The place named with one member of a callout, by CSL locator label (CSL 1.0.2).

    value: places in printed order, plain hyphens, such as ``"45-47, 52"``; empty where the label says enough
    (``[2, приложение]``).
    """

    label: LocatorLabel
    value: str


class Member(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One work of a callout. `key` is absent when no reference bears the number (a dangling callout).

    number: as printed, absent where the callout names its work otherwise (author and year).
    words: what names the work where no number does, or not alone: ``Иванов, 2019``, ``там же``, ``Knu97``, ``5a``.
    confidence: 0 to 1, where the link rests on more than the printed number or a link; reason: on what.
    """

    number: int | None = None
    list: str | None = None
    key: str | None = None
    locator: Locator | None = None
    words: str | None = None
    confidence: float | None = None
    reason: str | None = None


class Callout(Struct, frozen=True, kw_only=True):
    """The marker in running text: ``[12]``, ``[2; 3; 6]``, ``[4, с. 5]``."""

    id: str
    start: int
    end: int
    text: str
    members: tuple[Member, ...]


class Ground(Struct, frozen=True, kw_only=True):
    """Words that speak for a reach (weight above 0) or against it; docs/claims.md lists the kinds."""

    kind: str
    start: int
    end: int
    weight: int


class Citation(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The link from a claim to one reference: through which callout, how far it reaches, how sure we are (0 to 1).

    start, end: the words of the claim that the callout serves, absent where they are the whole claim.
    grounds: the words that made the reach, in the order of the text.
    """

    callout: str
    scope: Scope
    confidence: float
    start: int | None = None
    end: int | None = None
    grounds: tuple[Ground, ...] = ()
    number: int | None = None
    key: str | None = None
    list: str | None = None
    locator: Locator | None = None


class Claim(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A span that asserts something checkable, or is found not to.

    status: ``cited`` (a callout stands in it), ``covered`` (a neighbouring callout reaches it), ``uncited``
    (asserts something checkable, nothing covers it), ``plain`` (nothing checkable).
    reasons: the features that decided, such as ``number`` or ``acronym``; docs/claims.md lists them.
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


class Evidence(Struct, frozen=True, kw_only=True):
    """One reason for or against a reading of the whole document; the weights of a verdict add up."""

    name: str
    weight: float


class CitingStyle(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """How the document cites, inferred once from all of its text and lists.

    form: the form whose marks were read as callouts, absent where none was told. comma: what the second number of
    ``[4, 10]`` is. evidence, comma_evidence: why.
    """

    form: CitingForm | None = None
    comma: Literal["work", "page"] = "work"
    evidence: tuple[Evidence, ...] = ()
    comma_evidence: tuple[Evidence, ...] = ()


class Claims(Struct, frozen=True, kw_only=True):
    """`claims.json`. style: absent only where the callouts were made elsewhere."""

    callouts: tuple[Callout, ...]
    claims: tuple[Claim, ...]
    style: CitingStyle | None = None
    problems: tuple[Problem, ...] = ()
    made: Made | None = None
