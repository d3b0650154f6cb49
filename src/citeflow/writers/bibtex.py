"""BibTeX in UTF-8, for Zotero, JabRef and LaTeX.

Fields are those of BibTeX plus ``doi``, ``url``, ``urldate``, ``langid`` and identifiers.

References: Patashnik, *BibTeXing* (1988), for entry types and fields; the biblatex manual, section 2.2, for
``langid``, ``urldate`` and ``online``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citeflow.bundle import Bundle
from citeflow.model.reference import CslItem
from citeflow.writers.bibtex_tables import (
    CONTAINER,
    CONTAINER_FIELDS,
    ENTRY_TYPES,
    LANGUAGES,
    MONTHS,
    PARTS,
    PLAIN_FIELDS,
    PUBLISHER_FIELDS,
)
from citeflow.writers.csl_access import (
    PersonName,
    date_parts,
    has_others,
    iso_date,
    language_of,
    page_range,
    read_names,
    text_field,
)
from citeflow.writers.items import items_with_document
from citeflow.writers.keys import key_of_item, make_unique
from citeflow.writers.latex import escape_address, escape_latex, escape_title


def write_bibtex(bundle: Bundle) -> bytes:
    """One entry for each reference, in the order of the list, after the article's own entry. UTF-8."""
    return bibtex_of_items(items_with_document(bundle))


def bibtex_of_items(items: Sequence[CslItem]) -> bytes:
    """Entries in the order of the items; an item without id gets a key of name, year and title.

    >>> item = {"id": "li2019", "type": "book", "title": "Границы", "author": [{"literal": "ООН"}]}
    >>> print(bibtex_of_items([item]).decode())
    @book{li2019,
      author = {{ООН}},
      title = {Границы},
    }
    """
    keys = make_unique(key_of_item(item) for item in items)
    return "\n".join(format_entry(key, item) for key, item in zip(keys, items, strict=True)).encode()


def format_entry(key: str, item: CslItem) -> str:
    """One entry with a field a line."""
    kind = choose_type(item)
    lines = [f"  {name} = {value}," for name, value in list_fields(item, kind)]
    return "\n".join((f"@{kind}{{{key},", *lines, "}", ""))


def choose_type(item: CslItem) -> str:
    """Entry type.

    A thesis that names itself a master's is one; a part of a work whose title is unknown is `misc`.
    """
    kind = ENTRY_TYPES.get(text_field(item, "type"), "misc")
    if kind in PARTS and not text_field(item, *CONTAINER):
        return "misc"
    if kind == "phdthesis" and any(w in text_field(item, "genre").casefold() for w in ("master", "магист")):
        return "mastersthesis"
    return kind


def list_fields(item: CslItem, kind: str) -> Iterator[tuple[str, str]]:
    """Field names and values with their delimiters, in a fixed order; empty ones left out."""
    for role in ("author", "editor", "translator"):
        yield from brace(role, format_names(item, role))
    yield from brace("title", escape_title(text_field(item, "title")))
    container = CONTAINER_FIELDS.get(kind, "howpublished")
    yield from brace(container, escape_title(text_field(item, *CONTAINER)))
    date = date_parts(item)
    yield from brace("year", str(date[0]) if date else escape_latex(printed_date(item)))
    if len(date) > 1:
        yield "month", MONTHS[date[1] - 1]
    yield from brace("volume", escape_latex(text_field(item, "volume")))
    yield from brace("number", escape_latex(text_field(item, "issue", "number")))
    yield from brace("pages", escape_latex("--".join(page for page in page_range(item) if page)))
    yield from brace(PUBLISHER_FIELDS.get(kind, "publisher"), escape_latex(text_field(item, "publisher")))
    if kind in PUBLISHER_FIELDS:
        yield from brace("type", escape_latex(text_field(item, "genre")))
    for name, sources in PLAIN_FIELDS:
        yield from brace(name, escape_latex(text_field(item, *sources)))
    yield from brace("doi", escape_address(text_field(item, "DOI")))
    yield from brace("url", escape_address(text_field(item, "URL")))
    yield from brace("urldate", iso_date(item, "accessed"))
    yield from brace("langid", LANGUAGES.get(language_of(item), ""))


def brace(name: str, value: str) -> Iterator[tuple[str, str]]:
    """The field in braces, nothing for an empty value."""
    if value:
        yield name, f"{{{value}}}"


def printed_date(item: CslItem) -> str:
    """A date that holds no year, such as ``in press``."""
    date = item.get("issued")
    return text_field(date, "literal", "raw") if isinstance(date, dict) else ""


def format_names(item: CslItem, role: str) -> str:
    """Names joined by `and`; `others` at the end where the print says "et al."."""
    names = [format_name(name) for name in read_names(item, role)]
    if has_others(item, role):
        names.append("others")
    return " and ".join(names)


def format_name(name: PersonName) -> str:
    """``Family, Given``; a body's name in braces of its own, so that no reader takes it for a person."""
    if name.corporate:
        return f"{{{escape_latex(name.family)}}}"
    family = " ".join(guard(part) for part in (name.particle, name.family) if part)
    return ", ".join(part for part in (family, guard(name.suffix), guard(name.given)) if part)


def guard(part: str) -> str:
    """A part of a name, in braces where a comma or an "and" would cut it.

    >>> guard("Perrier Bruslé"), guard("Ernst and Young")
    ('Perrier Bruslé', '{Ernst and Young}')
    """
    escaped = escape_latex(part)
    return f"{{{escaped}}}" if "," in part or "and" in part.casefold().split() else escaped
