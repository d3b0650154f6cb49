"""The reference lists of a TEI file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from citeflow.model.document import StatedReference
from citeflow.model.reference import CslItem
from citeflow.readers.labels import find_number_label
from citeflow.readers.numbering import UniqueIds, print_label
from citeflow.readers.tei.citation_csl import read_csl, read_loose
from citeflow.readers.tei.names import print_name
from citeflow.readers.xml.elements import XML_ID, attribute, children, descendants, local_name, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

ITEMS = ("biblStruct", "bibl", "biblFull")
CLOSED = (".", "?", "!", "…")


class Item(Struct, frozen=True, kw_only=True):
    """One item of a list: where it stands, and what it states."""

    element: _Element
    stated: StatedReference


def read_items(text: _Element) -> list[Item]:
    """All items of the lists in ``<text>``, in order; ids unique, given by their place where the file gives none."""
    items: list[Item] = []
    unique = UniqueIds()
    for place, element in enumerate(list_items(text), start=1):
        id_ = unique.give(attribute(element, XML_ID) or f"b{place}")
        csl = read_csl(element, id_) if local_name(element) == "biblStruct" else read_loose(element, id_)
        raw = raw_words(element) or print_item(csl or {}) or words_of(element)
        label = print_label(label_of(element)) or find_number_label(raw)
        stated = StatedReference(id=id_, raw=raw.removeprefix(label or "").lstrip(), label=label, csl=csl)
        items.append(Item(element=element, stated=stated))
    return items


def list_items(text: _Element) -> Iterator[_Element]:
    """The items of all ``<listBibl>``."""
    for found in descendants(text, "listBibl"):
        yield from children(found, *ITEMS)


def raw_words(element: _Element) -> str:
    """The printed words, which GROBID keeps in a note; of a loose ``<bibl>`` its own words."""
    for note in descendants(element, "note"):
        if attribute(note, "type") == "raw_reference":
            return words_of(note)
    if local_name(element) != "bibl":
        return ""
    words = words_of(element)
    labels = [words_of(e) for e in children(element, "label")]
    return words.removeprefix(labels[0]).lstrip(" .)]") if labels else words


def label_of(element: _Element) -> str:
    """The printed label, where the file keeps it: ``<label>``, or ``n``; "" where it does not."""
    own = [words_of(e) for e in children(element, "label")]
    return next(filter(None, [*own, attribute(element, "n")]), "")


def print_item(csl: CslItem) -> str:
    """The fields of a work in readable words, where the printed ones are lost."""
    names = ", ".join(print_name(name, family_first=True) for name in csl.get("author", []))
    numbers = csl.get("volume", "") + (f"({csl['issue']})" if "issue" in csl else "")
    where = f"{numbers}: {csl['page']}" if numbers and "page" in csl else numbers or csl.get("page", "")
    year = str(csl["issued"]["date-parts"][0][0]) if "issued" in csl else ""
    doi = f"doi: {csl['DOI']}" if "DOI" in csl else ""
    imprint = ": ".join(filter(None, [csl.get("publisher-place", ""), csl.get("publisher", "")]))
    fields = [
        names,
        csl.get("title", ""),
        csl.get("container-title", ""),
        imprint,
        where,
        year,
        doi,
        csl.get("URL", ""),
    ]
    words = ""
    for field in filter(None, fields):
        words += f"{'' if not words else ' ' if words.endswith(CLOSED) else '. '}{field}"
    return words if not words or words.endswith(CLOSED) or csl.get("URL") else f"{words}."
