"""References that nothing names, and callouts that name nothing."""

from __future__ import annotations

import pytest

from citeflow.bibliography.find import find_references
from citeflow.bundle import Bundle
from citeflow.measures.missing_links import find_dangling, find_never_cited
from tests.factory import make_claims

LIST = """

## Литература

1. Ли А. Б. Соль реки. Омск: Весы, 1990. 120 с.
2. Ким В. Г. Рыба озёр. Тара: Невод, 1991. 96 с.
3. Цой Д. Е. Порты. Омск: Весы, 1992. 88 с.
"""


def make(body: str) -> Bundle:
    doc, claims = make_claims(f"# Порты\n\n## Введение\n\n{body}{LIST}")
    return Bundle(id="a", document=doc, references=find_references(doc), claims=claims)


@pytest.mark.parametrize(
    ("body", "never", "dangling"),
    [
        pytest.param("Соль везли возами [1; 2]. Порт сгорел [3].", [], [], id="all is well"),
        pytest.param("Соль везли возами [1]. Порт сгорел [3].", [2], [], id="never cited"),
        pytest.param("Соль везли возами [1-3]. Порт сгорел [3; 5].", [], [(5,)], id="beyond the list"),
    ],
)
def test_missing_links(body: str, never: list[int], dangling: list[tuple[int, ...]]) -> None:
    bundle = make(body)
    assert [reference.number for reference in find_never_cited(bundle)] == never
    assert [row.numbers for row in find_dangling(bundle)] == dangling


def test_without_a_layer_nothing_is_missing() -> None:
    bundle = make("Соль везли возами [7].")
    bare = Bundle(id="a", document=bundle.document, references=bundle.references)
    assert find_never_cited(bare) == ()
    assert list(find_dangling(bare)) == []
