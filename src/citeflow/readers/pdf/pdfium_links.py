"""Links and destinations, from PDFium."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as raw

from citeflow.readers.pdf.engine import LinkArea, Place
from citeflow.readers.pdf.pdfium_calls import address_of
from citeflow.readers.pdf.placing import Placing

MAX_LINKS = 5_000
"""Links read of one sheet."""

MAX_NAMES = 3_000
"""Named destinations read of a file; PDFium walks its list from the start for each of them."""

VIEW_NUMBERS = 4
TOP_OF_VIEW = {
    raw.PDFDEST_VIEW_FITH: (None, 0),
    raw.PDFDEST_VIEW_FITBH: (None, 0),
    raw.PDFDEST_VIEW_FITR: (0, 3),
}
"""Which numbers of a view are its left and upper edge (ISO 32000-1, table 151); XYZ is asked for in its own way."""


class Point(NamedTuple):
    """A destination in the PDF's own space."""

    page: int
    x: float | None
    y: float | None
    name: str


class LinkReader:
    """Reads the links of a document's pages and keeps where they lead."""

    def __init__(self, doc: Any) -> None:
        self.doc = doc
        self.names: dict[int, Point] | None = None
        self.points: dict[str, Point] = {}

    def read_links(self, page: Any, placing: Placing) -> tuple[LinkArea, ...]:
        """The link annotations of a page, in the order of the file; one area for each of their stretches."""
        areas: list[LinkArea] = []
        position, link = ctypes.c_int(0), raw.FPDF_LINK()
        left = MAX_LINKS
        while left and raw.FPDFLink_Enumerate(page.raw, position, link):
            left -= 1
            target = self.read_target(link)
            if target:
                areas += [LinkArea(*placing.place_box(*box), target) for box in find_boxes(link)]
        return tuple(areas)

    def read_target(self, link: Any) -> str:
        """The address of a link; empty for none."""
        action = raw.FPDFLink_GetAction(link)
        if action and raw.FPDFAction_GetType(action) == raw.PDFACTION_URI:
            return read_uri(self.doc, action)
        dest = raw.FPDFLink_GetDest(self.doc.raw, link)
        if not dest:
            return ""
        point = self.list_names().get(address_of(dest)) or read_point(self.doc, dest, "")
        if point is None:
            return ""
        target = name_target(point)
        self.points.setdefault(target, point)
        return target

    def list_names(self) -> dict[int, Point]:
        """The named destinations by the address of their object, read when the first link leads into the file."""
        if self.names is None:
            self.names = {}
            for name, dest in read_names(self.doc):
                point = read_point(self.doc, dest, name)
                if point is not None:
                    self.names.setdefault(address_of(dest), point)
        return self.names

    def find_places(self, placings: dict[int, Placing]) -> dict[str, Place]:
        """All destinations on pages with a known placing, by target."""
        points = {name_target(point): point for point in (self.names or {}).values()} | self.points
        return {
            target: place_point(point, placings[point.page])
            for target, point in sorted(points.items())
            if point.page in placings
        }


def name_target(point: Point) -> str:
    """The address of a place within the file.

    >>> name_target(Point(7, 72.0, 662.7, "cite.ivanov")), name_target(Point(7, None, 662.7, ""))
    ('#nameddest=cite.ivanov', '#page=7&y=663')
    """
    if point.name:
        return f"#nameddest={point.name}"
    return f"#page={point.page}" if point.y is None else f"#page={point.page}&y={round(point.y)}"


def place_point(point: Point, placing: Placing) -> Place:
    """A destination on the seen sheet."""
    x, y = placing.place(point.x or 0.0, point.y or 0.0)
    return Place(point.page, None if point.x is None else x, None if point.y is None else y, point.name)


def read_names(doc: Any) -> Iterator[tuple[str, Any]]:
    """Named destinations with their handles."""
    for index in range(min(raw.FPDF_CountNamedDests(doc.raw), MAX_NAMES)):
        length = ctypes.c_long(0)
        raw.FPDF_GetNamedDest(doc.raw, index, None, length)
        if length.value <= 0:
            continue
        buffer = ctypes.create_string_buffer(length.value)
        dest = raw.FPDF_GetNamedDest(doc.raw, index, buffer, length)
        if dest:
            yield buffer.raw.decode("utf-16-le", "replace").rstrip("\0"), dest


def read_point(doc: Any, dest: Any, name: str) -> Point | None:
    """Where a destination lies; None for one on no page."""
    page = raw.FPDFDest_GetDestPageIndex(doc.raw, dest) + 1
    if page < 1:
        return None
    has = [ctypes.c_int() for _ in range(3)]
    at = [ctypes.c_float() for _ in range(3)]
    if raw.FPDFDest_GetLocationInPage(dest, *has, *at):
        x, y = (value.value if known.value else None for known, value in zip(has[:2], at[:2], strict=True))
        return Point(page, x, y, name)
    count, numbers = ctypes.c_ulong(), (ctypes.c_float * VIEW_NUMBERS)()
    view = raw.FPDFDest_GetView(dest, count, numbers)
    x_at, y_at = TOP_OF_VIEW.get(view, (None, None))
    known = list(numbers)[: count.value]
    return Point(
        page,
        known[x_at] if x_at is not None and x_at < len(known) else None,
        known[y_at] if y_at is not None and y_at < len(known) else None,
        name,
    )


def read_uri(doc: Any, action: Any) -> str:
    """The URI of an action."""
    length = raw.FPDFAction_GetURIPath(doc.raw, action, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 1))
    raw.FPDFAction_GetURIPath(doc.raw, action, buffer, length)
    return buffer.value.decode("utf-8", "replace")


def find_boxes(link: Any) -> list[tuple[float, float, float, float]]:
    """Two opposite corners of each stretch of a link: its quadrilaterals, one a line, else its rectangle."""
    boxes = []
    for index in range(min(raw.FPDFLink_CountQuadPoints(link), MAX_LINKS)):
        quad = raw.FS_QUADPOINTSF()
        if raw.FPDFLink_GetQuadPoints(link, index, quad):
            xs, ys = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
            boxes.append((min(xs), min(ys), max(xs), max(ys)))
    rect = raw.FS_RECTF()
    if not boxes and raw.FPDFLink_GetAnnotRect(link, rect):
        boxes.append((rect.left, rect.bottom, rect.right, rect.top))
    return boxes
