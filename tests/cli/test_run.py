"""`citeflow run`: which files there are, that they are the same every time, and that they point into the text."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from citeflow.pipeline import STAGES
from tests.cli.calling import ARTICLE, ARTICLE_ID, PRINT, PRINT_ID, Called, call, read_folder, spawn

FORMS = (ARTICLE_ID, PRINT_ID)
FILES = {
    "audit.csv",
    "claims.json",
    "document.json",
    "entities.json",
    "evidence.json",
    "graph.json",
    "manifest.json",
    "problems.json",
    "references.bib",
    "references.csl.json",
    "references.json",
    "register.csv",
    "report.html",
    "sources.json",
}


def read_json(path: Path) -> Any:
    return json.loads(path.read_bytes())


def test_files_are_those_of_the_contract(built: Path) -> None:
    assert {path.name for path in (built / ARTICLE_ID).iterdir()} == FILES
    assert {path.name for path in (built / PRINT_ID).iterdir()} == FILES | {"layout.json"}
    assert {path.name for path in built.iterdir()} == set(FORMS)


def test_words_go_to_stderr_and_name_each_report(first_run: tuple[Path, Called]) -> None:
    out, called = first_run
    assert called.code == 0
    assert called.stdout == b""
    first, second = called.stderr.splitlines()
    assert first.startswith(f"{ARTICLE_ID}: ")
    assert first.endswith(str(out / ARTICLE_ID / "report.html"))
    assert second.endswith(str(out / PRINT_ID / "report.html"))


def test_single_stages_write_what_run_writes(built: Path, tmp_path: Path) -> None:
    folder = tmp_path / "other" / PRINT_ID
    assert call("text", PRINT, "-o", folder) == Called(0, b"", "")
    for name in STAGES:
        assert call(name, folder) == Called(0, b"", ""), name
    assert read_folder(folder) == read_folder(built / PRINT_ID)


def test_every_run_writes_the_same_bytes(built: Path, tmp_path: Path) -> None:
    """In two workers, with another hash seed, in another folder and in the other order."""
    called = spawn(
        "run", PRINT, ARTICLE, "-o", tmp_path / "b", "--jobs", "2", "-q", cwd=tmp_path, env={"PYTHONHASHSEED": "7"}
    )
    assert called == Called(0, b"", "")
    assert read_folder(tmp_path / "b") == read_folder(built)


def test_a_run_over_a_run_changes_nothing(built: Path, tmp_path: Path) -> None:
    shutil.copytree(built / ARTICLE_ID, tmp_path / ARTICLE_ID)
    assert call("run", ARTICLE, "-o", tmp_path, "-q").code == 0
    assert read_folder(tmp_path / ARTICLE_ID) == read_folder(built / ARTICLE_ID)


def test_text_from_markdown_takes_an_older_layout_away(built: Path, tmp_path: Path) -> None:
    folder = tmp_path / ARTICLE_ID
    shutil.copytree(built / PRINT_ID, folder)
    assert call("text", ARTICLE, "-o", folder).code == 0
    assert not (folder / "layout.json").exists()


@pytest.mark.parametrize("form", FORMS)
def test_manifest_lists_every_other_file_with_its_hash(built: Path, form: str) -> None:
    folder = built / form
    manifest = read_json(folder / "manifest.json")
    listed = {entry["file"]: entry["sha256"] for entry in manifest["files"]}
    assert manifest["document"] == form
    assert listed == {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.name != "manifest.json"
    }
    assert all(entry["what"] for entry in manifest["files"])


@pytest.mark.parametrize("form", FORMS)
def test_made_names_the_stage_and_the_hashes_of_what_it_read(built: Path, form: str) -> None:
    folder = built / form
    for path in sorted(folder.glob("*.json")):
        if path.name == "references.csl.json":
            continue
        made = read_json(path)["made"]
        assert made["schema"] == f"{path.stem}/1"
        for name, sha256 in made["inputs"].items():
            file = next(file for file in (folder / name, ARTICLE.parent / name) if file.exists())
            assert sha256 == hashlib.sha256(file.read_bytes()).hexdigest(), (path.name, name)


def quoted_spans(folder: Path) -> list[tuple[str, dict[str, Any], str]]:
    """(layer, span, the words that the layer quotes) for everything that quotes the text."""
    claims = read_json(folder / "claims.json")
    rows = [("callout", row, row["text"]) for row in claims["callouts"]]
    rows += [("claim", row, row["text"]) for row in claims["claims"]]
    for entity in read_json(folder / "entities.json")["entities"]:
        rows += [("mention", row, row["text"]) for row in entity["mentions"]]
    for work in read_json(folder / "references.json")["references"]:
        rows += [("printed", row, row["raw"]) for row in work["printed"]]
    return rows


@pytest.mark.parametrize("form", FORMS)
def test_quotes_are_the_text_at_their_offsets(built: Path, form: str) -> None:
    text = read_json(built / form / "document.json")["text"]
    rows = quoted_spans(built / form)
    assert {layer for layer, _, _ in rows} == {"callout", "claim", "mention", "printed"}
    wrong = [row for row in rows if text[row[1]["start"] : row[1]["end"]] != row[2] or not row[2]]
    assert wrong == []


def find_spans(value: Any) -> list[tuple[int, int]]:
    """Every start and end below a JSON value, at any depth; an edit that took all away marks a place without words."""
    if isinstance(value, list):
        return [span for item in value for span in find_spans(item)]
    if not isinstance(value, dict):
        return []
    own = [] if value.get("start") is None else [(value["start"], value["end"])]
    if isinstance(value.get("printed"), str):
        own = [(start, max(end, start + 1)) for start, end in own]
    return own + [span for item in value.values() for span in find_spans(item)]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "file",
    [
        "document.json",
        "references.json",
        "claims.json",
        "entities.json",
        "evidence.json",
        "graph.json",
        "problems.json",
    ],
)
def test_every_offset_lies_in_the_text(built: Path, form: str, file: str) -> None:
    length = len(read_json(built / form / "document.json")["text"])
    spans = find_spans(read_json(built / form / file))
    assert [span for span in spans if not 0 <= span[0] < span[1] <= length] == []
    assert bool(spans) == (file != "evidence.json")


def test_every_word_of_the_layout_is_words_of_the_text(built: Path) -> None:
    text = read_json(built / PRINT_ID / "document.json")["text"]
    layout = read_json(built / PRINT_ID / "layout.json")
    sizes = {page["number"]: (page["width"], page["height"]) for page in layout["pages"]}
    assert sorted(sizes) == list(range(1, len(sizes) + 1))
    for start, end, page, x0, top, x1, bottom in layout["words"]:
        assert text[start:end].split() == [text[start:end]]
        assert 0 <= x0 < x1 <= sizes[page][0]
        assert 0 <= top < bottom <= sizes[page][1]


@pytest.mark.parametrize("form", FORMS)
def test_every_pair_awaits_its_source(built: Path, form: str) -> None:
    claims = read_json(built / form / "claims.json")["claims"]
    pairs = {(claim["id"], citation.get("key")) for claim in claims for citation in claim["citations"]}
    rows = read_json(built / form / "evidence.json")["evidence"]
    assert {(row["claim"], row.get("key")) for row in rows} == pairs
    assert {row["state"] for row in rows} == {"source-missing"}
    assert all(row["passages"] == [] for row in rows)


@pytest.mark.parametrize("form", FORMS)
def test_layers_join(built: Path, form: str) -> None:
    """Keys, claim ids and callout ids of one layer exist in the layer that makes them."""
    folder = built / form
    keys = {work["key"] for work in read_json(folder / "references.json")["references"]}
    claims = read_json(folder / "claims.json")
    callouts = {callout["id"] for callout in claims["callouts"]}
    claim_ids = [claim["id"] for claim in claims["claims"]]
    citations = [citation for claim in claims["claims"] for citation in claim["citations"]]
    assert len(set(claim_ids)) == len(claim_ids)
    assert {citation["callout"] for citation in citations} == callouts
    assert {citation["key"] for citation in citations} <= keys
    for entity in read_json(folder / "entities.json")["entities"]:
        assert set(entity["references"]) <= keys
        assert {mention.get("claim", claim_ids[0]) for mention in entity["mentions"]} <= set(claim_ids)
    graph = read_json(folder / "graph.json")
    nodes = {node["id"] for node in graph["nodes"]}
    assert all(edge["source"] in nodes and edge["target"] in nodes for edge in graph["edges"])
