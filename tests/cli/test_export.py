"""`citeflow export`: all formats, of one document and of a folder of documents."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import bibtexparser
import pytest
import rispy

from citeflow.pipeline import EXPORTS
from citeflow.writers.table import WRITERS
from tests.cli.calling import ARTICLE_ID, PRINT_ID, call

WORKS = 15


def count_rows(data: bytes) -> int:
    return len(data.decode("utf-8-sig").splitlines()) - 1


def count_bibtex(data: bytes) -> int:
    return len(bibtexparser.parse_string(data.decode()).entries)


COUNTED: dict[str, tuple[Callable[[bytes], int], int]] = {
    "bibtex": (count_bibtex, WORKS + 1),
    "csl": (lambda data: len(json.loads(data)), WORKS),
    "ris": (lambda data: len(rispy.loads(data.decode())), WORKS),
    "gold": (lambda data: len(json.loads(data)), 1),
    "graph": (lambda data: sum(node["kind"] == "reference" for node in json.loads(data)["nodes"]), WORKS),
}
"""Format -> how its records are counted, and how many there are of our article."""


def test_the_list_names_every_format_with_its_suffix() -> None:
    rows = [line.split() for line in call("export", "--list").text.splitlines()]
    assert [(row[0], row[1]) for row in rows] == [(name, writer.suffix) for name, writer in WRITERS.items()]
    assert all(len(row) > 3 for row in rows)


@pytest.mark.parametrize("form", WRITERS)
def test_a_format_goes_to_standard_output_or_to_a_file(built: Path, tmp_path: Path, form: str) -> None:
    called = call("export", built / ARTICLE_ID, "--format", form)
    assert (called.code, called.stderr) == (0, "")
    assert called.stdout
    path = tmp_path / "new folder" / f"a{WRITERS[form].suffix}"
    written = call("export", built / ARTICLE_ID, "--format", form, "-o", path)
    assert (written.code, written.stdout, written.stderr) == (0, b"", "")
    assert path.read_bytes() == called.stdout


@pytest.mark.parametrize("form", COUNTED)
def test_nothing_is_lost(built: Path, form: str) -> None:
    count, expected = COUNTED[form]
    assert count(call("export", built / ARTICLE_ID, "--format", form).stdout) == expected


@pytest.mark.parametrize(("file", "form"), EXPORTS.items(), ids=EXPORTS.values())
def test_the_stage_writes_the_same_as_the_format(built: Path, file: str, form: str) -> None:
    assert (built / ARTICLE_ID / file).read_bytes() == call("export", built / ARTICLE_ID, "--format", form).stdout


@pytest.mark.parametrize("form", WRITERS)
def test_a_folder_of_documents_is_one_corpus(built: Path, form: str) -> None:
    called = call("export", built, "--format", form)
    assert (called.code, called.stderr) == (0, "")
    if form in {"audit", "register"}:
        alone = [count_rows(call("export", built / id_, "--format", form).stdout) for id_ in (ARTICLE_ID, PRINT_ID)]
        assert count_rows(called.stdout) == sum(alone)
    if form == "gold":
        assert [row["doc"] for row in json.loads(called.stdout)] == [ARTICLE_ID, PRINT_ID]


def test_works_that_two_documents_share_stand_there_once(built: Path) -> None:
    assert len(json.loads(call("export", built, "--format", "csl").stdout)) == WORKS


def test_an_unknown_format_names_the_known(built: Path) -> None:
    called = call("export", built, "--format", "endnote")
    assert (called.code, called.stdout) == (2, b"")
    assert all(name in called.message for name in WRITERS)


def test_a_folder_without_documents_says_what_to_do(tmp_path: Path) -> None:
    called = call("export", tmp_path, "--format", "bibtex")
    assert called.code == 2
    assert "citeflow run" in called.message


def test_an_output_that_cannot_be_written(built: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    called = call("export", built, "--format", "bibtex", "-o", tmp_path / "file" / "a.bib")
    assert called.code == 3
    assert "a.bib" in called.message
