import pytest

from .making import List, found, make_bundle, places, works

LISTS = (List("Литература", works(1, 2, 3, 4, 5)),)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("Так [3; 3].", "[3; 3] names 3 more than once", id="twice"),
        pytest.param("Так [1–3; 2].", "[1–3; 2] names 2 more than once", id="in a range"),
        pytest.param("Так [2, с. 5; 2, с. 5].", "[2, с. 5; 2, с. 5] names 2 more than once", id="same page"),
    ],
)
def test_repeated(text: str, message: str) -> None:
    assert [p.message for p in found("callout-number-repeated", make_bundle(text, lists=LISTS))] == [message]


@pytest.mark.parametrize("text", ["Так [3; 4].", "Так [3], иначе [3].", "Так [2, с. 5; 2, с. 9]."])
def test_not_repeated(text: str) -> None:
    assert found("callout-number-repeated", make_bundle(text, lists=LISTS)) == []


@pytest.mark.parametrize("callout", ["[5–3]", "[5-3]", "[1; 4 — 2]", "[4–2, 5]"])
def test_backwards(callout: str) -> None:
    bundle = make_bundle(f"Рост [1]. Спад {callout}.", lists=LISTS)
    assert places("callout-range-backwards", bundle) == [callout]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Рост [1]. Спад [3–5].", id="forwards"),
        pytest.param("Рост [1]. Отрезок [9–2].", id="no numbers of the list"),
        pytest.param("Рост [1]. Годы [1998–1991].", id="years"),
        pytest.param("Рост. Отрезок [5–3].", id="a text without callouts"),
    ],
)
def test_not_backwards(text: str) -> None:
    lists = (List("Литература", works(1, 3, 4, 5)),)
    assert found("callout-range-backwards", make_bundle(text, lists=lists)) == []
