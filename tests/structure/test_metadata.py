"""What an article says of itself: three languages, authors, dates, funding."""

from __future__ import annotations

import pytest

from citeflow.structure.dates import find_date
from citeflow.structure.people import is_people_line, split_people
from citeflow.structure.wording import ABSTRACT, FUNDING, KEYWORDS
from tests.factory import make_document, name_row

BODY = "Порт на левом берегу открыли летом 1911 года, и за двадцать лет он стал главным местом торговли."

MARKDOWN = f"""# РЕЧНЫЕ ПОРТЫ СТЕПНОГО КРАЯ

Ким А.Б.<sup>1</sup>, Орлова Д.Е.<sup>2</sup>

<sup>1</sup> Степной университет, Омск, Россия

<sup>2</sup> Институт рек, Павлодар, Казахстан

e-mail: kim@example.org

**Аннотация.** Рассмотрены порты и паромы Иртыша в начале прошлого века.

Показано, как торговля солью изменила степные посёлки.

**Ключевые слова:** порты, реки, соль.

Исследование выполнено при финансовой поддержке Степного фонда, грант № 17.

## Введение

{BODY} [1].

## Выводы

{BODY}

## Список литературы

1. Ким А.Б. Речные порты Сибири. – Омск: Наука, 2011. – 210 с.
2. Ли В.Г. Степные ярмарки // Вестник истории. – 2014. – № 3. – С. 12–30.

# ДАЛА ӨЛКЕСІНІҢ ӨЗЕН ПОРТТАРЫ

Ким А.Б., Орлова Д.Е.

**Аңдатпа.** Ертіс өзенінің порттары мен паромдары қарастырылады.

**Түйін сөздер:** порттар, өзендер, тұз.

# RIVER PORTS OF THE STEPPE

Kim A.B., Orlova D.E.

**Abstract.** The ports and ferries of the river Irtysh are described in detail.

**Keywords:** ports, rivers, salt.

Поступила в редакцию 15.09.2023
"""

PLAIN = (
    MARKDOWN.replace("**", "")
    .replace("# ", "")
    .replace("#", "")
    .replace("<sup>1</sup>", "")
    .replace("<sup>2</sup>", "")
)


@pytest.mark.parametrize("text", [(MARKDOWN, "a.md"), (PLAIN, "a.txt")], ids=["markdown", "plain"])
def test_three_languages(text: tuple[str, str]) -> None:
    metadata = make_document(*text).metadata
    assert metadata.title == {
        "ru": "РЕЧНЫЕ ПОРТЫ СТЕПНОГО КРАЯ",
        "kk": "ДАЛА ӨЛКЕСІНІҢ ӨЗЕН ПОРТТАРЫ",
        "en": "RIVER PORTS OF THE STEPPE",
    }
    assert metadata.abstract == {
        "ru": "Рассмотрены порты и паромы Иртыша в начале прошлого века.\n"
        "Показано, как торговля солью изменила степные посёлки.",
        "kk": "Ертіс өзенінің порттары мен паромдары қарастырылады.",
        "en": "The ports and ferries of the river Irtysh are described in detail.",
    }
    assert metadata.keywords == {
        "ru": ("порты", "реки", "соль"),
        "kk": ("порттар", "өзендер", "тұз"),
        "en": ("ports", "rivers", "salt"),
    }
    assert metadata.funding == "Исследование выполнено при финансовой поддержке Степного фонда, грант № 17."
    assert metadata.received == "2023-09-15"
    assert [a.names for a in metadata.authors] == [
        {"ru": "Ким А.Б.", "kk": "Ким А.Б.", "en": "Kim A.B."},
        {"ru": "Орлова Д.Е.", "kk": "Орлова Д.Е.", "en": "Orlova D.E."},
    ]
    assert metadata.authors[0].email == "kim@example.org"


def test_affiliations_by_superscript() -> None:
    authors = make_document(MARKDOWN).metadata.authors
    assert [a.affiliation for a in authors] == [
        "Степной университет, Омск, Россия",
        "Институт рек, Павлодар, Казахстан",
    ]


def test_authors_before_the_title() -> None:
    text = (
        f"Ким А.Б.\n\nСтепной университет, Омск\n\n# Речные порты\n\nАннотация. Рассмотрены порты Иртыша."
        f"\n\n## Введение\n\n{BODY}\n"
    )
    metadata = make_document(text).metadata
    assert metadata.title == {"ru": "Речные порты"}
    assert [(a.name, a.affiliation) for a in metadata.authors] == [("Ким А.Б.", "Степной университет, Омск")]


def test_no_abstract_label() -> None:
    metadata = make_document(f"# Речные порты степи\n\nКим А.Б.\n\n## Введение\n\n{BODY}\n").metadata
    assert metadata.title == {"ru": "Речные порты степи"}
    assert metadata.abstract == {}
    assert [a.name for a in metadata.authors] == ["Ким А.Б."]


@pytest.mark.parametrize("text", ["Порт.", "- соль\n- зерно\n", BODY], ids=["word", "list", "paragraph"])
def test_a_text_without_any_front_matter(text: str) -> None:
    metadata = make_document(text).metadata
    assert (metadata.abstract, metadata.keywords, metadata.received) == ({}, {}, None)


DATES = {
    "15.09.2024": "2024-09-15",
    "5.9.2024 г.": "2024-09-05",
    "15/09/2024": "2024-09-15",
    "15-09-2024": "2024-09-15",
    "2024-09-15": "2024-09-15",
    "15 сентября 2024 г.": "2024-09-15",
    "3 марта 2021": "2021-03-03",
    "1 мая 2020 года": "2020-05-01",
    "15 September 2024": "2024-09-15",
    "September 15, 2024": "2024-09-15",
    "15th September, 2024": "2024-09-15",
    "Sept. 15, 2024": "2024-09-15",
    "15 Sep 2024": "2024-09-15",
    "15 қыркүйек 2024": "2024-09-15",
    "2024 жылғы 15 қыркүйек": "2024-09-15",
    "2024 ж. 15 қыркүйек": "2024-09-15",
    "15 de septiembre de 2024": "2024-09-15",
    "15 de setembro de 2024": "2024-09-15",
    "15 septembre 2024": "2024-09-15",
    "31.02.2024": None,
    "2024": None,
    "сентябрь 2024": None,
    "": None,
    "15 порта 2024": None,
}


@pytest.mark.parametrize(("text", "iso"), DATES.items(), ids=name_row)
def test_dates(text: str, iso: str | None) -> None:
    assert find_date(text) == iso


RECEIVED = {
    "Поступила в редакцию 15.09.2023": "2023-09-15",
    "Статья поступила 5 мая 2023 г., принята 7 июня 2023 г.": "2023-05-05",
    "Дата поступления: 15.09.2023": "2023-09-15",
    "Received: 15 September 2023. Accepted: 3 October 2023": "2023-09-15",
    "Received September 15, 2023": "2023-09-15",
    "Редакцияға 15.09.2023 түсті": "2023-09-15",
    "Келіп түскен күні: 15.09.2023": "2023-09-15",
}


@pytest.mark.parametrize(("line", "iso"), RECEIVED.items(), ids=name_row)
def test_received(line: str, iso: str) -> None:
    text = (
        f"# Речные порты\n\nКим А.Б.\n\nАннотация. Рассмотрены порты.\n\nКлючевые слова: порты\n\n{line}"
        f"\n\n## Введение\n\n{BODY}\n"
    )
    assert make_document(text).metadata.received == iso


PEOPLE = {
    "Ким А.Б.": ["Ким А.Б."],
    "А.Б. Ким": ["А.Б. Ким"],
    "Ким А. Б., Орлова Д. Е.": ["Ким А. Б.", "Орлова Д. Е."],
    "Ким А.Б.; Орлова Д.Е.": ["Ким А.Б.", "Орлова Д.Е."],
    "Ким А.Б. и Орлова Д.Е.": ["Ким А.Б.", "Орлова Д.Е."],
    "Әлиев Қ.Ө. және Ким А.Б.": ["Әлиев Қ.Ө.", "Ким А.Б."],
    "Anna Kim and Dina Orlova": ["Anna Kim", "Dina Orlova"],
    "Ким Анна Борисовна": ["Ким Анна Борисовна"],
    "Ким-Орлова А.Б.*": ["Ким-Орлова А.Б."],
    "Порт открыли летом 1911 года": [],
    "": [],
}


@pytest.mark.parametrize(("line", "names"), PEOPLE.items(), ids=name_row)
def test_names_of_a_line(line: str, names: list[str]) -> None:
    assert split_people(line) == names


@pytest.mark.parametrize("line", ["Степной университет, Омск", "Institute of Rivers, Omsk", "Өзендер институты"])
def test_institutions_are_no_people(line: str) -> None:
    assert not is_people_line(line)


LABELS = {
    "Аннотация. Да": (True, False),
    "АННОТАЦИЯ: да": (True, False),
    "Аннотация": (True, False),
    "Аңдатпа – иә": (True, False),
    "Abstract—yes": (True, False),
    "Резюме.": (True, False),
    "Аннотация статьи дана ниже": (False, False),
    "Ключевые слова: да": (False, True),
    "Key words. yes": (False, True),
    "Түйінді сөздер: иә": (False, True),
    "Ключевые слова важны": (False, False),
    "": (False, False),
}


@pytest.mark.parametrize(("line", "expected"), LABELS.items(), ids=name_row)
def test_labels(line: str, expected: tuple[bool, bool]) -> None:
    assert (ABSTRACT.match(line) is not None, KEYWORDS.match(line) is not None) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Работа выполнена при поддержке Степного фонда",
        "This work was funded by the Steppe Fund.",
        "Зерттеу гранттық қаржыландыру аясында жасалды",
    ],
    ids=["ru", "en", "kk"],
)
def test_funding(line: str) -> None:
    assert FUNDING.search(line)
