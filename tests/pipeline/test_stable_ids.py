"""Ids stay when a word elsewhere goes, so that what people decided about a claim stays with it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from citeflow.pipeline import read_text, run_stage

ARTICLE = Path(__file__).parents[2] / "corpus" / "granitsy-i-instituty.md"
Both = tuple[dict[str, Any], dict[str, Any]]


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Both:
    """Claims of our article, and of our article without one word of its introduction."""
    folder = tmp_path_factory.mktemp("ids")
    text = ARTICLE.read_text("utf-8")
    place = text.index("\n", text.index("## **Введение**")) + 1
    word = re.compile(r"(?<= )[а-яё]{6,} ").search(text, place)
    assert word is not None
    other = folder / ARTICLE.name
    other.write_text(text[: word.start()] + text[word.end() :], "utf-8")
    claims = []
    for path, name in ((ARTICLE, "before"), (other, "after")):
        read_text(path, folder / name)
        run_stage("references", folder / name)
        run_stage("claims", folder / name)
        claims.append(json.loads((folder / name / "claims.json").read_bytes()))
    return claims[0], claims[1]


def test_all_callouts_keep_their_ids(both: Both) -> None:
    before, after = both
    assert before["callouts"][0]["start"] != after["callouts"][0]["start"]
    assert [row["id"] for row in before["callouts"]] == [row["id"] for row in after["callouts"]]


def test_claims_keep_their_ids_but_for_the_sentence_and_its_neighbours(both: Both) -> None:
    before, after = both
    kept = {row["id"] for row in after["claims"]}
    lost = [place for place, row in enumerate(before["claims"]) if row["id"] not in kept]
    assert len(before["claims"]) == len(after["claims"])
    assert 1 <= len(lost) <= 3
    assert lost == list(range(lost[0], lost[0] + len(lost)))


def test_no_id_stands_for_two(both: Both) -> None:
    for claims in both:
        for layer in ("callouts", "claims"):
            ids = [row["id"] for row in claims[layer]]
            assert len(set(ids)) == len(ids)
            assert all(re.fullmatch(layer.removesuffix("s") + "-[0-9a-f]{12}", id_) for id_ in ids)
