"""What a reader sees of a reach: the words it serves, the words that made it, the question where it is unsure."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from citeflow.bibliography.find import find_references
from citeflow.bundle import Bundle
from citeflow.model.claim import Claim, Ground, Locator
from citeflow.render.citations_view import NoteView, open_desk, view_notes
from citeflow.render.claim_wording import AGAINST, DECISIVE, FOR, GROUNDS
from citeflow.render.claims_view import ClaimView, view_claims
from citeflow.render.clauses_view import number_clauses
from citeflow.render.grounds_view import view_grounds
from citeflow.render.reading_order import order_reading
from citeflow.render.report import render_report
from citeflow.render.wording import say_locator
from tests.factory import make_claims
from tests.render.page_reading import PageReader

BODY = """# Речные порты

## Введение

Соль везли баржами [1], а рыбу возами [2, с. 5-7].

Порт открыли в 1911 г. Он вывозил соль. Через год порт сгорел [3].

Порт открыт в 1911 г. [1]. Его склад стоял у моста. Склад сгорел [2]. Мы считаем это удачей.

## Литература

1. Ли А. Б. Соль реки. Омск: Весы, 1990. 120 с.
2. Ким В. Г. Рыба озёр. Тара: Невод, 1991. 96 с.
3. Цой Д. Е. Порты. Омск: Весы, 1992. 88 с.
"""


@pytest.fixture(scope="module")
def bundle() -> Bundle:
    doc, claims = make_claims(BODY)
    return Bundle(id="ports", document=doc, references=find_references(doc), claims=claims)


@pytest.fixture(scope="module")
def rows(bundle: Bundle) -> dict[str, ClaimView]:
    parts = view_claims(bundle, order_reading(bundle))
    views = [row for part in parts for block in part.blocks for run in block.runs for row in run.rows]
    return {"".join(p.text for s in row.stretches for p in s.pieces): row for row in views}


def reach_of(row: ClaimView) -> list[tuple[str, str]]:
    return [(work.number, note.reach.question) for note in row.notes for work in note.works]


def test_every_reference_has_its_words(rows: dict[str, ClaimView]) -> None:
    row = rows["Соль везли баржами [1], а рыбу возами [2, с. 5-7]."]
    shown = [("".join(p.text for p in s.pieces), s.clause, s.line) for s in row.stretches]
    assert shown == [("Соль везли баржами [1]", 1, 1), (", ", None, 0), ("а рыбу возами [2, с. 5-7].", 2, 2)]
    assert [(n.works[0].number, n.reach.clause, n.reach.words) for n in row.notes] == [
        ("1", 1, "Соль везли баржами [1]"),
        ("2", 2, "а рыбу возами [2, с. 5-7]."),
    ]
    assert [note.locator for note in row.notes] == [None, "pp. 5-7"]


def test_words_of_a_note_lead_into_the_sentence(bundle: Bundle, rows: dict[str, ClaimView]) -> None:
    page = PageReader(render_report(bundle))
    anchor = next(iter(rows.values())).anchor
    assert page.words(f"{anchor}-words-2") == "а рыбу возами [2, с. 5-7]."
    assert {f"#{anchor}-words-1", f"#{anchor}-words-2"} <= set(page.hrefs)


@pytest.mark.parametrize(
    ("spans", "numbers"),
    [
        pytest.param([(0, 5), (5, 9)], [1, 2], id="side by side"),
        pytest.param([(4, 9), (0, 4)], [2, 1], id="numbered by the text"),
        pytest.param([(0, 5), (0, 5)], [1, 1], id="two works of one callout"),
        pytest.param([(0, 6), (4, 9)], [1, 0], id="crossing"),
        pytest.param([(-3, 4), (5, 99)], [0, 0], id="out of the claim"),
        pytest.param([(0, 49)], [0], id="the whole claim but its full stop"),
    ],
)
def test_lines_never_cross(bundle: Bundle, spans: list[tuple[int, int]], numbers: list[int]) -> None:
    assert bundle.claims is not None
    claim = bundle.claims.claims[0]
    at = claim.start
    citations = tuple(replace(claim.citations[0], start=at + start, end=at + end) for start, end in spans)
    found = number_clauses(replace(claim, citations=citations))
    assert [found.get((at + start, at + end), 0) for start, end in spans] == numbers


def test_grounds_in_the_next_sentence_lead_there(rows: dict[str, ClaimView]) -> None:
    [note] = rows["Порт открыли в 1911 г."].notes
    [ground] = note.reach.grounds
    assert (ground.kind, ground.verdict, ground.weight) == (GROUNDS["anaphora"], "for", "+2")
    assert (ground.before, ground.words, ground.after) == ("", "Он", " вывозил соль.")
    assert ground.place is not None and ground.place.anchor == rows["Он вывозил соль."].anchor


def test_the_claims_own_words_need_no_link(rows: dict[str, ClaimView]) -> None:
    [note] = rows["Через год порт сгорел [3]."].notes
    assert [ground.place for ground in note.reach.grounds] == [None]
    assert note.reach.kinds == GROUNDS["at-end"]


def test_words_against_are_named_as_such(bundle: Bundle) -> None:
    grounds = [Ground(kind=kind, start=20, end=24, weight=weight) for kind, weight in (("shift", -2), ("new", 0))]
    views = view_grounds(grounds, "claim-x", order_reading(bundle))
    assert [(v.kind, v.verdict, v.weight) for v in views] == [
        (GROUNDS["shift"], "against", "−2"),
        ("new", "even", "0"),
    ]


def test_an_unsure_reach_is_a_question_and_no_number(bundle: Bundle, rows: dict[str, ClaimView]) -> None:
    row = rows["Его склад стоял у моста."]
    assert reach_of(row) == [("1", "Does [1] reach this sentence?"), ("2", "Does [2] reach this sentence?")]
    assert all(note.reach.confidence == "" for note in row.notes)
    shown = PageReader(render_report(bundle)).words(row.anchor)
    assert "Does [1] reach this sentence?" in shown
    assert "0.50" not in shown


def test_works_of_one_callout_share_what_is_said_of_them() -> None:
    doc, claims = make_claims(BODY.replace("[3]", "[1; 3]"))
    made = Bundle(id="ports", document=doc, references=find_references(doc), claims=claims)
    desk = open_desk(made, order_reading(made))

    def notes_of(claim: Claim) -> tuple[NoteView, ...]:
        return view_notes(claim, desk)

    [claim] = [claim for claim in claims.claims if "[1; 3]" in claim.text]
    assert [[work.number for work in note.works] for note in notes_of(claim)] == [["1", "3"]]


def test_a_plain_claim_says_what_speaks_against_it(rows: dict[str, ClaimView]) -> None:
    assert rows["Мы считаем это удачей."].reasons == "Nothing to check: the authors' own opinion"


@pytest.mark.parametrize(
    ("label", "value", "said"),
    [("page", "5", "p. 5"), ("page", "5, 9", "pp. 5, 9"), ("folio", "12", "fol. 12"), ("appendix", "", "app.")],
)
def test_locators(label: str, value: str, said: str) -> None:
    assert say_locator(Locator(label=label, value=value)) == said  # type: ignore[arg-type]


def test_every_reason_and_ground_has_words() -> None:
    page = (Path(__file__).parents[2] / "docs" / "claims.md").read_text("utf-8")
    codes = {
        heading: set(re.findall(r"^\| `([a-z-]+)` \| ", page.split(f"\n## {heading}\n")[1].split("\n## ")[0], re.M))
        for heading in ("Reasons", "Grounds")
    }
    assert {*FOR, *AGAINST, *DECISIVE} == codes["Reasons"]
    assert set(GROUNDS) == codes["Grounds"]
