"""Hostile text in every field: nothing of it becomes an element, an attribute or a script."""

from __future__ import annotations

import pytest

from citeflow.render.index import IndexRow, describe_bundle, render_index
from citeflow.render.report import render_report
from tests.render.factory import make_bundle
from tests.render.page_reading import PageReader
from tests.render.poison import PAYLOADS, poison_bundle

CLEAN = PageReader(render_report(make_bundle()))
TAGS = {element.tag for element in CLEAN.elements} | {"sup"}
ATTRIBUTES = {name for element in CLEAN.elements for name in element.attributes}


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS.keys())
def test_report_holds_only_our_elements(payload: str) -> None:
    page = PageReader(render_report(poison_bundle(make_bundle(), payload)))
    assert page.unclosed == []
    assert {element.tag for element in page.elements} <= TAGS
    assert {name for element in page.elements for name in element.attributes} <= ATTRIBUTES
    assert page.sources == CLEAN.sources
    assert all(href.startswith(("#", "https://", "http://", "mailto:")) for href in page.hrefs)
    assert {href[1:] for href in page.hrefs if href.startswith("#")} <= set(page.ids)
    assert sorted(page.ids) == sorted(set(page.ids))


def test_payload_is_shown_as_text() -> None:
    page = PageReader(render_report(poison_bundle(make_bundle(), PAYLOADS["script"])))
    assert PAYLOADS["script"] in page.words("references")
    assert PAYLOADS["script"] in page.words("entities")


def test_unseen_characters_become_badges() -> None:
    text = render_report(poison_bundle(make_bundle(), PAYLOADS["controls"])).decode("utf-8")
    assert not set(PAYLOADS["controls"]) & set(text)
    assert all(f"U+{ord(char):04X}" in text for char in PAYLOADS["controls"])


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS.keys())
def test_index_holds_only_our_elements(payload: str) -> None:
    rows = [
        describe_bundle(poison_bundle(make_bundle(), payload), href=payload, file=payload),
        IndexRow(id=payload, title=payload, href=payload, file=payload, failed=payload),
    ]
    clean = PageReader(
        render_index(
            [
                describe_bundle(make_bundle(), href="a", file="b"),
                IndexRow(id="", title="", href="", file="", failed="no"),
            ]
        )
    )
    page = PageReader(render_index(rows))
    assert page.unclosed == []
    assert {element.tag for element in page.elements} <= {element.tag for element in clean.elements} | {"span"}
    assert page.sources == clean.sources
    assert not any(":" in href or href.startswith("//") for href in page.hrefs)
