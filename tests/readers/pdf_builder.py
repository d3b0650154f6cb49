"""Writes small PDFs by hand: every glyph is half an em wide, so that boxes can be reckoned in the head."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

WIDTH, HEIGHT = 400, 600
FONTS = {"regular": "Tester-Regular", "bold": "Tester-Bold", "italic": "Tester-Italic"}


class Print(NamedTuple):
    """Words at a place: left edge and baseline in points from the top left corner.

    grey: 0 is black. angle: degrees by which the line rises.
    """

    x: float
    y: float
    text: str
    size: float = 10.0
    font: str = "regular"
    grey: float = 0.0
    angle: float = 0.0


class Link(NamedTuple):
    """A rectangle (left, top, right, bottom in points from the top left corner) that leads to an address.

    target: a URI; ``#NAME`` for a named place; a Spot for a place without a name.
    """

    box: tuple[float, float, float, float]
    target: str | Spot


class Spot(NamedTuple):
    """A place: page from 1, point from the top left corner."""

    page: int
    x: float
    y: float


class Sheet(NamedTuple):
    """A page. rotate: clockwise degrees. rules: drawn lines, both ends in points from the top left corner."""

    prints: Sequence[Print]
    links: Sequence[Link] = ()
    rotate: int = 0
    rules: Sequence[tuple[float, float, float, float]] = ()


def lay(x: float, y: float, *lines: str, pitch: float = 12.0, size: float = 10.0, font: str = "regular") -> list[Print]:
    """Lines one below the other."""
    return [Print(x, y + k * pitch, line, size, font) for k, line in enumerate(lines)]


def build_pdf(sheets: Sequence[Sheet], places: Mapping[str, Spot] = MappingProxyType({})) -> bytes:
    """A PDF of these pages, with the three fonts and their ToUnicode tables; `places` are named destinations."""
    objects: list[bytes] = [b"<</Type/Catalog/Pages 2 0 R>>", b""]
    used = sorted({c for sheet in sheets for p in sheet.prints for c in p.text})
    fonts = []
    for key, name in FONTS.items():
        table = add(objects, stream(to_unicode(used)))
        inner = add(
            objects,
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)"
            f"/Ordering(Identity)/Supplement 0>>/DW 500/FontDescriptor {len(objects) + 2} 0 R>>".encode(),
        )
        add(
            objects,
            f"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[0 -200 500 800]/ItalicAngle 0"
            "/Ascent 800/Descent -200/CapHeight 700/StemV 80>>".encode(),
        )
        font = add(
            objects,
            f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
            f"/DescendantFonts[{inner} 0 R]/ToUnicode {table} 0 R>>".encode(),
        )
        fonts.append(f"/{key} {font} 0 R")
    first = len(objects) + sum(2 + len(sheet.links) for sheet in sheets) - len(sheets) + 1
    numbers = [first + k for k in range(len(sheets))]
    bodies = [build_page(objects, sheet, " ".join(fonts), numbers) for sheet in sheets]
    pages = [add(objects, body) for body in bodies]
    assert pages == numbers
    listed = "".join(f"({name}){write_spot(spot, numbers)}" for name, spot in sorted(places.items()))
    objects[0] = f"<</Type/Catalog/Pages 2 0 R/Names<</Dests<</Names[{listed}]>>>>>>".encode()
    kids = " ".join(f"{page} 0 R" for page in pages)
    objects[1] = f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode()
    return write_file(objects)


def add(objects: list[bytes], body: bytes) -> int:
    objects.append(body)
    return len(objects)


def write_spot(spot: Spot, pages: Sequence[int]) -> str:
    return f"[{pages[spot.page - 1]} 0 R/XYZ {spot.x} {HEIGHT - spot.y} 0]"


def write_target(target: str | Spot, pages: Sequence[int]) -> str:
    if isinstance(target, Spot):
        return f"/Dest{write_spot(target, pages)}"
    return f"/Dest({target[1:]})" if target.startswith("#") else f"/A<</S/URI/URI({target})>>"


def build_page(objects: list[bytes], sheet: Sheet, fonts: str, pages: Sequence[int]) -> bytes:
    drawn = "".join(map(draw_print, sheet.prints))
    drawn += "".join(f"{x0} {HEIGHT - y0} m {x1} {HEIGHT - y1} l S\n" for x0, y0, x1, y1 in sheet.rules)
    content = add(objects, stream(drawn.encode()))
    annotations = []
    for link in sheet.links:
        x0, top, x1, bottom = link.box
        rect = f"[{x0} {HEIGHT - bottom} {x1} {HEIGHT - top}]"
        body = f"<</Type/Annot/Subtype/Link/Rect{rect}/Border[0 0 0]{write_target(link.target, pages)}>>"
        annotations.append(add(objects, body.encode()))
    listed = " ".join(f"{a} 0 R" for a in annotations)
    return (
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Rotate {sheet.rotate}/Contents {content} 0 R"
        f"/Annots[{listed}]/Resources<</Font<<{fonts}>>>>>>"
    ).encode()


def draw_print(p: Print) -> str:
    cos, sin = (round(f(math.radians(p.angle)), 6) for f in (math.cos, math.sin))
    place = f"{cos} {sin} {-sin} {cos} {p.x} {HEIGHT - p.y} Tm"
    return f"{p.grey} g BT /{p.font} {p.size} Tf {place} <{encode(p.text)}> Tj ET\n"


def encode(text: str) -> str:
    return text.encode("utf-16-be").hex()


def stream(data: bytes) -> bytes:
    return b"<</Length %d>>stream\n%s\nendstream" % (len(data), data)


def to_unicode(used: Sequence[str]) -> bytes:
    rows = [f"<{encode(c)}> <{encode(c)}>" for c in used]
    blocks = [rows[k : k + 100] for k in range(0, len(rows), 100)]
    body = "".join(f"{len(b)} beginbfchar\n" + "\n".join(b) + "\nendbfchar\n" for b in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n" + body + "endcmap end end"
    ).encode()


def write_file(objects: Sequence[bytes]) -> bytes:
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)
