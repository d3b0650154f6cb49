"""What to look at first, as a list of claims with reasons."""

from __future__ import annotations

from msgspec import Struct

from citeflow.bundle import Bundle
from citeflow.measures.attention import DANGLING, DIFFERS, ELSEWHERE, NOT_FOUND, TONE, UNCITED, UNREAD, WEAK
from citeflow.measures.attention import rank_attention as rank
from citeflow.render.anchors import reference_anchor
from citeflow.render.layers import list_claims, list_references
from citeflow.render.reading_order import Place, ReadingOrder
from citeflow.render.wording import shorten

HEADINGS = {
    DIFFERS: "The source says something else",
    NOT_FOUND: "Nothing found in the source",
    WEAK: "Weak passages",
    DANGLING: "Callouts without a reference",
    ELSEWHERE: "Found on another page than the callout names",
    TONE: "The source is less firm, or cites another work",
    UNCITED: "Claims without a source",
    UNREAD: "Sources that could not be searched",
}
"""Class of attention -> heading, in the order of the page."""

QUOTE = 140
FOLDED = frozenset({UNCITED, UNREAD})
"""Classes that are long lists most of the time; the findings name their members, too."""


class LookView(Struct, frozen=True, kw_only=True):
    """A claim to look at. work: label and anchor of the reference; None where it is about none."""

    place: Place | None
    quote: str
    lang: str | None
    work: tuple[str, str] | None
    reason: str


class LevelView(Struct, frozen=True, kw_only=True):
    """The claims of one class. folded: shown on demand."""

    heading: str
    looks: tuple[LookView, ...]
    folded: bool


def view_attention(bundle: Bundle, order: ReadingOrder) -> tuple[LevelView, ...]:
    """Classes that have members, the most urgent first."""
    claims = {claim.id: claim for claim in list_claims(bundle)}
    labels = {reference.key: reference.label or reference.key for reference in list_references(bundle)}
    views = []
    concerns = rank(bundle)
    for level, heading in HEADINGS.items():
        looks = []
        for concern in concerns:
            if concern.level == level:
                claim = claims[concern.claim]
                row = order.places.at(claim.start)
                key = concern.key
                looks.append(
                    LookView(
                        place=row,
                        quote=shorten(claim.text, QUOTE),
                        lang=None,
                        work=(labels.get(key, key), reference_anchor(key)) if key is not None else None,
                        reason=concern.reason,
                    )
                )
        if looks:
            views.append(LevelView(heading=heading, looks=tuple(looks), folded=level in FOLDED))
    return tuple(views)
