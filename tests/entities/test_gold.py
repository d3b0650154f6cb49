"""Composed texts of other subjects: what is found may fall no lower than this (`benchmarks/entities.md`)."""

from __future__ import annotations

import pytest

from tests.entities.marked import BUILT, list_marked, read_marked, score

pytestmark = pytest.mark.models

FLOORS = {"ru": (0.8, 0.85), "en": (0.85, 0.9), "kk": (0.85, 0.85)}
"""Language -> F1 of initiatives, whole and overlapping."""


@pytest.mark.parametrize("name", list_marked())
def test_initiatives(name: str) -> None:
    exact, loose = FLOORS[name.partition("-")[0]]
    found = score(name, "initiative")
    assert found.f1 >= exact
    assert found.loose >= loose


@pytest.mark.parametrize("name", list_marked())
def test_organisations(name: str) -> None:
    assert score(name, "organisation").f1 >= 0.8


def test_some_texts_are_only_measured() -> None:
    assert {name.partition("-")[0] for name in list_marked()} == {"ru", "en", "kk"}
    assert set(list_marked()) - BUILT
    assert all(read_marked(name)[1] for name in list_marked())
