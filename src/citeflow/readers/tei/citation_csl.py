"""``<biblStruct>`` as a CSL item (TEI P5, 3.12.2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from citeflow.model.reference import CslItem
from citeflow.readers.tei.names import people_of, read_name
from citeflow.readers.xml.dates import YEAR, CslDate, make_date
from citeflow.readers.xml.elements import attribute, child, children, descendants, words_of
from citeflow.text.identifiers import find_doi, normalise_doi

if TYPE_CHECKING:
    from lxml.etree import _Element

LEVELS = {"j": "article-journal", "m": "chapter", "u": "thesis", "s": "report"}
"""Level of the container's title -> type of a work that stands in it."""

ALONE = {"j": "article-journal", "m": "book", "u": "thesis", "s": "book"}
STATED = {
    "book": "book",
    "bookSection": "chapter",
    "conferencePaper": "paper-conference",
    "journalArticle": "article-journal",
    "manuscript": "manuscript",
    "report": "report",
    "thesis": "thesis",
    "webpage": "webpage",
}
"""Values of `type` that Zotero's TEI writes -> CSL type."""

IDENTIFIERS = {"doi": "DOI", "pmid": "PMID", "pmcid": "PMCID", "isbn": "ISBN", "issn": "ISSN"}
UNITS = {"volume": "volume", "vol": "volume", "issue": "issue", "number": "issue", "chapter": "chapter-number"}
WHEN = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def read_csl(bibl: _Element, id_: str) -> CslItem | None:
    """The CSL item of a ``<biblStruct>``; None where it holds neither a title nor a name."""
    analytic, monograph, series = child(bibl, "analytic"), child(bibl, "monogr"), child(bibl, "series")
    if analytic is None and monograph is None:
        monograph = bibl
    imprint = child(monograph, "imprint")
    title, container = title_of(analytic), title_of(monograph)
    level = level_of(monograph) or level_of(analytic)
    item: CslItem = {"id": id_, "type": find_kind(bibl, monograph, level, bool(title), bool(container))}
    item["title"] = title or container
    item["container-title"] = container if title else ""
    item["collection-title"] = title_of(series)
    item["author"] = people_of(analytic, tag="author") or people_of(monograph, tag="author")
    item["editor"] = people_of(analytic, monograph, series, tag="editor")
    item |= read_scopes([*children(imprint, "biblScope"), *children(monograph, "biblScope")])
    item |= read_identifiers(bibl)
    item["publisher"] = words_of(child(imprint, "publisher")) or words_of(child(monograph, "publisher"))
    item["publisher-place"] = words_of(child(imprint, "pubPlace")) or words_of(child(monograph, "pubPlace"))
    item |= read_meeting(child(monograph, "meeting"))
    item["edition"] = words_of(child(monograph, "edition"))
    item["issued"] = next((d for e in [imprint, monograph] for x in children(e, "date") if (d := read_when(x))), None)
    if item["type"] == "book" and str(item.get("page", "")).isdecimal():
        item["number-of-pages"] = item.pop("page")
    filled = {variable: value for variable, value in item.items() if value}
    return filled if "title" in filled or "author" in filled else None


def read_meeting(meeting: _Element | None) -> dict[str, str]:
    """Name and place of a conference; GROBID gives the place alone where no name was printed."""
    place = words_of(child(meeting, "address"))
    return {"event-title": words_of(meeting).removesuffix(place).strip(" ,"), "event-place": place}


def read_loose(bibl: _Element, id_: str) -> CslItem | None:
    """The CSL item of a ``<bibl>``, whose parts stand loose among its words; None where no title is tagged."""
    titles = [(attribute(t, "level"), words_of(t).rstrip(" .,;")) for t in descendants(bibl, "title") if words_of(t)]
    if not titles:
        return None
    own = next((words for level, words in titles if level == "a"), "")
    outer = next(((level, words) for level, words in titles if level != "a"), ("", ""))
    item: CslItem = {"id": id_, "title": own or outer[1], "container-title": outer[1] if own else ""}
    item["type"] = STATED.get(attribute(bibl, "type")) or (LEVELS if own else ALONE).get(outer[0], "document")
    item["author"] = [n for person in descendants(bibl, "author") if (n := read_name(person))]
    item["editor"] = [n for person in descendants(bibl, "editor") if (n := read_name(person))]
    item |= read_scopes(list(descendants(bibl, "biblScope")))
    item |= read_identifiers(bibl)
    item["publisher"] = words_of(next(descendants(bibl, "publisher"), None))
    item["publisher-place"] = words_of(next(descendants(bibl, "pubPlace"), None))
    item["issued"] = next((d for e in descendants(bibl, "date") if (d := read_when(e))), None)
    return {variable: value for variable, value in item.items() if value}


def title_of(place: _Element | None) -> str:
    """The main title in an element, "" where there is none."""
    titles = [t for t in children(place, "title") if words_of(t)]
    main = [t for t in titles if attribute(t, "type") in {"main", ""}] or titles
    return words_of(main[0]).rstrip(" .,;") if main else ""


def level_of(place: _Element | None) -> str:
    """The level of the first title in an element: a, m, j, s, u."""
    return next((level for t in children(place, "title") if (level := attribute(t, "level"))), "")


def find_kind(bibl: _Element, monograph: _Element | None, level: str, has_title: bool, has_container: bool) -> str:
    """The CSL type by what is stated, by a meeting, else by the level of the titles."""
    stated = STATED.get(attribute(bibl, "type"))
    if stated:
        return stated
    if has_title and child(monograph, "meeting") is not None:
        return "paper-conference"
    if has_title and has_container:
        return LEVELS.get(level, "article-journal")
    return ALONE.get(level, "document")


def read_scopes(scopes: list[_Element]) -> dict[str, str]:
    """Volume, issue and pages."""
    found: dict[str, str] = {}
    for scope in scopes:
        unit = attribute(scope, "unit") or attribute(scope, "type")
        first, last = attribute(scope, "from"), attribute(scope, "to")
        words = words_of(scope) or (f"{first}-{last}" if first and last and first != last else first or last)
        if unit in {"page", "pp", "pages"} and words:
            found.setdefault("page", words.replace("–", "-"))
        elif unit in UNITS and words:
            found.setdefault(UNITS[unit], words)
    return found


def read_identifiers(bibl: _Element) -> dict[str, str]:
    """DOI, PMID, ISBN ..., and the first web address that is none of a DOI."""
    found: dict[str, str] = {}
    for element in descendants(bibl, "idno"):
        variable = IDENTIFIERS.get(attribute(element, "type").lower())
        if variable and (words := words_of(element)):
            found.setdefault(variable, normalise_doi(words) if variable == "DOI" else words)
    addresses = [attribute(e, "target") for e in descendants(bibl, "ptr", "ref")]
    for address in addresses:
        doi = find_doi(address)
        if doi:
            found.setdefault("DOI", doi[2])
        elif "://" in address:
            found.setdefault("URL", address)
    return found


def read_when(element: _Element) -> CslDate | None:
    """A date by its `when`, else by the year in its words."""
    iso = WHEN.match(attribute(element, "when"))
    if iso:
        return make_date(*(int(part or 0) for part in iso.groups()))
    year = YEAR.search(words_of(element))
    return make_date(int(year[1])) if year else None
