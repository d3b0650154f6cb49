"""Sections in which the authors speak of themselves."""

from __future__ import annotations

import pytest

from citeflow.citations.claims.sections import kinds_of
from tests.citations.test_claims import LIST
from tests.factory import make_claims

HEADINGS = {
    "2. Materials and methods": {"method"},
    "Описание материалов и методов": {"method"},
    "Зерттеу әдістері": {"method"},
    "Результаты и обсуждение": {"results"},
    "III. EXPERIMENTS": {"results"},
    "Заключение": {"summary"},
    "Выводы и рекомендации": {"summary"},
    "Заключение договора аренды": set(),
    "Порты Сибири": set(),
    "О том, какие методы борьбы с наводнениями применяли в портах сибирских рек в начале двадцатого века": set(),
}


@pytest.mark.parametrize(("heading", "kinds"), HEADINGS.items())
def test_headings(heading: str, kinds: set[str]) -> None:
    assert kinds_of(heading) == kinds


def reasons_of(body: str) -> list[tuple[str, ...]]:
    return [c.reasons for c in make_claims("# Порты\n\n## Введение\n\nПорт вырос [1].\n\n" + body + LIST)[1].claims[1:]]


def test_a_subsection_belongs_to_its_section() -> None:
    assert reasons_of("## Методы\n\n### Выборка\n\nВзяты 40 портов.\n\n## Порты\n\nПорт принял 40 судов.") == [
        ("own-method",),
        ("number", "event"),
    ]


def test_results_that_cite_nothing_are_the_articles_own() -> None:
    assert reasons_of("## Результаты\n\nПорт принял 40 судов.") == [("own-results",)]


def test_results_that_cite_are_weighed() -> None:
    body = "## Результаты\n\nПорт принял 40 судов. Порт принял Орлова. Склад сгорел [2]."
    assert reasons_of(body) == [("number", "event", "results"), ("name", "event", "results"), ("event", "results")]
