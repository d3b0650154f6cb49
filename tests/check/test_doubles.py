from typing import Any

import pytest

from .making import List, Work, csl, found, make_bundle, places

TITLE = "Граница и развитие соседних районов"


def listed(*items: dict[str, Any]) -> tuple[List, ...]:
    return (List("Литература", tuple(Work(n, f"Запись {n}.", csl=item) for n, item in enumerate(items, 1))),)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        pytest.param(
            csl("Умаров", "Реки степного края", 2019, DOI="10.1000/1"),
            csl("Umarov", "Rivers of the steppe", 2019, DOI="10.1000/1"),
            "equal DOI 10.1000/1",
            id="doi, two languages",
        ),
        pytest.param({"DOI": "10.1000/A"}, {"DOI": "10.1000/a"}, "equal DOI 10.1000/a", id="doi, case"),
        pytest.param(
            csl("Умаров", TITLE, 2019),
            csl("Умаров", TITLE.upper() + ".", 2019),
            "equal title and year 2019",
            id="title",
        ),
        pytest.param(
            csl("Умаров", TITLE, 2019),
            {"title": TITLE, "issued": {"date-parts": [[2019]]}},
            "equal title and year 2019",
            id="author only once",
        ),
    ],
)
def test_same_work(one: dict[str, Any], other: dict[str, Any], reason: str) -> None:
    bundle = make_bundle("Так [1].", lists=listed(one, other))
    [problem] = found("work-listed-twice", bundle)
    assert problem.message.endswith(reason)
    assert places("work-listed-twice", bundle) == ["Запись 2."]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(csl("Умаров", TITLE, 2019), csl("Умаров", TITLE, 2020), id="years"),
        pytest.param(csl("Умаров", TITLE, 2019), csl("Ким", TITLE, 2019), id="authors"),
        pytest.param(csl("Умаров", TITLE, 2019, volume="1"), csl("Умаров", TITLE, 2019, volume="2"), id="volumes"),
        pytest.param(csl("Умаров", "Введение", 2019), csl("Умаров", "Введение", 2019), id="title too short"),
        pytest.param(
            csl("Умаров", TITLE, 2019, DOI="10.1000/1"), csl("Умаров", TITLE, 2019, DOI="10.1000/2"), id="dois"
        ),
        pytest.param({"title": TITLE}, {"title": TITLE}, id="no year"),
        pytest.param(
            csl("Умаров", "Реки степного края", 2019, DOI="10.1000/m9"),
            csl("Ким", "Порты большого моря", 2019, DOI="10.1000/m9"),
            id="a doi that lost its end",
        ),
        pytest.param(
            {"title": "Отчёт о работе figshare.7946", "DOI": "10.1000/m9"},
            {"title": "figshare.5346", "DOI": "10.1000/m9"},
            id="its end in the title",
        ),
        pytest.param({}, {}, id="nothing known"),
    ],
)
def test_different_works(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert found("work-listed-twice", make_bundle("Так [1].", lists=listed(one, other))) == []


def test_twins_are_one_work() -> None:
    work = Work(1, "Умаров У. Граница.", key="umarov", csl=csl("Умаров", TITLE, 2019))
    twins = (List("Литература", (work,)), List("References", (work,), "en"))
    assert found("work-listed-twice", make_bundle("Так [1].", lists=twins)) == []
