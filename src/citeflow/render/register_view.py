"""The register of the report: a table of initiatives, a timeline, and which country has to do with which of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from citeflow.bundle import Bundle
from citeflow.measures.register import RegisterEntry, RegisterFact, list_register, name_country
from citeflow.render.anchors import anchor_of, reference_anchor
from citeflow.render.layers import list_references
from citeflow.render.matrix_view import Matrix, view_matrix
from citeflow.render.reading_order import ReadingOrder
from citeflow.render.timeline_view import Timeline, view_timeline

COLUMNS = ("years", "countries", "money and size", "status", "with")
FIELDS = {
    "years": ("years",),
    "countries": ("countries",),
    "money and size": ("amounts", "measures"),
    "status": ("status",),
    "with": ("related",),
}
"""Column -> fields of facts that stand in it."""

PRINTED = {"parent": "part of", "donor": "paid by", "founder": "founded by", "member": "with"}


LONG_NUMBER = re.compile(r"\d{5,}")


class FactView(Struct, frozen=True, kw_only=True):
    """A fact in its cell, in words.

    anchor, number: of the claim that states it, None where that has no row. sentence: its words. sure: its confidence,
    None where nothing was weighed.
    """

    text: str
    anchor: str | None
    number: int | None
    sentence: str
    sure: str | None


class RegisterRow(Struct, frozen=True, kw_only=True):
    """One initiative. cells: the facts of each of `COLUMNS`. keys: what each column is sorted by."""

    name: str
    anchor: str
    acronyms: tuple[str, ...]
    kind: str
    lang: str | None
    cells: tuple[tuple[FactView, ...], ...]
    keys: tuple[str, ...]
    references: tuple[tuple[str, str], ...]
    mentions: int


class RegisterView(Struct, frozen=True, kw_only=True):
    """rows: initiatives of which something is stated or cited. bare: how many others there are."""

    columns: tuple[str, ...]
    rows: tuple[RegisterRow, ...]
    bare: int
    timeline: Timeline | None
    matrix: Matrix | None


def view_register(bundle: Bundle, order: ReadingOrder) -> RegisterView | None:
    """The register; None where the entities were not made or there is no initiative."""
    if bundle.entities is None:
        return None
    entries = list_register(bundle)
    told = [entry for entry in entries if entry.facts or entry.references]
    if not told:
        return None
    labels = label_works(bundle)
    return RegisterView(
        columns=COLUMNS,
        rows=tuple(view_row(entry, order, labels) for entry in told),
        bare=len(entries) - len(told),
        timeline=view_timeline(told, order),
        matrix=view_matrix(told, order),
    )


def label_works(bundle: Bundle) -> dict[str, tuple[str, str]]:
    """Key of a work -> its anchor and printed number."""
    return {
        work.key: (reference_anchor(work.key), work.label if work.number is None else str(work.number))
        for work in list_references(bundle)
    }


def view_row(entry: RegisterEntry, order: ReadingOrder, labels: dict[str, tuple[str, str]]) -> RegisterRow:
    """The row of an initiative."""
    entity = entry.entity
    cells = tuple(view_cell(entry.facts, FIELDS[column], order) for column in COLUMNS)
    return RegisterRow(
        name=entity.name,
        anchor=anchor_of("entity", entity.id),
        acronyms=tuple(name for name in entity.acronyms if name != entity.name),
        kind=entity.kind or "initiative",
        lang=next((code for code, name in sorted(entity.names.items()) if name == entity.name), None),
        cells=cells,
        keys=tuple(cell[0].text if cell else "" for cell in cells),
        references=tuple(labels[key] for key in entry.references if key in labels),
        mentions=len(entity.mentions),
    )


def view_cell(facts: Sequence[RegisterFact], fields: Sequence[str], order: ReadingOrder) -> tuple[FactView, ...]:
    """The facts of some fields."""
    return tuple(view_fact(fact, order) for fact in facts if fact.field in fields)


def view_fact(fact: RegisterFact, order: ReadingOrder) -> FactView:
    """A fact and the row of the text that states it."""
    row = order.row_of_claim.get(fact.claim or "") or order.row_at(fact.start)
    return FactView(
        text=say_fact(fact),
        anchor=row.anchor if row else None,
        number=row.number if row else None,
        sentence=fact.sentence,
        sure=f"{fact.confidence:.2f}" if fact.confidence is not None else None,
    )


def say_fact(fact: RegisterFact) -> str:
    """A fact in words.

    >>> say_fact(RegisterFact(field="years", value="1998", role="founded", start=0, end=4))
    '1998 founded'
    >>> say_fact(RegisterFact(field="countries", value="PE", role="founder", start=0, end=4))
    'Peru (founder)'
    """
    if fact.field == "countries":
        return f"{name_country(fact.value)} ({fact.role})" if fact.role else name_country(fact.value)
    if fact.field == "related":
        return f"{PRINTED.get(fact.role or '', fact.role or 'with')} {fact.value}"
    if fact.field == "years":
        return f"{fact.value} {fact.role}" if fact.role else fact.value
    value = LONG_NUMBER.sub(lambda match: f"{int(match[0]):,}", fact.value)
    return f"{fact.role}: {value}" if fact.role else value
