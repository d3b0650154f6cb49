"""The pages of docs/checks/: one a code, and an index, made from the tables."""

from __future__ import annotations

from citeflow.check.examples import EXAMPLES
from citeflow.check.finding import Finding
from citeflow.check.stage_codes import STAGE_ADVICE, STAGE_CODES
from citeflow.check.table import FINDINGS

INDEX = "README.md"

HEAD = """# What the self-check finds

`citeflow check` prints these findings; a run keeps them in `problems.json`. The code is stable. An `error` ends the
command with exit code 1 (`--fail-on` sets another level). A finding that needs a layer which was not made is silent.
How to let a finding stand: [accepted findings](../accepted.md). These pages are made from the tables in
`src/citeflow/check/` (`make accept`); a test runs every example.

| code | severity | what |
| --- | --- | --- |
"""

STAGES = """
## What stages report themselves

They stand in the artefact of the stage and in `problems.json`; each message says what to do.

| code | stage | what |
| --- | --- | --- |
"""


def format_pages() -> dict[str, str]:
    """File name -> page, for every code and the index."""
    pages = {INDEX: format_index()}
    pages |= {f"{code}.md": format_finding_page(finding) for code, finding in FINDINGS.items()}
    return pages | {f"{code}.md": format_stage_page(code) for code in STAGE_CODES}


def format_index() -> str:
    """The tables of all codes, each with a link to its page."""
    own = "".join(f"| {link(code)} | {finding.severity} | {finding.what} |\n" for code, finding in FINDINGS.items())
    stages = "".join(f"| {link(code)} | `{stage}` | {what} |\n" for code, (stage, what) in STAGE_CODES.items())
    return f"{HEAD}{own}{STAGES}{stages}"


def link(code: str) -> str:
    """A code that leads to its page.

    >>> link("year-differs")
    '[`year-differs`](year-differs.md)'
    """
    return f"[`{code}`]({code}.md)"


def format_finding_page(finding: Finding) -> str:
    """What, why, what to do, and the two examples of a finding."""
    example = EXAMPLES[finding.code]
    return (
        f"# {finding.code}\n\nSeverity: {finding.severity}.\n\n{finding.what}\n\n"
        f"**Why it matters.** {finding.why}\n\n**What to do.** {finding.advice}\n\n"
        f"## Found in\n\n{fence(example.fires)}\n## Not found in\n\n{fence(example.silent)}\n[All codes]({INDEX})\n"
    )


def format_stage_page(code: str) -> str:
    """What a stage reports under a code, and what to do."""
    stage, what = STAGE_CODES[code]
    advice = STAGE_ADVICE.get(code, "The message says it.")
    return (
        f"# {code}\n\nReported by the stage `{stage}`.\n\n{what}\n\n**What to do.** {advice}\n\n[All codes]({INDEX})\n"
    )


def fence(markdown: str) -> str:
    """An example as a block of code."""
    return f"```markdown\n{markdown}```\n"
