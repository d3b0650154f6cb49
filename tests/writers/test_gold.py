from __future__ import annotations

import json

from citeflow.bundle import Bundle
from citeflow.evaluate.score import evaluate
from citeflow.writers.gold import gold_of_bundle, write_gold
from tests.writers.bundles import SENTENCES, make_bundle

(DOC,) = json.loads(write_gold(make_bundle()))


def test_references_with_family_names_first() -> None:
    assert DOC["doc"] == "serik-2024"
    assert DOC["references"][0]["fields"] == {
        "authors": ["Серік, Ә. Б.", "Голубев, И. П."],
        "title": "Границы Қазақстана: 5 % & «R_D» {в скобках} \\write18",
        "container": "Вестник R&D",
        "volume": "12",
        "issue": "3",
        "pages": "131–151",
        "year": "2019",
        "doi": "10.1000/abc_1(2)",
    }
    assert [reference["n"] for reference in DOC["references"]] == [1, 2, 3, 4, 5]


def test_callouts_in_the_order_of_the_text() -> None:
    assert [callout["refs"] for callout in DOC["callouts"]] == [[1, 2], [1], [3], [3]]


def test_passages_of_a_claim() -> None:
    assert DOC["claims"] == [{"claim": SENTENCES[0], "evidence": [{"text": "Фонд выдал займы."}]}]


def test_layers_not_made_are_absent() -> None:
    bare = Bundle(id="x", references=make_bundle().references)
    assert set(gold_of_bundle(bare)) == {"doc", "references"}


def test_scores_full_marks_against_itself() -> None:
    rates = evaluate([DOC], [DOC])
    assert {"refs", "callouts", "evidence@1", "field:authors", "field:doi"} <= set(rates)
    assert {row.f1 for row in rates.values()} == {1.0}
