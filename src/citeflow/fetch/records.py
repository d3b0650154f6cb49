"""Records of services, read into CSL-JSON; whatever in them has another form than it should is left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

from citeflow.model.reference import CslItem
from citeflow.text.identifiers import is_valid_doi, normalise_doi

PLAIN = {"volume": "volume", "issue": "issue", "page": "page", "publisher": "publisher", "URL": "URL"}
LONGEST_TITLE = 1_000
MOST_RECORDS = 20
LAST_YEAR = 9_999

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
        # strict, as the files must be that we write: no NaN, no half of a surrogate pair
        return msgspec.json.decode(body)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None


def find_doi(item: CslItem) -> str | None:
    """The DOI of an item, where it is one."""
    value = item.get("DOI")
    return normalise_doi(value) if isinstance(value, str) and is_valid_doi(normalise_doi(value)) else None


def rows_of(value: Any) -> Iterator[dict[str, Any]]:
    """The objects of a list; none where it is no list."""
    return (row for row in value if isinstance(row, dict)) if isinstance(value, list) else iter(())


def read_words(value: Any) -> str:
    """A string, or the first of a list of them, with single spaces, cut where no title goes on; empty for all else."""
    words = value[0] if isinstance(value, list) and value else value
    return " ".join(words[: 4 * LONGEST_TITLE].split())[:LONGEST_TITLE] if isinstance(words, str) else ""


def read_crossref(body: bytes) -> list[dict[str, Any]]:
    """The records of a reply about one work or of a search."""
    reply = read_json(body)
    message = reply.get("message") if isinstance(reply, dict) else None
    if not isinstance(message, dict):
        return []
    return list(rows_of(message["items"]))[:MOST_RECORDS] if isinstance(message.get("items"), list) else [message]


def crossref_to_csl(record: dict[str, Any]) -> CslItem:
    """A record of Crossref as CSL-JSON.

    >>> crossref_to_csl({"title": ["Ports"], "author": [{"family": "Kim"}], "issued": {"date-parts": [[2001]]}})
    {'type': 'document', 'title': 'Ports', 'author': [{'family': 'Kim'}], 'issued': {'date-parts': [[2001]]}}
    """
    item: dict[str, Any] = {"type": TYPES.get(str(record.get("type")), "document")}
    title, subtitle = read_words(record.get("title")), read_words(record.get("subtitle"))
    if subtitle and subtitle.casefold() not in title.casefold():
        title = f"{title}: {subtitle}" if title else subtitle
    named = {
        "title": title,
        "original-title": read_words(record.get("original-title")),
        "container-title": read_words(record.get("container-title")),
    }
    item |= {name: words for name, words in named.items() if words}
    authors = [person for row in rows_of(record.get("author")) if (person := read_person(row))]
    if authors:
        item["author"] = authors
    if date := read_date(record.get("issued")):
        item["issued"] = {"date-parts": [date]}
    item |= {name: record[field] for field, name in PLAIN.items() if isinstance(record.get(field), str)}
    if isinstance(record.get("DOI"), str):
        item["DOI"] = normalise_doi(record["DOI"])
    return item


def read_date(value: Any) -> list[int]:
    """Year, month and day, as many as are there; empty where there is no year.

    >>> read_date({"date-parts": [[2011, 3, None]]}), read_date({"date-parts": [[None]]})
    ([2011, 3], [])
    """
    parts = value.get("date-parts") if isinstance(value, dict) else None
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    date: list[int] = []
    for part in first[:3]:
        if not isinstance(part, int) or isinstance(part, bool) or not 0 < part <= LAST_YEAR:
            break
        date.append(part)
    return date


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
    people = [row["author"] for row in rows_of(reply.get("authorships")) if isinstance(row.get("author"), dict)]
    names = [person.get("display_name") for person in people]
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


class OpenCopy(NamedTuple):
    """Address and licence of the best open copy, None where there is none; the work as the service knows it."""

    url: str | None
    licence: str | None
    item: CslItem


def read_unpaywall(body: bytes) -> OpenCopy:
    """What a reply of Unpaywall says."""
    reply = read_json(body)
    reply = reply if isinstance(reply, dict) else {}
    best = reply["best_oa_location"] if isinstance(reply.get("best_oa_location"), dict) else {}
    places = (best.get("url_for_pdf"), best.get("url"))
    return OpenCopy(
        url=next((place for place in places if isinstance(place, str) and place), None),
        licence=best["license"] if isinstance(best.get("license"), str) else None,
        item=crossref_to_csl(
            {
                "title": reply.get("title"),
                "author": reply.get("z_authors"),
                "issued": {"date-parts": [[reply.get("year")]]},
            }
        ),
    )


def read_wayback(body: bytes) -> str | None:
    """The address of the kept page as it was, without the archive's own bar; None where nothing was kept."""
    reply = read_json(body)
    snapshots = reply.get("archived_snapshots") if isinstance(reply, dict) else None
    closest = snapshots.get("closest") if isinstance(snapshots, dict) else None
    if not isinstance(closest, dict) or closest.get("available") is not True:
        return None
    url, stamp = closest.get("url"), str(closest.get("timestamp", ""))
    return url.replace(f"/{stamp}/", f"/{stamp}id_/", 1) if isinstance(url, str) and stamp.isdecimal() else None
