from pathlib import Path

import pytest

from citeflow.check import FINDINGS
from citeflow.check.render_markdown import format_findings_page

PAGE = Path(__file__).parents[2] / "docs" / "checks.md"


def test_the_page_is_the_table() -> None:
    assert PAGE.read_text(encoding="utf-8") == format_findings_page()


@pytest.mark.parametrize("code", sorted(FINDINGS))
def test_every_code_stands_in_the_page_with_its_advice(code: str) -> None:
    [row] = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith(f"| `{code}` |")]
    cells = [cell.strip() for cell in row.strip("|").split(" | ")]
    assert cells[1] == FINDINGS[code].severity
    assert cells[-1] == FINDINGS[code].advice
