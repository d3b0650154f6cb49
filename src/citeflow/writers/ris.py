"""RIS, for Zotero, EndNote, Rayyan and ASReview: a tag of two letters and a value on each line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citeflow.bundle import Bundle
from citeflow.model.reference import CslItem
from citeflow.writers.csl_access import date_parts, iso_date, page_range, read_names, text_field
from citeflow.writers.items import items_of_references
from citeflow.writers.keys import key_of_item, make_unique

TYPES = {
    "article": "GEN",
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "book": "BOOK",
    "chapter": "CHAP",
    "dataset": "DATA",
    "entry-dictionary": "DICT",
    "entry-encyclopedia": "ENCYC",
    "hearing": "HEAR",
    "legal_case": "CASE",
    "legislation": "STAT",
    "manuscript": "UNPB",
    "map": "MAP",
    "motion_picture": "MPCT",
    "pamphlet": "PAMP",
    "paper-conference": "CONF",
    "patent": "PAT",
    "personal_communication": "PCOMM",
    "post-weblog": "BLOG",
    "report": "RPRT",
    "review": "JOUR",
    "software": "COMP",
    "standard": "STAND",
    "thesis": "THES",
    "webpage": "ELEC",
}
"""CSL type -> RIS type; any other is `GEN`."""

SINGLE = (
    ("TI", ("title",)),
    ("T2", ("container-title", "event-title")),
    ("T3", ("collection-title",)),
    ("VL", ("volume",)),
    ("IS", ("issue", "number")),
    ("ET", ("edition",)),
    ("PB", ("publisher",)),
    ("CY", ("publisher-place", "event-place")),
    ("M3", ("genre",)),
    ("SN", ("ISSN", "ISBN")),
    ("DO", ("DOI",)),
    ("UR", ("URL",)),
    ("LA", ("language",)),
    ("AB", ("abstract",)),
    ("N1", ("note",)),
)
"""RIS tag <- CSL fields, the first that is set."""


def write_ris(bundle: Bundle) -> bytes:
    """The references in their order. UTF-8, lines end in CR LF."""
    return ris_of_items(items_of_references(bundle))


def ris_of_items(items: Sequence[CslItem]) -> bytes:
    r"""Records in the order of the items.

    >>> ris_of_items([{"id": "li2019", "type": "book", "title": "Границы"}]).decode()
    'TY  - BOOK\r\nID  - li2019\r\nTI  - Границы\r\nER  - \r\n'
    """
    keys = make_unique(key_of_item(item) for item in items)
    records = (format_record(key, item) for key, item in zip(keys, items, strict=True))
    return "\r\n".join(records).encode()


def format_record(key: str, item: CslItem) -> str:
    """One record, from `TY` to `ER`."""
    lines = [("TY", TYPES.get(text_field(item, "type"), "GEN")), ("ID", key), *list_tags(item), ("ER", "")]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in lines)


def list_tags(item: CslItem) -> Iterator[tuple[str, str]]:
    """Tags and values in a fixed order; a name is on a line of its own, ``Family, Given``."""
    for tag, role in (("AU", "author"), ("ED", "editor"), ("A4", "translator")):
        yield from ((tag, name.family_first) for name in read_names(item, role))
    for tag, fields in SINGLE:
        value = text_field(item, *fields)
        if value:
            yield tag, value
    date = date_parts(item)
    if date:
        yield "PY", str(date[0])
    if len(date) > 1:
        yield "DA", iso_date(item).replace("-", "/")
    for tag, page in zip(("SP", "EP"), page_range(item), strict=True):
        if page:
            yield tag, page
    if iso_date(item, "accessed"):
        yield "Y2", iso_date(item, "accessed").replace("-", "/")
    for word in text_field(item, "keyword").split(","):
        if word.strip():
            yield "KW", word.strip()
