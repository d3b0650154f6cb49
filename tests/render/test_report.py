"""The page as a whole: what stands in it, where its links lead, and that it needs nothing from outside."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest

from citeflow.bundle import Bundle
from citeflow.errors import ArtefactError
from citeflow.render.report import render_report
from tests.render.factory import make_bundle
from tests.render.page_reading import PageReader


@pytest.fixture(scope="module")
def bundle() -> Bundle:
    return make_bundle()


@pytest.fixture(scope="module")
def page(bundle: Bundle) -> PageReader:
    return PageReader(render_report(bundle))


def test_equal_bundles_give_equal_bytes() -> None:
    assert render_report(make_bundle()) == render_report(make_bundle())


def test_tags_nest(page: PageReader) -> None:
    assert page.unclosed == []


def test_ids_are_unique(page: PageReader) -> None:
    assert sorted(page.ids) == sorted(set(page.ids))


def test_every_claim_is_an_anchor(page: PageReader, bundle: Bundle) -> None:
    assert bundle.claims is not None
    assert {claim.id for claim in bundle.claims.claims} <= set(page.ids)


def test_no_link_is_dead(page: PageReader) -> None:
    local = [href[1:] for href in page.hrefs if href.startswith("#")]
    assert len(local) > 40
    assert set(local) <= set(page.ids)


def test_filters_name_anchors_of_the_page(page: PageReader) -> None:
    named = {
        value
        for row in page.with_class("row")
        for value in f"{row.get('data-refs')} {row.get('data-entities')}".split()
    }
    chosen = {option.get("value") for option in page.find("option")} - {""}
    assert named
    assert named | chosen <= set(page.ids)


def test_labels_point_at_what_exists(page: PageReader) -> None:
    labels = {name for e in page.elements for name in e.get("aria-labelledby").split()}
    assert labels <= set(page.ids)


def test_nothing_is_loaded_from_outside(page: PageReader) -> None:
    assert [e for e in page.elements if "src" in e.attributes] == []
    assert [e.get("href") for e in page.find("link")] == ["data:,"]
    assert not re.search(r"@import|url\(", page.sources["style"])


def test_policy_names_its_own_style_and_script(page: PageReader) -> None:
    [meta] = [e for e in page.find("meta") if e.get("http-equiv") == "Content-Security-Policy"]
    policy = dict(part.strip().split(" ", 1) for part in meta.get("content").split(";"))
    assert policy["default-src"] == "'none'"
    for kind in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(page.sources[kind].encode()).digest()).decode()
        assert policy[f"{kind}-src"] == f"'sha256-{digest}'"


def test_no_inline_style_and_no_handler(page: PageReader) -> None:
    assert [name for e in page.elements for name in e.attributes if name == "style" or name.startswith("on")] == []


def test_head(page: PageReader) -> None:
    [title] = page.find("h1")
    assert title.get("lang") == "ru"
    assert [e.get("lang") for e in page.find("li") if e.get("lang")][:2] == ["en", "kk"]


@pytest.mark.parametrize(
    ("anchor", "words"),
    [
        pytest.param("main", "[17] has no reference: the list ends at 4", id="finding"),
        pytest.param("main", "add reference 17 to the list or mend the number", id="advice"),
        pytest.param("claims", "List covered by [2]", id="bullets"),
        pytest.param("claims", "no source file yet", id="evidence missing"),
        pytest.param("claims", "passage found", id="evidence found"),
        pytest.param("claims", "17 no such reference in the list", id="dangling"),
        pytest.param("claims", "p. 12-15", id="locator"),
        pytest.param("claims", "very likely 0.96", id="confidence"),
        pytest.param("claims", "U+202E", id="bidi badge"),
        pytest.param("claims", "көлдер мен өзендер", id="Kazakh heading"),
        pytest.param(
            "ref-marsh2007", "Marsh E., Иманова Қ. (2007) Counting fish in dry years // Steppe Waters", id="fields"
        ),
        pytest.param("ref-marsh2007", "cited by 4 claims", id="cited by"),
        pytest.param("ref-unread1977", "never cited", id="never cited"),
        pytest.param("ref-petrenko1998", "3 fields, look at publisher 0.31", id="low confidence"),
        pytest.param("ref-petrenko1998", "not compared word by word", id="romanised twin"),
        pytest.param("ref-petrenko1998", "publisher0.31Қазына", id="field as read"),
        pytest.param("ref-soh1934", "cited by 2 claims: 3 (pp. 12-15) 14", id="locator"),
        pytest.param("references", "They stand in 2 of 4 references.", id="legend"),
        pytest.param("entities", "Программа «Живая вода» programme", id="initiative"),
        pytest.param("entities", "founded 1931", id="fact"),
        pytest.param("picture", "4 references, 1 of them cited by no claim; 4 direct links, 3 covered", id="summary"),
        pytest.param("check", "The longest stretch that no citation reaches: claims 9 to 11 (3 sentences).", id="gap"),
    ],
)
def test_words_of_the_page(page: PageReader, anchor: str, words: str) -> None:
    assert words in page.words(anchor)


def test_counts_line() -> None:
    text = render_report(make_bundle()).decode()
    flat = " ".join(re.sub(r"<[^>]+>", "", text).split())
    assert "4 references in 2 lists, 4 callouts, 5 links, 15 claims: 4 cited 3 covered 3 uncited 5 plain" in flat
    assert "citeflow 0.1.0 · names 1.6 · озёра.md sha256 abababababab" in flat


def test_claims_stand_in_reading_order(page: PageReader, bundle: Bundle) -> None:
    assert bundle.claims is not None
    wanted = [claim.id for claim in sorted(bundle.claims.claims, key=lambda claim: claim.start)]
    assert [row.get("id") for row in page.with_class("row") if row.get("data-status") != "text"] == wanted


@pytest.mark.parametrize(("size", "tight"), [pytest.param(0, False, id="4"), pytest.param(150, True, id="154")])
def test_picture_has_a_place_for_every_reference(size: int, tight: bool) -> None:
    page = PageReader(render_report(make_bundle(references=size)))
    [svg] = [e for e in page.find("svg") if e.has_class("picture")]
    assert svg.has_class("tight") is tight
    assert len(page.with_class("node")) == size + 4
    assert len([e for e in page.with_class("node") if e.has_class("never")]) == size + 1


def test_a_document_alone_makes_a_page() -> None:
    page = PageReader(render_report(Bundle(id="alone", document=make_bundle().document)))
    assert "The claims were not made yet." in page.words("claims")
    assert {href[1:] for href in page.hrefs if href.startswith("#")} <= set(page.ids)


def test_without_a_document_there_is_no_page() -> None:
    with pytest.raises(ArtefactError, match="nothing"):
        render_report(Bundle(id="nothing"))
