"""Source files from the command line: tied, searched, read once, told when they are wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.calling import Called, call

pytestmark = pytest.mark.models

ARTICLE = """# Фонды

В 1998 г. Эквадор и Перу создали фонд с капиталом 300 млн. долларов [1]. Школы строили и раньше [2, с. 2].

# Литература

1. Smith J. Peace on the border of two countries. Lima: Andes, 2001. 120 p.
2. Roe A. School houses of the high valleys. Quito: Sol, 2003. 90 p.
"""
PEACE = """# Peace on the border of two countries

In 1999 the governments of Ecuador and Peru set up a binational peace fund of US$ 300 million. Its offices opened soon.

Coffee growers gained little from the programme.
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "fonds.md").write_text(ARTICLE, "utf-8")
    folder = tmp_path / "sources" / "fonds"
    folder.mkdir(parents=True)
    (folder / "peace.md").write_text(PEACE, "utf-8")
    return tmp_path


def run(corpus: Path, *options: object) -> Called:
    return call("run", corpus / "fonds.md", "-o", corpus / "build", "-q", "--sources", corpus / "sources", *options)


def read(corpus: Path, name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((corpus / "build" / "fonds" / name).read_bytes())
    return data


def test_a_run_ties_the_file_and_shows_what_differs(corpus: Path) -> None:
    assert run(corpus).code == 0
    rows = read(corpus, "sources.json")["sources"]
    assert [(row["state"], row.get("file"), row.get("how")) for row in rows] == [
        ("tied", "peace.md", "title"), ("missing", None, None),
    ]  # fmt: skip
    first, second = read(corpus, "evidence.json")["evidence"]
    assert (second["state"], second["passages"]) == ("source-missing", [])
    assert first["state"] in {"found", "weak"}
    best = first["passages"][0]
    assert best["text"] in PEACE
    assert {(cue["kind"], cue["agrees"]) for cue in best["cues"]} == {
        ("year", False), ("country", True), ("amount", True),
    }  # fmt: skip
    page = (corpus / "build" / "fonds" / "report.html").read_text("utf-8")
    assert "set up a binational peace fund" in page


def test_a_source_is_read_once(corpus: Path) -> None:
    run(corpus)
    (stored,) = (path.parent for path in (corpus / "build" / ".sources").glob("*/document.json"))
    before = (stored / "document.json").stat().st_mtime_ns
    assert call("evidence", corpus / "build" / "fonds", "--sources", corpus / "sources").code == 0
    assert (stored / "document.json").stat().st_mtime_ns == before
    assert (stored.name) == read(corpus, "sources.json")["sources"][0]["sha256"]


def test_the_list_of_sources(corpus: Path) -> None:
    run(corpus)
    (corpus / "sources" / "fonds" / "strange.md").write_text("Nothing that is cited.", "utf-8")
    called = call("sources", corpus / "build" / "fonds", "--sources", corpus / "sources")
    lines = called.stdout.decode().splitlines()
    assert [line.split()[0] for line in lines] == ["tied", "missing", "untied"]
    assert "title 0.80" in lines[0]
    assert "source-untied" in called.stderr
    bare = call("sources", corpus / "build" / "fonds")
    assert [line.split()[0] for line in bare.stdout.decode().splitlines()] == ["missing", "missing"]


def test_findings_of_sources_stand_with_the_others(corpus: Path) -> None:
    (corpus / "sources" / "fonds" / "strange.md").write_text("Nothing that is cited.", "utf-8")
    run(corpus)
    codes = {problem["code"] for problem in read(corpus, "problems.json")["problems"]}
    assert "source-untied" in codes


def test_a_folder_that_is_not_there_gets_one_line(corpus: Path) -> None:
    called = call("run", corpus / "fonds.md", "-o", corpus / "build", "-q", "--sources", corpus / "nowhere")
    assert called.code == 2
    assert "no such folder of sources" in called.stderr


def test_without_sources_every_reference_is_missing(corpus: Path) -> None:
    assert call("run", corpus / "fonds.md", "-o", corpus / "build", "-q").code == 0
    assert {row["state"] for row in read(corpus, "sources.json")["sources"]} == {"missing"}
    assert {row["state"] for row in read(corpus, "evidence.json")["evidence"]} == {"source-missing"}
