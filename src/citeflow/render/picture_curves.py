"""The curves of the picture: from callouts, and from the stretches they cover, to the references."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from citeflow.bundle import Bundle
from citeflow.render.anchors import reference_anchor
from citeflow.render.layers import list_claims, list_references, map_callouts
from citeflow.render.picture_shapes import Curve, Node, Reach, Scale
from citeflow.render.reading_order import ReadingOrder
from citeflow.render.wording import count

CURVE_X = 284
NODE_X = 640
THINNEST = 1.2
THICKER = 0.7
WIDEST = 5.0
"""Width of a curve of one link, of each further link, and of the widest curve."""


class Link(Struct, frozen=True, kw_only=True):
    """One (claim, reference) pair: the claim's anchor and span, and the callout, which stands in it when `direct`."""

    source: str
    start: int
    end: int
    callout: str
    position: int
    key: str
    direct: bool


def list_links(bundle: Bundle, order: ReadingOrder) -> list[Link]:
    """The links to references that exist, claim by claim."""
    starts = {name: callout.start for name, callout in map_callouts(bundle).items()}
    known = {reference.key for reference in list_references(bundle)}
    links = []
    for claim in list_claims(bundle):
        for citation in claim.citations:
            if citation.key is None or citation.key not in known:
                continue
            position = starts.get(citation.callout, claim.start)
            links.append(
                Link(
                    source=order.row_of_claim[claim.id].anchor,
                    start=claim.start,
                    end=claim.end,
                    callout=citation.callout,
                    position=position,
                    key=citation.key,
                    direct=claim.start <= position < claim.end,
                )
            )
    return links


def draw_reaches(links: Sequence[Link], scale: Scale) -> tuple[Reach, ...]:
    """One stretch for each callout that covers claims beside its own."""
    covered: dict[str, list[Link]] = {}
    for link in links:
        if not link.direct:
            covered.setdefault(link.callout, []).append(link)
    spans = map(_span_covered, covered.values())
    reaches = {(scale.y(first), scale.y(last)) for first, last in spans}
    return tuple(Reach(top=top, bottom=bottom) for top, bottom in sorted(reaches))


def draw_curves(links: Sequence[Link], nodes: Sequence[Node], scale: Scale) -> tuple[Curve, ...]:
    """One solid curve for each (callout, reference), one dashed curve for what the callout covers elsewhere."""
    bundles: dict[tuple[str, str, bool], list[Link]] = {}
    for link in links:
        bundles.setdefault((link.callout, reference_anchor(link.key), link.direct), []).append(link)
    ends = {node.anchor: node for node in nodes}
    curves = [_draw_curve(members, ends[anchor], scale) for (_, anchor, _), members in bundles.items()]
    return tuple(sorted(curves, key=lambda curve: (curve.dashed, curve.path, curve.source)))


def _span_covered(links: Sequence[Link]) -> tuple[int, int]:
    return min(link.start for link in links), max(link.end for link in links)


def _draw_curve(links: list[Link], node: Node, scale: Scale) -> Curve:
    direct = links[0].direct
    first, last = _span_covered(links)
    y = scale.y(links[0].position) if direct else round((scale.y(first) + scale.y(last)) / 2, 1)
    middle = (CURVE_X + NODE_X) // 2
    said = f"{count(len(links), 'link')} to {node.number} {node.work}"
    return Curve(
        path=f"M{CURVE_X},{y} C{middle},{y} {middle},{node.y} {round(NODE_X - node.radius, 1)},{node.y}",
        width=round(min(WIDEST, THINNEST + THICKER * (len(links) - 1)), 1),
        dashed=not direct,
        reference=node.anchor,
        source=" ".join(dict.fromkeys(link.source for link in links)),
        title=said if direct else f"{said}, covered",
    )
