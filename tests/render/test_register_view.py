"""The register of the report: its rows, the timeline and the matrix, and where they lead."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest
from msgspec.structs import replace

from citeflow.bundle import Bundle
from citeflow.entities.find import find_entities
from citeflow.measures.register import name_country
from citeflow.render.reading_order import order_reading
from citeflow.render.register_view import RegisterView, view_register
from citeflow.render.report import render_report
from citeflow.render.timeline_view import LEFT, RIGHT, WIDTH, lay_ticks
from tests.factory import make_claims

pytestmark = pytest.mark.models

TEXT = """# Реки

В 1994 г. Перу и Чили создали Фонд горных рек с капиталом 40 млн. долларов [1]. В 2004 г. фонд был распущен [1].

В 2010–2015 гг. был реализован проект «Чистые берега». Новый Коридор горных птиц, объединяющий Чили и Эквадор, растёт.

Работает также Агентство по туману, а о программе «Сухие болота» спорят.

# Литература

1. Ли А. Б. О реках края. – Омск: Весы, 2015. – 96 с.
"""


@cache
def make_bundle() -> Bundle:
    from citeflow.bibliography.find import find_references

    doc, claims = make_claims(TEXT)
    references = find_references(doc)
    entities = find_entities(doc, claims, references)
    return Bundle(id="rivers", document=doc, references=references, claims=claims, entities=entities)


@cache
def make_view() -> RegisterView:
    view = view_register(make_bundle(), order_reading(make_bundle()))
    assert view is not None
    return view


def test_rows_hold_what_is_stated_and_nothing_else() -> None:
    rows = {row.name: [[fact.text for fact in cell] for cell in row.cells] for row in make_view().rows}
    assert rows["Фонд горных рек"] == [
        ["1994 founded", "2004 ended"],
        ["Peru (founder)", "Chile (founder)"],
        ["budget: USD 40,000,000"],
        ["dissolved"],
        [],
    ]
    assert rows["проект «Чистые берега»"][0] == ["2010–2015 active"]
    assert not any("болота" in name for name in rows)
    assert make_view().bare == 1


def test_every_fact_leads_to_its_sentence_and_the_row_to_its_works() -> None:
    (row,) = (row for row in make_view().rows if row.name == "Фонд горных рек")
    facts = [fact for cell in row.cells for fact in cell]
    assert {(fact.number, fact.sentence[:12]) for fact in facts} == {(1, "В 1994 г. Пе"), (2, "В 2004 г. фо")}
    assert [label for _, label in row.references] == ["1"]
    sure = {fact.text: fact.sure for fact in facts}
    assert float(sure["2004 ended"] or 1) < 0.8 <= float(sure["1994 founded"] or 0)


def test_timeline_runs_from_left_to_right_and_stops_where_an_end_is_stated() -> None:
    drawn = make_view().timeline
    assert drawn is not None
    assert [life.full for life in drawn.lives] == ["Фонд горных рек", "проект «Чистые берега»"]
    fund, project = drawn.lives
    assert LEFT == fund.x1 < fund.x2 < WIDTH - RIGHT and not fund.is_open
    assert project.is_open and project.x2 == WIDTH - RIGHT
    assert [point.width > 0 for point in project.points] == [True]
    assert drawn.summary.startswith("2 of 3 initiatives with a stated year, 1994 to 2015")


@pytest.mark.parametrize(("low", "high"), [(1998, 1999), (1978, 2016), (1850, 2020), (1500, 2099)])
def test_ticks_are_round_and_few(low: int, high: int) -> None:
    ticks = lay_ticks(low, high)
    assert 1 <= len(ticks) <= 13
    assert all(low <= tick <= high for tick in ticks)


def test_matrix_puts_the_country_of_most_initiatives_first() -> None:
    drawn = make_view().matrix
    assert drawn is not None
    assert [name for _, name in drawn.columns] == ["Chile", "Ecuador", "Peru"]
    cells = {row.full: [cell.role for cell in row.cells] for row in drawn.rows}
    assert cells == {"Фонд горных рек": ["founder", "founder"], "Коридор горных птиц": ["member", "member"]}


def test_all_links_of_the_page_lead_somewhere() -> None:
    page = render_report(make_bundle()).decode()
    part = page[page.index('<section id="register"') : page.index('<section id="entities"')]
    anchors = set(re.findall(r'\bid="([^"]+)"', page))
    hrefs = re.findall(r'href="#([^"]+)"', part)
    assert len(hrefs) > 15
    assert set(hrefs) <= anchors


def test_without_initiatives_the_page_says_so() -> None:
    bundle = make_bundle()
    assert bundle.entities is not None
    bare = replace(bundle, entities=replace(bundle.entities, entities=()))
    assert "No initiative of which anything is stated was found." in render_report(bare).decode()
    assert "The names were not made yet." in render_report(replace(bundle, entities=None)).decode()


@pytest.mark.browser
def test_a_column_sorts_up_and_down_and_keeps_empty_cells_last(open_page: Any) -> None:
    page = open_page(render_report(make_bundle()))
    years = "[...document.querySelectorAll('table.register tbody tr')].map(r => r.cells[2].dataset.key)"
    button = page.locator("table.register thead button").nth(2)
    button.click()
    assert page.evaluate(years) == ["1994 founded", "2010–2015 active", ""]
    button.click()
    assert page.evaluate(years) == ["2010–2015 active", "1994 founded", ""]
    assert page.locator("table.register th[aria-sort]").count() == 1
    assert page.complaints == []


def test_countries_have_english_names() -> None:
    assert name_country("KZ") == "Kazakhstan"
