"""The checks on a list whose labels are no numbers."""

from __future__ import annotations

import pytest

from citeflow.check import FINDINGS

from .making import List, Work, csl, found, make_bundle, places

OWN = List(
    "Литература",
    (
        Work(None, "Умаров У. Мост. 2011. С. 12-20.", csl=csl("Умаров", "Мост", 2011, page="12-20"), label="[А1]"),
        Work(None, "Борисова Б. Порт. 2012.", csl=csl("Борисова", "Порт", 2012), label="[А2]"),
    ),
)


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        pytest.param("Так [А1, с. 700; А2].", "locator-beyond-pages", ["[А1, с. 700; А2]"], id="page beyond"),
        pytest.param("Так [А1, с. 14; А2].", "locator-beyond-pages", [], id="page within"),
        pytest.param("Так [А1]. Иначе [А5].", "callout-without-reference", ["[А5]"], id="dangling"),
        pytest.param("Так [А1–А2].", "callout-without-reference", [], id="a range resolves"),
        pytest.param("Так [А1].", "reference-never-cited", ["Борисова Б. Порт. 2012."], id="never cited"),
        pytest.param("Так [А1, с. 14; А2].", "reference-never-cited", [], id="all cited"),
    ],
)
def test_labels(text: str, code: str, expected: list[str]) -> None:
    assert places(code, make_bundle(text, lists=(OWN,))) == expected


def test_no_check_fails_on_labels() -> None:
    bundle = make_bundle("Так [А1, с. 14; А2; А9]. Иначе [А1] и [12].", lists=(OWN,))
    assert {code for code in FINDINGS if found(code, bundle)} >= {"callout-without-reference"}
