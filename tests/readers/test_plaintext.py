"""Plain text read to pieces."""

from __future__ import annotations

import pytest

from citeflow.readers.plaintext import read_plain_text

LONG = "Порт на левом берегу открыли летом, и за двадцать лет он стал главным местом торговли солью и рыбой в крае."
ROWS = {
    "wrapped": (
        "Порт открыли летом\nна левом берегу.\n\nСклад позже.",
        [("paragraph", "Порт открыли летом на левом берегу."), ("paragraph", "Склад позже.")],
    ),
    "lines are paragraphs": (f"{LONG}\n{LONG}", [("paragraph", LONG), ("paragraph", LONG)]),
    "heading": (
        "Речные порты\n\nПорт открыли летом.",
        [("heading", "Речные порты"), ("paragraph", "Порт открыли летом.")],
    ),
    "byline is no heading": ("Ким А.Б.\n\nПорт открыли.", [("paragraph", "Ким А.Б."), ("paragraph", "Порт открыли.")]),
    "address is no heading": (
        "kim@example.org\n\nПорт открыли.",
        [("paragraph", "kim@example.org"), ("paragraph", "Порт открыли.")],
    ),
    "numbered list": (
        "1. Ким А.Б. Порты\nСибири.\n2. Ли В.Г. Ярмарки.",
        [("list-item", "1. Ким А.Б. Порты Сибири."), ("list-item", "2. Ли В.Г. Ярмарки.")],
    ),
    "square labels": (
        "[1] Ким А.Б. Порты.\n[2] Ли В.Г. Ярмарки.",
        [("list-item", "[1] Ким А.Б. Порты."), ("list-item", "[2] Ли В.Г. Ярмарки.")],
    ),
    "bullets": (
        "Вывозили:\n• соль;\n• зерно.",
        [("paragraph", "Вывозили:"), ("list-item", "соль;"), ("list-item", "зерно.")],
    ),
    "dashes": ("– соль;\n– зерно.", [("list-item", "соль;"), ("list-item", "зерно.")]),
    "hyphen joined": ("Откры-\nли порт.", [("paragraph", "Открыли порт.")]),
    "hyphen kept": (
        "Соседи — города-\nблизнецы. Такие города-близнецы редки.",
        [("paragraph", "Соседи — города-близнецы. Такие города-близнецы редки.")],
    ),
    "soft hyphen": ("Откры\u00ad\nли порт.", [("paragraph", "Открыли порт.")]),
    "windows": ("Порт\r\nоткрыт.\r\n\r\nСклад.", [("paragraph", "Порт открыт."), ("paragraph", "Склад.")]),
    "old mac": ("Порт\rоткрыт.\r\rСклад.", [("paragraph", "Порт открыт."), ("paragraph", "Склад.")]),
    "form feed": ("Порт открыт.\fСклад построен.", [("paragraph", "Порт открыт."), ("paragraph", "Склад построен.")]),
    "spaces": ("  Порт \t открыт.  ", [("paragraph", "Порт открыт.")]),
    "byte order mark": ("\ufeffПорт открыт.", [("paragraph", "Порт открыт.")]),
    "year is no label": ("1911 год был\nтёплым.", [("paragraph", "1911 год был тёплым.")]),
    "nothing": (" \n\n ", []),
}


@pytest.mark.parametrize(("text", "expected"), ROWS.values(), ids=ROWS)
def test_pieces(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(p.kind, p.text) for p in read_plain_text(text.encode(), "a.txt").pieces] == expected


def test_labels() -> None:
    pieces = read_plain_text("• соль\n• [2] рыба\n3) зерно".encode(), "a.txt").pieces
    assert [p.label for p in pieces] == ["•", "[2]", "3)"]
