"""The page of docs that explains every finding, made from the table."""

from __future__ import annotations

from citeflow.check.finding import Finding
from citeflow.check.table import FINDINGS

TITLE = """# What the self-check finds

`citeflow check` prints these findings; a run keeps them in `problems.json`. The code is stable. An `error` ends the
command with exit code 1. A finding that needs a layer which was not made is silent.
This page is made from the table in `src/citeflow/check/table.py` by `format_findings_page()`.

Stages report defects of their own beside these, such as a PDF without a text layer (the reader) or two printings of
one reference that disagree (the bibliography); their messages say what to do as well.
"""

HEAD = ("code", "severity", "what", "example", "what to do")


def format_findings_page() -> str:
    """`docs/checks.md`: one row a finding, by code."""
    rows = [HEAD, ("---",) * len(HEAD), *(row_of(finding) for finding in FINDINGS.values())]
    table = "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in rows)
    return f"{TITLE}\n{table}\n"


def row_of(finding: Finding) -> tuple[str, ...]:
    """The cells of one finding, in the order of the head."""
    return f"`{finding.code}`", finding.severity, finding.what, finding.example, finding.advice
