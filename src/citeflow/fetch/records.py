"""Records of services, read into CSL-JSON; whatever in them has another form than it should is left out."""

from __future__ import annotations

import json
from typing import Any

from citeflow.model.reference import CslItem
from citeflow.text.identifiers import normalise_doi

PLAIN = {"volume": "volume", "issue": "issue", "page": "page", "publisher": "publisher", "URL": "URL"}
TYPES = {
    "journal-article": "article-journal",
    "book-chapter": "chapter",
    "book": "book",
    "monograph": "book",
    "proceedings-article": "paper-conference",
    "posted-content": "article",
    "report": "report",
    "dissertation": "thesis",
    "dataset": "dataset",
}
"""Kinds of Crossref -> types of CSL."""


def read_json(body: bytes) -> Any:
    """The value, None where it is no JSON."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def read_crossref(body: bytes) -> list[dict[str, Any]]:
    """The records of a reply about one work or of a search."""
    reply = read_json(body)
    message = reply.get("message") if isinstance(reply, dict) else None
    if not isinstance(message, dict):
        return []
    rows = message["items"] if isinstance(message.get("items"), list) else [message]
    return [row for row in rows if isinstance(row, dict)]


def crossref_to_csl(record: dict[str, Any]) -> CslItem:
    """A record of Crossref as CSL-JSON.

    >>> crossref_to_csl({"title": ["Ports"], "author": [{"family": "Kim"}], "issued": {"date-parts": [[2001]]}})
    {'type': 'document', 'title': 'Ports', 'author': [{'family': 'Kim'}], 'issued': {'date-parts': [[2001]]}}
    """
    item: dict[str, Any] = {"type": TYPES.get(str(record.get("type")), "document")}
    for field, name in (("title", "title"), ("container-title", "container-title")):
        value = record.get(field)
        words = value[0] if isinstance(value, list) and value else value
        if isinstance(words, str) and words.strip():
            item[name] = " ".join(words.split())
    authors = [read_person(row) for row in record.get("author") or () if isinstance(row, dict)]
    if any(authors):
        item["author"] = [person for person in authors if person]
    parts = (record.get("issued") or {}).get("date-parts") if isinstance(record.get("issued"), dict) else None
    if isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0] and isinstance(parts[0][0], int):
        item["issued"] = {"date-parts": [[part for part in parts[0] if isinstance(part, int)]]}
    item |= {name: record[field] for field, name in PLAIN.items() if isinstance(record.get(field), str)}
    if isinstance(record.get("DOI"), str):
        item["DOI"] = normalise_doi(record["DOI"])
    return item


def read_person(row: dict[str, Any]) -> dict[str, str]:
    """A name: ``family`` and ``given``, or ``literal``."""
    if isinstance(row.get("family"), str):
        return {part: row[part] for part in ("family", "given") if isinstance(row.get(part), str)}
    return {"literal": row["name"]} if isinstance(row.get("name"), str) else {}


def read_openalex(body: bytes) -> CslItem | None:
    """The work of a reply of OpenAlex as CSL-JSON; None where it is none."""
    reply = read_json(body)
    if not isinstance(reply, dict) or not isinstance(reply.get("title"), str):
        return None
    names = [(row.get("author") or {}).get("display_name") for row in reply.get("authorships") or ()]
    record = {
        "type": reply.get("type_crossref"),
        "title": reply["title"],
        "author": [split_name(name) for name in names if isinstance(name, str) and name.strip()],
        "issued": {"date-parts": [[reply.get("publication_year")]]},
        "DOI": reply.get("doi"),
    }
    return crossref_to_csl(record)


def split_name(name: str) -> dict[str, str]:
    """A name as it is shown, its last word taken for the family's.

    >>> split_name("Ana María Ruiz")
    {'family': 'Ruiz', 'given': 'Ana María'}
    """
    given, _, family = name.strip().rpartition(" ")
    return {"family": family, "given": given} if given else {"family": family}


def read_unpaywall(body: bytes) -> tuple[str | None, str | None]:
    """Address and licence of the best open copy; None where there is none."""
    reply = read_json(body)
    best = reply.get("best_oa_location") if isinstance(reply, dict) else None
    if not isinstance(best, dict):
        return None, None
    url = best.get("url_for_pdf") or best.get("url")
    licence = best.get("license")
    return (url if isinstance(url, str) else None), (licence if isinstance(licence, str) else None)


def read_wayback(body: bytes) -> str | None:
    """The address of the kept page as it was, without the archive's own bar; None where nothing was kept."""
    reply = read_json(body)
    snapshots = reply.get("archived_snapshots") if isinstance(reply, dict) else None
    closest = snapshots.get("closest") if isinstance(snapshots, dict) else None
    if not isinstance(closest, dict) or closest.get("available") is not True:
        return None
    url, stamp = closest.get("url"), str(closest.get("timestamp", ""))
    return url.replace(f"/{stamp}/", f"/{stamp}id_/", 1) if isinstance(url, str) and stamp.isdecimal() else None
