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

MANY = 8
"""Claims of one class beyond which it is shown on demand, unless it is the first class."""

PLAIN = frozenset({NOT_FOUND, WEAK, UNCITED})
"""Classes of which the heading says all there is to say."""


class LookView(Struct, frozen=True, kw_only=True):
    """A claim to look at. works: labels and anchors of the references. reason: empty where the heading says it."""

    place: Place | None
    quote: str
    works: tuple[tuple[str, str], ...]
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
    rows: dict[int, dict[tuple[str, str], list[str]]] = {level: {} for level in HEADINGS}
    for concern in rank(bundle):
        reason = "" if concern.level in PLAIN else concern.reason
        keys = rows[concern.level].setdefault((concern.claim, reason), [])
        keys += [concern.key] if concern.key is not None else []
    views = []
    for level, members in rows.items():
        looks = tuple(
            LookView(
                place=order.places.at(claims[claim].start),
                quote=shorten(claims[claim].text, QUOTE),
                works=tuple((labels.get(key, key), reference_anchor(key)) for key in keys),
                reason=reason,
            )
            for (claim, reason), keys in members.items()
        )
        if looks:
            folded = level in FOLDED or (level != DIFFERS and len(looks) > MANY)
            views.append(LevelView(heading=HEADINGS[level], looks=looks, folded=folded))
    return tuple(views)
