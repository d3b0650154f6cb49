"""Builds PDFs that are meant to break a reader: bombs, loops, lies. Small bytes, made anew for each test."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Sequence

from tests.readers.pdf_builder import Sheet, build_pdf, lay, stream, write_file

CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
GOOD_TEXT = b"BT /F 10 Tf 40 500 Td (The bridge stands at the border.) Tj ET\n"


def good() -> bytes:
    return build_pdf([Sheet(lay(40, 100, "Ярмарка на границе.", "Мост стоит."))])


def write_page(content: bytes, *more: bytes, resources: bytes = b"", box: bytes = b"0 0 400 600") -> bytes:
    """One page; its content is object 4, its font 5, and `more` begins at object 6."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[%b]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>%b>>>>" % (
        box,
        resources,
    )
    return write_file([CATALOG, PAGES, page, content, FONT, *more])


def flate(data: bytes, times: int = 1) -> bytes:
    for _ in range(times):
        data = zlib.compress(data, 9)
    filters = b"/FlateDecode" * times
    return b"<</Length %d/Filter[%b]>>stream\n%b\nendstream" % (len(data), filters, data)


def flate_bomb() -> bytes:
    return write_page(flate(GOOD_TEXT + b" " * 200_000_000))


def double_flate_bomb() -> bytes:
    return write_page(flate(b" " * 200_000_000, times=2))


def nest_forms(first: int) -> list[bytes]:
    """Seven forms deep, each drawn ten times by the one above: ten to the seventh drawings. first: object number."""
    levels = 7
    forms = []
    for level in range(levels):
        inner = first + level + 1
        body = b"/X Do " * 10 if level < levels - 1 else GOOD_TEXT
        inside = b"/XObject<</X %d 0 R>>" % inner if level < levels - 1 else b"/Font<</F 5 0 R>>"
        head = b"<</Type/XObject/Subtype/Form/BBox[0 0 400 600]/Resources<<%b>>/Length %d>>" % (inside, len(body))
        forms.append(head + b"stream\n" + body + b"\nendstream")
    return forms


def nested_forms() -> bytes:
    return write_page(stream(b"/X Do " * 10), *nest_forms(6), resources=b"/XObject<</X 6 0 R>>")


def bomb_between_pages() -> bytes:
    """Two good pages, and one between them that draws the nested forms."""
    kids = b"<</Type/Pages/Kids[3 0 R 6 0 R 3 0 R]/Count 3>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents %d 0 R/Resources<<%b>>>>"
    good_page, bad_page = page % (4, b"/Font<</F 5 0 R>>"), page % (7, b"/XObject<</X 8 0 R>>")
    return write_file(
        [CATALOG, kids, good_page, stream(GOOD_TEXT), FONT, bad_page, stream(b"/X Do " * 10), *nest_forms(8)]
    )


def form_draws_itself() -> bytes:
    body = b"/X Do "
    head = b"<</Type/XObject/Subtype/Form/BBox[0 0 400 600]/Resources<</XObject<</X 6 0 R>>>>/Length %d>>" % len(body)
    form = head + b"stream\n" + body + b"\nendstream"
    return write_page(stream(GOOD_TEXT + b"/X Do"), form, resources=b"/XObject<</X 6 0 R>>")


def page_is_itself() -> bytes:
    return write_file([CATALOG, PAGES, b"3 0 R"])


def many_chars() -> bytes:
    line = b"BT /F 4 Tf 1 0 0 1 10 %d Tm (" + b"border bridge " * 40 + b") Tj ET\n"
    return write_page(flate(b"".join(line % (k % 600) for k in range(1000))))


def many_rectangles() -> bytes:
    return write_page(flate(GOOD_TEXT + b"".join(b"%d %d 2 2 re f\n" % (k % 400, k % 600) for k in range(100_000))))


def deep_page_tree() -> bytes:
    depth = 3000
    nodes = [b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (k + 3) for k in range(depth)]
    leaf = b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 400 600]>>" % (depth + 1)
    return write_file([CATALOG, *nodes, leaf])


def cyclic_page_tree() -> bytes:
    return write_file([CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 9>>", b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 9>>"])


def previous_loop() -> bytes:
    data = good()
    start = data.rindex(b"startxref")
    at = int(data[start:].split()[1])
    return data[: data.rindex(b"trailer")] + b"trailer<</Size 9/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF" % (at, at)


def length_is_itself() -> bytes:
    return write_page(b"<</Length 4 0 R>>stream\n" + GOOD_TEXT + b"\nendstream")


def nested_arrays() -> bytes:
    return write_page(stream(GOOD_TEXT), b"[" * 100_000 + b"]" * 100_000)


def nested_content_arrays() -> bytes:
    return write_page(stream(b"[" * 100_000 + GOOD_TEXT))


def object_stream_loop() -> bytes:
    head = b"<</Type/ObjStm/N 1/First 4/Extends 6 0 R/Length 9>>stream\n6 0 <<>>\nendstream"
    return write_page(stream(GOOD_TEXT), head)


def huge_image() -> bytes:
    data = zlib.compress(b"\x00" * 1_000_000)
    head = b"<</Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8/ColorSpace/DeviceGray"
    image = head + b"/Filter/FlateDecode/Length %d>>stream\n%b\nendstream" % (len(data), data)
    return write_page(stream(GOOD_TEXT + b"q 400 0 0 600 0 0 cm /I Do Q"), image, resources=b"/XObject<</I 6 0 R>>")


def huge_page() -> bytes:
    return write_page(stream(GOOD_TEXT), box=b"-1000000000 -1000000000 1000000000 1000000000")


def not_a_number_box() -> bytes:
    return write_page(stream(GOOD_TEXT), box=b"(a) null 1e999 -1")


def many_kids() -> bytes:
    return write_file([CATALOG, b"<</Type/Pages/Kids[" + b"3 0 R " * 200_000 + b"]/Count 200000>>", PAGE_ALONE])


PAGE_ALONE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]>>"


def count_lies() -> bytes:
    return write_file([CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 2000000000>>", PAGE_ALONE])


def negative_count() -> bytes:
    return write_file([CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count -5>>", PAGE_ALONE])


def many_links() -> bytes:
    links = b"".join(
        b"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(http://a.test)>>>>" for _ in range(50_000)
    )
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 4 0 R/Annots[%b]>>" % links
    return write_file([CATALOG, PAGES, page, stream(GOOD_TEXT)])


def many_names() -> bytes:
    names = b"".join(b"(n%06d)[3 0 R/XYZ 0 %d 0]" % (k, k % 600) for k in range(50_000))
    catalog = b"<</Type/Catalog/Pages 2 0 R/Names<</Dests<</Names[%b]>>>>>>" % names
    annotation = b"[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/Dest(n000007)>>]"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 4 0 R/Annots%b>>" % annotation
    return write_file([catalog, PAGES, page, stream(GOOD_TEXT)])


def name_tree_loop() -> bytes:
    catalog = b"<</Type/Catalog/Pages 2 0 R/Names<</Dests 5 0 R>>>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 4 0 R/Annots[<</Type/Annot/Subtype/Link"
    page += b"/Rect[0 0 9 9]/Dest(a)>>]>>"
    return write_file([catalog, PAGES, page, stream(GOOD_TEXT), b"<</Kids[5 0 R 5 0 R]/Limits[(a)(z)]>>"])


def empty() -> bytes:
    return b""


def truncated() -> bytes:
    return good()[:700]


def html() -> bytes:
    return b"<!DOCTYPE html><html><body>%s</body></html>" % (b"x" * 2000)


def archive() -> bytes:
    return b"PK\x03\x04" + b"\x00" * 500


def garbage_after_header() -> bytes:
    return b"%PDF-1.7\n" + bytes(range(256)) * 200


def broken_second_page() -> bytes:
    pages = b"<</Type/Pages/Kids[3 0 R 6 0 R 3 0 R]/Count 3>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
    return write_file([CATALOG, pages, page, stream(GOOD_TEXT), FONT, b"(no page)"])


HOSTILE: dict[str, Callable[[], bytes]] = {
    build.__name__: build
    for build in (
        flate_bomb, double_flate_bomb, nested_forms, form_draws_itself, page_is_itself, many_chars, many_rectangles,
        deep_page_tree, cyclic_page_tree, previous_loop, length_is_itself, nested_arrays, nested_content_arrays,
        object_stream_loop, huge_image, huge_page, not_a_number_box, many_kids, count_lies, negative_count, many_links,
        many_names, name_tree_loop, empty, truncated, html, archive, garbage_after_header, broken_second_page,
    )
}  # fmt: skip
"""Every kind by its name."""


PASSWORD_PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
IDENT = bytes(16)
PERMISSIONS = (-44).to_bytes(4, "little", signed=True)


def rc4(key: bytes, data: bytes) -> bytes:
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) & 255
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) & 255
        j = (j + state[i]) & 255
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) & 255])
    return bytes(out)


def digest(data: bytes) -> bytes:
    return hashlib.md5(data, usedforsecurity=False).digest()


def encrypted(user: bytes, owner: bytes) -> bytes:
    """A page of text under the standard security handler, revision 2 (ISO 32000-1, 7.6.3)."""
    pad = [(word + PASSWORD_PAD)[:32] for word in (user, owner)]
    for_owner = rc4(digest(pad[1])[:5], pad[0])
    key = digest(pad[0] + for_owner + PERMISSIONS + IDENT)[:5]
    content = rc4(digest(key + (4).to_bytes(3, "little") + bytes(2))[:10], GOOD_TEXT)
    handler = b"<</Filter/Standard/V 1/R 2/O<%b>/U<%b>/P -44>>" % (
        for_owner.hex().encode(),
        rc4(key, PASSWORD_PAD).hex().encode(),
    )
    trailer = b"/Root 1 0 R/Encrypt 6 0 R/ID[<%b><%b>]" % (IDENT.hex().encode(), IDENT.hex().encode())
    return write_page(stream(content), handler).replace(b"/Root 1 0 R", trailer)


def many_pages(count: int, words: Sequence[str] = ("Мост",)) -> bytes:
    """A file of many short pages."""
    return build_pdf([Sheet(lay(40, 100, *words)) for _ in range(count)])
