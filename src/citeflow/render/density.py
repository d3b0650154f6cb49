"""The density strip: every claim as a stroke by its status, and links per thousand characters above it."""

from __future__ import annotations

from msgspec import Struct

from citeflow.bundle import Bundle
from citeflow.render.layers import list_claims, map_callouts
from citeflow.render.reading_order import ReadingOrder
from citeflow.render.scale import lay_ruler
from citeflow.render.wording import count

WIDTH = 1120
COLUMNS = 80
COLUMN_HEIGHT = 36
BAND_Y = 42
BAND_HEIGHT = 14


class Stroke(Struct, frozen=True, kw_only=True):
    """A claim on the band."""

    x: float
    width: float
    status: str
    title: str


class Column(Struct, frozen=True, kw_only=True):
    """Links of one eightieth of the text."""

    x: float
    y: float
    width: float
    height: float


class Density(Struct, frozen=True, kw_only=True):
    """The drawn strip. `peak` is the highest column in words; `gap` the longest stretch without a source."""

    strokes: tuple[Stroke, ...]
    columns: tuple[Column, ...]
    borders: tuple[float, ...]
    peak: str
    gap: str


def draw_density(bundle: Bundle, order: ReadingOrder) -> Density | None:
    """The strip, or None where the text has no claims."""
    ruler = lay_ruler(order)
    claims = [row for row in order.rows if row.claim is not None]
    if not ruler.length or not claims:
        return None
    strokes = []
    for row in claims:
        assert row.claim is not None
        left, right = ruler.share(row.start) * WIDTH, ruler.share(row.end) * WIDTH
        strokes.append(
            Stroke(
                x=round(left, 1),
                width=round(max(0.6, right - left - 0.5), 1),
                status=row.claim.status,
                title=f"claim {row.number}, {row.claim.status}",
            )
        )
    tallies = [0] * COLUMNS
    for callout in map_callouts(bundle).values():
        tallies[min(COLUMNS - 1, int(ruler.share(callout.start) * COLUMNS))] += len(callout.members)
    most = max(tallies)
    parts = {block.section for block in ruler.blocks}
    borders = [
        round(ruler.share(block.start) * WIDTH, 1)
        for place, block in enumerate(ruler.blocks)
        if place and block.section != ruler.blocks[place - 1].section
    ]
    return Density(
        strokes=tuple(strokes),
        columns=tuple(_draw_columns(tallies, most)),
        borders=tuple(borders) if len(parts) > 1 else (),
        peak=count(most, "link"),
        gap=tell_gap(bundle, order),
    )


def _draw_columns(tallies: list[int], most: int) -> list[Column]:
    step = WIDTH / COLUMNS
    columns = []
    for place, tally in enumerate(tallies):
        if tally:
            height = round(COLUMN_HEIGHT * tally / most, 1)
            left = round(place * step + 1, 1)
            columns.append(Column(x=left, y=round(COLUMN_HEIGHT - height, 1), width=round(step - 2, 1), height=height))
    return columns


def tell_gap(bundle: Bundle, order: ReadingOrder) -> str:
    """The longest run of claims that no citation reaches, in words; empty where every claim is reached."""
    best: tuple[int, int] = (0, 0)
    begin: int | None = None
    claims = list_claims(bundle)
    for place, claim in enumerate(claims, start=1):
        if claim.citations:
            begin = None
            continue
        begin = place if begin is None else begin
        if place - begin + 1 > best[1]:
            best = (begin, place - begin + 1)
    first, length = best
    if length < 2:
        return ""
    return f"The longest stretch that no citation reaches: claims {first} to {first + length - 1} ({length} sentences)."
