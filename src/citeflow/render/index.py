"""The index page over all documents of a folder."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from citeflow.bundle import Bundle
from citeflow.model.titles import find_main_language
from citeflow.render.counts import Counts, count_bundle
from citeflow.render.hrefs import safe_path
from citeflow.render.layers import document_of, title_of_document
from citeflow.render.page import INDEX_SCRIPTS, INDEX_STYLES, fill_page
from citeflow.render.wording import count


class IndexRow(Struct, frozen=True, kw_only=True):
    """One document. `href` is the path of its report, relative to the index.

    file: name of the input. language: ISO 639-1. failed: why the document could not be processed, in plain
    words; such a row has no report and its counts are not shown.
    """

    id: str
    title: str
    href: str
    file: str
    language: str | None = None
    counts: Counts = Counts()
    failed: str | None = None


class IndexTotals(Struct, frozen=True, kw_only=True):
    """Sums over the documents that were processed, in words."""

    documents: str
    failed: str
    line: str


def describe_bundle(bundle: Bundle, *, href: str, file: str) -> IndexRow:
    """The index row of a processed document."""
    title, lang = title_of_document(bundle)
    return IndexRow(
        id=bundle.id,
        title=title,
        href=href,
        file=file,
        language=find_main_language(document_of(bundle)) or lang,
        counts=count_bundle(bundle),
    )


def render_index(rows: Sequence[IndexRow]) -> bytes:
    """The index page (UTF-8): failed documents first, then all others, each by id; equal rows give equal bytes."""
    ordered = sorted(rows, key=lambda row: (row.id, row.file))
    return fill_page(
        "index.html.j2",
        INDEX_STYLES,
        INDEX_SCRIPTS,
        failed=[row for row in ordered if row.failed is not None],
        done=[(row, safe_path(row.href)) for row in ordered if row.failed is None],
        totals=_sum_rows(ordered),
    )


def _sum_rows(rows: Sequence[IndexRow]) -> IndexTotals:
    done = [row.counts for row in rows if row.failed is None]
    findings = [counts.findings.total() for counts in done]
    return IndexTotals(
        documents=count(len(rows), "document"),
        failed=count(len(rows) - len(done), "could not be processed", "could not be processed"),
        line=f"{count(sum(c.references for c in done), 'reference')}, "
        f"{count(sum(c.callouts for c in done), 'callout')}, "
        f"{count(sum(c.claims.total() for c in done), 'claim')}, {count(sum(findings), 'finding')}",
    )
