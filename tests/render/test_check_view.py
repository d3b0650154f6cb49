"""The self-check in numbers, the ages of the references, and the findings that are accepted."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from msgspec.structs import replace

from citeflow.bundle import Bundle
from citeflow.measures.callout_style import LOOKS
from citeflow.model.claim import CitingForm
from citeflow.model.problem import Acceptance, Problem
from citeflow.model.reference import Reference
from citeflow.model.report import Problems
from citeflow.render.ages_view import HEIGHT, MOST_COLUMNS, WIDTH, view_ages
from citeflow.render.answers_view import answer_first
from citeflow.render.check_view import view_check
from citeflow.render.counts import count_bundle
from citeflow.render.findings_view import view_accepted, view_findings
from citeflow.render.reading_order import order_reading
from citeflow.render.report import render_report
from citeflow.render.style_view import FORMS, view_style
from tests.render.factory import make_bundle
from tests.render.page_reading import PageReader


def dated(*years: int | None) -> list[Reference]:
    csl: list[dict[str, Any]] = [{"issued": {"date-parts": [[year]]}} if year else {} for year in years]
    return [Reference(key=str(n), label="", csl=item, confidence={}, printed=()) for n, item in enumerate(csl)]


def test_a_column_for_every_year() -> None:
    ages = view_ages(dated(2001, 2003, 2003, None), "2004-05-06")
    assert ages is not None
    assert [(column.title, column.height) for column in ages.columns] == [
        ("2001: 1 reference", HEIGHT / 2), ("2002: 0 references", 0.0), ("2003: 2 references", HEIGHT),
    ]  # fmt: skip
    assert ages.summary == "2001 to 2003, median 2003; 3 of 3 from 1999 to 2004; 1 without a year."


def test_without_a_date_the_youngest_reference_stands_for_the_article() -> None:
    ages = view_ages(dated(1990, 2001, 2003), None)
    assert ages is not None and ages.summary.endswith("2 of 3 from 1998 to 2003.")


@pytest.mark.parametrize("years", [(1850, 2020), (1500, 2000, 2024), (1999, 2040), (1, 9999)])
def test_columns_fit_their_frame_however_many_years_there_are(years: tuple[int, ...]) -> None:
    ages = view_ages(dated(*years), None)
    assert ages is not None and len(ages.columns) <= MOST_COLUMNS + 1
    assert all(column.x + column.width <= WIDTH and column.y >= 0 for column in ages.columns)
    assert not ages.columns or max(column.height for column in ages.columns) == HEIGHT


def test_one_year_and_none() -> None:
    ages = view_ages(dated(2001, 2001), None)
    assert ages is not None and ages.columns == ()
    assert view_ages(dated(None), None) is None


@pytest.fixture(scope="module")
def bundle() -> Bundle:
    return make_bundle()


def test_numbers(bundle: Bundle) -> None:
    check = view_check(bundle, order_reading(bundle))
    assert check is not None
    assert [row.text for row in check.lost] == ["[17]"]
    assert [row.place.label for row in check.lost if row.place] == ["claim 12"]
    assert [use.label for use in check.never] == ["4"]
    assert [use.links for use in check.most] == sorted((use.links for use in check.most), reverse=True)
    assert check.most[0].share == 1
    assert check.lists == ("ЛИТЕРАТУРА: 4 entries, Russian", "REFERENCES: 2 entries, English")
    assert (check.languages, check.own) == ("unknown 2, Russian 1, English 1", "none of 4")
    assert sum(row.claims for row in check.sections) == count_bundle(bundle).claims.total()
    assert sum(row.uncited for row in check.sections) == count_bundle(bundle).claims.uncited
    assert all(row.reached + row.uncited <= row.claims for row in check.sections)


def test_style_stands_with_its_signs(bundle: Bundle) -> None:
    style = view_style(bundle)
    assert style.looks == "numbers in square brackets (4 callouts)"
    assert style.form == ""
    assert [(sign.name, sign.weight) for sign in style.signs] == [("familiar form", "+1.0"), ("kind of list", "−1.5")]
    assert (style.comma, [sign.weight for sign in style.comma_signs]) == ("a page", ["+1.5"])


def test_a_form_that_the_looks_do_not_say_is_named(bundle: Bundle) -> None:
    assert bundle.claims is not None and bundle.claims.style is not None
    told = replace(bundle.claims.style, form="note", comma_evidence=())
    style = view_style(replace(bundle, claims=replace(bundle.claims, style=told)))
    assert (style.form, style.comma) == ("footnotes", "")


def test_forms_and_looks_speak_alike() -> None:
    assert set(FORMS) == set(get_args(CitingForm))
    assert {look for look, _ in LOOKS} <= set(FORMS.values())


def test_the_head_answers_what_editors_ask(bundle: Bundle) -> None:
    check = view_check(bundle, order_reading(bundle))
    answers = answer_first(bundle, check)
    assert [(answer.number, answer.words, answer.of) for answer in answers] == [
        (1, "reference never cited", "of 4"),
        (3, "claims without a source", "of 10 checkable"),
        (1, "callout points nowhere", "of 4"),
    ]
    page = PageReader(render_report(bundle))
    assert {answer.anchor for answer in answers} <= set(page.ids)
    assert answer_first(replace(bundle, references=None), check) == ()


def test_long_lists_fold() -> None:
    many = make_bundle(references=30)
    check = view_check(many, order_reading(many))
    assert check is not None and len(check.never) == 30
    assert "22 more references" in PageReader(render_report(many)).words("check")
    assert "more reference" not in PageReader(render_report(make_bundle())).words("check")


def test_findings_of_claims_are_counted_by_section(bundle: Bundle) -> None:
    problem = Problem(code="claim-without-source", severity="note", message="m", section="Введение")
    known = replace(problem, accepted=Acceptance(reason="r", who="w"))
    with_problems = replace(bundle, problems=Problems(problems=(problem, known)))
    check = view_check(with_problems, order_reading(with_problems))
    assert check is not None
    assert {row.heading: row.asking for row in check.sections if row.asking} == {"Введение": 1}


def test_without_layers_there_are_no_numbers(bundle: Bundle) -> None:
    bare = Bundle(id="a", document=bundle.document)
    assert view_check(bare, order_reading(bare)) is None
    page = PageReader(render_report(bare))
    assert "References and claims were not made yet." in page.words("check")
    only_references = replace(bare, references=bundle.references)
    check = view_check(only_references, order_reading(only_references))
    assert check is not None and (check.style.looks, check.never, check.most, check.lost) == ("", (), (), ())


def test_accepted_findings_stand_apart(bundle: Bundle) -> None:
    light = Problem(code="claim-without-source", severity="note", message="light", weight=2)
    heavy = replace(light, message="heavy", weight=5)
    known = replace(light, message="known", accepted=Acceptance(reason="So <ist> es", who="К. Ред.", date="2026-11-25"))
    changed = replace(bundle, problems=Problems(problems=(light, heavy, known)))
    order = order_reading(changed)
    [notes] = view_findings(changed, order)
    assert [finding.message for group in notes.groups for finding in group.findings] == ["heavy", "light"]
    assert [finding.acceptance for finding in view_accepted(changed, order)] == ["So <ist> es (К. Ред., 2026-11-25)"]
    counts = count_bundle(changed).findings
    assert (counts.total(), counts.accepted) == (2, 1)
    page = PageReader(render_report(changed))
    assert "1 accepted" in page.words("findings")
    assert "So <ist> es (К. Ред., 2026-11-25)" in page.words("findings")
