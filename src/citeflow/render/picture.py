"""The picture of the citation graph: the text as a strip at the left, the references at the right, curves between."""

from __future__ import annotations

from collections import Counter

from citeflow.bundle import Bundle
from citeflow.render.anchors import reference_anchor
from citeflow.render.csl_fields import name_work
from citeflow.render.labels import Label, spread_labels
from citeflow.render.layers import list_references, map_callouts
from citeflow.render.picture_curves import Link, draw_curves, draw_reaches, list_links
from citeflow.render.picture_shapes import TOP, Bar, Node, Picture, Scale, Tick
from citeflow.render.reading_order import ReadingOrder
from citeflow.render.scale import lay_ruler
from citeflow.render.wording import count, shorten

LEAST_HEIGHT = 440
PITCHES = ((20, 27), (60, 18))
TIGHT = 14
"""Vertical distance of references: generous up to 20 of them, less up to 60, tight above."""
HEADING_CHARS = 34
WORK_CHARS = 58
LARGEST = 8.0
"""Largest radius of a reference."""


def draw_picture(bundle: Bundle, order: ReadingOrder) -> Picture | None:
    """The picture, or None where there is no text body or no reference to draw."""
    ruler, references = lay_ruler(order), list_references(bundle)
    if not ruler.length or not references:
        return None
    pitch = next((step for most, step in PITCHES if len(references) <= most), TIGHT)
    height = max(LEAST_HEIGHT, 2 * TOP + pitch * len(references))
    links = list_links(bundle, order)
    nodes = _draw_nodes(bundle, links, height, pitch)
    never = sum(not node.links for node in nodes)
    scale = Scale(ruler=ruler, height=height)
    return Picture(
        height=height,
        pitch=pitch,
        headings=_draw_headings(order, scale),
        bars=_draw_bars(order, scale, links),
        ticks=_draw_ticks(bundle, order, scale),
        reaches=draw_reaches(links, scale),
        curves=draw_curves(links, nodes, scale),
        nodes=nodes,
        summary=f"{count(len(references), 'reference')}, "
        f"{f'{never:,} of them' if never else 'none'} cited by no claim; "
        f"{count(sum(link.direct for link in links), 'direct link')}, "
        f"{count(sum(not link.direct for link in links), 'covered link')}.",
    )


def _draw_nodes(bundle: Bundle, links: list[Link], height: int, pitch: int) -> tuple[Node, ...]:
    references = list_references(bundle)
    direct = Counter(link.key for link in links if link.direct)
    covered = Counter(link.key for link in links if not link.direct)
    step = (height - 2 * TOP) / len(references)
    nodes = []
    for place, reference in enumerate(references):
        name = name_work(reference, WORK_CHARS)
        links_here = direct[reference.key] + covered[reference.key]
        nodes.append(
            Node(
                y=round(TOP + step * (place + 0.5), 1),
                anchor=reference_anchor(reference.key),
                number=shorten(reference.label if reference.number is None else str(reference.number), 8),
                work=name.work,
                title=name.title,
                radius=round(min(LARGEST, pitch / 2 - 2.5, 3.5 + 0.5 * links_here), 1),
                direct=direct[reference.key],
                covered=covered[reference.key],
            )
        )
    return tuple(nodes)


def _draw_headings(order: ReadingOrder, scale: Scale) -> tuple[Label, ...]:
    labels = []
    for block in order.doc.blocks:
        if block.id in order.headings:
            text = shorten(order.doc.text_of(block), HEADING_CHARS)
            y = scale.y(block.end)
            labels.append(
                Label(
                    y=y, at=y, text=text, href=f"#{order.headings[block.id]}", lang=block.lang, level=block.level or 1
                )
            )
    return spread_labels(labels, TOP, scale.height - TOP)


def _draw_bars(order: ReadingOrder, scale: Scale, links: list[Link]) -> tuple[Bar, ...]:
    rows = order.row_of_claim.values()
    citing = {link.source for link in links}
    blocks = {row.block.id for row in rows if row.block is not None and row.anchor in citing}
    bars = []
    for block in scale.ruler.blocks:
        top, bottom = scale.y(block.start), scale.y(block.end)
        bars.append(Bar(y=top, height=round(max(1.0, bottom - top - 1.2), 1), cites=block.id in blocks))
    return tuple(bars)


def _draw_ticks(bundle: Bundle, order: ReadingOrder, scale: Scale) -> tuple[Tick, ...]:
    ticks = []
    for callout in map_callouts(bundle).values():
        place = order.places.at(callout.start)
        if place is None:
            continue
        keys = (reference_anchor(member.key) for member in callout.members if member.key is not None)
        ticks.append(
            Tick(
                y=scale.y(callout.start),
                href=f"#{place.anchor}",
                text=f"{callout.text} in {place.label}",
                references=" ".join(keys),
                source=place.anchor,
            )
        )
    return tuple(ticks)
