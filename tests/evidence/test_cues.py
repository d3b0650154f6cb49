"""Cues: what of a claim differs in a passage, and what must not be told as a difference."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeflow.evidence.anchors import find_anchors
from citeflow.evidence.cues.gather import gather_cues
from citeflow.evidence.passages import Candidate, Cited
from tests.factory import name_row

DIFFERENT = {
    ("Совет создал фонд.", "The council did not create a fund."): "negation",
    ("Дорогу так и не открыли.", "The road was opened in spring."): "negation",
    ("Мост построен.", "El puente nunca se construyó."): "negation",
    ("Банк выдал заём.", "O banco não concedeu o empréstimo."): "negation",
    ("Жоба аяқталған жоқ.", "The project was completed."): "negation",
    ("Число рейсов выросло.", "The number of flights declined."): "direction",
    ("Торговля сократилась.", "El comercio creció."): "direction",
    ("Парламент одобрил договор.", "Parliament rejected the treaty."): "direction",
    ("Дорога ускорила перевозки.", "The road may have sped up transport."): "hedging",
    ("Школа помогла переселенцам.", "Quizás la escuela ayudó a los colonos."): "hedging",
    ("Порт открыли в 1998 г.", "The port perhaps opened in 1999."): "hedging year",
}

ALIKE = (
    ("Совет создал фонд.", "The council created a fund."),
    ("Совет создал не только фонд.", "The council created a fund."),
    ("Организации помогли.", "Non-governmental organisations helped; las no gubernamentales también."),
    ("Решение принято.", "Decision No. 5 was adopted."),
    ("Банк оплачивал не стройку, а проекты.", "The bank paid for studies rather than for building."),
    ("Жители могут ездить свободно.", "Residents may travel freely."),
    ("Порт открыли весной.", "The port opened in May."),
    ("Возможно, дорога помогла.", "The road perhaps helped."),
    ("Сначала торговля росла, затем сократилась.", "Trade first grew, then declined."),
    ("Число рейсов выросло.", "The number of flights grew."),
    ("Совет перестал собираться.", "The council met no more."),
    ("Ярмарку держали, пока её не разогнали.", "The fair was held until soldiers came."),
    ("Срок не назначен.", "The date is still undecided."),
    ("Запрет приостановлен.", "The ban does not apply for now."),
    ("Договор не ратифицирован.", "The treaty was never ratified."),
)


def differing(claim: str, passage: str, *, close: bool = True) -> set[str]:
    there = Candidate(0, len(passage), passage, None, None)
    cues = gather_cues(claim, find_anchors(claim, "ru"), there, find_anchors(passage, "en"), close=close, alike=close)
    return {cue.kind for cue in cues if not cue.agrees}


@pytest.mark.parametrize(("texts", "kinds"), DIFFERENT.items(), ids=name_row)
def test_differences_are_told(texts: tuple[str, str], kinds: str) -> None:
    assert " ".join(sorted(differing(*texts))) == kinds


def test_texts_that_are_not_alike_differ_in_facts_alone() -> None:
    claim, passage = "В 1998 г. фонд не создан.", "Rivers perhaps rose in 1996."
    anchors, there = find_anchors(claim, "ru"), find_anchors(passage, "en")
    candidate = Candidate(0, len(passage), passage, None, None)
    told = gather_cues(claim, anchors, candidate, there, close=True, alike=False)
    assert [(cue.kind, cue.agrees) for cue in told] == [("year", False)]


@pytest.mark.parametrize("texts", ALIKE, ids=name_row)
def test_what_is_said_otherwise_is_no_difference(texts: tuple[str, str]) -> None:
    assert differing(*texts) == set()


def test_tone_says_nothing_of_passages_that_are_far_off() -> None:
    assert differing("Совет создал фонд.", "It did not rain, perhaps.", close=False) == set()


def test_a_passage_that_cites_another_work_says_which() -> None:
    text = "The fund began in 1998 (Ruiz 2001)."
    there = Candidate(0, len(text), text, "en", None, cites=(Cited(23, 34, "Ruiz A. Funds. 2001."),))
    (relayed,) = gather_cues("Фонд создан.", [], there, [], close=True, alike=True)
    assert (relayed.kind, relayed.work, text[slice(*relayed.passage)]) == (
        "relayed",
        "Ruiz A. Funds. 2001.",
        "(Ruiz 2001)",
    )


@given(st.text(max_size=60), st.text(max_size=60))
def test_cues_lie_in_their_texts(claim: str, passage: str) -> None:
    there = Candidate(0, len(passage), passage, None, None)
    for cue in gather_cues(
        claim, find_anchors(claim, "ru"), there, find_anchors(passage, "en"), close=True, alike=True
    ):
        assert 0 <= cue.claim[0] <= cue.claim[1] <= len(claim)
        assert 0 <= cue.passage[0] <= cue.passage[1] <= len(passage)
