"""Findings on a screen, compiler style, and as JSON."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from citeflow.bundle import encode
from citeflow.model.problem import Problem, Severity, sort_problems

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""Characters of an article that would drive a terminal: escape sequences, line ends, changes of direction."""

WIDTH = 100
"""Columns of an excerpt at most."""

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


def format_findings_text(document_id: str, problems: Sequence[Problem], text: str | None) -> str:
    """Lines of each finding, the gravest first and then by place, and a last line with the counts.

    What to do stands behind the first finding that it fits, so that fifty of one kind stay readable. The text
    ends in a newline.
    text: `Document.text`, for the excerpts; None leaves them out.

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
    for problem in sorted(sort_problems(list(problems)), key=lambda p: SEVERITIES.index(p.severity)):
        lines += format_finding(document_id, problem, text)
        if problem.advice not in advised:
            lines.append(f"  do: {problem.advice}")
        advised.add(problem.advice)
    return "\n".join([*lines, count_findings(document_id, problems)]) + "\n"


def format_finding(document_id: str, problem: Problem, text: str | None) -> list[str]:
    """The lines of one finding: what and where, and the excerpt with its place underlined."""
    where = f"{document_id}, page {problem.page}" if problem.page is not None else document_id
    lines = [f"{problem.severity}[{problem.code}] {where}: {CONTROL.sub(' ', problem.message)}"]
    if text is not None and problem.start is not None and problem.end is not None:
        lines += [f"    {line}" for line in underline(text, problem.start, problem.end)]
    return lines


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
    """``1 error, 0 warnings, 2 notes in golunov``."""
    counts = Counter(problem.severity for problem in problems)
    parts = [f"{counts[severity]} {severity}{'' if counts[severity] == 1 else 's'}" for severity in SEVERITIES]
    return f"{', '.join(parts)} in {document_id}"


def format_findings_json(document_id: str, problems: Sequence[Problem]) -> bytes:
    """``{"document": id, "problems": [...]}`` as UTF-8 JSON, by place; same findings, same bytes."""
    return encode({"document": document_id, "problems": sort_problems(list(problems))})
