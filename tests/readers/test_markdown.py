"""Markdown as people and converters write it, read to pieces."""

from __future__ import annotations

import pytest

from citeflow.model.document import Mark
from citeflow.readers.markdown import read_markdown
from citeflow.readers.piece import Piece


def read(text: str) -> tuple[Piece, ...]:
    return read_markdown(text.encode(), "a.md").pieces


TEXTS = {
    "plain": ("Порт открыт.", [("paragraph", "Порт открыт.")]),
    "soft break": ("Порт\nоткрыт.", [("paragraph", "Порт открыт.")]),
    "hard break": ("Порт  \nоткрыт\\\nлетом.", [("paragraph", "Порт открыт летом.")]),
    "escape": (r"a\_b \* \[1\] \#", [("paragraph", "a_b * [1] #")]),
    "entity": ("Порт &amp; склад&nbsp;№ 5", [("paragraph", "Порт & склад № 5")]),
    "byte order mark": ("\ufeff# Порты", [("heading", "Порты")]),
    "windows line ends": ("# Порты\r\n\r\nДва\r\nслова.\r\n", [("heading", "Порты"), ("paragraph", "Два слова.")]),
    "heading": ("## Порты и *склады*", [("heading", "Порты и склады")]),
    "underlined heading": ("Порты\n=====\n\nТекст.", [("heading", "Порты"), ("paragraph", "Текст.")]),
    "bold line": ("**Порты**\n\nТекст.", [("heading", "Порты"), ("paragraph", "Текст.")]),
    "bold sentence": ("**Порты закрыты.**", [("paragraph", "Порты закрыты.")]),
    "bold with a rest": ("**Порты.** Их два.", [("paragraph", "Порты. Их два.")]),
    "superscript": ("7 км<sup>2</sup> леса", [("paragraph", "7 км2 леса")]),
    "unknown tag": ("порт <span class='x'>и</span> склад", [("paragraph", "порт и склад")]),
    "line break tag": ("порт<br>склад", [("paragraph", "порт склад")]),
    "ordered list": ("1. Ким.\n2. Ли.\n", [("list-item", "1. Ким."), ("list-item", "2. Ли.")]),
    "list from seven": ("7. Ким.\n8. Ли.\n", [("list-item", "7. Ким."), ("list-item", "8. Ли.")]),
    "wrong numbers": (
        "1. Ким.\n1. Ли.\n5. Юн.\n",
        [("list-item", "1. Ким."), ("list-item", "1. Ли."), ("list-item", "5. Юн.")],
    ),
    "bracket after number": ("1) Ким.\n2) Ли.\n", [("list-item", "1) Ким."), ("list-item", "2) Ли.")]),
    "bullets": ("- соль;\n- зерно.\n", [("list-item", "соль;"), ("list-item", "зерно.")]),
    "bullets with labels": ("- [1] Ким.\n- [2] Ли.\n", [("list-item", "[1] Ким."), ("list-item", "[2] Ли.")]),
    "labels without a list": ("[1] Ким.\n\n[2] Ли.\n", [("list-item", "[1] Ким."), ("list-item", "[2] Ли.")]),
    "second paragraph of an item": ("- соль;\n\n  и рыба.\n", [("list-item", "соль;"), ("paragraph", "и рыба.")]),
    "nested list": (
        "- соль:\n  - белая;\n  - серая.\n- зерно.\n",
        [("list-item", "соль:"), ("list-item", "белая;"), ("list-item", "серая."), ("list-item", "зерно.")],
    ),
    "table": (
        "| Порт | Год |\n|---|---|\n| Омск [1] | 1911 |\n",
        [("table", "Порт | Год"), ("table", "Омск [1] | 1911")],
    ),
    "quote": ("> Порт открыт.\n", [("paragraph", "Порт открыт.")]),
    "code": ("```\na = x[1]\nb\n```\n", [("paragraph", "a = x[1] b")]),
    "picture": ("![план порта](a.png) Порт.", [("paragraph", "Порт.")]),
    "rule": ("Порт.\n\n---\n\nСклад.", [("paragraph", "Порт."), ("paragraph", "Склад.")]),
    "html block": ("<div>\nПорт открыт.\n</div>\n", [("paragraph", "Порт открыт.")]),
    "html comment": ("<!-- заметка -->\n\nПорт.", [("paragraph", "Порт.")]),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("text", "expected"), TEXTS.values(), ids=TEXTS)
def test_kinds_and_texts(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(p.kind, p.text) for p in read(text)] == expected


LABELS = {"1. Ким.": "1.", "7) Ким.": "7)", "- соль": "•", "- [3] Ким.": "[3]", "[3] Ким.": "[3]", "* соль": "•"}


@pytest.mark.parametrize(("text", "label"), LABELS.items(), ids=["dot", "bracket", "bullet", "square", "bare", "star"])
def test_labels(text: str, label: str) -> None:
    assert [p.label for p in read(text)] == [label]


MARKS = {
    "bold": ("**Порт** и", "bold", "Порт", None),
    "italic": ("и *порт* и", "italic", "порт", None),
    "sup": ("Ким<sup>1</sup>", "superscript", "1", None),
    "sup with spaces": ("Ким<sup> 1 </sup> и", "superscript", "1", None),
    "tag in capitals": ("Ким<SUP>1</SUP>", "superscript", "1", None),
    "html bold": ("<b>Порт</b> и", "bold", "Порт", None),
    "link": ("см. [архив](https://example.org/a)", "link", "архив", "https://example.org/a"),
    "autolink": ("см. <https://example.org/a>", "link", "https://example.org/a", "https://example.org/a"),
    "mail link": ("<kim@example.org>", "link", "kim@example.org", "mailto:kim@example.org"),
    "escaped twice": (
        r"[https://example.org/a\\_b](https://example.org/a_b)",
        "link",
        "https://example.org/a_b",
        "https://example.org/a_b",
    ),
    "callout in a link": (r"см. [архив \[1\]](https://example.org/a)", "link", "архив [1]", "https://example.org/a"),
}


@pytest.mark.parametrize(("text", "kind", "words", "target"), MARKS.values(), ids=MARKS)
def test_marks(text: str, kind: str, words: str, target: str | None) -> None:
    (piece,) = read(text)
    assert [(m.kind, piece.text[m.start : m.end], m.target) for m in piece.marks] == [(kind, words, target)]


def test_a_numbered_item_moves_its_marks_behind_the_number() -> None:
    (piece,) = read("3. **Ким** А.\n")
    assert piece.marks == (Mark(start=3, end=6, kind="bold"),)


def test_a_heading_has_its_level() -> None:
    assert [p.level for p in read("# Порты\n\n### Склады\n\n**Вывод**\n")] == [1, 3, None]


def test_a_closing_tag_without_an_opening_one_is_passed_over() -> None:
    assert read("порт</sup> и склад")[0].marks == ()


def test_other_encodings_are_refused() -> None:
    with pytest.raises(UnicodeDecodeError):
        read_markdown("Порт".encode("cp1251"), "a.md")


LINES = {
    "bracketed items, doubles and gaps": (
        "[1] Ким\n[2] Ли\n[2] Цой\n[5] Пак",
        ["[1] Ким", "[2] Ли", "[2] Цой", "[5] Пак"],
    ),
    "an item over two lines": ("[1] Ким А.\nМост и река\n[2] Ли", ["[1] Ким А. Мост и река", "[2] Ли"]),
    "a wrapped volume is no item": ("[1] Ким // Речник. Т.\n12. № 3", ["[1] Ким // Речник. Т. 12. № 3"]),
    "a wrapped callout is no item": ("Порт открыт\n[5] и закрыт", ["Порт открыт [5] и закрыт"]),
}


@pytest.mark.parametrize(("text", "texts"), LINES.values(), ids=LINES)
def test_items_on_consecutive_lines(text: str, texts: list[str]) -> None:
    assert [piece.text for piece in read_markdown(text.encode(), "a.md").pieces] == texts
