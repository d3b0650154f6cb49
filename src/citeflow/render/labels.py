"""Labels beside the strip, moved apart where they would lie on each other."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

LEAST = 16.0
"""Least vertical distance of two labels."""


class Label(Struct, frozen=True, kw_only=True):
    """A label: `at` is the height of its thing on the strip, `y` the height where it is written."""

    y: float
    at: float
    text: str
    href: str
    lang: str | None
    level: int


def spread_labels(labels: Sequence[Label], top: float, bottom: float) -> tuple[Label, ...]:
    """The labels at least 16 units apart, as near to their things as that allows, in their order.

    Where there is no room for all, the deepest levels are left out first.
    """
    kept = list(labels)
    room = int((bottom - top) // LEAST)
    while len(kept) > room > 0:
        deepest = max(label.level for label in kept)
        last = max(place for place, label in enumerate(kept) if label.level == deepest)
        del kept[last]
    heights: list[float] = []
    for label in kept:
        heights.append(max(label.y, heights[-1] + LEAST if heights else top))
    limit = bottom
    for place in range(len(heights) - 1, -1, -1):
        heights[place] = min(heights[place], limit)
        limit = heights[place] - LEAST
    return tuple(replace(label, y=round(y, 1)) for label, y in zip(kept, heights, strict=True))
