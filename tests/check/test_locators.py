from typing import Any

import pytest

from citeflow.check.locators import read_range

from .making import List, Work, found, make_bundle, places


def beyond(callout: str, **csl: Any) -> list[str]:
    lists = (List("Литература", (Work(1, "Умаров У. Мост.", key="w", csl={"title": "Мост", **csl}),)),)
    bundle = make_bundle(f"Так {callout}.", lists=lists)
    assert set(places("locator-beyond-pages", bundle)) <= {callout}
    return [p.message for p in found("locator-beyond-pages", bundle)]


def test_beyond_the_pages() -> None:
    assert beyond("[1, с. 700]", page="12-20") == [
        "[1, с. 700] names page 700, but [1] Мост has the pages 12–20"
    ]  # fmt: skip
    assert len(beyond("[1, с. 15-25]", page="12–20")) == 1
    assert len(beyond("[1, с. 700]", **{"number-of-pages": "240"})) == 1


@pytest.mark.parametrize(
    ("callout", "fields"),
    [
        pytest.param("[1, с. 12]", {"page": "12-20"}, id="first"),
        pytest.param("[1, с. 14-20]", {"page": "12-20"}, id="range"),
        pytest.param("[1, с. 140]", {"page": "131-51"}, id="shortened range"),
        pytest.param("[1, с. 700]", {"page": "12"}, id="one page printed, as in a first page"),
        pytest.param("[1, с. 700]", {"page": "e12"}, id="article number"),
        pytest.param("[1, с. 250]", {"number-of-pages": "240"}, id="hardly beyond a book"),
        pytest.param("[1, с. 700]", {}, id="nothing known"),
        pytest.param("[1, гл. 700]", {"page": "12-20"}, id="chapter"),
        pytest.param("[1]", {"page": "12-20"}, id="no locator"),
    ],
)
def test_within_the_pages(callout: str, fields: dict[str, str]) -> None:
    assert beyond(callout, **fields) == []


@pytest.mark.parametrize(
    ("value", "pages"),
    [
        ("5", (5, 5)),
        ("12-20", (12, 20)),
        ("131–151", (131, 151)),
        ("131-51", (131, 151)),
        ("20-12", None),
        ("xii", None),
    ],
)
def test_read_range(value: str, pages: tuple[int, int] | None) -> None:
    assert read_range(value) == pages
