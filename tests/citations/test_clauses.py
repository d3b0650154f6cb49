"""Which words of its own sentence a callout serves."""

from __future__ import annotations

import re

import pytest

from citeflow.citations.claims.words import read_plain
from citeflow.citations.scope.clauses import serve
from citeflow.language.identify import identify_language
from citeflow.model.claim import Callout, Member
from tests.factory import name_row

ROWS = {
    "Порт открыт в 1911 г. [1].": [("sentence", "Порт открыт в 1911 г. [1].")],
    "Порт открыт [1], [2].": [("sentence", "Порт открыт [1], [2].")],
    "Порт (см. [1]) открыт.": [("sentence", "Порт (см. [1]) открыт.")],
    "Порт вырос [1], а склад сгорел [2].": [("clause", "Порт вырос [1]"), ("clause", "а склад сгорел [2].")],
    "Порт вырос [1], а также окреп [2].": [("clause", "Порт вырос [1]"), ("clause", "а также окреп [2].")],
    "Порт вырос [1]; склад сгорел [2].": [("clause", "Порт вырос [1]"), ("clause", "склад сгорел [2].")],
    "Соль везли в Омск [1], Тару [2] и Тобольск [3].": [
        ("clause", "Соль везли в Омск [1]"),
        ("clause", "Тару [2]"),
        ("clause", "Тобольск [3]."),
    ],
    "Везли три товара: соль [1], рыбу [2].": [("clause", "соль [1]"), ("clause", "рыбу [2].")],
    "Ким [1] хвалит порт, тогда как Ли [2] его бранит.": [
        ("clause", "Ким [1] хвалит порт"),
        ("clause", "тогда как Ли [2] его бранит."),
    ],
    "Порт вырос [1], но мы считаем его лишним.": [("clause", "Порт вырос [1]")],
    "Мы считаем порт лишним, но он вырос [1].": [("clause", "но он вырос [1].")],
    "Порт вырос, но склад сгорел [1].": [("sentence", "Порт вырос, но склад сгорел [1].")],
    "Порт вырос [1], что удивило купцов.": [("sentence", "Порт вырос [1], что удивило купцов.")],
    "Ким [1] показал, что порт вырос, а склад сгорел.": [
        ("sentence", "Ким [1] показал, что порт вырос, а склад сгорел.")
    ],
    "По данным [1], порт вырос втрое.": [("sentence", "По данным [1], порт вырос втрое.")],
    "Порт (вырос он, но поздно) принял суда [1].": [("sentence", "Порт (вырос он, но поздно) принял суда [1].")],
    "Опись склада [1] сверил с книгой [2] ревизор.": [
        ("unsure", "Опись склада [1]"),
        ("unsure", "сверил с книгой [2] ревизор."),
    ],
    "The port grew [1], while the store burnt [2].": [
        ("clause", "The port grew [1]"),
        ("clause", "while the store burnt [2]."),
    ],
    "El puerto creció [1], pero el almacén ardió [2].": [
        ("clause", "El puerto creció [1]"),
        ("clause", "pero el almacén ardió [2]."),
    ],
    "Порт ашылды [1], ал қойма өртенді [2].": [("clause", "Порт ашылды [1]"), ("clause", "ал қойма өртенді [2].")],
}


def find_served(sentence: str) -> list[tuple[str, str]]:
    callouts = [
        Callout(id=f"c{m.start()}", start=m.start(), end=m.end(), text=m[0], members=(Member(number=int(m[1])),))
        for m in re.finditer(r"\[(\d)\]", sentence)
    ]
    holes = [(c.start, c.end) for c in callouts]
    plain = read_plain(sentence, 0, len(sentence), holes, identify_language(sentence))
    return [(s.scope, sentence[s.start : s.end]) for s in serve(sentence, plain, len(sentence), callouts)]


@pytest.mark.parametrize(("sentence", "expected"), ROWS.items(), ids=name_row)
def test_served_words(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert find_served(sentence) == expected
