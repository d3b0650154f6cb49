"""Many works of one service in one request; each answer is kept as if its work had been asked for alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import msgspec
from msgspec import Raw, Struct

from citeflow.fetch.records import find_doi, read_json
from citeflow.fetch.responses import Responses
from citeflow.fetch.services import Services
from citeflow.model.reference import Reference

MOST_TOGETHER = 25
"""Works in one request. Records with their lists of references run to some 100 KB, and a reply has a minute; services
take 50 and more.
"""

PLAIN_DOI = re.compile(r"10\.\d{4,9}/[-._;()/:a-z0-9]{1,100}")
"""DOIs that a filter can hold; a comma or a bar would end the value there."""

Split = Callable[[bytes], Iterator[tuple[str, bytes]]]
"""A reply -> DOI of each work in it, and the reply that its own address would have given."""


class Listing(NamedTuple):
    """A service that answers for many works. one, many: address for a DOI, for several."""

    one: Callable[[str], str]
    many: Callable[[Sequence[str]], str]
    split: Split


class Message(Struct):
    """The part of Crossref's reply that holds the records."""

    items: list[Raw]


class CrossrefList(Struct):
    """A reply of Crossref to a filter."""

    message: Message


class OpenAlexList(Struct):
    """A reply of OpenAlex to a filter."""

    results: list[Raw]


def split_crossref(body: bytes) -> Iterator[tuple[str, bytes]]:
    """The works of a reply; none where it is no list."""
    try:
        rows = msgspec.json.decode(body, type=CrossrefList).message.items
    except (msgspec.DecodeError, ValueError, RecursionError):
        return
    for row in rows:
        yield name_row(row, "DOI"), b'{"message":%b}' % bytes(row)


def split_openalex(body: bytes) -> Iterator[tuple[str, bytes]]:
    """The works of a reply; none where it is no list."""
    try:
        rows = msgspec.json.decode(body, type=OpenAlexList).results
    except (msgspec.DecodeError, ValueError, RecursionError):
        return
    for row in rows:
        yield name_row(row, "doi"), bytes(row)


def name_row(row: Raw, field: str) -> str:
    """The DOI of a record; empty where there is none."""
    record = read_json(bytes(row))
    return find_doi({"DOI": record.get(field)}) or "" if isinstance(record, dict) else ""


def list_services(services: Services) -> list[Listing]:
    """The services that answer for many, of those that are asked."""
    crossref = Listing(services.crossref_work, services.crossref_works, split_crossref)
    openalex = Listing(services.openalex_work, services.openalex_works, split_openalex)
    return [crossref] if services.openalex_key is None else [crossref, openalex]


def list_dois(references: Sequence[Reference]) -> list[str]:
    """The printed DOIs that a filter can hold, each once."""
    found = (find_doi(reference.csl) for reference in references)
    return list(dict.fromkeys(doi for doi in found if doi is not None and PLAIN_DOI.fullmatch(doi)))


def plan_batches(dois: Sequence[str]) -> Iterator[Sequence[str]]:
    """DOIs that are asked for together; one alone is no batch."""
    batches = (dois[start : start + MOST_TOGETHER] for start in range(0, len(dois), MOST_TOGETHER))
    return (batch for batch in batches if len(batch) > 1)


def ask_together(references: Sequence[Reference], responses: Responses, services: Services) -> None:
    """Ask for the records of printed DOIs that are not known yet, many at once.

    What a reply holds is kept under each work's own address, so that it is asked there no more. A work that it does
    not hold may have moved, or belong to another agency: it is asked for alone, later; that a list does not hold it is
    kept as well, as an empty reply to a list of it alone. Nor is anything lost by a reply that fails.
    """
    for listing in list_services(services):
        # a run that was cut off between a list and its parts has the list, and the name of it
        begun = responses.read_kept(listing.many(())).decode("ascii", "replace").split()
        if begun and responses.knows(listing.many(begun)):
            keep_parts(begun, listing, responses)
        for batch in plan_batches(find_unknown(list_dois(references), listing, responses)):
            responses.put(listing.many(()), " ".join(batch).encode())
            if not keep_parts(batch, listing, responses):
                # a service that fails at lists is asked for single works while it still is asked at all
                break


def find_unknown(dois: Sequence[str], listing: Listing, responses: Responses) -> list[str]:
    """The DOIs of which neither the record is kept, nor that a list does not hold it."""
    return [doi for doi in dois if not responses.knows(listing.one(doi)) and not responses.knows(listing.many([doi]))]


def keep_parts(dois: Sequence[str], listing: Listing, responses: Responses) -> bool:
    """Keep what a list says of each of its works, where that is not kept yet; False where the list is not to be had."""
    answer = responses.ask(listing.many(dois))
    if answer.outcome != "ok" or answer.stale:
        return False
    found = dict(listing.split(answer.body))
    for doi in find_unknown(dois, listing, responses):
        responses.put(listing.one(doi) if doi in found else listing.many([doi]), found.get(doi, b""), answer.date)
    return True
