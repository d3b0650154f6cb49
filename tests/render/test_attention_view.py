"""What to look at first, as the report shows it."""

from __future__ import annotations

import numpy as np

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
