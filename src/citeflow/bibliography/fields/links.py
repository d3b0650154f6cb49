"""Printed identifiers: DOI, address, ISBN, ISSN, arXiv number."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote

from citeflow.bibliography.signed import SignedPattern
from citeflow.text.lookalikes import fold_lookalikes
from citeflow.text.serial_numbers import normalise_isbn, normalise_issn

_DOI = re.compile(
    r"\(?(?:\bURL\s{0,4}:\s{0,4})?(?:\bdoi\s{0,4}(?:\.org/|[:=]|\s)\s{0,4}){0,3}(?:https?://(?:dx\.|www\.)?doi\.\s?org/\s?)?\b"
    r"(10\.\d{4,9}(?:\.\d+)*\s?(?:/|%2F)\s?[^\s\"<>«»]+)",
    re.I,
)
_URL_LEAD = (
    r"(?:(?:\s[–—-]+\s)?\b(?:URL|Режим\s+доступ[ау]|Доступно(?:\s+по\s+адресу)?|Адрес\s+доступа|Сайт|Электронный\s+адрес|"
    r"Қолжетімділік\s+(?:режимі|тәртібі)|Қол\s?жеткізу\s+режимі|Қолжетімді|Сілтеме|Available\s+(?:at|from|online)|Retrieved\s+from|"
    r"Access\s+mode|Mode\s+of\s+access|Rezhim\s+dostupa|Disponible\s+en|Disponível\s+em|Recuperado\s+de)\s{0,4}:?\s{0,4}(?:URL\s{0,4}:?\s{0,4})?)?"
)
_URL = re.compile(rf"{_URL_LEAD}[<\[(]?\s{{0,4}}((?:https?://|ftp://|\bwww\.)[^\s<>«»\"]+)\s{{0,4}}>?", re.I)
_ISBN = re.compile(r"\bISBN(?:-1[03])?\s{0,4}:?\s{0,4}((?:97[89][-–‐\s]?)?\d[-–‐\s\d]{7,15}[\dXХxх])", re.I)
_ISSN = re.compile(r"\b[eр-]?-?ISSN(?:-L)?\s{0,4}:?\s{0,4}(\d{4}[-–‐]\d{3}[\dXХxх])", re.I)
_ARXIV_ID = r"(?:\d{4}\s?\.\s?\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?)"
_OLD_ARCHIVE = (
    r"(?:astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math(?:-ph)?|nlin|nucl-(?:ex|th)|physics|quant-ph|q-bio|cs)"
    r"(?:\.[A-Z]{2})?/\d{7}"
)
_ARXIV = re.compile(
    rf"(?:(?:arXiv\s+(?:e-?print|preprint)[\s,:]{{0,4}})?\barXiv\s{{0,4}}:?\s{{0,4}}|\[?\s?(?<![\w/.])(?={_OLD_ARCHIVE}))"
    rf"({_ARXIV_ID})(?:\s{{0,4}}\[[\w.-]+\]|\s?\])?",
    re.I,
)
"""The number behind `arXiv`, or one of the years before 2007 with its archive alone: ``[hep-th/9901001]``."""
_ARXIV_ADDRESS = re.compile(rf"\barxiv\.org/(?:abs|pdf)/({_ARXIV_ID})", re.I)
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
_YEAR_BEHIND = re.compile(r"\((?:19|20)\d\d\)$")
"""The year of a reference that is printed at the DOI without a space."""
_CYRILLIC = re.compile("[\u0400-\u052f]")


_DOI_SIGNED = SignedPattern(_DOI, ("10.",))
_URL_SIGNED = SignedPattern(_URL, ("://", "www."))
_ISBN_SIGNED = SignedPattern(_ISBN, ("isbn",))
_ISSN_SIGNED = SignedPattern(_ISSN, ("issn",))
_ARXIV_SIGNED = SignedPattern(_ARXIV, ("arxiv", "/"))


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


def mend_doi(printed: str) -> str:
    """A DOI as it is resolved: no spaces, slash for ``%2F``, Latin letters for Cyrillic ones drawn alike.

    The case stays as printed; DOIs are compared without it.

    >>> mend_doi("10.1080/ 08865655.2014.938972."), mend_doi("10.31857/S25875566220\u043e1")
    ('10.1080/08865655.2014.938972', '10.31857/S25875566220o1')
    """
    doi = re.sub(r"\s+", "", printed)
    doi = unquote(doi) if "%2f" in doi.lower() else doi
    return trim_address(_YEAR_BEHIND.sub("", trim_address(fold_lookalikes(doi) if _CYRILLIC.search(doi) else doi)))


def read_doi(span: str) -> str | None:
    """The DOI of a span that holds nothing else, spaces within it closed up; None where there is none.

    >>> read_doi("https://doi.org/10.1000/ abc.12."), read_doi("doi: 10.1000/abc(12)3"), read_doi("10/abc")
    ('10.1000/abc.12', '10.1000/abc(12)3', None)
    """
    found = re.search(r"10\.\d{4,9}(?:\.\d+)*(?:/|%2F)[^\"<>«»]+", "".join(span.split()), re.I)
    return mend_doi(found[0]) if found else None


_START = re.compile(r"(?:https?|ftp)\s?:\s?//|(?<![/\w.])www\.", re.I)


def read_url(span: str) -> str | None:
    """The first address of a span that holds nothing else, spaces of line ends closed up; None where there is none.

    >>> read_url("<https://example.org/a/ b\\\\_c.html>."), read_url("URL: www.example.kz;"), read_url("нет")
    ('https://example.org/a/b_c.html', 'www.example.kz', None)
    """
    text = " ".join(re.sub("[<>«»]", " ", span).split())
    starts = [found.start() for found in _START.finditer(text)]
    if not starts:
        return None
    text = text[starts[0] : starts[1] if len(starts) > 1 else None]
    found = _URL.search(join_broken_address(re.sub(r"\s?:\s?//\s?", "://", text)))
    return (_ESCAPED.sub(r"\1", trim_address(found[1])) or None) if found else None


def read_arxiv(span: str) -> str | None:
    """The arXiv number, old or new, with its version where printed; None where there is none.

    >>> read_arxiv("arXiv:2001.10098v2 [cs.LG]"), read_arxiv("hep-th/9901001"), read_arxiv("2001. 10098")
    ('2001.10098v2', 'hep-th/9901001', '2001.10098')
    """
    found = _ARXIV.search(span) or _ARXIV_ADDRESS.search(span)
    if not found:
        bare = re.fullmatch(rf"\s*({_ARXIV_ID})[\s.,;]*(?:\[[\w.-]+\])?[\s.]*", span, re.I)
        return re.sub(r"\s", "", bare[1]) if bare else None
    return re.sub(r"\s", "", found[1])


def _take(pattern: SignedPattern, text: str) -> tuple[str | None, str]:
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
    doi, text = _take(_DOI_SIGNED, text)
    url, text = _take(_URL_SIGNED, text)
    second, text = _take(_URL_SIGNED, text)
    isbn, text = _take(_ISBN_SIGNED, text)
    issn, text = _take(_ISSN_SIGNED, text)
    arxiv, text = _take(_ARXIV_SIGNED, text)
    if url is None:
        url = second
    if arxiv is None and url and (address := _ARXIV_ADDRESS.search(url)):
        arxiv = address[1]
    return Links(
        mend_doi(doi) if doi else None,
        url,
        normalise_isbn(isbn) if isbn else None,
        normalise_issn(issn) if issn else None,
        re.sub(r"\s", "", arxiv) if arxiv else None,
        text,
    )
