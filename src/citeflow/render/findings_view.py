"""The findings section: problems by severity, each with its advice and a link to its place."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from citeflow.bundle import Bundle
from citeflow.model.problem import Problem
from citeflow.render.layers import list_problems
from citeflow.render.reading_order import Place, ReadingOrder
from citeflow.render.wording import count, shorten

_SEVERITIES = ("error", "warning", "note")
_QUOTE = 110
_BEGINNING = 24
_MANY = 4
"""More findings of one code than this are folded under one line."""


class FindingView(Struct, frozen=True, kw_only=True):
    """One finding. `quote` is the start of the words it stands on; `place` is None where nothing can be linked.

    acceptance: who lets it stand, and why; empty where it is open.
    """

    code: str
    message: str
    advice: str | None
    place: Place | None
    quote: str
    page: int | None
    section: str | None
    acceptance: str = ""


class FindingGroup(Struct, frozen=True, kw_only=True):
    """Findings of one code. `shared` is the advice they all give; `folded` says that they are many."""

    code: str
    findings: tuple[FindingView, ...]
    shared: str | None
    folded: bool


class SeverityView(Struct, frozen=True, kw_only=True):
    """All findings of one severity; `heading` counts them."""

    severity: str
    heading: str
    groups: tuple[FindingGroup, ...]


def view_findings(bundle: Bundle, order: ReadingOrder) -> tuple[SeverityView, ...]:
    """Errors, then warnings, then notes; a severity without open findings is left out."""
    problems = [problem for problem in list_problems(bundle) if problem.accepted is None]
    views = []
    for severity in _SEVERITIES:
        here = [problem for problem in problems if problem.severity == severity]
        if here:
            groups = tuple(_group_findings(here, order))
            views.append(SeverityView(severity=severity, heading=count(len(here), severity), groups=groups))
    return tuple(views)


def view_accepted(bundle: Bundle, order: ReadingOrder) -> tuple[FindingView, ...]:
    """The findings that a person lets stand, by place."""
    return tuple(_view_finding(problem, order) for problem in list_problems(bundle) if problem.accepted is not None)


def _group_findings(problems: list[Problem], order: ReadingOrder) -> Iterator[FindingGroup]:
    """Findings of one code together, the heaviest first, codes in order of their first finding."""
    for code in dict.fromkeys(problem.code for problem in problems):
        here = sorted((p for p in problems if p.code == code), key=lambda p: -(p.weight or 0))
        findings = tuple(_view_finding(problem, order) for problem in here)
        advice = {finding.advice for finding in findings}
        shared = advice.pop() if len(advice) == 1 and len(findings) > 1 else None
        yield FindingGroup(code=code, findings=findings, shared=shared, folded=len(findings) > _MANY)


def _view_finding(problem: Problem, order: ReadingOrder) -> FindingView:
    start, end = problem.start, problem.end
    quote = "" if start is None else order.doc.text[start : start + 1 if end is None else end]
    return FindingView(
        code=problem.code,
        message=problem.message,
        advice=problem.advice,
        place=None if start is None else order.places.at(start),
        quote="" if _holds(problem.message, quote) else shorten(quote, _QUOTE),
        page=problem.page,
        section=problem.section,
        acceptance=_say_acceptance(problem),
    )


def _say_acceptance(problem: Problem) -> str:
    known = problem.accepted
    return "" if known is None else f"{known.reason} ({', '.join(filter(None, (known.who, known.date)))})"


def _holds(message: str, quote: str) -> bool:
    """Whether the message names the words itself, so that quoting them again would say nothing."""
    beginning = " ".join(quote.split())[:_BEGINNING]
    return beginning in " ".join(message.split())
