"""The page of docs that explains every finding, made from the table."""

from __future__ import annotations

from citeflow.check.finding import Finding
from citeflow.check.stage_codes import STAGE_CODES
from citeflow.check.table import FINDINGS

TITLE = """# What the self-check finds

`citeflow check` prints these findings; a run keeps them in `problems.json`. The code is stable. An `error` ends the
command with exit code 1. A finding that needs a layer which was not made is silent.
This page is made from the tables in `src/citeflow/check/` by `format_findings_page()`.
"""

STAGES = """## What stages report themselves

They stand in the artefact of the stage and in `problems.json`; each message says what to do.

| code | stage | what |
| --- | --- | --- |
"""

HEAD = ("code", "severity", "what", "example", "what to do")


def format_findings_page() -> str:
    """`docs/checks.md`: one row a finding, by code."""
    rows = [HEAD, ("---",) * len(HEAD), *(row_of(finding) for finding in FINDINGS.values())]
    table = "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in rows)
    stages = "".join(f"| `{code}` | `{stage}` | {what} |\n" for code, (stage, what) in STAGE_CODES.items())
    return f"{TITLE}\n{table}\n\n{STAGES}{stages}"


def row_of(finding: Finding) -> tuple[str, ...]:
    """The cells of one finding, in the order of the head."""
    return f"`{finding.code}`", finding.severity, finding.what, finding.example, finding.advice
