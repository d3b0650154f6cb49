"""docs/checks/ is made from the tables, and knows every code that is ever reported."""

import re
from pathlib import Path

import pytest

from citeflow.check import FINDINGS
from citeflow.check.render_markdown import format_pages
from citeflow.check.stage_codes import STAGE_ADVICE, STAGE_CODES
from tests.golden import check_golden

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "checks"
SOURCE = ROOT / "src" / "citeflow"
CODE = re.compile(r'(?:code=|^[A-Z_]+ = )"([a-z]+(?:-[a-z0-9]+)+)"', re.MULTILINE)


@pytest.mark.parametrize("name", sorted(format_pages()))
def test_each_page_is_the_generated_one(name: str) -> None:
    check_golden(PAGES / name, format_pages()[name].encode())


def test_there_is_no_page_of_a_code_that_is_gone() -> None:
    assert {path.name for path in PAGES.iterdir()} == set(format_pages())


def test_a_code_is_one_of_a_stage_or_of_the_check() -> None:
    assert not set(FINDINGS) & set(STAGE_CODES)
    assert set(STAGE_ADVICE) <= set(STAGE_CODES)


def test_every_code_that_a_stage_reports_is_explained() -> None:
    files = [path for path in SOURCE.rglob("*.py") if path.parent.name != "check"]
    problems = [text for path in files if "Problem(" in (text := path.read_text("utf-8"))]
    found = {code for text in problems for code in CODE.findall(text)}
    assert found - set(STAGE_CODES) == set()
    assert len(found) > 20


@pytest.mark.parametrize("page", [*PAGES.glob("*.md"), ROOT / "docs" / "checks.md", ROOT / "docs" / "accepted.md"])
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?://)([^)#]+)\)", page.read_text("utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []
