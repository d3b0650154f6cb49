"""Callouts by labels that are no numbers, in whole documents."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.citations.composed import print_work, read, show

OWN = ("[А1]", "[А2]", "[А3]")
KEYS = ("[Knu97]", "[ABC+99]", "[Lam86]")


def print_article(body: str, labels: Sequence[str]) -> str:
    """An article whose list prints these labels."""
    items = [f"{label} {print_work(place)}" for place, label in enumerate(labels, 1)]
    return "\n\n".join(["# Речные порты", "## Введение", body, "## Список литературы", *items, ""])


ROWS = {
    "series": (OWN, "Порт открыт [А1]. Склад снят [А2, с. 5; А3].", ["[А1] = 1", "[А2, с. 5; А3] = 2 page 5; 3"]),
    "Latin look-alikes": (OWN, "Порт открыт [A1]. Склад снят [A2].", ["[A1] = 1", "[A2] = 2"]),
    "ranges": (OWN, "Порт [А1–А3]. Склад [А1-2].", ["[А1–А3] = 1; 2; 3", "[А1-2] = 1; 2"]),
    "with stops": (("А1.", "А2.", "А3."), "Порт [А1]. Склад [А3].", ["[А1] = 1", "[А3] = 3"]),
    "beyond the series": (OWN, "Порт открыт [А1]. Склад снят [А7].", ["[А1] = 1", "[А7] = ?"]),
    "keys": (KEYS, "Порт [Knu97]. Док [ABC+99, p. 5; Lam86].", ["[Knu97] = 1", "[ABC+99, p. 5; Lam86] = 2 page 5; 3"]),
    "a key of no work": (KEYS, "Порт [Knu97]. Склад [Sta01].", ["[Knu97] = 1", "[Sta01] = ?"]),
    "ibid.": (KEYS, "Мол [Lam86, с. 2]. Да [там же, с. 4].", ["[Lam86, с. 2] = 3 page 2", "[там же, с. 4] = 3 page 4"]),
    "letters behind numbers": (("[5a]", "[5b]", "[6]"), "Порт [5b]. Склад [5a; 6].", ["[5b] = 2", "[5a; 6] = 1; 3"]),
    "words and numbers in brackets": (KEYS, "Порт [Knu97]. Так [Текст] и [sic], [12], [B12].", ["[Knu97] = 1"]),
    "numbers with a series": (
        ("[1]", "[2]", "[3]", "[4]"), "Порт [1]. Склад [2; 3]. Доза [B12].", ["[1] = 1", "[2; 3] = 2; 3"]
    ),
}  # fmt: skip


@pytest.mark.parametrize(("labels", "body", "expected"), ROWS.values(), ids=ROWS)
def test_labels(labels: Sequence[str], body: str, expected: list[str]) -> None:
    _, references, found = read(print_article(body, labels))
    assert found.style.form == "square"
    assert show(found, references) == expected
    assert [p.code for p in found.problems] == ["callout-unmatched"] * sum(row.endswith("?") for row in expected)


def test_a_member_keeps_its_label() -> None:
    _, references, found = read(print_article("Порт открыт [A1, с. 3]. Склад снят [А2].", OWN))
    assert [(m.number, m.words) for callout in found.callouts for m in callout.members] == [(None, "A1"), (None, "А2")]
    assert references.references[0].label == "[А1]"
