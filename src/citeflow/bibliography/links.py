"""Printed identifiers: DOI, address, ISBN, ISSN, arXiv number."""

from __future__ import annotations

import re
from typing import NamedTuple

_DOI = re.compile(
    r"\(?(?:\bURL\s*:\s*)?(?:\bdoi\s*(?:\.org/|[:=]|\s)\s*)*(?:https?://(?:dx\.)?doi\.\s?org/\s?)?\b(10\.\d{4,9}/[^\s\"<>«»]+)",
    re.I,
)
_URL_LEAD = (
    r"(?:\b(?:URL|Режим\s+доступа|Доступно(?:\s+по\s+адресу)?|Адрес\s+доступа|Сайт|Қолжетімділік\s+режимі|"
    r"Қол\s+жеткізу\s+режимі|Available\s+(?:at|from|online)|Retrieved\s+from|Access\s+mode|Mode\s+of\s+access|"
    r"Disponible\s+en|Disponível\s+em|Recuperado\s+de)\s*:?\s*(?:URL\s*:?\s*)?)?"
)
_URL = re.compile(rf"{_URL_LEAD}[<\[(]?\s*((?:https?://|ftp://|\bwww\.)[^\s<>«»\"]+)\s*>?", re.I)
_ISBN = re.compile(r"\bISBN(?:-1[03])?\s*:?\s*((?:97[89][-–\s]?)?\d[-–\s\d]{7,15}[\dXХ])", re.I)
_ISSN = re.compile(r"\bISSN\s*:?\s*(\d{4}[-–]\d{3}[\dXХ])", re.I)
_ARXIV = re.compile(r"\barXiv\s*:?\s*((?:\d{4}\s?\.\s?\d{4,5}(?:v\d+)?)|(?:[a-z-]+/\d{7}))(?:\s*\[[\w.-]+\])?", re.I)
_CUT_BEFORE = re.compile(r"[/_=?&#%~-]$")
"""An address cut by a line end ends so ..."""
_CUT_AFTER = re.compile(r"[/_=?&#%.][\w%.~/?=&#+-]*$")
"""... or goes on so ..."""
_CUT_WORD = re.compile(r"[\w%.~/?=&#+\\-]+[.,;)]?$")
"""... with a word of these characters ..."""
_CUT_INNER = re.compile(r"[_%/=?]|\w\.[a-z]{2,5}\b|^[a-z\d]")
"""... that holds a sign of addresses, or begins in lower case."""
_MOST_CUTS = 6
"""A printed address runs over no more lines."""
_ESCAPED = re.compile(r"\\([_&%#~])")


class Links(NamedTuple):
    """Identifiers, None where not printed; `rest` is the text without them and their lead-ins."""

    doi: str | None
    url: str | None
    isbn: str | None
    issn: str | None
    arxiv: str | None
    rest: str


def trim_address(address: str) -> str:
    """An address without the punctuation of the sentence around it.

    >>> trim_address("https://example.org/a_(b).")
    'https://example.org/a_(b)'
    """
    address = address.rstrip(".,;:»”\"'>")
    while address and address[-1] in ")]" and address.count(address[-1]) > address.count("(["[")]".index(address[-1])]):
        address = address[:-1].rstrip(".,;:")
    return address


def join_broken_address(text: str) -> str:
    """Join the parts of an address that a line end cut after ``/``, ``_``, ``-`` ...; only in the text after
    the last ``://``, where nothing but the address can stand before the cut.

    >>> join_broken_address("URL: https://example.dev/guide/ templates/pipes.")
    'URL: https://example.dev/guide/templates/pipes.'
    """
    at = text.rfind("://")
    if at < 0:
        return text
    head, words = text[:at], text[at:].split(" ")
    address = words.pop(0)
    for _ in range(_MOST_CUTS):
        if not words or not goes_on(address, words[0]):
            break
        address += words.pop(0)
    return head + " ".join([address, *words])


def goes_on(address: str, word: str) -> bool:
    """Whether a word carries on the address before it.

    >>> goes_on("://example.org/files/", "DEC_02.pdf."), goes_on("://example.org/files/", "Accessed")
    (True, False)
    """
    if not _CUT_WORD.match(word) or not _CUT_INNER.search(word):
        return False
    return bool(_CUT_BEFORE.search(address) or _CUT_AFTER.match(word) or (address.endswith(".") and "/" in word))


def _take(pattern: re.Pattern[str], text: str) -> tuple[str | None, str]:
    found = pattern.search(text)
    if not found:
        return None, text
    value = trim_address(found[1])
    end = found.start(1) + len(found[1])
    left = found[1][len(value) :]
    return _ESCAPED.sub(
        r"\1", value
    ) or None, f"{text[: found.start()].rstrip()} {left.lstrip(')>')} {text[max(end, found.end()) :]}"


def take_links(text: str) -> Links:
    """Read all identifiers and take them out of the text.

    >>> take_links("Title // Site. URL: https://example.org/x.").url
    'https://example.org/x'
    """
    text = join_broken_address(text)
    doi, text = _take(_DOI, text)
    url, text = _take(_URL, text)
    second, text = _take(_URL, text)
    isbn, text = _take(_ISBN, text)
    issn, text = _take(_ISSN, text)
    arxiv, text = _take(_ARXIV, text)
    if url is None:
        url = second
    if arxiv:
        arxiv = arxiv.replace(" ", "")
    return Links(doi, url, isbn.strip() if isbn else None, issn, arxiv, text)
