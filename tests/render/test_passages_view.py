"""Passages beside a claim: the words behind their cues, and what differs said first."""

from __future__ import annotations

import pytest

from citeflow.model.evidence import Cue, PairEvidence, Passage
from citeflow.render.passages_view import Run, view_passages

CLAIM = "В 1998 г. дали 300 млн."
TEXT = "In 1999 they gave 300 million."


def view(*cues: Cue) -> tuple[tuple[Run, ...], tuple[str, ...]]:
    passage = Passage(source="s", text=TEXT, start=0, end=len(TEXT), score=0.5, parts={}, cues=cues)
    (shown,) = view_passages(PairEvidence(claim="c", state="found", passages=(passage,)), CLAIM)
    return shown.runs, shown.differ


def cue(kind: str, claim: tuple[int, int], passage: tuple[int, int], *, agrees: bool) -> Cue:
    return Cue(kind=kind, agrees=agrees, claim=claim, passage=passage)


def test_words_behind_cues_are_runs_of_their_own() -> None:
    runs, differ = view(cue("amount", (15, 22), (18, 29), agrees=True), cue("year", (2, 6), (3, 7), agrees=False))
    assert [(run.text, run.kind, run.agrees) for run in runs] == [
        ("In ", None, True),
        ("1999", "year", False),
        (" they gave ", None, True),
        ("300 million", "amount", True),
        (".", None, True),
    ]
    assert differ == ("year: 1998 here, 1999 there",)


@pytest.mark.parametrize("span", [(3, 90), (7, 7), (-5, 0), (90, 99)])
def test_a_span_that_is_none_leaves_the_passage_whole(span: tuple[int, int]) -> None:
    runs, _ = view(cue("year", (0, 1), span, agrees=True))
    assert "".join(run.text for run in runs) == TEXT


def test_of_overlapping_cues_the_one_that_differs_counts() -> None:
    runs, _ = view(cue("number", (2, 6), (3, 7), agrees=True), cue("year", (2, 6), (3, 7), agrees=False))
    assert [run.kind for run in runs if run.kind] == ["year"]
