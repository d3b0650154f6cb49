"""The gold of status and scope reads as it is meant: every sentence of it is one that the readers cut."""

from __future__ import annotations

import pytest

from tests.citations.gold import PARTS, Paragraph, measure, read_gold

SCOPES = {"clause", "sentence", "list", "paragraph", "unsure"}
PARAGRAPHS = [paragraph for part in PARTS for paragraph in read_gold(part)]


@pytest.mark.parametrize("paragraph", PARAGRAPHS, ids=lambda p: p.name)
def test_gold_is_cut_into_the_same_sentences(paragraph: Paragraph) -> None:
    outcome = measure(paragraph)
    assert len(outcome.statuses) == len(paragraph.lines)
    assert {p.gold for p in outcome.pairs} - {""} <= SCOPES


def test_no_paragraph_stands_in_both_parts() -> None:
    assert len({p.name for p in PARAGRAPHS}) == len({p.body for p in PARAGRAPHS}) == len(PARAGRAPHS)
