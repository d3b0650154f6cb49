"""What to look at first, as the report shows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from citeflow.bibliography.find import find_references
from citeflow.bundle import Bundle
from citeflow.model.evidence import Cue, Evidence, PairEvidence, Passage
from citeflow.readers.pdf.pictures import SCALE, write_png
from citeflow.render.attention_view import view_attention
from citeflow.render.reading_order import order_reading
from citeflow.render.report import render_report
from citeflow.render.sheets_view import box_passage
from tests.factory import make_claims

TEXT = """# Порты

Порт открыт в 1998 г. [1; 2]. Дорога длинна [2]. В 2001 г. построили 40 мостов.

## Литература

1. Ким А. Порты моря. Омск: Порт, 1999. 90 с.
2. Ли Б. Длинные дороги. Омск: Порт, 2001. 80 с.
"""
YEAR = Cue(kind="year", agrees=False, claim=(14, 18), passage=(3, 7))


def make_bundle() -> Bundle:
    doc, claims = make_claims(TEXT)
    references = find_references(doc)
    one, two = (reference.key for reference in references.references)
    first, second = claims.claims[0], claims.claims[1]
    passage = Passage(
        source="a" * 64,
        text="In 1999 the port opened.",
        start=0,
        end=24,
        score=0.9,
        parts={},
        cues=(YEAR,),
        page=2,
        label="17",
        boxes=((2, 10.0, 20.0, 60.0, 30.0), (3, 10.0, 20.0, 60.0, 30.0)),
    )
    rows = (
        PairEvidence(claim=first.id, key=one, state="found", passages=(passage,)),
        PairEvidence(claim=first.id, key=two, state="none-found", passages=()),
        PairEvidence(claim=second.id, key=two, state="none-found", passages=()),
    )
    return Bundle(id="ports", document=doc, references=references, claims=claims, evidence=Evidence(evidence=rows))


def test_classes_stand_in_their_order_and_say_why() -> None:
    bundle = make_bundle()
    levels = view_attention(bundle, order_reading(bundle))
    assert [level.heading for level in levels] == [
        "The source says something else",
        "Nothing found in the source",
        "Claims without a source",
    ]
    assert [look.reason for look in levels[0].looks] == ["year: 1998 here, 1999 there"]
    assert [[label for label, _ in look.works] for look in levels[1].looks] == [["2."], ["2."]]
    assert [level.folded for level in levels] == [False, False, True]


def test_a_passage_is_boxed_on_its_first_page_alone() -> None:
    bundle = make_bundle()
    assert bundle.evidence is not None
    passage = bundle.evidence.evidence[0].passages[0]
    assert box_passage(passage, {}) is None
    png = write_png(np.zeros((150, 300), dtype=np.uint8))
    sheet = box_passage(passage, {(passage.source, 2): png})
    assert sheet is not None
    assert (sheet.name, sheet.width, sheet.height) == ("p. 17", 300 / SCALE, 150 / SCALE)
    assert sheet.boxes == ((8.5, 18.5, 53.0, 13.0),)
    page = render_report(bundle, {(passage.source, 2): png}).decode()
    assert page.count("data:image/png") == 1
    assert f'<use href="#{sheet.anchor}"/>' in page


@pytest.mark.browser
def test_a_year_that_differs_is_seen_at_once_and_leads_to_its_passage(open_page: Callable[..., Any]) -> None:
    bundle = make_bundle()
    assert bundle.evidence is not None
    source = bundle.evidence.evidence[0].passages[0].source
    png = write_png(np.full((900, 600), 255, dtype=np.uint8))
    page = open_page(render_report(bundle, {(source, 2): png}))
    reason = page.locator("#attention .reason").first
    assert reason.inner_text() == "year: 1998 here, 1999 there"
    # on the first screen
    assert reason.bounding_box()["y"] < page.viewport_size["height"]
    page.locator("#attention .look a").first.click()
    row = page.locator(".row:target")
    row.locator(".passages > summary").first.click()
    row.locator(".sheet > summary").first.click()
    # the words behind a cue are marked in the claim and in the passage
    assert row.locator("mark.differs").all_inner_texts() == ["1998", "1999"]
    box, sheet = row.locator(".sheet rect").first.bounding_box(), row.locator(".sheet svg").first.bounding_box()
    assert sheet["x"] < box["x"] < sheet["x"] + sheet["width"]
    assert page.complaints == []
