"""Claims and passages that say the same, or differ in one thing: what is told of them.

A row: language and words of a claim, language and words of a passage, kinds of what differs. `built_on.tsv` was looked
at while the readers of numbers and denials were written; `held_out.tsv` was composed afterwards and run once.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from citeflow.evidence.anchors import find_anchors
from citeflow.evidence.cues.gather import gather_cues
from citeflow.evidence.passages import Candidate

FOLDER = Path(__file__).parent
LEAST = 0.95
"""Precision and recall."""


def tell(claim_lang: str, claim: str, lang: str, passage: str) -> set[str]:
    there = find_anchors(passage, lang)
    candidate = Candidate(0, len(passage), passage, lang, None)
    own = claim_lang == lang
    cues = gather_cues(
        claim, find_anchors(claim, claim_lang), candidate, there, close=True, alike=True, one_language=own
    )
    return {cue.kind for cue in cues if not cue.agrees}


@pytest.mark.parametrize("name", ["built_on", "held_out"])
def test_differences_are_told_and_no_others(name: str) -> None:
    rows = [line.split("\t") for line in (FOLDER / f"{name}.tsv").read_text("utf-8").splitlines()]
    pairs = [(tell(*row[:4]), set(row[4].split())) for row in rows]
    right = sum(len(told & wanted) for told, wanted in pairs)
    assert len(rows) >= 60
    assert right >= LEAST * sum(len(told) for told, _ in pairs)
    assert right >= LEAST * sum(len(wanted) for _, wanted in pairs)
