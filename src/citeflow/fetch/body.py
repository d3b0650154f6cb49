"""The body of a reply, decoded as it comes, with a cap on what it may grow to."""

from __future__ import annotations

import http.client
import zlib

from citeflow.model.fetched import Outcome

CHUNK = 64 * 1024
AUTOMATIC = 47
"""For zlib: gzip and zlib alike."""

CODINGS = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})


def read_body(response: http.client.HTTPResponse, most: int) -> tuple[Outcome, bytes]:
    """The decoded body, and ``ok`` or why there is none. most: bytes of the decoded body at most.

    The cap is on decoded bytes: a kilobyte of gzip can hold a gigabyte. A body shorter than what was announced is
    ``truncated``. Raises OSError and HTTPException where the connection breaks.
    """
    coding = (response.headers.get("Content-Encoding") or "").strip().lower()
    if coding not in CODINGS:
        return "damaged", b""
    if coding in ("", "identity") and int_of(response.headers.get("Content-Length")) > most:
        return "too-large", b""
    decoder = zlib.decompressobj(AUTOMATIC) if coding not in ("", "identity") else None
    parts: list[bytes] = []
    size = 0
    while chunk := response.read1(CHUNK):
        try:
            data = decoder.decompress(chunk, most - size + 1) if decoder else chunk
        except zlib.error:
            return "damaged", b""
        size += len(data)
        if size > most:
            return "too-large", b""
        parts.append(data)
    if response.length or (decoder and size and not decoder.eof):
        return "truncated", b""
    return "ok", b"".join(parts)


def int_of(words: str | None) -> int:
    """A header's number, 0 where it has none."""
    return int(words) if words and words.strip().isdecimal() else 0
