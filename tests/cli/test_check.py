"""`citeflow check`: findings as text and JSON, and its exit codes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from citeflow.cli.schema import build_schema
from tests.cli.calling import ARTICLE, ARTICLE_ID, PRINT_ID, call, read_folder

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


def test_several_inputs_and_a_summary_with_the_worst_first(tmp_path: Path) -> None:
    clean, broken = tmp_path / "clean.md", tmp_path / "broken.md"
    clean.write_text(CLEAN, "utf-8")
    broken.write_text(DANGLING, "utf-8")
    called = call("check", clean, broken)
    assert (called.code, called.stderr) == (1, "")
    summary = called.text.split("\n\n")[-1].splitlines()
    assert [line.split(" in ")[1] for line in summary] == ["broken", "clean", "2 documents"]
    assert summary[-1].startswith("1 error, ")


def test_one_bad_input_takes_none_of_the_others_with_it(tmp_path: Path) -> None:
    good = write(tmp_path, CLEAN)
    called = call("check", tmp_path / "missing.md", good)
    assert called.code == 2
    assert called.message == f"citeflow: {tmp_path / 'missing.md'}: no such file; check the name"
    assert "cannot be read: " in called.text
    assert "0 errors, 0 warnings" in called.text
    called = call("check", tmp_path / "missing.md", good, "--format", "json")
    found = json.loads(called.stdout)
    assert [row["document"] for row in found["documents"]] == ["zametka"]
    assert [row["file"] for row in found["unread"]] == [str(tmp_path / "missing.md")]


def test_a_folder_of_articles(tmp_path: Path) -> None:
    write(tmp_path, CLEAN)
    (tmp_path / "b.md").write_text(DANGLING, "utf-8")
    (tmp_path / "README.md").write_text("about this folder", "utf-8")
    called = call("check", tmp_path, "--format", "json")
    assert called.code == 1
    assert [row["document"] for row in json.loads(called.stdout)["documents"]] == ["b", "zametka"]


def test_a_folder_of_documents_that_were_run(built: Path) -> None:
    called = call("check", built, "--format", "json")
    assert [row["document"] for row in json.loads(called.stdout)["documents"]] == [ARTICLE_ID, PRINT_ID]


def test_a_folder_without_anything_is_one_line(tmp_path: Path) -> None:
    called = call("check", tmp_path)
    assert (called.code, called.stdout) == (2, b"")
    assert str(tmp_path) in called.message


def test_two_inputs_with_one_id(tmp_path: Path) -> None:
    first, second = tmp_path / "a.md", tmp_path / "a.txt"
    first.write_text(CLEAN, "utf-8")
    second.write_text(CLEAN, "utf-8")
    called = call("check", first, second)
    assert called.code == 2
    assert "a.md" in called.message and "a.txt" in called.message


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("note", 1)])
def test_fail_on(tmp_path: Path, level: str, code: int) -> None:
    uncited = CLEAN + "2. Петров П. П. Мост. – М.: Наука, 2001. – 90 с.\n"
    assert call("check", write(tmp_path, uncited), "--fail-on", level).code == code


def test_sarif_points_into_the_lines_of_the_input(tmp_path: Path) -> None:
    called = call("check", write(tmp_path, DANGLING), "--format", "sarif")
    assert called.code == 1
    [run] = json.loads(called.stdout)["runs"]
    [error] = [row for row in run["results"] if row["level"] == "error"]
    region = error["locations"][0]["physicalLocation"]["region"]
    line = DANGLING.splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "[1; 7]"


def test_sarif_of_an_input_that_cannot_be_read(tmp_path: Path) -> None:
    called = call("check", tmp_path / "missing.md", "--format", "sarif")
    assert called.code == 2
    [run] = json.loads(called.stdout)["runs"]
    assert (run["results"], run["invocations"][0]["executionSuccessful"]) == ([], False)


def test_github_names_the_line(tmp_path: Path) -> None:
    path = write(tmp_path, DANGLING)
    line = call("check", path, "--format", "github").text.splitlines()[0]
    assert line.startswith(f"::error file={path},title=citeflow callout-without-reference,line=3,col=29,endLine=3::")


ACCEPT = ("--accept", "callout-without-reference", "--reason", "Опечатка источника", "--who", "К. Ред.")


def test_an_accepted_finding_no_longer_fails(tmp_path: Path) -> None:
    path = write(tmp_path, DANGLING)
    called = call("check", path, *ACCEPT, "--quote", "[1; 7]")
    assert (called.code, called.stdout) == (0, b"")
    assert called.message == f"{tmp_path / 'zametka.accepted.toml'}: 1 finding callout-without-reference accepted"
    called = call("check", path)
    assert called.code == 0
    assert called.text.splitlines()[-1].endswith(", 1 accepted in zametka")
    assert any(line.startswith("accepted[callout-without-reference] zametka: ") for line in called.text.splitlines())
    [row] = [r for r in json.loads(call("check", path, "--format", "json").stdout)["problems"] if "accepted" in r]
    assert (row["accepted"]["reason"], row["accepted"]["who"]) == ("Опечатка источника", "К. Ред.")
    assert call("check", path, *ACCEPT, "--quote", "[1; 7]").code == 2


def test_a_run_takes_accepted_findings_in(tmp_path: Path) -> None:
    path = write(tmp_path, DANGLING)
    assert call("check", path, *ACCEPT).code == 0
    called = call("run", path, "-o", tmp_path / "build")
    assert called.code == 0
    assert "zametka: 1 accepted; " in called.stderr
    folder = tmp_path / "build" / "zametka"
    layer = json.loads((folder / "accepted.json").read_bytes())
    Draft202012Validator(build_schema("accepted")).validate(layer)
    assert layer["file"] == "zametka.accepted.toml"
    assert call("check", folder).code == 0
    (tmp_path / "zametka.accepted.toml").unlink()
    assert call("run", path, "-o", tmp_path / "build").code == 1
    assert not (folder / "accepted.json").exists()


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (ACCEPT[:2], "--reason and --who"),
        ((*ACCEPT[:4], "--who", " "), "--reason and --who"),
        ((*ACCEPT, "--quote", "[5]"), "no open finding"),
        (("--accept", "year-differs", *ACCEPT[2:]), "no open finding"),
        (("--reason", "r"), "belong to --accept"),
    ],
)
def test_accepting_needs_a_finding_a_reason_and_a_name(tmp_path: Path, args: tuple[str, ...], words: str) -> None:
    called = call("check", write(tmp_path, DANGLING), *args)
    assert called.code == 2
    assert words in called.message
    assert not (tmp_path / "zametka.accepted.toml").exists()


def test_several_findings_want_a_quote(tmp_path: Path) -> None:
    called = call("check", write(tmp_path, DANGLING.replace("[1; 7].", "[1; 7] и снова [9].")), *ACCEPT)
    assert called.code == 2
    assert "has 2 findings" in called.message


def test_a_ready_made_entry_for_each_finding(tmp_path: Path) -> None:
    path = write(tmp_path, DANGLING)
    entries = call("check", path, "--format", "toml").text
    filled = entries.replace('reason = ""', 'reason = "да"').replace('who = ""', 'who = "К."')
    (tmp_path / "zametka.accepted.toml").write_text(filled, "utf-8")
    assert call("check", path, "--fail-on", "note").code == 0


@pytest.mark.parametrize("command", ["check", "run", "text"])
def test_a_malformed_file_of_accepted_findings_is_one_line(tmp_path: Path, command: str) -> None:
    path = write(tmp_path, CLEAN)
    (tmp_path / "zametka.accepted.toml").write_text('[[accepted]]\ncode = "year-differs"\n', "utf-8")
    out = () if command == "check" else ("-o", tmp_path / "out" / "zametka")
    called = call(command, path, *out)
    assert called.code == 2
    assert "zametka.accepted.toml: entry 1 lacks reason" in called.message
    assert not (tmp_path / "out").exists()
