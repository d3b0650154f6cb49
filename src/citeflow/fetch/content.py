"""What came: a document that can be read, or something else under its name."""

from __future__ import annotations

import io
import re
import zipfile

from citeflow.model.fetched import Outcome

HEAD = 2_048
"""Bytes in which a file shows what it is."""

LEAST_TEXT = 1_500
"""Letters of a page that says something beside its form for logging in."""

PASSWORD = re.compile(rb"<input[^>]+type\s*=\s*[\"']?password", re.IGNORECASE)
HTML = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
XML = re.compile(rb"\s*<\?xml\b")
TAGS = re.compile(rb"<(script|style)\b.*?</\1>|<[^>]*>", re.IGNORECASE | re.DOTALL)
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
    if HTML.match(head):
        if PASSWORD.search(body) and len(b"".join(TAGS.sub(b" ", body).split())) < LEAST_TEXT:
            return "login-page", ""
        return ("wrong-type", "") if pdf else ("ok", ".html")
    if pdf:
        return "wrong-type", ""
    return ("ok", ".xml") if XML.match(head) else recognise_text(body)


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
