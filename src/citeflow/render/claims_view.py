"""The claims section: the article's text in reading order, part by part, a row for each claim."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from citeflow.bundle import Bundle
from citeflow.model.document import Block
from citeflow.render.anchors import anchor_of, reference_anchor
from citeflow.render.citations_view import CitationDesk, NoteView, open_desk, view_notes
from citeflow.render.claim_wording import say_reasons
from citeflow.render.clauses_view import Stretch, dress_clauses, number_clauses, stretch_pieces
from citeflow.render.dresses import Wardrobe, open_wardrobe
from citeflow.render.passages_view import dress_cues
from citeflow.render.reading_order import ReadingOrder, TextRow
from citeflow.render.sheets_view import NO_PICTURES, Pictures
from citeflow.render.text_pieces import Dress, cut_pieces

_DEEPEST = 6
_TOP = 2
"""Headings of the article stand below the page's own second level."""


class ClaimView(Struct, frozen=True, kw_only=True):
    """A row. `status` is "text" for a sentence that is no claim.

    reasons: in words, empty where a callout reaches the row.
    references, entities: anchors, for the filters. page: only where the row begins another sheet than the row above.
    """

    anchor: str
    number: int | None
    status: str
    lang: str | None
    stretches: tuple[Stretch, ...]
    reasons: str
    notes: tuple[NoteView, ...]
    references: tuple[str, ...]
    entities: tuple[str, ...]
    page: int | None


class RunView(Struct, frozen=True, kw_only=True):
    """Neighbouring rows that are all plain, or all not."""

    plain: bool
    rows: tuple[ClaimView, ...]


class BlockView(Struct, frozen=True, kw_only=True):
    """A paragraph with the bullets printed under it. `covering` is the callout that reaches the bullets."""

    runs: tuple[RunView, ...]
    bullets: tuple[RunView, ...]
    covering: str | None


class PartView(Struct, frozen=True, kw_only=True):
    """A heading (absent before the first one) and the blocks down to the next.

    level: of the page, one more than the number of headings above it; the article may leave levels out.
    """

    anchor: str | None
    heading: str | None
    level: int
    lang: str | None
    blocks: tuple[BlockView, ...]


def view_claims(bundle: Bundle, order: ReadingOrder, pictures: Pictures = NO_PICTURES) -> tuple[PartView, ...]:
    """The parts of the text that hold rows, in reading order. pictures: of pages of the sources."""
    desk, wardrobe = open_desk(bundle, order, pictures), open_wardrobe(bundle)
    views, page = {}, None
    for row in order.rows:
        notes = view_notes(row.claim, desk) if row.claim else ()
        views[row.anchor] = _view_row(order, row, notes, wardrobe, cues_of(row, desk), above=page)
        page = page_of(row) or page
    callouts = {callout.id: callout.text for callout in bundle.claims.callouts} if bundle.claims else {}
    parts, above = [], list[int]()
    for heading, rows in _split_parts(order):
        if heading is not None:
            above = [*(level for level in above if level < (heading.level or 1)), heading.level or 1]
        if heading is not None or rows:
            blocks = tuple(_view_block(cluster, views, callouts) for cluster in _cluster_rows(rows))
            parts.append(_view_part(order, heading, min(_DEEPEST, _TOP + len(above)), blocks))
    return tuple(parts)


def cues_of(row: TextRow, desk: CitationDesk) -> tuple[Dress, ...]:
    """The words of a row behind the cues of the passages that are offered for it."""
    if row.claim is None:
        return ()
    keys = dict.fromkeys(citation.key for citation in row.claim.citations)
    pairs = [desk.evidence[row.claim.id, key] for key in keys if (row.claim.id, key) in desk.evidence]
    return tuple(dress_cues(row.claim, pairs))


def _split_parts(order: ReadingOrder) -> Iterator[tuple[Block | None, list[TextRow]]]:
    """Each heading with the rows down to the next heading; None stands for the text above the first."""
    headings = [block for block in order.doc.blocks if block.id in order.headings]
    borders = [0, *(heading.start for heading in headings), len(order.doc.text) + 1]
    place = 0
    for heading, end in zip([None, *headings], borders[1:], strict=True):
        begin = place
        while place < len(order.rows) and order.rows[place].start < end:
            place += 1
        yield heading, list(order.rows[begin:place])


def _view_part(order: ReadingOrder, heading: Block | None, level: int, blocks: tuple[BlockView, ...]) -> PartView:
    if heading is None:
        return PartView(anchor=None, heading=None, level=level, lang=None, blocks=blocks)
    return PartView(
        anchor=order.headings[heading.id],
        heading=order.doc.text_of(heading),
        level=level,
        lang=heading.lang,
        blocks=blocks,
    )


def page_of(row: TextRow) -> int | None:
    """The sheet a row starts on, for paged inputs."""
    claimed = row.claim.page if row.claim else None
    return claimed or (row.block.page if row.block else None)


def _is_bullet(row: TextRow) -> bool:
    return row.block is not None and row.block.kind == "list-item"


def _cluster_rows(rows: list[TextRow]) -> Iterator[tuple[list[TextRow], list[TextRow]]]:
    """Rows of one paragraph, with the rows of the bullets that follow it."""
    lead: list[TextRow] = []
    bullets: list[TextRow] = []
    for row in rows:
        if _is_bullet(row):
            bullets.append(row)
            continue
        if bullets or (lead and lead[-1].block != row.block):
            yield lead, bullets
            lead, bullets = [], []
        lead.append(row)
    if lead or bullets:
        yield lead, bullets


def _view_block(
    cluster: tuple[list[TextRow], list[TextRow]], views: dict[str, ClaimView], callouts: dict[str, str]
) -> BlockView:
    lead, bullets = cluster
    if not lead:
        # numbered theses, not a list under a sentence
        return BlockView(runs=_split_runs([views[row.anchor] for row in bullets]), bullets=(), covering=None)
    reaching = [
        callouts[citation.callout]
        for row in bullets
        if row.claim
        for citation in row.claim.citations
        if citation.scope == "list" and citation.callout in callouts
    ]
    return BlockView(
        runs=_split_runs([views[row.anchor] for row in lead]),
        bullets=_split_runs([views[row.anchor] for row in bullets]),
        covering=", ".join(dict.fromkeys(reaching)) or None,
    )


def _split_runs(rows: list[ClaimView]) -> tuple[RunView, ...]:
    runs: list[list[ClaimView]] = []
    for row in rows:
        if runs and (runs[-1][0].status == "plain") == (row.status == "plain"):
            runs[-1].append(row)
        else:
            runs.append([row])
    return tuple(RunView(plain=run[0].status == "plain", rows=tuple(run)) for run in runs)


def _view_row(
    order: ReadingOrder,
    row: TextRow,
    notes: tuple[NoteView, ...],
    wardrobe: Wardrobe,
    cues: tuple[Dress, ...],
    *,
    above: int | None,
) -> ClaimView:
    claim = row.claim
    keys = dict.fromkeys(citation.key for citation in claim.citations if citation.key) if claim else {}
    clauses = number_clauses(claim) if claim else {}
    dresses = (*wardrobe.within(row.start, row.end), *dress_clauses(clauses), *cues)
    return ClaimView(
        anchor=row.anchor,
        number=row.number,
        status=claim.status if claim else "text",
        lang=row.block.lang if row.block else None,
        stretches=stretch_pieces(cut_pieces(order.doc.text, row.start, row.end, dresses)),
        reasons=say_reasons(claim.status, claim.reasons) if claim else "",
        notes=notes,
        references=tuple(map(reference_anchor, keys)),
        entities=tuple(anchor_of("entity", name) for name in wardrobe.entities_within(row.start, row.end)),
        page=None if page_of(row) == above else page_of(row),
    )
