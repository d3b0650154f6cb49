"""Findings on a screen, compiler style."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from citeflow.check.accepted import split_accepted
from citeflow.check.line_places import Place
from citeflow.model.problem import Problem, Related, Severity, sort_problems

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""Characters of an article that would drive a terminal: escape sequences, line ends, changes of direction."""

WIDTH = 100
"""Columns of an excerpt at most."""

Places = Mapping[Problem | Related, Place]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


def format_findings_text(
    document_id: str, problems: Sequence[Problem], text: str | None, places: Places | None = None
) -> str:
    """Lines of each finding, the gravest first and then by place, and a last line with the counts.

    What to do stands behind the first finding that it fits, so that fifty of one kind stay readable. Accepted
    findings come last, a line each. The text ends in a newline.
    text: `Document.text`, for the excerpts; None leaves them out. places: lines of the input, where they are known.

    >>> problem = Problem(code="x", severity="note", message="m", start=4, end=7)
    >>> print(format_findings_text("a", [problem], "Aus Rom."))
    note[x] a: m
        Aus Rom.
            ^^^
    0 errors, 0 warnings, 1 note in a
    <BLANKLINE>
    """
    lines: list[str] = []
    advised: set[str | None] = {None}
    open_, accepted = split_accepted(sort_problems(list(problems)))
    for problem in sorted(open_, key=lambda p: SEVERITIES.index(p.severity)):
        lines += format_finding(document_id, problem, text, places or {})
        if problem.advice not in advised:
            lines.append(f"  do: {CONTROL.sub(' ', problem.advice or '')}")
        advised.add(problem.advice)
    lines += [format_accepted(document_id, problem) for problem in accepted]
    return "\n".join([*lines, count_findings(document_id, problems)]) + "\n"


def format_finding(document_id: str, problem: Problem, text: str | None, places: Places) -> list[str]:
    """The lines of one finding: what and where, and the excerpt with its place underlined."""
    where = ", ".join([document_id, *filter(None, [say_where(problem, places)])])
    others = [f" (see {known})" for other in problem.related if (known := say_where(other, places))]
    message = CONTROL.sub(" ", problem.message) + "".join(others)
    lines = [f"{problem.severity}[{problem.code}] {where}: {message}"]
    if text is not None and problem.start is not None and problem.end is not None:
        lines += [f"    {line}" for line in underline(text, problem.start, problem.end)]
    return lines


def say_where(spot: Problem | Related, places: Places) -> str:
    """``line 5`` of an input whose lines are known, ``page 3``, or nothing."""
    place = places.get(spot)
    if place is not None and place.of_input:
        return f"line {place.line}"
    return f"page {spot.page}" if spot.page is not None else ""


def format_accepted(document_id: str, problem: Problem) -> str:
    """An accepted finding on one line, with the reason and who gave it."""
    assert problem.accepted is not None
    by = ", ".join(filter(None, (problem.accepted.who, problem.accepted.date)))
    line = f"accepted[{problem.code}] {document_id}: {problem.message} ({problem.accepted.reason}; {by})"
    return CONTROL.sub(" ", line)


def underline(text: str, start: int, end: int) -> tuple[str, str]:
    """The line of text around a half-open span, and a line of ``^`` below the span.

    A long line is cut on both sides, a long span behind `WIDTH` characters.

    >>> underline("one\\ntwo three\\nfour", 8, 13)
    ('two three', '    ^^^^^')
    """
    first = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start)
    last = len(text) if line_end < 0 else line_end
    shown = max(start + 1, min(end, last, start + WIDTH))
    room = (WIDTH - (shown - start)) // 2
    left, right = max(first, start - room), max(shown, min(last, shown + room))
    before, after = "…" if left > first else "", "…" if right < last else ""
    excerpt = CONTROL.sub(" ", text[left:right])
    return f"{before}{excerpt}{after}", " " * (len(before) + start - left) + "^" * (shown - start)


def count_findings(document_id: str, problems: Sequence[Problem]) -> str:
    """``1 error, 0 warnings, 2 notes in golunov``, and how many are accepted where any is."""
    open_, accepted = split_accepted(problems)
    counts = Counter(problem.severity for problem in open_)
    parts = [f"{counts[severity]} {severity}{'' if counts[severity] == 1 else 's'}" for severity in SEVERITIES]
    known = f", {len(accepted)} accepted" if accepted else ""
    return f"{', '.join(parts)}{known} in {document_id}"
