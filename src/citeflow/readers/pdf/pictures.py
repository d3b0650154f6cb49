"""Pictures of PDF pages as PNG in 16 greys, drawn in a process of their own with a limit of time and memory."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

import citeflow
from citeflow.readers.pdf.isolated import limit_memory

SCALE = 1.5
"""Pixels a point: small print can be read, and a page of text takes some 40 kB."""

SECONDS_A_PAGE, SECONDS_MORE = 5.0, 5.0
"""Time for drawing: for each page, and to start and open the file."""

GREYS = 16
LONGEST_SIDE = 4_000
"""Pixels of a page that is still drawn: larger ones are posters, or traps."""


class Order(Struct, frozen=True):
    """What the child is to draw: pages by number from 1."""

    data: bytes
    numbers: tuple[int, ...]
    password: str | None


def draw_pages(data: bytes, numbers: Sequence[int], password: str | None = None) -> dict[int, bytes]:
    """Page number -> PNG. Without those that cannot be drawn; empty where the time does not suffice."""
    order = msgspec.msgpack.encode(Order(data, tuple(numbers), password))
    paths = [str(Path(citeflow.__file__).parent.parent), os.environ.get("PYTHONPATH", "")]
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "citeflow.readers.pdf.pictures"],
            input=order,
            capture_output=True,
            env=surroundings,
            timeout=SECONDS_MORE + SECONDS_A_PAGE * len(numbers),
            check=True,
        )
        return msgspec.msgpack.decode(done.stdout, type=dict[int, bytes])
    except (subprocess.SubprocessError, msgspec.DecodeError):
        return {}


def draw_here(order: Order) -> dict[int, bytes]:
    """The child's side."""
    import pypdfium2

    drawn: dict[int, bytes] = {}
    with pypdfium2.PdfDocument(order.data, password=order.password) as pdf:
        for number in order.numbers:
            if not 1 <= number <= len(pdf):
                continue
            try:
                page = pdf[number - 1]
                if max(page.get_size()) * SCALE <= LONGEST_SIDE:
                    drawn[number] = write_png(page.render(scale=SCALE, grayscale=True).to_numpy())
            except pypdfium2.PdfiumError:
                continue
    return drawn


def write_png(pixels: NDArray[Any]) -> bytes:
    """A PNG (ISO/IEC 15948) of four bits a pixel. pixels: array (height, width) or (height, width, 1), 0 black, 255
    white.

    >>> read_size(write_png(np.zeros((2, 3), dtype=np.uint8)))
    (3, 2)
    """
    grey = pixels.reshape(pixels.shape[0], pixels.shape[1]).astype(np.uint8) >> 4
    height, width = grey.shape
    even = np.pad(grey, ((0, 0), (0, width % 2)))
    packed = (even[:, 0::2] << 4) | even[:, 1::2]
    # each row begins with its filter: none
    rows = np.pad(packed, ((0, 0), (1, 0))).tobytes()
    head = struct.pack(">IIBBBBB", width, height, 4, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def chunk(kind: bytes, data: bytes) -> bytes:
    """A chunk of a PNG: length, kind, data, check sum."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def read_size(png: bytes) -> tuple[int, int]:
    """Width and height of a PNG in pixels."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height


if __name__ == "__main__":
    limit_memory()
    task = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Order)
    sys.stdout.buffer.write(msgspec.msgpack.encode(draw_here(task)))
