"""DOIs and web addresses as they are printed in reference strings and running text."""

from __future__ import annotations

import re
from urllib.parse import unquote

QUOTES_AND_SPACE = r"\s\"“”„«»"
LABEL_OR_RESOLVER = r"(?:\bdoi\s?[:：]?\s*)*(?:(?:https?://)?(?:(?:dx\.|www\.)?doi\.org/)+\s?)?(?:doi:\s?)?"
PRINTED_DOI = re.compile(
    rf"{LABEL_OR_RESOLVER}(?<![\d.])(?P<doi>10\.\d{{4,9}}(?:\.\d+)*(?:/|%2F)[^{QUOTES_AND_SPACE}]+)",
    re.IGNORECASE,
)
"""A DOI with the label or the resolver before it; syntax of the DOI Handbook: 10.NNNN, a slash, a suffix."""

VALID_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[!-~]+")
"""The suffix may by rule hold any character; all that registration agencies deposit is printable ASCII."""

BEFORE_DOI = re.compile(LABEL_OR_RESOLVER, re.IGNORECASE)
URL = re.compile(rf"(?:\b(?:https?|ftp)://|\bwww\.(?=[\w-]+\.))[^{QUOTES_AND_SPACE}<>]+", re.IGNORECASE)

CLOSING = {")": "(", "]": "[", "}": "{", ">": "<"}
ENDS_NO_ADDRESS = ".,;:!?'’…*_"
"""Marks of the sentence around an address, which do not end one (an underscore or star is markup)."""


def find_doi(text: str) -> tuple[int, int, str] | None:
    """Half-open span and normalised form of the first DOI; None where there is none.

    The span takes in a label ("DOI: ") or the resolver's address ("https://doi.org/") before it.

    >>> find_doi("С. 5-12. DOI: 10.1000/ABC.(5).")
    (9, 29, '10.1000/abc.(5)')
    """
    match = PRINTED_DOI.search(text)
    if match is None:
        return None
    printed = trim_end(match["doi"])
    return match.start(), match.start("doi") + len(printed), normalise_doi(printed)


def find_urls(text: str) -> list[tuple[int, int, str]]:
    """Half-open spans and addresses as printed, in order; the address of a DOI's resolver is one of them.

    >>> find_urls("(URL: https://example.org/a_(b)). См. www.example.kz.")
    [(6, 31, 'https://example.org/a_(b)'), (38, 52, 'www.example.kz')]
    """
    found = ((match.start(), trim_end(match.group())) for match in URL.finditer(text))
    return [(start, start + len(url), url) for start, url in found]


def is_valid_doi(doi: str) -> bool:
    """Whether the string is a bare DOI ("10.1000/abc"), without resolver or label, in printable ASCII."""
    return VALID_DOI.fullmatch(doi) is not None


def normalise_doi(doi: str) -> str:
    """The DOI alone in lower case: DOIs are compared without case (DOI Handbook, 2.4).

    >>> normalise_doi("https://dx.doi.org/10.1000%2FAbc")
    '10.1000/abc'
    """
    bare = BEFORE_DOI.sub("", doi.strip(), count=1)
    return (unquote(bare) if "%2f" in bare.lower() else bare).lower()


def trim_end(address: str) -> str:
    """The address without the marks of the sentence behind it: stops, and brackets that it does not open."""
    while address:
        last = address[-1]
        opening = CLOSING.get(last)
        unopened = opening is not None and address.count(last) > address.count(opening)
        if last not in ENDS_NO_ADDRESS and not unopened:
            break
        address = address[:-1]
    return address
