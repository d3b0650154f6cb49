"""An element citation, which holds fields without punctuation, in readable words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from citeflow.readers.jats.names import NAME_ELEMENTS, join_names
from citeflow.readers.xml.elements import attribute, child, children, href_of, local_name, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

PLACE = frozenset({"volume", "issue", "supplement", "fpage", "lpage", "page-range", "elocation-id"})
IMPRINT = frozenset({"publisher-loc", "publisher-name"})
UNPRINTED = frozenset({"label", "day", "month", "object-id", "x"})
LABELS = {"doi": "doi: ", "pmid": "PMID: ", "pmcid": "PMCID: ", "isbn": "ISBN ", "issn": "ISSN "}
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th|a|ª|º|er?)?\.?")
CLOSED = re.compile(r"[.?!…:][\"'”»)\]]*$")


def print_citation(citation: _Element) -> str:
    """The fields in their order; names, imprint, and volume with pages each brought together where the first stands.

    >>> from citeflow.readers.xml.parse import parse_xml
    >>> print_citation(parse_xml(b"<e><name><surname>Li</surname><given-names>A</given-names></name><year>2001</year>"
    ...     b"<source>Ports</source><volume>2</volume><fpage>5</fpage><lpage>9</lpage></e>", "a.xml").root)
    'Li A. 2001. Ports. 2: 5–9.'
    """
    parts = [part for part in print_parts(citation) if part]
    words = ""
    for part in parts:
        glue = "" if not words else " " if CLOSED.search(words) else ". "
        words += glue + part
    return words if not words or CLOSED.search(words) or "://" in parts[-1] else f"{words}."


def print_parts(citation: _Element) -> Iterator[str]:
    """The parts of a citation, each with its own punctuation inside."""
    printed: set[str] = set()
    for node in children(citation):
        name = local_name(node)
        group = "names" if name in NAME_ELEMENTS or name == "etal" else group_of(name)
        if group in printed or name in UNPRINTED:
            continue
        if group:
            printed.add(group)
        if group == "names":
            yield join_names(children(citation, *NAME_ELEMENTS, "etal"))
        elif group == "place":
            yield print_place(citation)
        elif group == "imprint":
            yield ": ".join(w for n in ("publisher-loc", "publisher-name") if (w := words_of(child(citation, n))))
        else:
            yield print_field(node, name)


def group_of(name: str) -> str:
    """The group that a field is printed with, "" where it stands alone."""
    return "place" if name in PLACE else "imprint" if name in IMPRINT else ""


def print_place(citation: _Element) -> str:
    """Volume, issue and pages: ``29(9): 536–546``, ``P. 5–9``, ``e117``."""
    volume, issue = words_of(child(citation, "volume")), words_of(child(citation, "issue"))
    issue = issue or words_of(child(citation, "supplement"))
    first, last = words_of(child(citation, "fpage")), words_of(child(citation, "lpage"))
    pages = f"{first}–{last}" if first and last and first != last else first
    pages = pages or words_of(child(citation, "page-range")) or words_of(child(citation, "elocation-id"))
    where = f"{volume}({issue})" if volume and issue else volume or (f"({issue})" if issue else "")
    if where and pages:
        return f"{where}: {pages}"
    return where or (f"P. {pages}" if pages[:1].isdigit() else pages)


def print_field(node: _Element, name: str) -> str:
    """One field that stands alone."""
    if name == "person-group":
        return join_names(children(node, *NAME_ELEMENTS, "etal"))
    words = words_of(node) or href_of(node)
    if not words:
        return ""
    if name == "pub-id":
        return LABELS.get(attribute(node, "pub-id-type").lower(), "") + words
    if name in LABELS:
        return LABELS[name] + words
    if name == "edition" and ORDINAL.fullmatch(words):
        return f"{words} ed."
    if name == "size" and "page" in attribute(node, "units"):
        return f"{words} p."
    if name == "date-in-citation":
        parts = [words_of(e) for e in children(node, "year", "month", "day")]
        return f"Accessed {'-'.join(parts) if parts else words}"
    return words
