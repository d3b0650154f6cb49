"""A stretch of the text cut into pieces for display: callouts, names, typography, unseen characters."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from citeflow.render.signs import split_signs

Layer = Literal["callout", "member", "mention", "superscript", "italic", "bold", "clause", "agrees", "differs"]


class Dress(Struct, frozen=True, kw_only=True):
    """What a span of the text wears: a callout, a number in it, a name (both with what they lead to), typography.

    broken: a callout with a number that no reference bears. clause: number of the clause, for that layer.
    """

    start: int
    end: int
    layer: Layer
    href: str | None = None
    title: str | None = None
    broken: bool = False
    clause: int | None = None


class TextPiece(Struct, frozen=True, kw_only=True):
    """A piece of text. `sign` names an unseen character, whose `text` is then its U+ number.

    kind: what it is part of. href: where it leads: a number of a callout to its reference, a name to its entity.
    clause: number of the clause of the claim in which it stands. cue: ``differs`` or ``agrees`` for the words behind a
    cue of the best passage.
    """

    text: str
    kind: Literal["text", "callout", "broken", "mention"] = "text"
    href: str | None = None
    title: str | None = None
    superscript: bool = False
    italic: bool = False
    bold: bool = False
    sign: str | None = None
    clause: int | None = None
    cue: Literal["agrees", "differs"] | None = None


def cut_pieces(text: str, start: int, end: int, dresses: Iterable[Dress]) -> tuple[TextPiece, ...]:
    """The span [start, end) as pieces, each cut where a dress begins or ends.

    >>> [piece.text for piece in cut_pieces("так [2].", 0, 8, [Dress(start=4, end=7, layer="callout")])]
    ['так ', '[2]', '.']
    """
    worn = [dress for dress in dresses if dress.start < end and dress.end > start]
    borders = {start, end}
    for dress in worn:
        borders |= {max(start, dress.start), min(end, dress.end)}
    cuts = sorted(borders)
    pieces: list[TextPiece] = []
    for begin, stop in itertools.pairwise(cuts):
        here = [dress for dress in worn if dress.start <= begin and dress.end >= stop]
        pieces += _dress_run(text[begin:stop], here)
    return tuple(pieces)


def _dress_run(run: str, dresses: list[Dress]) -> list[TextPiece]:
    by_layer = {dress.layer: dress for dress in dresses}
    callout, mention = by_layer.get("callout"), by_layer.get("mention")
    leading = by_layer.get("member") if callout else mention
    titled = callout or mention
    clause = by_layer.get("clause")
    return [
        TextPiece(
            text=sign.text,
            sign=sign.name,
            kind=("broken" if callout.broken else "callout") if callout else "mention" if mention else "text",
            href=leading.href if leading else None,
            title=titled.title if titled else None,
            superscript="superscript" in by_layer,
            italic="italic" in by_layer,
            bold="bold" in by_layer,
            clause=clause.clause if clause else None,
            cue="differs" if "differs" in by_layer else "agrees" if "agrees" in by_layer else None,
        )
        for sign in split_signs(run)
    ]
