"""The order of attention, and passages read again before they go out."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from citeflow.bundle import Bundle
from citeflow.errors import InputError
from citeflow.evidence.verify import verify_passages
from citeflow.measures.attention import judge_row, rank_attention
from citeflow.model.claim import Citation, Claim, Claims
from citeflow.model.document import Document
from citeflow.model.evidence import Cue, Evidence, EvidenceState, PairEvidence, Passage
from tests.factory import make_document, name_row

TEXT = "It rained. The fund opened in 1999."
PASSAGE = Passage(source="s" * 64, text=TEXT[11:], start=11, end=len(TEXT), score=1.0, parts={}, cues=())
YEAR = Cue(kind="year", agrees=False, claim=(2, 6), passage=(19, 23))
HEDGE = Cue(kind="hedging", agrees=False, claim=(0, 0), passage=(4, 8))


def pair(state: EvidenceState, *cues: Cue, off_page: bool = False) -> PairEvidence:
    passages = (replace(PASSAGE, cues=cues, page=7),) if state in ("found", "weak") else ()
    return PairEvidence(claim="c", key="k", state=state, passages=passages, off_page=off_page)


REASONS = [
    (pair("found"), []),
    (pair("found", YEAR), ["year: 1998 here, 1999 there"]),
    (
        pair("weak", YEAR, HEDGE),
        [
            "year: 1998 here, 1999 there",
            "the best passage is weak",
            "the passage is less firm: fund there",
        ],
    ),
    (pair("none-found"), ["no passage of the source bears on it"]),
    (pair("found", off_page=True), ["the best passage stands on p. 7, not where the callout says"]),
    (pair("no-text-layer"), ["the source has no text layer"]),
    (pair("source-missing"), []),
]


@pytest.mark.parametrize(("row", "reasons"), REASONS, ids=name_row)
def test_reasons_of_a_pair(row: PairEvidence, reasons: list[str]) -> None:
    assert [reason for _, reason in judge_row(row, "В 1998 г.")] == reasons


def test_that_words_alone_find_nothing_says_nothing_of_the_source() -> None:
    assert [reason for _, reason in judge_row(pair("none-found"), "В 1998 г.", by_words=True)] == [
        "nothing found by words alone"
    ]


def claim(name: str, status: str, *keys: str | None) -> Claim:
    citations = tuple(
        Citation(key=key, number=n, callout="x", scope="sentence", confidence=1.0) for n, key in enumerate(keys, 1)
    )
    return Claim(id=name, start=0, end=9, text="В 1998 г.", status=status, reasons=(), citations=citations)  # type: ignore[arg-type]


def test_what_differs_comes_first_and_what_has_no_source_last() -> None:
    claims = (
        claim("uncited", "uncited"),
        claim("dangling", "cited", None),
        claim("missing", "cited", "m"),
        claim("differs", "cited", "d"),
        claim("fine", "cited", "f"),
        claim("plain", "plain"),
    )
    rows = (
        replace(pair("none-found"), claim="missing", key="m"),
        replace(pair("found", YEAR), claim="differs", key="d"),
        replace(pair("found"), claim="fine", key="f"),
    )
    bundle = Bundle(id="x", claims=Claims(callouts=(), claims=claims), evidence=Evidence(evidence=rows))
    assert [concern.claim for concern in rank_attention(bundle)] == ["differs", "missing", "dangling", "uncited"]
    assert rank_attention(Bundle(id="x")) == ()


def source(text: str) -> Document:
    return make_document(text, "source.txt")


def test_a_passage_is_shown_only_where_its_source_says_the_same_still() -> None:
    evidence = Evidence(evidence=(pair("found"),))
    assert verify_passages(evidence, lambda sha256: source(TEXT)) is evidence
    changed = verify_passages(evidence, lambda sha256: source(TEXT.replace("1999", "2001")))
    assert [problem.code for problem in changed.problems] == ["passage-changed"]
    assert changed.evidence[0].passages == ()
    assert changed.evidence[0].state == "found"


def test_a_source_that_is_gone_loses_its_passages() -> None:
    def gone(sha256: str) -> Document:
        raise InputError(f"{sha256}: no such file")

    left = verify_passages(Evidence(evidence=(pair("found"),)), gone)
    assert left.evidence[0].passages == ()
    assert "missing" in left.problems[0].message
