"""The article's text as rows in reading order: every claim, and the other sentences that something points at."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from citeflow.bundle import Bundle
from citeflow.model.claim import Claim
from citeflow.model.document import Block, Document
from citeflow.render.anchors import anchor_of, reference_anchor
from citeflow.render.layers import document_of, list_claims, list_lists, list_problems, list_references, map_callouts
from citeflow.render.spans import Held, SpanIndex


class TextRow(Struct, frozen=True, kw_only=True):
    """One row of the text. `number` counts the claims from 1 and is absent for a sentence that is no claim."""

    anchor: str
    start: int
    end: int
    block: Block | None
    claim: Claim | None = None
    number: int | None = None


class Place(Struct, frozen=True, kw_only=True):
    """A spot of the page that a link can lead to."""

    anchor: str
    label: str
    kind: Literal["claim", "sentence", "heading", "reference", "list"]


class ReadingOrder(Struct, frozen=True, kw_only=True):
    """The rows in order, the headings above them by block id -> anchor, and the index of places."""

    doc: Document
    rows: tuple[TextRow, ...]
    headings: dict[str, str]
    places: SpanIndex[Place]
    row_of_claim: dict[str, TextRow]
    row_spans: SpanIndex[TextRow]

    def row_at(self, position: int) -> TextRow | None:
        """The row that holds a code point."""
        return self.row_spans.at(position)


def order_reading(bundle: Bundle) -> ReadingOrder:
    """Lay the text out as rows and note what the links of the page may lead to."""
    doc = document_of(bundle)
    blocks = SpanIndex(Held(block.start, block.end, block) for block in doc.blocks)
    claims = list_claims(bundle)
    rows = [
        TextRow(
            anchor=anchor_of("claim", claim.id),
            start=claim.start,
            end=claim.end,
            block=blocks.at(claim.start),
            claim=claim,
            number=number,
        )
        for number, claim in enumerate(claims, start=1)
    ]
    rows += _pointed_sentences(bundle, blocks)
    rows.sort(key=lambda row: (row.start, -row.end, row.anchor))
    headings = _anchor_headings(doc, rows)
    return ReadingOrder(
        doc=doc,
        rows=tuple(rows),
        headings=headings,
        places=_index_places(bundle, rows, headings),
        row_of_claim={row.claim.id: row for row in rows if row.claim},
        row_spans=SpanIndex(Held(row.start, row.end, row) for row in rows),
    )


def _pointed_sentences(bundle: Bundle, blocks: SpanIndex[Block]) -> list[TextRow]:
    """Sentences outside claims, headings and reference lists that hold a callout or the start of a finding."""
    doc = document_of(bundle)
    taken = SpanIndex(
        [Held(claim.start, claim.end, None) for claim in list_claims(bundle)]
        + [Held(listing.start, listing.end, None) for listing in list_lists(bundle)]
        + [Held(block.start, block.end, None) for block in doc.blocks if block.kind == "heading"]
    )
    sentences = SpanIndex(Held(s.start, s.end, (s.start, s.end)) for s in doc.sentences)
    wanted = {callout.start for callout in map_callouts(bundle).values()}
    wanted |= {problem.start for problem in list_problems(bundle) if problem.start is not None}
    spans = {span for span in map(sentences.at, sorted(wanted)) if span and not taken.meets(*span)}
    return [
        TextRow(anchor=f"sentence-{place}", start=start, end=end, block=blocks.at(start))
        for place, (start, end) in enumerate(sorted(spans), start=1)
    ]


def _anchor_headings(doc: Document, rows: list[TextRow]) -> dict[str, str]:
    """Anchors of the headings that stand above rows: directly, or through a heading below them."""
    headings = [block for block in doc.blocks if block.kind == "heading"]
    starts = sorted(row.start for row in rows)
    found: dict[str, str] = {}
    for place, heading in enumerate(headings):
        level = heading.level or 1
        end = next((later.start for later in headings[place + 1 :] if (later.level or 1) <= level), len(doc.text))
        if any(heading.start <= start < end for start in starts):
            found[heading.id] = f"part-{len(found) + 1}"
    return found


def _index_places(bundle: Bundle, rows: list[TextRow], headings: dict[str, str]) -> SpanIndex[Place]:
    """Everything that has an anchor, by its span."""
    doc = document_of(bundle)
    places = [Held(row.start, row.end, _place_row(row)) for row in rows]
    for block in doc.blocks:
        if block.id in headings:
            places.append(
                Held(block.start, block.end, Place(anchor=headings[block.id], label="heading", kind="heading"))
            )
    for listing in list_lists(bundle):
        places.append(Held(listing.start, listing.end, Place(anchor="references", label="references", kind="list")))
    for reference in list_references(bundle):
        name = reference.key if reference.number is None else str(reference.number)
        place = Place(anchor=reference_anchor(reference.key), label=f"reference {name}", kind="reference")
        places += [Held(printed.start, printed.end, place) for printed in reference.printed]
    return SpanIndex(places)


def _place_row(row: TextRow) -> Place:
    if row.number is None:
        return Place(anchor=row.anchor, label="sentence", kind="sentence")
    return Place(anchor=row.anchor, label=f"claim {row.number}", kind="claim")
