"""Word's own bibliographic sources (`b:Source`) as CSL items."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from citeflow.model.reference import CslItem
from citeflow.readers.docx.xml import child, children, name_of

if TYPE_CHECKING:
    from lxml.etree import _Element

TYPES = {
    "Book": "book",
    "BookSection": "chapter",
    "JournalArticle": "article-journal",
    "ArticleInAPeriodical": "article-newspaper",
    "ConferenceProceedings": "paper-conference",
    "Report": "report",
    "InternetSite": "webpage",
    "DocumentFromInternetSite": "webpage",
    "ElectronicSource": "webpage",
    "Patent": "patent",
    "Case": "legal_case",
}
FIELDS = {
    "Title": "title",
    "JournalName": "container-title",
    "PeriodicalTitle": "container-title",
    "BookTitle": "container-title",
    "ConferenceName": "event-title",
    "InternetSiteTitle": "container-title",
    "Publisher": "publisher",
    "City": "publisher-place",
    "Volume": "volume",
    "Issue": "issue",
    "Pages": "page",
    "Edition": "edition",
    "URL": "URL",
    "DOI": "DOI",
}
"""Word's name (ECMA-376 Part 1, 22.6) -> CSL variable."""


def read_sources(roots: Iterable[_Element]) -> dict[str, CslItem]:
    """Tag, which citation fields use -> CSL item."""
    found: dict[str, CslItem] = {}
    for root in roots:
        for source in children(root, "b:Source"):
            if tag := words_of(child(source, "b:Tag")):
                found.setdefault(tag, read_source(source, tag))
    return found


def read_source(source: _Element, tag: str) -> CslItem:
    """One source."""
    csl: CslItem = {"id": tag, "type": TYPES.get(words_of(child(source, "b:SourceType")), "document")}
    for name, variable in FIELDS.items():
        if (words := words_of(child(source, f"b:{name}"))) and variable not in csl:
            csl[variable] = words
    year = words_of(child(source, "b:Year"))
    if len(year) == 4 and year.isascii() and year.isdigit():
        csl["issued"] = {"date-parts": [[int(year)]]}
    if authors := read_people(child(child(source, "b:Author"), "b:Author")):
        csl["author"] = authors
    return csl


def read_people(element: _Element | None) -> list[dict[str, str]]:
    """The persons, or the body, of a contributor."""
    if body := words_of(child(element, "b:Corporate")):
        return [{"literal": body}]
    people = []
    for person in children(child(element, "b:NameList"), "b:Person"):
        given = " ".join(words for name in ("b:First", "b:Middle") if (words := words_of(child(person, name))))
        name = {"family": words_of(child(person, "b:Last")), "given": given}
        people.append({key: value for key, value in name.items() if value})
    return [person for person in people if person]


def words_of(element: _Element | None) -> str:
    """The words of an element without children, spaces folded; empty where there is none."""
    return " ".join((element.text or "").split()) if element is not None and name_of(element) else ""
