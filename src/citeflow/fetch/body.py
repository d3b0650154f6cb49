"""The body of a reply, decoded as it comes, with a cap on what it may grow to."""

from __future__ import annotations

import http.client
import zlib

from citeflow.model.fetched import Outcome

CHUNK = 64 * 1024
GZIP, ZLIB, BARE = 31, 15, -15
"""For zlib: how the window is framed."""

MEMBER = b"\x1f\x8b"
"""Opening of a member of gzip; a file may have several (RFC 1952, 2.2)."""

WINDOWS = {"gzip": GZIP, "x-gzip": GZIP, "deflate": ZLIB}
PLAIN = frozenset({"", "identity"})


class Decoder:
    """Decodes chunk by chunk. coding: ``gzip``, or ``deflate``, which half of the servers send without its frame."""

    def __init__(self, coding: str) -> None:
        self._coding = coding
        self._held = b""
        self._zlib: zlib._Decompress | None = None

    @property
    def is_whole(self) -> bool:
        """Whether what came has an end, or nothing came."""
        return not self._held and (self._zlib is None or self._zlib.eof)

    def feed(self, chunk: bytes, most: int) -> bytes:
        """The decoded bytes, not many more than so many. Raises zlib.error for what is not of this coding."""
        data, parts, size = self._held + chunk, [], 0
        self._held = b""
        if self._zlib is None and len(data) < len(MEMBER):
            # the frame shows in the first two bytes
            self._held = data
            return b""
        while data:
            if self._zlib is None:
                self._zlib = zlib.decompressobj(choose_window(self._coding, data))
            elif self._zlib.eof:
                if self._coding == "deflate" or not data.startswith(MEMBER):
                    # some servers pad; browsers let it pass
                    break
                self._zlib = zlib.decompressobj(GZIP)
            part = self._zlib.decompress(data, most - size + 1)
            size += len(part)
            parts.append(part)
            if size > most:
                break
            data = self._zlib.unused_data
        return b"".join(parts)


def choose_window(coding: str, data: bytes) -> int:
    """The window for data of a coding; deflate without a frame is told by its first two bytes (RFC 1950, 2.2)."""
    if coding == "deflate" and (data[0] & 0x0F != 8 or (data[0] << 8 | data[1]) % 31):
        return BARE
    return WINDOWS[coding]


def read_body(response: http.client.HTTPResponse, most: int) -> tuple[Outcome, bytes]:
    """The decoded body, and ``ok`` or why there is none. most: bytes of the body at most, decoded or not.

    The cap is on decoded bytes: a kilobyte of gzip can hold a gigabyte. A body shorter than what was announced is
    ``truncated``. Raises OSError and HTTPException where the connection breaks.
    """
    coding = (response.headers.get("Content-Encoding") or "").strip().lower()
    if coding not in PLAIN and coding not in WINDOWS:
        return "damaged", b""
    if coding in PLAIN and int_of(response.headers.get("Content-Length")) > most:
        return "too-large", b""
    decoder = None if coding in PLAIN else Decoder(coding)
    parts: list[bytes] = []
    size = came = 0
    while chunk := response.read1(CHUNK):
        came += len(chunk)
        try:
            data = decoder.feed(chunk, most - size) if decoder else chunk
        except zlib.error:
            return "damaged", b""
        size += len(data)
        if max(size, came) > most:
            return "too-large", b""
        parts.append(data)
    if response.length or (decoder and not decoder.is_whole):
        return "truncated", b""
    return "ok", b"".join(parts)


def int_of(words: str | None) -> int:
    """A header's number, 0 where it has none."""
    return int(words) if words and words.strip().isdecimal() else 0
