"""The variables and types of CSL-JSON (Citation Style Language 1.0.2, appendices III and IV), as tables."""

from __future__ import annotations

import re
from typing import Any

from citeflow.graph.labels import names_of
from citeflow.model.reference import CslItem

TYPES = frozenset(
    {
        "article",
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "bill",
        "book",
        "broadcast",
        "chapter",
        "classic",
        "collection",
        "dataset",
        "document",
        "entry",
        "entry-dictionary",
        "entry-encyclopedia",
        "event",
        "figure",
        "graphic",
        "hearing",
        "interview",
        "legal_case",
        "legislation",
        "manuscript",
        "map",
        "motion_picture",
        "musical_score",
        "pamphlet",
        "paper-conference",
        "patent",
        "performance",
        "periodical",
        "personal_communication",
        "post",
        "post-weblog",
        "regulation",
        "report",
        "review",
        "review-book",
        "software",
        "song",
        "speech",
        "standard",
        "thesis",
        "treaty",
        "webpage",
    }
)

NAMES = frozenset(
    {
        "author",
        "chair",
        "collection-editor",
        "compiler",
        "composer",
        "container-author",
        "contributor",
        "curator",
        "director",
        "editor",
        "editorial-director",
        "executive-producer",
        "guest",
        "host",
        "illustrator",
        "interviewer",
        "narrator",
        "organizer",
        "original-author",
        "performer",
        "producer",
        "recipient",
        "reviewed-author",
        "script-writer",
        "series-creator",
        "translator",
    }
)

DATES = frozenset({"accessed", "available-date", "event-date", "issued", "original-date", "submitted"})

STRINGS = frozenset(
    {
        "DOI",
        "ISBN",
        "ISSN",
        "PMCID",
        "PMID",
        "URL",
        "abstract",
        "annote",
        "archive",
        "archive-place",
        "archive_collection",
        "archive_location",
        "authority",
        "call-number",
        "chapter-number",
        "citation-key",
        "citation-label",
        "citation-number",
        "collection-number",
        "collection-title",
        "container-title",
        "container-title-short",
        "dimensions",
        "division",
        "edition",
        "event",
        "event-place",
        "event-title",
        "first-reference-note-number",
        "genre",
        "issue",
        "journalAbbreviation",
        "jurisdiction",
        "keyword",
        "language",
        "locator",
        "medium",
        "note",
        "number",
        "number-of-pages",
        "number-of-volumes",
        "original-publisher",
        "original-publisher-place",
        "original-title",
        "page",
        "page-first",
        "part",
        "part-title",
        "printing",
        "publisher",
        "publisher-place",
        "references",
        "reviewed-genre",
        "reviewed-title",
        "scale",
        "section",
        "shortTitle",
        "source",
        "status",
        "supplement",
        "title",
        "title-short",
        "version",
        "volume",
        "volume-title",
        "year-suffix",
    }
)

NAME_PARTS = frozenset(
    {
        "comma-suffix",
        "dropping-particle",
        "family",
        "given",
        "literal",
        "non-dropping-particle",
        "parse-names",
        "static-ordering",
        "suffix",
    }
)

DATE_PARTS = frozenset({"circa", "date-parts", "literal", "raw", "season"})


def clean_item(item: CslItem) -> CslItem:
    """The item with nothing but what CSL defines; an unknown type becomes ``document``, empty values go.

    >>> clean_item({"id": "a", "type": "techreport", "title": "T", "grade": 3, "issued": {"year": 2019}})
    {'id': 'a', 'title': 'T', 'type': 'document'}
    """
    kind = item.get("type")
    result: CslItem = {
        "id": str(item.get("id", "")),
        "type": kind if isinstance(kind, str) and kind in TYPES else "document",
    }
    for field, value in item.items():
        if field in STRINGS and value not in (None, "", []):
            result[field] = ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
        elif field in NAMES and value:
            result[field] = [parts for raw in names_of(item, field) if (parts := clean_parts(raw, NAME_PARTS))]
        elif field in DATES and isinstance(value, dict):
            result[field] = clean_date(value)
    return {field: result[field] for field in sorted(result) if result[field] or field == "id"}


def clean_parts(raw: dict[str, Any], allowed: frozenset[str]) -> dict[str, Any]:
    """The allowed parts that are set, in the order of their names."""
    return {part: raw[part] for part in sorted(raw) if part in allowed and raw[part] not in (None, "", [])}


def clean_date(value: dict[str, Any]) -> dict[str, Any]:
    """A date of one or two rows of one to three whole numbers, or as printed; empty without either."""
    date = clean_parts(value, DATE_PARTS)
    rows = [[int(part) for part in row if re.fullmatch(r"-?\d+", str(part))][:3] for row in date.pop("date-parts", ())]
    rows = [row for row in rows if row][:2]
    return {"date-parts": rows, **date} if rows else date
