"""What came: a document that can be read, or something else under its name."""

from __future__ import annotations

import io
import re
import zipfile
from itertools import islice

from citeflow.model.fetched import Outcome

HEAD = 2_048
"""Bytes in which a file shows what it is."""

MOST_FIELDS = 500

LEAST_TEXT = 1_500
"""Letters of a page that says something beside its form for logging in."""

INPUT = re.compile(rb"<input\b", re.IGNORECASE)
PASSWORD = re.compile(rb"\btype\s{0,9}=\s{0,9}[\"']?password", re.IGNORECASE)
DECLARATION = re.compile(rb"\A\s*<\?xml[^>]{0,200}\?>")
"""XHTML opens as XML does."""

HTML = re.compile(rb"<(?:!doctype\s{1,9}html|html|head|body)\b", re.IGNORECASE)
XML = re.compile(rb"\s*<\?xml\b")
CLOSINGS = {name: re.compile(rb"</" + name, re.IGNORECASE) for name in (b"script", b"style")}
UNSEEN = re.compile(rb"<(script|style)\b", re.IGNORECASE)
PACKED = (b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!")
TAR_MARK = slice(257, 262)


def recognise(body: bytes, *, pdf: bool) -> tuple[Outcome, str]:
    """``ok`` and the suffix of the file, or why it is not kept. pdf: a PDF was asked for, and nothing else will do.

    Archives are never unpacked: what is in them would have to be guessed.
    """
    head = body[:HEAD].removeprefix(b"\xef\xbb\xbf")
    if not body.strip():
        return "empty", ""
    if b"%PDF-" in head[:1024]:
        return "ok", ".pdf"
    if head.startswith(b"PK\x03\x04"):
        return ("ok", ".docx") if is_docx(body) and not pdf else ("archive", "")
    if head.startswith(PACKED) or body[TAR_MARK] == b"ustar":
        return "archive", ""
    if HTML.match(skip_comments(DECLARATION.sub(b"", head))):
        if asks_password(body) and count_letters(body) < LEAST_TEXT:
            return "login-page", ""
        return ("wrong-type", "") if pdf else ("ok", ".html")
    if pdf:
        return "wrong-type", ""
    return ("ok", ".xml") if XML.match(head) else recognise_text(body)


def skip_comments(head: bytes) -> bytes:
    """What follows the space and the comments at the beginning."""
    head = head.lstrip()
    while head.startswith(b"<!--") and (end := head.find(b"-->", 4)) >= 0:
        head = head[end + 3 :].lstrip()
    return head


def asks_password(body: bytes) -> bool:
    """Whether a page has a field for a password, among the first fields of its forms."""
    for match in islice(INPUT.finditer(body), MOST_FIELDS):
        end = body.find(b">", match.end(), match.end() + HEAD)
        if PASSWORD.search(body, match.end(), end if end >= 0 else match.end() + HEAD):
            return True
    return False


def count_letters(body: bytes) -> int:
    """Bytes of a page that are neither space nor within a tag, a script or a style. Time grows with its length alone:
    no page is looked through twice, whatever it opens and does not close.
    """
    count = place = 0
    while (start := body.find(b"<", place)) >= 0:
        count += len(b"".join(body[place:start].split()))
        unseen = UNSEEN.match(body, start)
        closing = CLOSINGS[unseen[1].lower()].search(body, unseen.end()) if unseen else None
        if unseen and closing is None:
            return count
        place = body.find(b">", closing.start() if closing else start) + 1
        if place == 0:
            return count
    return count + len(b"".join(body[place:].split()))


def is_docx(body: bytes) -> bool:
    """Whether a zip is a Word document, by its list of names alone."""
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            return "word/document.xml" in archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False


def recognise_text(body: bytes) -> tuple[Outcome, str]:
    """Plain text in UTF-8, or something that is no text."""
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        return "wrong-type", ""
    return ("wrong-type", "") if "\0" in text else ("ok", ".txt")
