"""The words that made a reach, each with the sentence around it, and whether they speak for it."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from citeflow.model.claim import Ground
from citeflow.render.claim_wording import GROUNDS
from citeflow.render.reading_order import Place, ReadingOrder

_AROUND = 32


class GroundView(Struct, frozen=True, kw_only=True):
    """One ground: what it is, its words with a little of the text around them, and which way it weighs.

    verdict: ``for``, ``against`` or ``even``. place: the row of the words, where that is another one.
    """

    kind: str
    verdict: str
    weight: str
    before: str
    words: str
    after: str
    place: Place | None


def view_grounds(grounds: Iterable[Ground], home: str, order: ReadingOrder) -> tuple[GroundView, ...]:
    """The grounds of a reach in the order of the text; `home` is the anchor of the claim that is reached."""
    return tuple(_view_ground(ground, home, order) for ground in grounds)


def say_kinds(grounds: Iterable[GroundView]) -> str:
    """The kinds in one line, those against marked as such."""
    kinds = (f"against: {g.kind}" if g.verdict == "against" else g.kind for g in grounds)
    return "; ".join(dict.fromkeys(kinds))


def _view_ground(ground: Ground, home: str, order: ReadingOrder) -> GroundView:
    text, row = order.doc.text, order.row_at(ground.start)
    start, end = (row.start, row.end) if row else (ground.start, ground.end)
    place = order.places.at(ground.start)
    return GroundView(
        kind=GROUNDS.get(ground.kind, ground.kind),
        verdict="for" if ground.weight > 0 else "against" if ground.weight < 0 else "even",
        weight=f"{ground.weight:+d}".replace("-", "−") if ground.weight else "0",
        before=cut_head(text[start : ground.start], _AROUND),
        words=text[ground.start : ground.end],
        after=cut_tail(text[ground.end : max(end, ground.end)], _AROUND),
        place=None if place is None or place.anchor == home else place,
    )


def cut_tail(text: str, limit: int) -> str:
    """The start of a text, cut at a word border to `limit` characters and an ellipsis.

    >>> cut_tail(" вывозил соль и рыбу", 15)
    ' вывозил соль…'
    """
    if len(text) <= limit:
        return text
    head, space, _ = text[:limit].rpartition(" ")
    return (head if space and head.strip() else text[:limit]).rstrip(" ,.;:") + "…"


def cut_head(text: str, limit: int) -> str:
    """The end of a text, cut alike.

    >>> cut_head("Он вывозил соль и рыбу ", 10)
    '…и рыбу '
    """
    if len(text) <= limit:
        return text
    _, space, tail = text[-limit:].partition(" ")
    return "…" + (tail if space and tail.strip() else text[-limit:])
