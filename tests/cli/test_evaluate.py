"""`citeflow evaluate`: our own answer against itself is right in everything; a changed one is not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.calling import ARTICLE_ID, call


@pytest.fixture(scope="module")
def gold(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("gold") / "gold.json"
    assert call("export", built / ARTICLE_ID, "--format", "gold", "-o", path).code == 0
    return path


def rates(*args: object) -> dict[str, Any]:
    """Rates by question."""
    called = call("evaluate", *args, "--format", "json")
    assert (called.code, called.stderr) == (0, "")
    found: dict[str, Any] = json.loads(called.stdout)
    return found


def test_an_answer_is_like_itself(gold: Path) -> None:
    found = rates(gold, gold)
    assert {"refs", "callouts", "field:title", "field:authors", "field:year"} <= set(found)
    assert {(row["precision"], row["recall"], row["f1"]) for row in found.values()} == {(1.0, 1.0, 1.0)}


def test_a_folder_and_the_folder_above_answer_like_the_file(gold: Path, built: Path) -> None:
    assert rates(gold, built / ARTICLE_ID) == rates(gold, gold)
    assert rates(gold, built) == rates(gold, gold)


def test_the_table_shows_the_figures(gold: Path, built: Path) -> None:
    head, *rows = call("evaluate", gold, built).text.splitlines()
    assert head.split() == ["question", "gold", "pred", "P", "R", "F1"]
    shown = {row.split()[0]: row.split()[-1] for row in rows}
    assert {shown[question] for question in rates(gold, built)} == {"1.000"}


def test_what_is_wrong_costs(gold: Path, tmp_path: Path) -> None:
    documents = json.loads(gold.read_bytes())
    documents[0]["references"][0]["fields"]["year"] = "1066"
    del documents[0]["references"][-1]
    other = tmp_path / "other.json"
    other.write_text(json.dumps(documents))
    found = rates(gold, other)
    assert found["refs"]["recall"] < 1.0
    assert found["refs"]["precision"] == 1.0
    assert found["field:year"]["precision"] < 1.0


@pytest.mark.parametrize("text", ["{", "3", '{"a": 1}', '[{"doc": 3}]', "[" * 100_000], ids=range(5))
@pytest.mark.parametrize("side", ["gold", "predicted"])
def test_a_file_of_another_form(gold: Path, tmp_path: Path, text: str, side: str) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text(text)
    called = call("evaluate", *([bad, gold] if side == "gold" else [gold, bad]))
    assert (called.code, called.stdout) == (2, b"")
    assert side in called.message or "bad.json" in called.message
