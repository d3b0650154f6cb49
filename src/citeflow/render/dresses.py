"""What the words of the text wear on the page: callouts, names of entities, typography."""

from __future__ import annotations

import re
from bisect import bisect_left

from msgspec import Struct

from citeflow.bundle import Bundle
from citeflow.model.claim import Callout
from citeflow.render.anchors import anchor_of, reference_anchor
from citeflow.render.layers import document_of, list_entities, list_references, map_callouts
from citeflow.render.text_pieces import Dress

_LINKED = frozenset({"initiative", "organisation"})
"""Names that lead to their entity. Persons and places would turn most of the text into links."""


def _start_of(mention: tuple[int, int, str]) -> int:
    return mention[0]


class Wardrobe(Struct, frozen=True, kw_only=True):
    """All dresses by start, the longest dress (how far back a search must look), and mentions by start."""

    dresses: tuple[Dress, ...]
    starts: tuple[int, ...]
    longest: int
    mentions: tuple[tuple[int, int, str], ...]

    def within(self, start: int, end: int) -> tuple[Dress, ...]:
        """The dresses that touch [start, end), in order."""
        first = bisect_left(self.starts, start - self.longest)
        last = bisect_left(self.starts, end)
        return tuple(dress for dress in self.dresses[first:last] if dress.end > start)

    def entities_within(self, start: int, end: int) -> tuple[str, ...]:
        """Ids of the entities with a mention that starts in [start, end), each once, in order."""
        first = bisect_left(self.mentions, start, key=_start_of)
        last = bisect_left(self.mentions, end, key=_start_of)
        return tuple(dict.fromkeys(name for _, _, name in self.mentions[first:last]))


def open_wardrobe(bundle: Bundle) -> Wardrobe:
    """Gather the dresses of the whole text."""
    doc = document_of(bundle)
    names = {reference.key: reference_anchor(reference.key) for reference in list_references(bundle)}
    callouts = map_callouts(bundle).values()
    dresses = [dress for callout in callouts for dress in _dress_callout(callout, names)]
    mentions = []
    for entity in list_entities(bundle):
        href = f"#{anchor_of('entity', entity.id)}" if entity.type in _LINKED else None
        for mention in entity.mentions:
            mentions.append((mention.start, mention.end, entity.id))
            if href is not None:
                title = f"{entity.type}: {entity.name}"
                dresses.append(Dress(start=mention.start, end=mention.end, layer="mention", href=href, title=title))
    for mark in doc.marks:
        if mark.kind != "link":
            dresses.append(Dress(start=mark.start, end=mark.end, layer=mark.kind))
    dresses.sort(key=lambda dress: (dress.start, dress.end, dress.layer, dress.href or ""))
    return Wardrobe(
        dresses=tuple(dresses),
        starts=tuple(dress.start for dress in dresses),
        longest=max((dress.end - dress.start for dress in dresses), default=0),
        mentions=tuple(sorted(mentions)),
    )


def _dress_callout(callout: Callout, names: dict[str, str]) -> list[Dress]:
    """The whole callout, and each printed number in it as a link to its reference.

    A number that stands only inside a range (4 in ``[3-5]``) is not printed and gets no link of its own.
    """
    missing = [str(member.number or "?") for member in callout.members if member.key not in names]
    title = f"no reference {', '.join(missing)} in the list" if missing else None
    whole = Dress(start=callout.start, end=callout.end, layer="callout", title=title, broken=bool(missing))
    dresses, place = [whole], 0
    for member in callout.members:
        if member.number is None:
            continue
        found = re.compile(rf"(?<!\d){member.number}(?!\d)").search(callout.text, place)
        if found and member.key in names:
            place = found.end()
            start = callout.start + found.start()
            href = f"#{names[member.key]}"
            dresses.append(Dress(start=start, end=callout.start + place, layer="member", href=href))
    return dresses
