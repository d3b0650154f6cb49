"""The finding `claim-without-source`: what asks for a source, and what does not."""

import pytest

from citeflow.bundle import Bundle

from .making import List, found, make_bundle, places, works
from .test_examples import read

LIST = (List("Литература", works(1)),)
ENTRY = "## Литература\n\n1. Иванов И. И. Переправа. – М.: Наука, 1999. – 240 с.\n"
CITING = "Река широка, и берега её высоки [1]."


def article(paragraph: str, heading: str = "Введение", first: str = CITING) -> Bundle:
    return read(f"# О переправах\n\n## {heading}\n\n{first}\n\n{paragraph}\n\n{ENTRY}")


@pytest.mark.parametrize(
    ("sentence", "reasons"),
    [
        pytest.param("За зиму через неё перевезли 12 млн тонн зерна и угля.", "a figure (12 млн)", id="figure"),
        pytest.param("Паром был впервые спущен на воду в 1987 г. у села.", "a date (1987)", id="date"),
        pytest.param("По данным переписи, у реки живёт половина народа.", "an unnamed source (По данным)", id="data"),
        pytest.param(
            "Правительства учредили Фонд «Переправа» для всех районов.",
            "a named body (Фонд «Переправа), its founding or funding (учредили)",
            id="body founded",
        ),
        pytest.param("The ferry carried 3.5 million people over the river.", "a figure (3.5 million)", id="english"),
        pytest.param(
            "The Border Rivers Commission was established by both states.",
            "a named body (The Border Rivers Commission), its founding or funding (established)",
            id="english body",
        ),
    ],
)
def test_what_asks_for_a_source(sentence: str, reasons: str) -> None:
    [problem] = found("claim-without-source", article(sentence))
    assert problem.severity == "note"
    assert problem.message.endswith(f"”: {reasons}")
    assert problem.claim is not None and problem.weight is not None


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("На границе Бразилии и Парагвая много больших рек.", id="places alone"),
        pytest.param("Комитет по региональному развитию играет особую роль.", id="a body alone"),
        pytest.param("Мы опросили паромщиков и насчитали 12 млн тонн зерна.", id="own work"),
        pytest.param("На рис. 2 видно, что перевезли 12 млн тонн зерна.", id="own figure"),
        pytest.param("Пусть y = 5 % и пусть вес равен 12 млн тонн зерна.", id="formula"),
        pytest.param("У группы 2002 г. нет двух признаков из этих трёх.", id="a year as a name"),
        pytest.param("перевезли через неё 12 млн тонн зерна и угля зимой.", id="a piece of a sentence"),
        pytest.param("Перевезли 12 млн тонн.", id="short"),
        pytest.param("Когда же через неё перевезут 12 млн тонн зерна и угля?", id="question"),
        pytest.param("За зиму через неё перевезли 12 млн тонн зерна [1].", id="cited"),
        pytest.param("Зимой она замерзает [1]. Летом перевезли 12 млн тонн зерна и угля.", id="beside a source"),
    ],
)
def test_what_does_not(sentence: str) -> None:
    assert found("claim-without-source", article(sentence)) == []


DATED = "Паром был впервые спущен на воду в 1987 г. у села."
FIGURE = "За зиму через неё перевезли 12 млн тонн зерна и угля."


def test_parts_of_own_work_are_silent() -> None:
    assert found("claim-without-source", article(FIGURE, "Материалы и методы")) == []
    assert found("claim-without-source", article(FIGURE, "2. Experiments")) == []
    assert len(found("claim-without-source", article(FIGURE, "Методология истории"))) == 1


def test_in_a_part_that_cites_nothing_only_a_figure_asks() -> None:
    body = f"# О переправах\n\n## Введение\n\n{CITING}\n\n## Паромы\n\n{{}}\n\n{ENTRY}"
    assert found("claim-without-source", read(body.format(DATED))) == []
    assert len(found("claim-without-source", read(body.format(FIGURE)))) == 1


def test_one_finding_a_paragraph_on_its_most_telling_sentence() -> None:
    bundle = article(f"{DATED} {FIGURE}")
    [problem] = found("claim-without-source", bundle)
    assert places("claim-without-source", bundle) == [FIGURE]
    assert problem.message.endswith("; 1 more such sentence in this paragraph")


def test_silent_where_no_callout_was_read() -> None:
    assert found("claim-without-source", make_bundle(FIGURE, lists=LIST, uncited=(FIGURE,))) == []
    assert found("claim-without-source", Bundle(id="a")) == []
