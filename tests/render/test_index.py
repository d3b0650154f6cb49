"""The index page: every document once, the failed ones first and in words."""

from __future__ import annotations

import re

from citeflow.render.counts import Counts, SeverityCounts, StatusCounts
from citeflow.render.index import IndexRow, describe_bundle, render_index
from tests.render.factory import make_bundle
from tests.render.page_reading import PageReader

ROWS = [
    IndexRow(
        id="b-second",
        title="Вторая статья",
        href="b-second/report.html",
        file="вторая статья.md",
        language="ru",
        counts=Counts(
            references=30, claims=StatusCounts(cited=2, plain=5), findings=SeverityCounts(error=1, note=1200)
        ),
    ),
    IndexRow(id="a-first", title="Алғашқы", href="a-first/report.html", file="a.pdf", language="kk"),
    IndexRow(id="c-third", title="", href="", file="скан.pdf", failed="The file holds no text: it is a scan."),
]


def words_of(page: bytes) -> str:
    body = page.decode().partition("<body>")[2].partition("<script>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


def test_equal_rows_give_equal_bytes_in_any_order() -> None:
    assert render_index(ROWS) == render_index(ROWS[::-1])


def test_failed_first_then_by_id() -> None:
    words = words_of(render_index(ROWS))
    order = [words.index(text) for text in ("The file holds no text", "Алғашқы", "Вторая статья")]
    assert order == sorted(order)
    assert "3 documents, 1 could not be processed" in words
    assert "1 error 1,200 notes" in words


def test_links_lead_to_the_reports() -> None:
    hrefs = [href for href in PageReader(render_index(ROWS)).hrefs if not href.startswith("#")]
    assert hrefs == ["a-first/report.html", "b-second/report.html"]


def test_no_document_at_all() -> None:
    assert "No document was processed." in words_of(render_index([]))


def test_a_bundle_describes_itself() -> None:
    row = describe_bundle(make_bundle(), href="lake-crews/report.html", file="озёра.md")
    assert (row.title, row.language) == ("Озёрные артели и вода степи", "ru")
    assert row.counts.claims == StatusCounts(cited=4, covered=3, uncited=3, plain=5)
    assert row.counts.findings == SeverityCounts(error=1, warning=3, note=7)
