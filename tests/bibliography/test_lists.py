from __future__ import annotations

import pytest

from citeflow.bibliography.lists.finding import find_lists
from citeflow.bibliography.lists.headings import read_heading
from tests.bibliography.make_doc import make_doc
from tests.bibliography.marked import read_cases, read_marked

FIRST = "Голунов С.В. Граница и торговля // Полис. – 2019. – № 3. – С. 12-15."
SECOND = "Berg E. Twin cities // Geopolitics. – 2012. – Vol. 4. – P. 3-9."
THIRD = "Замятин Д.Н. Культура и пространство. – М.: Знак, 2006. – 488 с."


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("ЛИТЕРАТУРА", "ru"),
        ("Литература:", "ru"),
        ("Л И Т Е Р А Т У Р А", "ru"),
        ("СПИСОК ЛИТЕРАТУРЫ", "ru"),
        ("5. Список использованной литературы", "ru"),
        ("Список использованных источников и литературы", "ru"),
        ("БИБЛИОГРАФИЧЕСКИЙ СПИСОК", "ru"),
        ("Библиография", "ru"),
        ("Источники", "ru"),
        ("ПАЙДАЛАНЫЛҒАН ӘДЕБИЕТТЕР ТІЗІМІ", "kk"),
        ("Пайдаланылған әдебиеттер", "kk"),
        ("ӘДЕБИЕТТЕР", "kk"),
        ("REFERENCES", "en"),
        ("7. REFERENCES", "en"),
        ("VII. References:", "en"),
        ("**Bibliography**", "en"),
        ("Literature cited", "en"),
        ("REFERENCIAS", "es"),
        ("Bibliografía", "es"),
        ("REFERÊNCIAS BIBLIOGRÁFICAS", "pt"),
        ("Литература / References", "ru"),
        ("литература", "ru"),
        ("ЛИТЕРАТУРА.", "ru"),
        ("С П И С О К   Л И Т Е Р А Т У Р Ы", "ru"),
        ("Список литературы (References)", "ru"),
        ("Список источников и литературы", "ru"),
        ("Список использованных источников", "ru"),
        ("Список использованных источников и литературы", "ru"),
        ("Список литературы и электронных ресурсов", "ru"),
        ("Пристатейный библиографический список", "ru"),
        ("Библиографические ссылки", "ru"),
        ("Использованная литература", "ru"),
        ("Публикации автора по теме диссертации", "ru"),
        ("Әдебиеттер / Литература / References", "kk"),
        ("Қолданылған әдебиеттер мен дереккөздер", "kk"),
        ("Пайдаланылған дереккөздер тізімі", "kk"),
        ("Список використаної літератури", "uk"),
        ("Використані джерела", "uk"),
        ("Works Cited", "en"),
        ("References and notes", "en"),
        ("LITERATURE CITED", "en"),
        ("Reference list", "en"),
        ("References (in Russian)", "en"),
        ("References – Литература", "en"),
        ("A. References", "en"),
        ("§5 References", "en"),
        ("Referencias bibliográficas", "es"),
        ("Obras citadas", "es"),
        ("Referências", "pt"),
        ("RÉFÉRENCES BIBLIOGRAPHIQUES", "fr"),
        ("Literaturverzeichnis", "de"),
        ("Riferimenti bibliografici", "it"),
        ("Piśmiennictwo", "pl"),
        ("Kaynakça", "tr"),
        ("Foydalanilgan adabiyotlar roʻyxati", "uz"),
    ],
)
def test_headings(text: str, lang: str) -> None:
    heading = read_heading(text)
    assert heading is not None
    assert (heading.lang, heading.end) == (lang, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "Литература о границе",
        "Литература и искусство",
        "Литература ..... 45",
        "Литература 45",
        "Источники и методы",
        "Библиография вопроса",
        "References to borders were few",
        "References to earlier work",
        "References 212",
        "Reference values",
        "Literature review",
        "Sources of error",
        "Referencias a la ley",
        "",
        "7.",
        "Источники энергии в регионе",
    ],
)
def test_no_headings(text: str) -> None:
    assert read_heading(text) is None


@pytest.mark.parametrize("text", ["Примечания", "NOTES", "Сноски", "Notas", "12. Endnotes:"])
def test_headings_of_notes(text: str) -> None:
    heading = read_heading(text)
    assert heading is not None
    assert heading.notes


def items(doc_blocks: list[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    doc = make_doc(*doc_blocks)  # type: ignore[arg-type]
    return [[(i.label, doc.text[i.start : i.end]) for i in found.items] for found in find_lists(doc)]


BODY = ("paragraph", "Границы меняются [1]. В 2019 году их стало больше [2].")
HEAD = ("heading", "ЛИТЕРАТУРА")
ONE_TWO = [("[1]", FIRST), ("[2]", SECOND)]

CASES = {
    "list-items": ([BODY, HEAD, ("list-item", f"[1] {FIRST}"), ("list-item", f"[2] {SECOND}")], [ONE_TWO]),
    "stops": ([HEAD, ("list-item", f"1. {FIRST}"), ("list-item", f"2. {SECOND}")], [[("1.", FIRST), ("2.", SECOND)]]),
    "half-brackets": (
        [HEAD, ("paragraph", f"1) {FIRST}"), ("paragraph", f"2) {SECOND}")],
        [[("1)", FIRST), ("2)", SECOND)]],
    ),
    "superscripts": (
        [HEAD, ("paragraph", f"¹ {FIRST}"), ("paragraph", f"² {SECOND}")],
        [[("¹", FIRST), ("²", SECOND)]],
    ),
    "broken-by-a-page": ([HEAD, ("list-item", f"[1] {FIRST}"), ("paragraph", f"[2] {SECOND}")], [ONE_TWO]),
    "run-together": ([HEAD, ("paragraph", f"[1] {FIRST} [2] {SECOND} [3] {THIRD}")], [[*ONE_TWO, ("[3]", THIRD)]]),
    "run-together-stops": (
        [HEAD, ("paragraph", f"1. {FIRST} 2. {SECOND} 3. {THIRD}")],
        [[("1.", FIRST), ("2.", SECOND), ("3.", THIRD)]],
    ),
    "heading-runs-in": ([("paragraph", f"REFERENCES [1] {FIRST} [2] {SECOND}")], [ONE_TWO]),
    "item-over-two-blocks": (
        [
            HEAD,
            ("paragraph", "[1] Голунов С.В. Граница и"),
            ("paragraph", "торговля // Полис. – 2019."),
            ("paragraph", f"[2] {SECOND}"),
        ],
        [[("[1]", "Голунов С.В. Граница и\n\nторговля // Полис. – 2019."), ("[2]", SECOND)]],
    ),
    "date-is-no-label": (
        [HEAD, ("paragraph", f"3. {FIRST} 4.10.2017 обновлено."), ("paragraph", f"4. {SECOND}")],
        [[("3.", f"{FIRST} 4.10.2017 обновлено."), ("4.", SECOND)]],
    ),
    "number-repeated": (
        [HEAD, ("paragraph", f"1. {FIRST}"), ("paragraph", f"2. {SECOND}"), ("paragraph", f"2. {THIRD}")],
        [[("1.", FIRST), ("2.", SECOND), ("2.", THIRD)]],
    ),
    "number-jumps": (
        [HEAD, ("paragraph", f"[1] {FIRST}"), ("paragraph", f"[4] {SECOND}"), ("paragraph", f"[5] {THIRD}")],
        [[("[1]", FIRST), ("[4]", SECOND), ("[5]", THIRD)]],
    ),
    "unnumbered": ([HEAD, ("paragraph", FIRST), ("paragraph", SECOND)], [[("", FIRST), ("", SECOND)]]),
    "page-number-between": (
        [HEAD, ("paragraph", f"[1] {FIRST}"), ("paragraph", "Вестник, 2024"), ("paragraph", f"[2] {SECOND}")],
        [ONE_TWO],
    ),
    "abstract-behind": (
        [
            HEAD,
            ("list-item", f"[1] {FIRST}"),
            ("list-item", f"[2] {SECOND}"),
            ("paragraph", "Аңдатпа. Шекара туралы 2019 жылғы мақала // талдау."),
        ],
        [ONE_TWO],
    ),
    "byline-behind": (
        [
            HEAD,
            ("list-item", f"[1] {FIRST}"),
            ("list-item", f"[2] {SECOND}"),
            ("back", "*Голунов С.В.¹"),
            ("back", "Статья поступила 15.09.2024 г."),
        ],
        [ONE_TWO],
    ),
    "upper-case-title-behind": (
        [
            HEAD,
            ("list-item", f"[1] {FIRST}"),
            ("list-item", f"[2] {SECOND}"),
            ("back", "BORDERS AND TRADE IN THE REGION"),
        ],
        [ONE_TWO],
    ),
    "two-lists": (
        [HEAD, ("list-item", f"[1] {FIRST}"), ("heading", "REFERENCES"), ("paragraph", f"[1] {SECOND}")],
        [[("[1]", FIRST)], [("[1]", SECOND)]],
    ),
    "no-heading": (
        [*[BODY] * 5, ("paragraph", f"1. {FIRST}"), ("paragraph", f"2. {SECOND}"), ("paragraph", f"3. {THIRD}")],
        [[("1.", FIRST), ("2.", SECOND), ("3.", THIRD)]],
    ),
    "steps-are-no-list": (
        [BODY, ("paragraph", "1. Первый шаг."), ("paragraph", "2. Второй шаг."), ("paragraph", "3. Третий шаг.")],
        [],
    ),
    "heading-alone": ([BODY, HEAD], []),
    "empty": ([], []),
}


@pytest.mark.parametrize(("blocks", "expected"), CASES.values(), ids=CASES.keys())
def test_items(blocks: list[tuple[str, str]], expected: list[list[tuple[str, str]]]) -> None:
    assert items(blocks) == expected


def test_names_of_lists() -> None:
    doc = make_doc(HEAD, ("paragraph", f"[1] {FIRST}"), HEAD, ("paragraph", f"[1] {SECOND}"))  # type: ignore[arg-type]
    assert [(f.id, f.heading, f.lang) for f in find_lists(doc)] == [
        ("literatura", "ЛИТЕРАТУРА", "ru"),
        ("literatura-2", "ЛИТЕРАТУРА", "ru"),
    ]


MARKED = read_cases("lists.toml")


@pytest.mark.parametrize("text", MARKED.values(), ids=MARKED.keys())
def test_marked_lists(text: str) -> None:
    doc, expected = read_marked(text)
    found = find_lists(doc)
    assert [[(i.label, " ".join(doc.text[i.start : i.end].split())) for i in f.items] for f in found] == expected
    assert all(f.start <= f.items[0].start and f.end == f.items[-1].end for f in found)


@pytest.mark.parametrize(
    ("head", "rows", "labels"),
    [
        ("№ | Литература | References", ["1 | {} | {}", "2 | {} | {}"], ["1", "2"]),
        ("Литература | References", ["[1] {} | [1] {}", "[2] {} | [2] {}"], ["[1]", "[2]"]),
    ],
)
def test_table_of_two_lists(head: str, rows: list[str], labels: list[str]) -> None:
    words = [
        (FIRST, "Golunov S.V. Border and trade // Polis. 2019. No. 3."),
        (THIRD, "Zamyatin D.N. Space. 2006. 488 p."),
    ]
    lines = [row.format(*pair) for row, pair in zip(rows, words, strict=True)]
    doc = make_doc(("heading", "Список литературы"), *(("table", line) for line in [head, *lines]), BODY)  # type: ignore[arg-type]
    found = find_lists(doc)
    assert [f.heading for f in found] == ["Литература", "References"]
    assert [[i.label for i in f.items] for f in found] == [labels, labels]
    assert [[doc.text[i.start : i.end] for i in f.items] for f in found] == [list(w) for w in zip(*words, strict=True)]
