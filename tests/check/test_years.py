import pytest

from citeflow.check.author_year import find_author_years
from citeflow.citations.callouts.family_names import names_meet

from .making import List, Work, csl, found, make_bundle, places

LISTS = (
    List(
        "Литература",
        (
            Work(1, "Golunov S. Border trade. 2016.", csl=csl("Golunov", "Border trade", 2016)),
            Work(2, "Петрова А. Мосты. 2011 (изд. 1998).", csl=csl("Петрова", "Мосты", 2011)),
            Work(3, "Ли Б. Порты.", csl={"author": [{"family": "Ли"}], "title": "Порты"}),
        ),
    ),
)


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        pytest.param(
            "Как пишет Голунов (2015) [1], торговля растёт.", "Голунов (2015)",
            "the text says Голунов 2015 [1], the reference [1] Golunov: Border trade says 2016", id="two scripts",
        ),
        pytest.param(
            "В работе Петровой (2001) [2; 3] мосты.", "Петровой (2001)",
            "the text says Петровой 2001 [2; 3], the reference [2] Петрова: Мосты says 2011", id="case ending",
        ),
        pytest.param(
            "Мосты важны (Петрова, 2001) [2].", "(Петрова, 2001)",
            "the text says Петрова 2001 [2], the reference [2] Петрова: Мосты says 2011", id="in brackets",
        ),
    ],
)  # fmt: skip
def test_year_differs(text: str, place: str, message: str) -> None:
    bundle = make_bundle(text, lists=LISTS)
    assert [p.message for p in found("year-differs", bundle)] == [message]
    assert places("year-differs", bundle) == [place]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Голунов (2016) [1] прав.", id="equal"),
        pytest.param("Петрова (1998) [2] права.", id="printed in the reference"),
        pytest.param("Ли (2010) [3] прав.", id="reference without a year"),
        pytest.param("МЕРКОСУР (1991) [1] растёт.", id="no author"),
        pytest.param("Голунов (2015) пишет о торговле, но см. [1].", id="callout apart"),
        pytest.param("Голунов (2015) [2].", id="other author's callout"),
    ],
)
def test_year_is_silent(text: str) -> None:
    assert found("year-differs", make_bundle(text, lists=LISTS)) == []


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        pytest.param("(Иванов, 2019)", [("Иванов", 2019, False)], id="plain"),
        pytest.param("(Иванов А.А., 2019, с. 5)", [("Иванов", 2019, True)], id="initials and page"),
        pytest.param("(Smith & Lee, 2018)", [("Smith", 2018, True)], id="two authors"),
        pytest.param("(см. также Smith et al. 2018a; Lee, 2020)", [("Smith", 2018, True)], id="signal, several works"),
        pytest.param("[Сейтов және т.б., 2021]", [("Сейтов", 2021, True)], id="kazakh"),
        pytest.param("van Houtum (2005, p. 673)", [("van Houtum", 2005, True)], id="particle"),
        pytest.param("в 2019 г. (2020) и (с. 5)", [], id="no name"),
        pytest.param("(принят в Москве, 2019)", [], id="a phrase"),
    ],
)
def test_find_author_years(text: str, forms: list[tuple[str, int, bool]]) -> None:
    assert [(f.name, f.year, f.telling) for f in find_author_years(text)] == forms


@pytest.mark.parametrize(
    ("printed", "family", "meet"),
    [
        ("Канаи", "Kanai", True),
        ("Иванову", "Иванов", True),
        ("Ивановых", "Иванов", False),
        ("de Nevado", "Nevado", True),
        ("Houtum", "van Houtum", True),
        ("Достоевского", "Достоевский", True),
        ("Петровой", "Petrova", True),
        ("Ахметовтың", "Ахметов", True),
        ("Канаде", "Kanai", False),
        ("Ли", "Лис", False),
        ("Иваницкий", "Иванов", False),
    ],
)
def test_names_meet(printed: str, family: str, meet: bool) -> None:
    assert names_meet(printed, family) is meet
