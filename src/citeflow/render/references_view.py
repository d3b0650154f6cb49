"""The references section: each work with its parsed fields, its printed strings, and who cites it."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from citeflow.bundle import Bundle
from citeflow.measures.missing_links import find_never_cited
from citeflow.model.reference import CslItem, Reference
from citeflow.render.anchors import reference_anchor
from citeflow.render.citation_line import FieldRun, set_reference
from citeflow.render.csl_fields import say_field, text_field
from citeflow.render.layers import list_lists, list_references
from citeflow.render.reading_order import ReadingOrder
from citeflow.render.twins import TwinView, view_twins
from citeflow.render.wording import LOOK_FIRST, say_locator

INFERRED = frozenset({"language", "type"})
"""Fields that no printing bears: doubtful ones stand in the table, and send nobody to look at the print."""


class Citer(Struct, frozen=True, kw_only=True):
    """A claim that cites a work; `direct` when the callout stands in the claim itself. locators: the places named."""

    anchor: str
    number: int
    direct: bool
    locators: tuple[str, ...]


class FieldView(Struct, frozen=True, kw_only=True):
    """A parsed field with its confidence; `doubtful` where an editor looks first."""

    name: str
    value: str
    confidence: str
    doubtful: bool


class LatinView(Struct, frozen=True, kw_only=True):
    """A field of a Cyrillic work in Latin letters."""

    name: str
    value: str


class ReferenceView(Struct, frozen=True, kw_only=True):
    """One work. `line` is empty where nothing was parsed, and the printed string stands alone.

    fields: the least sure first. doubts: the names of those that are doubtful. never: nothing in the text names it; a
    work without citers may still be named outside the claims, in the abstract or a table.
    """

    anchor: str
    key: str
    label: str
    type: str
    lang: str | None
    line: tuple[FieldRun, ...]
    fields: tuple[FieldView, ...]
    doubts: tuple[str, ...]
    latin: tuple[LatinView, ...]
    twins: tuple[TwinView, ...]
    citers: tuple[Citer, ...]
    never: bool


def view_references(bundle: Bundle, order: ReadingOrder) -> tuple[ReferenceView, ...]:
    """The references in the order of their list."""
    lists = {listing.id: listing for listing in list_lists(bundle)}
    citers = find_citers(order)
    never = {reference.key for reference in find_never_cited(bundle)}
    return tuple(
        ReferenceView(
            anchor=reference_anchor(reference.key),
            key=reference.key,
            label=reference.label if reference.number is None else str(reference.number),
            type=text_field(reference.csl, "type"),
            lang=text_field(reference.csl, "language")[:2].lower() or None,
            line=set_reference(reference),
            fields=view_fields(reference),
            doubts=list_doubts(reference),
            latin=view_latin(reference.romanised or {}),
            twins=view_twins(reference, lists),
            citers=citers.get(reference.key, ()),
            never=reference.key in never,
        )
        for reference in list_references(bundle)
    )


def view_fields(reference: Reference) -> tuple[FieldView, ...]:
    """The fields that have a confidence, the least sure first."""
    rows = sorted(reference.confidence.items(), key=lambda row: (row[1], row[0]))
    return tuple(
        FieldView(
            name=field,
            value=say_field(reference.csl, field),
            confidence=f"{value:.2f}",
            doubtful=value < LOOK_FIRST,
        )
        for field, value in rows
    )


def view_latin(romanised: CslItem) -> tuple[LatinView, ...]:
    """The romanised fields in the order of the item."""
    return tuple(LatinView(name=field, value=say_field(romanised, field)) for field in romanised)


def list_doubts(reference: Reference) -> tuple[str, ...]:
    """The printed fields where an editor looks first, the least sure first, with the confidence.

    >>> sure = {"title": 0.31, "page": 0.9, "type": 0.5}
    >>> list_doubts(Reference(key="k", label="1", csl={}, printed=(), confidence=sure))
    ('title 0.31',)
    """
    fields = (field for field in view_fields(reference) if field.doubtful and field.name not in INFERRED)
    return tuple(f"{field.name} {field.confidence}" for field in fields)


def find_citers(order: ReadingOrder) -> dict[str, tuple[Citer, ...]]:
    """Reference key -> the claims that cite it, in reading order, each once."""
    found: dict[str, list[Citer]] = defaultdict(list)
    for row in order.rows:
        if row.claim is None or row.number is None:
            continue
        places: dict[str, dict[str, None]] = {}
        for citation in row.claim.citations:
            if citation.key is not None:
                told = {} if citation.locator is None else {say_locator(citation.locator): None}
                places.setdefault(citation.key, {}).update(told)
        direct = row.claim.status == "cited"
        for key, locators in places.items():
            found[key].append(Citer(anchor=row.anchor, number=row.number, direct=direct, locators=tuple(locators)))
    return {key: tuple(citers) for key, citers in found.items()}
