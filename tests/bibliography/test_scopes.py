from __future__ import annotations

from citeflow.bibliography.find import find_references
from citeflow.model.document import Document
from tests.bibliography.make_doc import make_doc

CHAPTER = "Порты росли, суда менялись, и об этом писали многие [1]; другие молчали [2]. " * 10
RU = (
    "1. Голубев А.В. Граница и торговля // Полис. – 2019. – № 3. – С. 12–15.",
    "2. Жукова Н.Ю. Мосты Амура // География. – 2011. – Т. 5. – С. 3–9.",
)
EN = (
    "1. Golubev A.V. Border and trade // Polis. 2019. No. 3. P. 12–15.",
    "2. Zhukova N.Yu. Bridges of the Amur // Geography. 2011. Vol. 5. P. 3–9.",
)
OTHER = (
    "1. Щукин Е.Я. Реки и люди. – М.: Наука, 2006. – 488 с.",
    "2. Фомин О.О. Пороги // Вода. – 1998. – № 7. – С. 1–4.",
)


def scopes_of(doc: Document) -> dict[str, str | None]:
    """List id -> the first words and the number of chapters that it serves."""
    return {
        one.id: None if one.scope is None else doc.text[slice(*one.scope)].strip()[:7]
        for one in find_references(doc).lists
    }


def items(lines: tuple[str, ...]) -> list[tuple[str, str]]:
    return [("list-item", line) for line in lines]


def test_lists_of_chapters() -> None:
    doc = make_doc(
        ("heading", "Глава 1"), ("paragraph", CHAPTER), ("heading", "Литература"), *items(RU),
        ("heading", "References"), *items(EN),
        ("heading", "Глава 2"), ("paragraph", CHAPTER), ("heading", "Литература"), *items(OTHER),
        ("heading", "Приложение"), ("paragraph", CHAPTER),
    )  # fmt: skip
    first, again, second = find_references(doc).lists
    assert (first.scope, again.scope) == ((0, first.start), (0, first.start))
    assert second.scope == (again.end, len(doc.text))
    assert doc.text[slice(*second.scope)].strip().startswith("Глава 2")


def test_lists_that_stand_together_serve_the_whole_text() -> None:
    doc = make_doc(
        ("paragraph", CHAPTER), ("heading", "Источники"), *items(OTHER), ("heading", "Литература"), *items(RU)
    )
    assert scopes_of(doc) == {"istochniki": None, "literatura": None}


def test_translated_list_behind_an_abstract_is_no_chapter() -> None:
    doc = make_doc(
        ("paragraph", CHAPTER), ("heading", "Литература"), *items(RU),
        ("heading", "Summary"), ("paragraph", "Ports grew and ships changed, as many wrote [1]. " * 20),
        ("heading", "References"), *items(EN),
    )  # fmt: skip
    assert scopes_of(doc) == {"literatura": None, "references": None}


def test_list_that_numbers_on_is_no_chapter() -> None:
    later = tuple(line.replace("1.", "3.", 1).replace("2.", "4.", 1) for line in OTHER)
    doc = make_doc(
        ("paragraph", CHAPTER), ("heading", "Литература"), *items(RU), ("heading", "Глава 2"), ("paragraph", CHAPTER),
        ("heading", "Литература"), *items((later[0], "4. Фомин О.О. Пороги // Вода. – 1998. – № 7. – С. 1–4.")),
    )  # fmt: skip
    assert set(scopes_of(doc).values()) == {None}
