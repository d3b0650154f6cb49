import re
from pathlib import Path

import pytest

from citeflow.check import FINDINGS
from citeflow.check.render_markdown import format_findings_page
from citeflow.check.stage_codes import STAGE_CODES

PAGE = Path(__file__).parents[2] / "docs" / "checks.md"


def test_the_page_is_the_table() -> None:
    assert PAGE.read_text(encoding="utf-8") == format_findings_page()


@pytest.mark.parametrize("code", sorted(FINDINGS))
def test_every_code_stands_in_the_page_with_its_advice(code: str) -> None:
    [row] = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith(f"| `{code}` |")]
    cells = [cell.strip() for cell in row.strip("|").split(" | ")]
    assert cells[1] == FINDINGS[code].severity
    assert cells[-1] == FINDINGS[code].advice


SOURCE = Path(__file__).parents[2] / "src" / "citeflow"
CODE = re.compile(r'(?:code=|^[A-Z_]+ = )"([a-z]+(?:-[a-z0-9]+)+)"', re.MULTILINE)


def test_every_code_that_a_stage_reports_is_explained() -> None:
    files = [path for path in SOURCE.rglob("*.py") if path.parent.name != "check"]
    problems = [text for path in files if "Problem(" in (text := path.read_text("utf-8"))]
    found = {code for text in problems for code in CODE.findall(text)}
    assert found - set(STAGE_CODES) == set()
    assert len(found) > 20
