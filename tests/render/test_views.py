"""The view models: how the text falls into parts, blocks and notes, and where findings lead."""

from __future__ import annotations

import msgspec
import pytest

from citeflow.bundle import Bundle
from citeflow.model.reference import Printed, Reference
from citeflow.render.claims_view import PartView, view_claims
from citeflow.render.density import draw_density
from citeflow.render.findings_view import view_findings
from citeflow.render.picture import draw_picture
from citeflow.render.reading_order import order_reading
from citeflow.render.references_view import view_references
from citeflow.render.twins import view_twins
from tests.render.factory import make_bundle


@pytest.fixture(scope="module")
def bundle() -> Bundle:
    return make_bundle()


@pytest.fixture(scope="module")
def parts(bundle: Bundle) -> tuple[PartView, ...]:
    return view_claims(bundle, order_reading(bundle))


def test_parts_follow_the_headings(parts: tuple[PartView, ...]) -> None:
    assert [(part.heading, part.level, part.lang) for part in parts] == [
        (None, 2, None),
        ("Введение", 3, "ru"),
        ("Соглашения о воде и рыбе", 4, "ru"),
        ("Қорытынды: көлдер мен өзендер", 3, "kk"),
        ("What the diaries show", 3, "en"),
    ]


def test_a_page_is_named_where_it_begins() -> None:
    bundle = make_bundle()
    assert bundle.claims is not None
    claims = tuple(msgspec.structs.replace(c, page=1 + n // 6) for n, c in enumerate(bundle.claims.claims))
    paged = msgspec.structs.replace(bundle, claims=msgspec.structs.replace(bundle.claims, claims=claims))
    parts = view_claims(paged, order_reading(paged))
    rows = [row for p in parts for b in p.blocks for run in (*b.runs, *b.bullets) for row in run.rows]
    assert [(row.number, row.page) for row in rows if row.page] == [(1, 1), (7, 2), (13, 3)]


def test_levels_that_the_article_leaves_out_are_closed() -> None:
    bundle = make_bundle()
    assert bundle.document is not None
    levels = iter([3, 4, 2, 3, 1, 1])
    blocks = tuple(
        msgspec.structs.replace(block, level=next(levels)) if block.kind == "heading" else block
        for block in bundle.document.blocks
    )
    changed = msgspec.structs.replace(bundle, document=msgspec.structs.replace(bundle.document, blocks=blocks))
    parts = view_claims(changed, order_reading(changed))
    assert [part.level for part in parts if part.heading] == [3, 4, 3, 4]


def test_covered_bullets_stand_under_their_sentence(parts: tuple[PartView, ...]) -> None:
    block = parts[2].blocks[0]
    assert block.covering == "[2]"
    assert [row.status for run in block.runs for row in run.rows] == ["cited"]
    assert [row.status for run in block.bullets for row in run.rows] == ["covered"] * 3


def test_plain_neighbours_fold_together(parts: tuple[PartView, ...]) -> None:
    assert [(run.plain, len(run.rows)) for run in parts[2].blocks[1].runs] == [(False, 1), (True, 2), (False, 1)]


def test_theses_without_a_sentence_above_are_not_bullets() -> None:
    bundle = make_bundle()
    assert bundle.document is not None
    blocks = tuple(
        msgspec.structs.replace(block, kind="list-item") if block.kind == "paragraph" else block
        for block in bundle.document.blocks
    )
    listed = msgspec.structs.replace(bundle, document=msgspec.structs.replace(bundle.document, blocks=blocks))
    assert all(not block.bullets for part in view_claims(listed, order_reading(listed)) for block in part.blocks)


def test_covered_claims_say_through_which_claim(parts: tuple[PartView, ...]) -> None:
    row = parts[2].blocks[0].bullets[0].rows[0]
    lead = parts[2].blocks[0].runs[0].rows[0]
    assert [note.via for note in row.notes] == [(lead.anchor, f"claim {lead.number}")]
    assert [note.via for note in lead.notes] == [None]


def test_works_of_one_callout_elsewhere_share_a_note() -> None:
    bundle = make_bundle()
    assert bundle.claims is not None
    first, *rest = [claim for claim in bundle.claims.claims if claim.status == "covered"]
    other = msgspec.structs.replace(first.citations[0], number=1, key="soh1934")
    claim = msgspec.structs.replace(first, citations=(first.citations[0], other))
    claims = tuple(claim if old.id == claim.id else old for old in bundle.claims.claims)
    changed = msgspec.structs.replace(
        bundle, claims=msgspec.structs.replace(bundle.claims, claims=claims), evidence=None
    )
    rows = {
        row.anchor: row
        for part in view_claims(changed, order_reading(changed))
        for block in part.blocks
        for run in (*block.runs, *block.bullets)
        for row in run.rows
    }
    assert [[work.number for work in note.works] for note in rows[claim.id].notes] == [["2", "1"]]
    assert [len(note.works) for note in rows[rest[0].id].notes] == [1]


def test_findings_lead_to_their_places(bundle: Bundle) -> None:
    found = {
        group.code: (finding.place.label if finding.place else None)
        for severity in view_findings(bundle, order_reading(bundle))
        for group in severity.groups
        for finding in group.findings
    }
    assert found == {
        "callout-without-reference": "claim 12",
        "reference-never-cited": "reference 4",
        "bidi": "sentence",
        "whole": None,
        "claim-without-source": "claim 2",
        "heading-odd": "heading",
    }


def test_findings_stand_by_severity_and_many_are_folded(bundle: Bundle) -> None:
    views = view_findings(bundle, order_reading(bundle))
    assert [view.heading for view in views] == ["1 error", "3 warnings", "7 notes"]
    assert [(group.folded, group.shared) for group in views[2].groups] == [(True, "name the source"), (False, None)]


def test_problems_of_the_layers_are_shown_where_the_union_was_not_made(bundle: Bundle) -> None:
    assert bundle.claims is not None and bundle.problems is not None
    kept = msgspec.structs.replace(bundle.claims, problems=bundle.problems.problems[:1])
    alone = msgspec.structs.replace(bundle, claims=kept, problems=None)
    assert [view.heading for view in view_findings(alone, order_reading(alone))] == ["1 error"]


def test_citers_tell_direct_from_covered(bundle: Bundle) -> None:
    works = {work.key: work for work in view_references(bundle, order_reading(bundle))}
    assert [(citer.number, citer.direct) for citer in works["marsh2007"].citers] == [
        (5, True),
        (6, False),
        (7, False),
        (8, False),
    ]


def test_the_least_sure_fields_stand_first(bundle: Bundle) -> None:
    works = {work.key: work for work in view_references(bundle, order_reading(bundle))}
    fields = [(field.name, field.confidence, field.doubtful) for field in works["petrenko1998"].fields]
    assert fields == [("publisher", "0.31", True), ("title", "0.97", False), ("author", "0.98", False)]
    assert [work.doubts for work in works.values()] == [("publisher 0.31",), (), ("title 0.40",), ()]


def test_twins_mark_the_words_that_differ_on_both_sides(bundle: Bundle) -> None:
    works = {work.key: work for work in view_references(bundle, order_reading(bundle))}
    first, second = works["marsh2007"].twins
    assert [text for text, differs in first.runs if differs] == ["Иманова", "Қ", "2007"]
    assert [text for text, differs in second.runs if differs] == ["Imanova", "Q", "2008"]


@pytest.mark.parametrize(
    ("other", "remark"),
    [
        pytest.param("Ли А. Б. Реки. 1990. № 2.", "same string", id="same"),
        pytest.param("Ли А.Б. Реки, 1990, № 2", "same words, other punctuation", id="punctuation"),
        pytest.param("Ли А. Б. Реки. 1991. № 2.", "", id="year"),
        pytest.param("Ли А. Б. Реки. № 2.", "", id="a word less"),
        pytest.param("Li A. B. Reki.", "another language or script: not compared word by word", id="romanised"),
    ],
)
def test_twins_say_how_they_differ(other: str, remark: str) -> None:
    printed = [
        Printed(list=name, raw=raw, start=0, end=len(raw))
        for name, raw in (("a", "Ли А. Б. Реки. 1990. № 2."), ("b", other))
    ]
    reference = Reference(key="k", label="1", csl={}, confidence={}, printed=tuple(printed))
    first, second = view_twins(reference, {})
    assert (first.remark, second.remark) == ("", remark)
    assert "".join(text for text, _ in first.runs) == printed[0].raw
    assert any(differs for _, differs in (*first.runs, *second.runs)) is (remark == "")


def test_a_list_covered_by_one_callout_is_one_dashed_curve(bundle: Bundle) -> None:
    picture = draw_picture(bundle, order_reading(bundle))
    assert picture is not None
    dashed = [curve for curve in picture.curves if curve.dashed]
    assert [(curve.reference, len(curve.source.split())) for curve in dashed] == [("ref-marsh2007", 3)]
    assert dashed[0].width > min(curve.width for curve in picture.curves)
    assert len(picture.reaches) == 1


def test_the_strip_runs_down_the_page(bundle: Bundle) -> None:
    picture = draw_picture(bundle, order_reading(bundle))
    assert picture is not None
    assert [bar.y for bar in picture.bars] == sorted(bar.y for bar in picture.bars)
    assert all(0 <= shape.y <= picture.height for shape in (*picture.bars, *picture.ticks, *picture.nodes))


def test_density_has_a_stroke_for_every_claim(bundle: Bundle) -> None:
    density = draw_density(bundle, order_reading(bundle))
    assert density is not None and bundle.claims is not None
    assert len(density.strokes) == len(bundle.claims.claims)
    assert density.peak == "2 links"
