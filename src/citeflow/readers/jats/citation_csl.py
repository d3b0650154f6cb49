"""A tagged citation as a CSL item."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from citeflow.model.reference import CslItem
from citeflow.readers.jats.citation_fields import Fields, collect_fields, first_words, walk_fields
from citeflow.readers.jats.citation_kinds import ALONE, find_kind
from citeflow.readers.jats.names import NAME_ELEMENTS, read_name
from citeflow.readers.xml.dates import read_date
from citeflow.readers.xml.elements import attribute, children, href_of, local_name, words_of
from citeflow.text.identifiers import find_doi, normalise_doi

if TYPE_CHECKING:
    from lxml.etree import _Element

ROLES = {
    "": "author",
    "allauthors": "author",
    "assignee": "author",
    "author": "author",
    "compiler": "compiler",
    "curator": "curator",
    "director": "director",
    "editor": "editor",
    "guest-editor": "editor",
    "inventor": "author",
    "translator": "translator",
}
"""`person-group-type` -> CSL name variable; other groups are left out."""

PLAIN = {
    "volume": ("volume",),
    "issue": ("issue", "supplement"),
    "publisher": ("publisher-name", "institution"),
    "publisher-place": ("publisher-loc",),
    "edition": ("edition",),
    "collection-title": ("series",),
    "event-title": ("conf-name",),
    "event-place": ("conf-loc",),
    "number": ("patent", "std"),
    "version": ("version",),
    "ISBN": ("isbn",),
    "ISSN": ("issn",),
}
"""CSL variable -> elements that give it, the first that has words."""

IDENTIFIERS = {"doi": "DOI", "pmid": "PMID", "pmc": "PMCID", "pmcid": "PMCID", "isbn": "ISBN"}


def read_csl(citation: _Element, id_: str) -> CslItem | None:
    """The CSL item of a citation; None where neither a name nor a title nor a source is tagged."""
    fields = collect_fields(citation)
    people = read_people(citation, fields)
    works = read_titles(fields, stated_kind(citation))
    if not people and len(works) == 1:
        return None
    plain = {variable: first_words(fields, *names).strip(" ,;") for variable, names in PLAIN.items()}
    item: CslItem = {"id": id_, **works, **people, **plain, **read_links(fields, citation)}
    item["page"] = read_pages(fields)
    item["issued"] = read_date(citation)
    access = fields.get("date-in-citation", [])
    item["accessed"] = read_date(access[0]) if access else None
    item["number-of-pages"] = next((words_of(e) for e in fields.get("size", ()) if "page" in attribute(e, "units")), "")
    return {variable: value for variable, value in item.items() if value}


def stated_kind(citation: _Element) -> str:
    """What the citation says its work is."""
    return attribute(citation, "publication-type") or attribute(citation, "citation-type")


def read_people(citation: _Element, fields: Fields) -> dict[str, list[dict[str, str]]]:
    """CSL name variable -> names in printed order; names outside of any group are authors."""
    people: dict[str, list[dict[str, str]]] = {}
    for group in fields.get("person-group", ()):
        role = ROLES.get(attribute(group, "person-group-type").lower())
        names = [name for element in children(group, *NAME_ELEMENTS) if (name := read_name(element))]
        if role and names:
            people.setdefault(role, []).extend(names)
    if "author" not in people:
        loose = [e for e in walk_fields(citation) if local_name(e) in NAME_ELEMENTS]
        names = [name for element in loose if (name := read_name(element))]
        people |= {"author": names} if names else {}
    return people


def read_titles(fields: Fields, stated: str) -> dict[str, str]:
    """Type, title and container."""
    title = first_words(fields, "article-title", "chapter-title", "part-title", "data-title")
    source = first_words(fields, "source")
    kind = find_kind(
        stated,
        has_title=bool(title),
        has_source=bool(source),
        has_volume=bool(first_words(fields, "volume")),
        has_publisher=bool(first_words(fields, "publisher-name", "publisher-loc")),
    )
    titles = {"type": kind}
    if source and not title and kind in ALONE:
        title, source = source, ""
    if title:
        titles["title"] = title.rstrip(" .,;")
    if source:
        titles["container-title"] = source.rstrip(" ,;")
    return titles


def read_pages(fields: Fields) -> str:
    """First and last page with a hyphen, else the printed range, else the number of an electronic article."""
    first, last = first_words(fields, "fpage").strip(" .,;"), first_words(fields, "lpage").strip(" .,;")
    if first:
        return f"{first}-{last}" if last and last != first else first
    return first_words(fields, "page-range", "elocation-id").replace("–", "-").strip(" .,;")


def read_links(fields: Fields, citation: _Element) -> dict[str, str]:
    """DOI, PMID, PMCID and ISBN as they are tagged, the DOI also where it is only linked or printed; and a URL."""
    links: dict[str, str] = {}
    for element in [*fields.get("pub-id", ()), *fields.get("object-id", ())]:
        variable = IDENTIFIERS.get(attribute(element, "pub-id-type").lower())
        if variable and (words := words_of(element)):
            links.setdefault(variable, normalise_doi(words) if variable == "DOI" else words)
    addresses = [unquote(href_of(e)) or words_of(e) for name in ("ext-link", "uri") for e in fields.get(name, ())]
    if "DOI" not in links:
        printed = next((doi for text in [*addresses, words_of(citation)] if (doi := find_doi(text))), None)
        if printed:
            links["DOI"] = printed[2]
    url = next((a for a in addresses if a.lower().startswith(("http", "ftp")) and not find_doi(a)), None)
    return {**links, "URL": url} if url else links
