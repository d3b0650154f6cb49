"""The references section: each work with its parsed fields, its printed strings, and who cites it."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from citeflow.bundle import Bundle
from citeflow.model.reference import Reference
from citeflow.render.anchors import reference_anchor
from citeflow.render.citation_line import FieldRun, set_reference
from citeflow.render.csl_fields import text_field
from citeflow.render.layers import list_lists, list_references
from citeflow.render.reading_order import ReadingOrder
from citeflow.render.twins import TwinView, view_twins
from citeflow.render.wording import DOUBTFUL


class Citer(Struct, frozen=True, kw_only=True):
    """A claim that cites a work; `direct` when the callout stands in the claim itself."""

    anchor: str
    number: int
    direct: bool


class ReferenceView(Struct, frozen=True, kw_only=True):
    """One work. `line` is empty where nothing was parsed, and the printed string stands alone."""

    anchor: str
    key: str
    label: str
    type: str
    lang: str | None
    line: tuple[FieldRun, ...]
    doubts: tuple[str, ...]
    twins: tuple[TwinView, ...]
    citers: tuple[Citer, ...]


def view_references(bundle: Bundle, order: ReadingOrder) -> tuple[ReferenceView, ...]:
    """The references in the order of their list."""
    lists = {listing.id: listing for listing in list_lists(bundle)}
    citers = find_citers(order)
    return tuple(
        ReferenceView(
            anchor=reference_anchor(reference.key),
            key=reference.key,
            label=reference.label if reference.number is None else str(reference.number),
            type=text_field(reference.csl, "type"),
            lang=text_field(reference.csl, "language")[:2].lower() or None,
            line=set_reference(reference),
            doubts=list_doubts(reference),
            twins=view_twins(reference, lists),
            citers=citers.get(reference.key, ()),
        )
        for reference in list_references(bundle)
    )


def list_doubts(reference: Reference) -> tuple[str, ...]:
    """The fields whose confidence is low, by name, with the value.

    >>> list_doubts(Reference(key="k", label="1", csl={}, printed=(), confidence={"title": 0.31, "page": 0.9}))
    ('title 0.31',)
    """
    rows = sorted(reference.confidence.items())
    return tuple(f"{field} {value:.2f}" for field, value in rows if value < DOUBTFUL)


def find_citers(order: ReadingOrder) -> dict[str, tuple[Citer, ...]]:
    """Reference key -> the claims that cite it, in reading order, each once."""
    found: dict[str, dict[str, Citer]] = defaultdict(dict)
    for row in order.rows:
        if row.claim is None or row.number is None:
            continue
        for citation in row.claim.citations:
            if citation.key is not None:
                citer = Citer(anchor=row.anchor, number=row.number, direct=row.claim.status == "cited")
                found[citation.key].setdefault(row.anchor, citer)
    return {key: tuple(rows.values()) for key, rows in found.items()}
