"""Pictures of source pages with the passage boxed."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from citeflow.model.evidence import Passage
from citeflow.readers.pdf.pictures import SCALE, read_size

Pictures = Mapping[tuple[str, int], bytes]
"""Source and page -> PNG."""

NO_PICTURES: Pictures = MappingProxyType({})

MARGIN = 1.5
"""Points between the words and their box."""


class SheetPicture(Struct, frozen=True, kw_only=True):
    """A page picture that stands in the report once. href: the picture as a data URL. width, height: in points."""

    anchor: str
    href: str
    width: float
    height: float


class BoxedSheet(Struct, frozen=True, kw_only=True):
    """A page with boxes ``(x, y, width, height)`` in points. name: of the page, as people call it."""

    anchor: str
    name: str
    width: float
    height: float
    boxes: tuple[tuple[float, float, float, float], ...]


def name_sheet(source: str, page: int) -> str:
    """The anchor of a page picture."""
    return f"sheet-{source[:12]}-{page}"


def view_sheets(pictures: Pictures) -> tuple[SheetPicture, ...]:
    """All pictures, each once."""
    views = []
    for (source, page), png in sorted(pictures.items()):
        width, height = read_size(png)
        href = f"data:image/png;base64,{base64.b64encode(png).decode()}"
        anchor = name_sheet(source, page)
        views.append(SheetPicture(anchor=anchor, href=href, width=width / SCALE, height=height / SCALE))
    return tuple(views)


def box_passage(passage: Passage, pictures: Pictures) -> BoxedSheet | None:
    """The page that a passage begins on, with the lines of the passage boxed; None where there is no picture."""
    if not passage.boxes:
        return None
    page = passage.boxes[0][0]
    png = pictures.get((passage.source, page))
    if png is None:
        return None
    width, height = read_size(png)
    boxes = tuple(
        (x0 - MARGIN, top - MARGIN, x1 - x0 + 2 * MARGIN, bottom - top + 2 * MARGIN)
        for number, x0, top, x1, bottom in passage.boxes
        if number == page
    )
    return BoxedSheet(
        anchor=name_sheet(passage.source, page),
        name=f"p. {passage.label}" if passage.label else f"sheet {page}",
        width=width / SCALE,
        height=height / SCALE,
        boxes=boxes,
    )
