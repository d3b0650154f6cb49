from __future__ import annotations

from typing import Any

import pytest

from citeflow.errors import InputError
from citeflow.evaluate.annotated import decode_annotations
from citeflow.evaluate.rates import make_rates
from citeflow.evaluate.score import evaluate, find_unanswered, format_rates

RAW = "1. Серік Ә. Границы и фонды // Вестник. – 2019. – № 3. – С. 5–9."
FIELDS = {"authors": ["Серік Ә.", "Ли Б."], "title": "Границы и фонды", "year": "2019", "pages": "5–9", "doi": "*"}
GOLD: dict[str, Any] = {
    "doc": "a",
    "references": [{"n": 1, "raw": RAW, "fields": FIELDS}, {"n": 2, "raw": "2. Oddone N. Paradiplomacy. 2015."}],
    "callouts": [{"refs": [1, 2]}, {"refs": [1]}],
    "claims": [
        {"claim": "мост построен", "evidence": [{"text": "Мост был построен рабочими в 2015 году"}]},
        {"claim": "нечего искать", "label": "Neutral", "evidence": []},
    ],
    "entities": [{"text": "Фонд открыт в Бахты", "ents": [[0, 4, "ORG"], [14, 19, "LOC"]]}],
}


def score(**changes: Any) -> dict[str, tuple[int, int, int]]:
    """Hits, gold and predicted of each question, for the gold with some layers answered differently."""
    rates = evaluate([GOLD], [{**GOLD, **changes}])
    return {question: (row.hits, row.gold, row.predicted) for question, row in rates.items()}


def with_fields(**fields: Any) -> dict[str, tuple[int, int, int]]:
    """Scores where the first reference has other fields."""
    return score(references=[{"n": 1, "raw": RAW, "fields": fields}])


def test_the_gold_answers_itself_in_full() -> None:
    assert {row.f1 for row in evaluate([GOLD], [GOLD]).values()} == {1.0}


@pytest.mark.parametrize(
    ("references", "counts"),
    [
        pytest.param([{"n": 1, "raw": RAW.upper()}], (1, 2, 1), id="case"),
        pytest.param([{"n": 1, "raw": RAW[3:]}], (1, 2, 1), id="without the number"),
        pytest.param([{"n": 1, "raw": "Совсем другая строка о реках"}], (0, 2, 1), id="other string"),
        pytest.param([{"n": 7, "raw": RAW}], (0, 2, 1), id="other number"),
        pytest.param([], (0, 2, 0), id="none"),
    ],
)
def test_references(references: list[dict[str, Any]], counts: tuple[int, int, int]) -> None:
    assert score(references=references)["refs"] == counts


def test_unreadable_gold_string_is_taken_by_its_number() -> None:
    gold = {"doc": "a", "references": [{"n": 1, "raw": "xyz", "raw_is_rendered": False}]}
    found = {"doc": "a", "references": [{"n": 1, "raw": RAW}]}
    assert evaluate([gold], [found])["refs"] == make_rates(1, 1, 1)


@pytest.mark.parametrize(
    ("name", "value", "hit"),
    [
        pytest.param("title", "ГРАНИЦЫ  и фонды.", True, id="title folded"),
        pytest.param("title", "Границы и горы", False, id="title differs"),
        pytest.param("pages", "С. 5-9", True, id="pages by their numbers"),
        pytest.param("pages", "5", False, id="half of the pages"),
        pytest.param("year", 2019, True, id="year as a number"),
        pytest.param("year", "2018", False, id="other year"),
        pytest.param("authors", "Серік Ә.; Ли Б.", True, id="authors in one string"),
        pytest.param("authors", ["Серік, Әлия", "Ли"], False, id="two letters alone are no name"),
        pytest.param("authors", ["Голубев И.", "Серік Ә.", "Петров П."], False, id="a third of the names"),
    ],
)
def test_fields(name: str, value: Any, hit: bool) -> None:
    assert with_fields(**{name: value})[f"field:{name}"] == (int(hit), 1, 1)


def test_open_judgement_is_not_counted() -> None:
    assert "field:doi" not in with_fields(doi="10.1/x")


def test_field_that_was_not_asked_counts_against_precision() -> None:
    assert with_fields(volume="3")["field:volume"] == (0, 0, 1)


@pytest.mark.parametrize(
    ("callouts", "counts"),
    [
        pytest.param([{"refs": [1]}, {"refs": [2, 1]}], (3, 3, 3), id="order"),
        pytest.param([{"refs": [1, 1, 1]}], (2, 3, 3), id="too many of one"),
        pytest.param([], (0, 3, 0), id="none"),
    ],
)
def test_callouts(callouts: list[dict[str, Any]], counts: tuple[int, int, int]) -> None:
    assert score(callouts=callouts)["callouts"] == counts


def test_brackets_that_are_no_callouts_ask_for_nothing() -> None:
    gold = {"doc": "a", "callouts": [], "not_callouts": [{"text": "[2019]"}]}
    assert evaluate([gold], [{"doc": "a", "callouts": [{"refs": [2019]}]}])["callouts"] == make_rates(0, 0, 1)


def answer(*passages: str) -> dict[str, tuple[int, int, int]]:
    """Scores of passages for the first claim."""
    return score(claims=[{"claim": "мост построен", "evidence": [{"text": text} for text in passages]}])


GOOD, BAD = "мост построен рабочими в 2015 году", "река впадает в озеро"


@pytest.mark.parametrize(
    ("passages", "first", "among_five"),
    [
        pytest.param((GOOD,), 1, 1, id="best first"),
        pytest.param((BAD, GOOD), 0, 1, id="second"),
        pytest.param((BAD,) * 5 + (GOOD,), 0, 0, id="sixth"),
        pytest.param((" ".join([*(["вода"] * 60), GOOD]),), 0, 0, id="after sixty words"),
    ],
)
def test_evidence(passages: tuple[str, ...], first: int, among_five: int) -> None:
    scores = answer(*passages)
    assert (scores["evidence@1"], scores["evidence@5"]) == ((first, 1, 1), (among_five, 1, 1))


def test_k_sets_the_depth() -> None:
    found = {"doc": "a", "claims": [{"claim": "мост построен", "evidence": [{"text": BAD}, {"text": GOOD}]}]}
    assert evaluate([GOLD], [found], k=2)["evidence@2"].hits == 1
    assert evaluate([GOLD], [found], k=1)["evidence@1"] == make_rates(0, 1, 1)


def test_spans_exact_and_touching() -> None:
    scores = score(entities=[{"text": "", "ents": [[0, 11, "ORG"], [5, 6, "ORG"], [14, 19, "LOC"]]}])
    assert scores["ent:ORG"] == (0, 1, 2)
    assert scores["ent~ORG"] == (1, 1, 2)
    assert scores["ent:LOC"] == (1, 1, 1)


def test_missing_document_is_a_miss_in_every_question() -> None:
    rates = evaluate([GOLD], [])
    assert {row.recall for row in rates.values()} == {0.0}
    assert {"refs", "callouts", "evidence@1", "ent:ORG"} <= set(rates)
    assert find_unanswered([GOLD], []) == ["a"]
    assert find_unanswered([GOLD], [GOLD]) == []


@pytest.mark.parametrize(
    ("gold", "message"),
    [
        pytest.param({"doc": "a"}, "gold: not a list", id="an object"),
        pytest.param([{"references": []}], "field `doc`", id="no doc"),
        pytest.param([{"doc": "a", "callouts": [{"refs": 3}]}], r"callouts\[0\].refs", id="refs no list"),
        pytest.param([{"doc": "a", "entities": [{"ents": [[0, 4]]}]}], "entities", id="span without type"),
        pytest.param("text", "gold: not a list", id="a string"),
    ],
)
def test_bad_gold_is_told_in_one_line(gold: Any, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        evaluate(gold, [])
    assert "\n" not in str(caught.value)


def test_two_predictions_of_one_document() -> None:
    with pytest.raises(InputError, match="document 'a' stands there more than once"):
        evaluate([GOLD], [GOLD, GOLD])


@pytest.mark.parametrize(
    ("raw", "message"),
    [(b"{", "gold.json: not JSON"), (b"\xff\xfe", "gold.json: not JSON"), (b"{}", "gold.json: a list .* is dict")],
)
def test_bad_files(raw: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message):
        decode_annotations(raw, "gold.json")


def test_table_is_aligned() -> None:
    lines = format_rates(evaluate([GOLD], [GOLD])).splitlines()
    assert lines[0].split() == ["question", "gold", "pred", "P", "R", "F1"]
    assert len({len(line) for line in lines}) == 1
    assert format_rates({}).count("\n") == 0
