"""Straight lines drawn on a page, from PDFium's path objects."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import compress, repeat
from typing import Any

import pypdfium2.raw as raw

from citeflow.readers.pdf.engine import MOST_RULES, Rule
from citeflow.readers.pdf.pdfium_calls import INDEX, POINTER, address_of, bind_call
from citeflow.readers.pdf.placing import Placing

GET_OBJECT = bind_call(raw.FPDFPage_GetObject, POINTER, POINTER, INDEX)
GET_TYPE = bind_call(raw.FPDFPageObj_GetType, INDEX, POINTER)

MOST_PATHS = 3_000
"""Paths of a page beyond which it shows a drawing; a table of fifty rows has some five hundred."""

MOST_SEGMENTS = 400
"""Segments of one path beyond which it is a curve."""

STRAIGHT = 0.5
"""Points by which the ends of a straight line may differ across it."""

Point = tuple[float, float]


def read_rules(page: Any, placing: Placing) -> tuple[Rule, ...]:
    """Level and upright lines on the seen sheet, edges of rectangles among them; none for a page with a drawing.

    What is drawn inside a form (most figures are) is not looked at.
    """
    handle = address_of(page.raw)
    count = raw.FPDFPage_CountObjects(page.raw)
    objects = list(map(GET_OBJECT, repeat(handle, count), range(count)))
    paths = list(compress(objects, map(raw.FPDF_PAGEOBJ_PATH.__eq__, map(GET_TYPE, objects))))
    if not 1 < len(paths) <= MOST_PATHS:
        return ()
    rules: list[Rule] = []
    for path in paths:
        for a, b in read_segments(ctypes.cast(path, raw.FPDF_PAGEOBJECT)):
            if min(abs(a[0] - b[0]), abs(a[1] - b[1])) <= STRAIGHT:
                rules.append(placing.place_box(*a, *b))
        if len(rules) > MOST_RULES:
            return ()
    return tuple(rules)


def read_segments(path: Any) -> Iterator[tuple[Point, Point]]:
    """Both ends of each line of a path, in the PDF's own space; curves are left out."""
    count = raw.FPDFPath_CountSegments(path)
    if not 1 < count <= MOST_SEGMENTS:
        return
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(path, matrix):
        return
    part: list[Point] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_BEZIERTO or not raw.FPDFPathSegment_GetPoint(segment, x, y):
            part = []
            continue
        if kind == raw.FPDF_SEGMENT_MOVETO:
            part = []
        part.append(
            (matrix.a * x.value + matrix.c * y.value + matrix.e, matrix.b * x.value + matrix.d * y.value + matrix.f)
        )
        if len(part) > 1:
            yield part[-2], part[-1]
        if raw.FPDFPathSegment_GetClose(segment) and len(part) > 2:
            yield part[-1], part[0]
