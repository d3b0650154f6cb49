"""The shapes of the picture. Lengths are in units of the SVG's own box, 1120 wide; `y` grows downwards."""

from __future__ import annotations

from msgspec import Struct

from citeflow.render.labels import Label
from citeflow.render.scale import Ruler

TOP = 14
"""Free space above and below what is drawn."""


class Scale(Struct, frozen=True, kw_only=True):
    """From a place of the text to a height of the picture."""

    ruler: Ruler
    height: int

    def y(self, position: int) -> float:
        """The height of a code point, to a tenth of a unit, so that equal bundles draw equal bytes."""
        return round(TOP + self.ruler.share(position) * (self.height - 2 * TOP), 1)


class Bar(Struct, frozen=True, kw_only=True):
    """A paragraph of the strip."""

    y: float
    height: float
    cites: bool


class Tick(Struct, frozen=True, kw_only=True):
    """A callout on the strip, leading to its claim."""

    y: float
    href: str
    text: str
    references: str
    source: str


class Curve(Struct, frozen=True, kw_only=True):
    """Links from a place of the text to a reference. `dashed` where no callout stands at the place itself.

    source: anchors of the claims, separated by spaces.
    """

    path: str
    width: float
    dashed: bool
    reference: str
    source: str
    title: str


class Node(Struct, frozen=True, kw_only=True):
    """A reference. `links` counts the claims that cite it, directly or covered."""

    y: float
    anchor: str
    number: str
    work: str
    title: str
    radius: float
    direct: int
    covered: int

    @property
    def links(self) -> int:
        """All claims that cite it."""
        return self.direct + self.covered


class Reach(Struct, frozen=True, kw_only=True):
    """The stretch of the text that a callout covers beside its own claim."""

    top: float
    bottom: float


class Picture(Struct, frozen=True, kw_only=True):
    """Everything that is drawn. `pitch` is the distance of two references."""

    height: int
    pitch: int
    headings: tuple[Label, ...]
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    reaches: tuple[Reach, ...]
    curves: tuple[Curve, ...]
    nodes: tuple[Node, ...]
    summary: str
