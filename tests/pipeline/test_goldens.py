"""What the pipeline makes of one small article, taken as a whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from citeflow.pipeline import run_document
from citeflow.readers.options import DEFAULT_OPTIONS
from tests.golden import check_golden

HERE = Path(__file__).parent
ARTICLE = HERE / "data" / "pereprava.md"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("golden") / ARTICLE.stem
    run_document(ARTICLE, folder, DEFAULT_OPTIONS, lambda stage: None)
    return folder


def without_versions(data: bytes) -> bytes:
    """A layer without its `made`, which holds versions; the rest as it is, readable in a difference."""
    layer = json.loads(data)
    made = layer.pop("made")
    assert set(made) == {"citeflow", "inputs", "models", "schema", "stage"}
    return json.dumps(layer, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"


@pytest.mark.parametrize("name", ["references.json", "claims.json"])
def test_layers(folder: Path, name: str) -> None:
    check_golden(HERE / "goldens" / name, without_versions((folder / name).read_bytes()))


@pytest.mark.parametrize("name", ["references.bib", "audit.csv"])
def test_exports(folder: Path, name: str) -> None:
    check_golden(HERE / "goldens" / name, (folder / name).read_bytes())


def test_the_goldens_say_what_a_person_reads_in_the_article(folder: Path) -> None:
    """So that a golden cannot be taken with a fault in it that a glance would see."""
    references = json.loads((folder / "references.json").read_bytes())
    assert [row["heading"] for row in references["lists"]] == ["Литература", "References"]
    assert [(work["number"], len(work["printed"])) for work in references["references"]] == [(1, 2), (2, 2), (3, 2)]
    claims = json.loads((folder / "claims.json").read_bytes())
    assert [row["text"] for row in claims["callouts"]] == ["[1]", "[2, с. 14]", "[1–3]", "[2; 3]"]
    listed = [row for row in claims["claims"] if any(c["scope"] == "list" for c in row["citations"])]
    assert len(listed) >= 3


def test_a_book_stands_in_no_container(folder: Path) -> None:
    csl = json.loads((folder / "references.json").read_bytes())["references"][0]["csl"]
    assert (csl["type"], csl["publisher-place"], csl["publisher"]) == ("book", "Алматы", "Арна")
    assert "container-title" not in csl
