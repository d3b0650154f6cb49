"""`citeflow check`: findings as text and JSON, and its exit codes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.calling import ARTICLE, ARTICLE_ID, call, read_folder

CLEAN = """# Заметка о переправе

Переправа открыта в 1991 г. [1].

## Литература

1. Иванов И. И. Переправа. – М.: Наука, 1999. – 20 с.
"""
DANGLING = CLEAN.replace("[1]", "[1; 7]")


def write(folder: Path, text: str) -> Path:
    path = folder / "zametka.md"
    path.write_text(text, "utf-8")
    return path


def test_clean_ends_with_zero(tmp_path: Path) -> None:
    called = call("check", write(tmp_path, CLEAN))
    assert (called.code, called.stderr) == (0, "")
    assert called.text.splitlines()[-1].startswith("0 errors, 0 warnings")


def test_an_error_ends_with_one_and_shows_its_place(tmp_path: Path) -> None:
    called = call("check", write(tmp_path, DANGLING))
    assert (called.code, called.stderr) == (1, "")
    lines = called.text.splitlines()
    assert any(line.startswith("error[") and "7" in line for line in lines)
    assert any(set(line.strip()) == {"^"} for line in lines)


def test_json_is_one_object_with_the_same_findings(tmp_path: Path) -> None:
    path = write(tmp_path, DANGLING)
    called = call("check", path, "--format", "json")
    assert called.code == 1
    found = json.loads(called.stdout)
    assert found["document"] == "zametka"
    assert {"error"} <= {row["severity"] for row in found["problems"]}
    text = call("check", path).text
    assert all(f"{row['severity']}[{row['code']}]" in text for row in found["problems"])


def test_a_check_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, CLEAN)
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    monkeypatch.setattr("tempfile.tempdir", None)
    before = read_folder(tmp_path)
    assert call("check", path).code == 0
    assert read_folder(tmp_path) == before
    assert list(scratch.iterdir()) == []


def test_a_folder_that_was_run_gives_what_its_problems_say(built: Path) -> None:
    called = call("check", built / ARTICLE_ID, "--format", "json")
    stored = json.loads((built / ARTICLE_ID / "problems.json").read_bytes())["problems"]
    assert called.code == 0
    assert json.loads(called.stdout) == {"document": ARTICLE_ID, "problems": stored}


def test_a_file_and_its_folder_agree_on_the_article(built: Path) -> None:
    """Findings that rest on entities are only in the folder."""
    from_file = json.loads(call("check", ARTICLE, "--format", "json").stdout)
    from_folder = json.loads(call("check", built / ARTICLE_ID, "--format", "json").stdout)
    assert from_file["document"] == ARTICLE_ID
    known = {(row["code"], row.get("start")) for row in from_folder["problems"]}
    assert {(row["code"], row.get("start")) for row in from_file["problems"]} <= known


def test_a_folder_with_some_layers_is_checked_as_far_as_they_go(built: Path, tmp_path: Path) -> None:
    folder = tmp_path / "part"
    folder.mkdir()
    for name in ("document", "references", "claims"):
        shutil.copy(built / ARTICLE_ID / f"{name}.json", folder)
    assert call("check", folder).code == 0
    (folder / "claims.json").unlink()
    called = call("check", folder)
    assert called.code == 2
    assert "citeflow claims" in called.message
