"""The options that say how inputs are read: documented, and reaching the reader."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from citeflow.cli.reading import READING_OPTIONS, reading
from citeflow.settings import Settings
from tests.cli.calling import call
from tests.readers.pdf_builder import Sheet, build_pdf, lay
from tests.readers.test_pdf_opinion import build_signs

PAGE = Path(__file__).parents[2] / "docs" / "pdf.md"


def list_options() -> dict[str, str]:
    """Setting by flag."""

    def command() -> None:
        """Carries the options."""

    options = reading(command).__click_params__  # type: ignore[attr-defined]
    return {option.opts[0]: option.name for option in options}


def test_each_option_is_a_setting_and_stands_on_the_page() -> None:
    options = list_options()
    assert len(options) == len(READING_OPTIONS)
    others = {"jobs", "authority", "spacy_models", "sources", "mailto", "openalex_key"}
    assert set(options.values()) == set(Settings.__struct_fields__) - others
    text = PAGE.read_text("utf-8")
    assert [flag for flag, name in options.items() if f"| `{flag}` | `{name}` |" not in text] == []


@pytest.mark.parametrize(
    ("flags", "code"),
    [
        (("--max-pages", "1"), "pages-left-out"),
        (("--max-chars", "1"), "pages-left-out"),
        (("--max-seconds", "1e-9"), "pages-left-out"),
        (("--page-chars", "3"), "page-cut"),
    ],
    ids=["max-pages", "max-chars", "max-seconds", "page-chars"],
)
def test_budget_reaches_the_reader(flags: tuple[str, ...], code: str, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(build_pdf([Sheet(lay(40, 100, "Мост стоит.", "Ярмарка открыта."))] * 3))
    assert call("text", path, "-o", tmp_path / "out", *flags).code == 0
    problems = json.loads((tmp_path / "out" / "document.json").read_bytes())["problems"]
    assert code in {problem["code"] for problem in problems}


def test_disagreement_is_a_problem_of_the_document(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(build_signs())
    assert call("text", path, "-o", tmp_path / "out", "--second-opinion").code == 0
    problems = json.loads((tmp_path / "out" / "document.json").read_bytes())["problems"]
    assert [problem["code"] for problem in problems] == ["pdf-engines-disagree"]
