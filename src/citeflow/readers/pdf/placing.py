"""From a PDF's own coordinates to the sheet as it is seen: points from its top left corner."""

from __future__ import annotations

from typing import NamedTuple

ROTATIONS = (0, 90, 180, 270)


class Placing(NamedTuple):
    """Crop box (left, bottom, right, top in the PDF's space) and clockwise rotation: 0, 90, 180 or 270."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the sheet as it is seen."""
        across, up = self.right - self.left, self.top - self.bottom
        return (up, across) if self.rotation in (90, 270) else (across, up)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """The seen point of a point in the PDF's space (ISO 32000-1, 8.3.2.3 and table 30, Rotate).

        >>> Placing(0, 0, 595, 842, 0).place(10, 800)
        (10, 42)
        >>> Placing(0, 0, 595, 842, 90).place(10, 800)
        (800, 10)
        """
        if self.rotation == 90:
            return y - self.bottom, x - self.left
        if self.rotation == 180:
            return self.right - x, y - self.bottom
        if self.rotation == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def place_box(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """The seen box (x0, top, x1, bottom) of two opposite corners."""
        (ax, ay), (bx, by) = self.place(x0, y0), self.place(x1, y1)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)

    def is_upright(self, dx: float, dy: float) -> bool:
        """Whether text that runs along (dx, dy) in the PDF's space is seen running to the right."""
        (ax, ay), (bx, by) = self.place(0.0, 0.0), self.place(dx, dy)
        along, across = bx - ax, by - ay
        return along > 0 and abs(across) <= 0.1 * along

    def find_upright(self, dx: float, dy: float) -> int | None:
        """The rotation of the page under which text along (dx, dy) is seen running to the right; None for slanting.

        >>> Placing(0, 0, 595, 842, 0).find_upright(0, 1)
        90
        """
        return next((r for r in ROTATIONS if self._replace(rotation=r).is_upright(dx, dy)), None)
