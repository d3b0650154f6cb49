"""`citeflow index` and `citeflow rules`, which the make rules call."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from citeflow.make_rules import write_stage_rules
from tests.cli.calling import ARTICLE, ARTICLE_ID, CORPUS, PRINT_ID, call


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    """The Markdown form alone, to write beside."""
    shutil.copytree(built / ARTICLE_ID, tmp_path / "build" / ARTICLE_ID)
    return tmp_path / "build"


def test_the_index_lists_what_is_there(folder: Path) -> None:
    assert call("index", folder, "-q") == (0, b"", "")
    page = (folder / "index.html").read_text("utf-8")
    assert f'href="{ARTICLE_ID}/report.html"' in page
    assert call("index", folder).stderr.startswith(f"{ARTICLE_ID}: 15 references, ")
    first = (folder / "index.html").read_bytes()
    assert call("index", folder).code == 0
    assert (folder / "index.html").read_bytes() == first


def test_the_index_names_an_input_that_was_not_run(folder: Path) -> None:
    called = call("index", folder, "--corpus", CORPUS, "-q")
    assert called.code == 2
    assert f"{PRINT_ID}.pdf" in called.message
    assert "text" in called.message
    assert PRINT_ID in (folder / "index.html").read_text("utf-8")


def test_the_index_names_a_document_that_stopped_halfway(folder: Path) -> None:
    (folder / ARTICLE_ID / "graph.json").unlink()
    called = call("index", folder, "-q")
    assert called.code == 2
    assert "stage graph" in called.message


def test_the_index_of_a_folder_without_documents_is_empty(tmp_path: Path) -> None:
    assert call("index", tmp_path).code == 0
    assert (tmp_path / "index.html").is_file()
    assert call("index", tmp_path / "none").code == 2


def test_rules_of_the_stages() -> None:
    assert call("rules", "--stages").text == write_stage_rules()


def test_rules_of_a_corpus_name_every_article_and_pass_over_the_rest(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "README.md", ".hidden.md", "notes.odt", "corpus.toml"):
        (tmp_path / name).write_text("")
    (tmp_path / "folder.md").mkdir()
    called = call("rules", tmp_path)
    assert called.code == 0
    assert "IDS := a b\n" in called.text
    assert "notes.odt" in called.message
    written = call("rules", tmp_path, "-o", tmp_path / "new" / "corpus.mk", "-q")
    assert (written.code, written.stdout, written.stderr) == (0, b"", "")
    assert (tmp_path / "new" / "corpus.mk").read_bytes() == called.stdout


def test_rules_of_our_corpus_take_the_ids_of_its_list() -> None:
    assert f"IDS := {PRINT_ID} {ARTICLE_ID}\n" in call("rules", CORPUS).text
    assert str(ARTICLE) in call("rules", CORPUS).text


def test_rules_want_a_corpus_or_stages(tmp_path: Path) -> None:
    assert call("rules").code == 2
    assert call("rules", tmp_path, "--stages").code == 2
    assert "no such folder" in call("rules", tmp_path / "none").message
