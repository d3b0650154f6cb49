"""The page in a real Chromium: its policy, its filters, its keyboard, its widths, its paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from citeflow.bibliography.find import find_references
from citeflow.bundle import Bundle
from citeflow.render.index import IndexRow, describe_bundle, render_index
from citeflow.render.report import render_report
from tests.factory import make_claims
from tests.render.factory import make_bundle
from tests.render.poison import PAYLOADS, poison_bundle

pytestmark = pytest.mark.browser

Open = Callable[..., Any]
REPORT = render_report(make_bundle())
ROWS = [
    describe_bundle(make_bundle(), href="a/report.html", file="a.md"),
    describe_bundle(make_bundle(repeat=2), href="b/report.html", file="b" * 80 + ".md"),
    IndexRow(id="c", title="", href="", file="c.pdf", failed="The file is empty."),
]
NAMED = "Алкарас-Килес, Наварро-Галера, Ортис-Родригес, Гальярдо-Пастор, Куадрадо-Бальестерос и Гарсия-Санчес (2015)"
LONG_DOC, LONG_CLAIMS = make_claims(
    f"# Реки\n\n{NAMED} описали соль, а Ким (1990) рыбу.\n\n## Литература\n\n"
    f"{NAMED.replace(' и ', ', ').replace(' (2015)', '')}. Соль рек. Омск: Весы, 2015. 96 с.\n\n"
    "Ким В. Г. Рыба озёр. Тара: Невод, 1990. 120 с.\n"
)
LONG_CALLOUT = Bundle(id="long", document=LONG_DOC, references=find_references(LONG_DOC), claims=LONG_CLAIMS)
VISIBLE = "[...document.querySelectorAll('#claims .row')].filter(r => r.checkVisibility()).map(r => r.dataset.status)"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def test_nothing_is_complained_about(open_page: Open) -> None:
    assert open_page(REPORT).complaints == []
    assert open_page(render_index(ROWS)).complaints == []


@pytest.mark.parametrize("payload", ["".join(PAYLOADS.values()), "".join(list(PAYLOADS.values())[::-1])])
def test_payloads_do_nothing_even_without_the_policy(open_page: Open, payload: str) -> None:
    page = open_page(render_report(poison_bundle(make_bundle(), payload)), bypass_csp=True)
    page.locator("#claims .filters button").first.hover()
    page.locator("#claims [data-filter=text]").fill("<script>")
    assert page.evaluate("window.pwn") is None
    assert page.complaints == []


def test_status_buttons_add_up(open_page: Open) -> None:
    page = open_page(REPORT)
    assert len(page.evaluate(VISIBLE)) == 16
    page.locator("[data-status=uncited].filter").click()
    assert page.evaluate(VISIBLE) == ["uncited"] * 3
    page.locator("[data-status=covered].filter").click()
    assert sorted(page.evaluate(VISIBLE)) == ["covered"] * 3 + ["uncited"] * 3
    assert page.locator("#claims .shown").inner_text() == "6 of 16 shown"
    page.locator("[data-reset]").click()
    assert len(page.evaluate(VISIBLE)) == 16
    assert page.complaints == []


def test_reference_name_and_words_filter(open_page: Open) -> None:
    page = open_page(REPORT)
    page.locator("[data-filter=ref]").select_option("ref-marsh2007")
    assert sorted(page.evaluate(VISIBLE)) == ["cited", "covered", "covered", "covered"]
    page.locator("[data-filter=text]").fill("ПАВЛОДАР")
    assert page.evaluate(VISIBLE) == ["covered"]
    page.locator("[data-filter=text]").fill("такого слова нет")
    assert page.locator(".no-match").is_visible()
    page.locator("[data-reset]").click()
    page.locator("[data-filter=entity]").select_option(label="Союз озёрных хозяйств")
    assert page.evaluate(VISIBLE) == ["cited"]


def test_a_reference_shows_only_its_claims(open_page: Open) -> None:
    page = open_page(REPORT)
    page.locator("[data-only=ref-soh1934]").click()
    assert page.evaluate(VISIBLE) == ["cited", "cited"]


def test_a_link_into_hidden_text_shows_it(open_page: Open) -> None:
    page = open_page(REPORT)
    page.locator("[data-fold]").click()
    page.locator("[data-status=cited].filter").click()
    link = page.locator(".finding a", has_text="claim 2").first
    page.locator("#findings details summary").first.click()
    link.click()
    assert page.locator("#claims .row.uncited").first.is_visible()
    assert page.locator("#claims .row.uncited").first.evaluate("row => row.matches(':target')")


def test_plain_sentences_fold(open_page: Open) -> None:
    page = open_page(REPORT)
    page.locator("[data-fold]").click()
    assert "plain" not in page.evaluate(VISIBLE)
    assert page.locator(".plain-run > summary").first.is_visible()


def test_without_script_everything_is_there(open_page: Open) -> None:
    page = open_page(REPORT, java_script_enabled=False)
    assert page.locator("#claims .row:visible").count() == 16
    assert page.locator("#claims .filters").is_hidden()
    assert page.locator("[data-only]:visible").count() == 0


@pytest.mark.parametrize("reach", ["hover", "focus"])
def test_words_and_reference_light_each_other_without_script(open_page: Open, reach: str) -> None:
    page = open_page(REPORT, java_script_enabled=False)
    words, clause = page.locator(".citation .words").first, page.locator(".sentence .clause").first
    colour = "element => getComputedStyle(element).backgroundColor"
    assert clause.evaluate(colour) == "rgba(0, 0, 0, 0)"
    getattr(words, reach)()
    assert clause.evaluate(colour) != "rgba(0, 0, 0, 0)"
    page.locator("h1").hover()
    clause.hover()
    assert page.locator(".citation.line-1").first.evaluate(colour) != "rgba(0, 0, 0, 0)"


def test_a_word_filter_does_not_find_what_a_neighbour_says(open_page: Open) -> None:
    page = open_page(REPORT)
    assert page.locator(".row.covered .why").first.inner_text() != ""
    page.locator("[data-filter=text]").fill("ставила перед районами")
    assert page.evaluate(VISIBLE) == ["cited"]


def test_targets_are_large_enough_for_a_finger(open_page: Open) -> None:
    page = open_page(REPORT, viewport={"width": 420, "height": 800})
    sizes = "all => all.filter(a => a.checkVisibility()).map(a => a.getBoundingClientRect().height)"
    for selector in ("summary", ".citers a", ".mentions > a", "button"):
        assert min(page.locator(selector).evaluate_all(sizes)) >= 23.9, selector


def test_a_link_does_not_end_under_the_bars(open_page: Open) -> None:
    page = open_page(render_report(make_bundle(repeat=4)))
    page.locator(".citers a", has_text="20").first.click()
    bar = page.locator("#claims .filters").bounding_box()
    assert page.locator("#claims .row:target").bounding_box()["y"] >= bar["y"] + bar["height"] - 1


def test_keyboard_reaches_the_filters_and_shows_where_it_is(open_page: Open) -> None:
    page = open_page(REPORT)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").first.bounding_box()["x"] >= 0
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('[data-status=uncited].filter')"):
            break
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    assert page.evaluate(VISIBLE) == ["uncited"] * 3


def test_picture_lights_the_curves_of_a_reference(open_page: Open) -> None:
    page = open_page(REPORT)
    page.locator("svg.picture .node[data-ref=ref-marsh2007]").focus()
    assert page.locator("svg.picture .curve.on").count() == 2
    assert page.locator("svg.picture.lit").count() == 1


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(REPORT, id="report"),
        pytest.param(render_index(ROWS), id="index"),
        pytest.param(render_report(poison_bundle(make_bundle(), "W" * 300)), id="long words"),
        pytest.param(render_report(LONG_CALLOUT), id="long callout"),
    ],
)
def test_the_page_is_never_wider_than_the_window(open_page: Open, data: bytes) -> None:
    page = open_page(data)
    for width in (1280, 1000, 700, 420):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(OVERFLOW) <= 0, f"{width} px"


def test_dark_scheme_turns_the_page_dark(open_page: Open) -> None:
    lightness = "parseInt(getComputedStyle(document.body).backgroundColor.slice(4))"
    assert open_page(REPORT, color_scheme="light").evaluate(lightness) > 240
    assert open_page(REPORT, color_scheme="dark").evaluate(lightness) < 40


def test_paper_is_black_on_white_and_holds_everything(open_page: Open) -> None:
    page = open_page(REPORT, color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator(".filters").is_hidden()
    assert page.locator("nav.contents").is_hidden()
    assert page.evaluate("getComputedStyle(document.querySelector('.where a')).textDecorationLine") == "none"
    assert page.pdf(format="A4", prefer_css_page_size=True).startswith(b"%PDF-")


def test_folded_text_is_open_while_printing(open_page: Open) -> None:
    page = open_page(REPORT)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details:not([open])").count() > 0


def test_index_filter(open_page: Open) -> None:
    page = open_page(render_index(ROWS))
    page.locator("[data-filter=text]").fill("bbb.md")
    assert page.locator(".documents tbody tr:visible").count() == 1
    assert page.locator(".shown").inner_text() == "1 of 2 shown"
