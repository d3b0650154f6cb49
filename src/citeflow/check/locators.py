"""The finding that a callout names a page which the work does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citeflow.bundle import Bundle
from citeflow.check.finding import Sighting
from citeflow.check.naming import name_reference, place_of
from citeflow.model.reference import Reference

RANGE = re.compile(r"(?P<first>\d{1,5})(?:\s?[-–—]\s?(?P<last>\d{1,5}))?")


def find_pages_beyond(bundle: Bundle) -> Iterator[Sighting]:
    """Page locators outside the pages that the reference prints: of an article its range, of a book its length."""
    if bundle.references is None or bundle.claims is None:
        return
    references = {reference.key: reference for reference in bundle.references.references}
    for callout in bundle.claims.callouts:
        for member in callout.members:
            reference = references.get(member.key or "")
            if reference is None or member.locator is None or member.locator.label != "page":
                continue
            named, pages = read_range(member.locator.value), pages_of(reference)
            if named and pages and not (pages[0] <= named[0] and named[1] <= pages[1]):
                message = (
                    f"{callout.text} names page {member.locator.value}, but {name_reference(reference)} "
                    f"has the pages {pages[0]}–{pages[1]}"
                )
                yield Sighting(
                    message, callout.start, callout.end, reference.key, member.number, related=place_of(reference)
                )


def pages_of(reference: Reference) -> tuple[int, int] | None:
    """First and last page of the work, where the reference prints both ends or a number of pages."""
    printed = RANGE.fullmatch(str(reference.csl.get("page") or "").strip())
    if printed and printed["last"]:
        return read_range(printed.group())
    length = str(reference.csl.get("number-of-pages") or "").strip()
    # a book's preface has pages of its own, and prints may differ: a locator a little beyond is no fault
    return (1, int(length) + PREFACE) if length.isdecimal() and int(length) > SHORTEST_BOOK else None


PREFACE = 16
SHORTEST_BOOK = 16


def read_range(value: str) -> tuple[int, int] | None:
    """First and last page of "12", "12-20" or the shortened "131-51"; None for anything else.

    >>> read_range("131-51"), read_range("20-12"), read_range("e12")
    ((131, 151), None, None)
    """
    match = RANGE.fullmatch(value.strip())
    if match is None:
        return None
    first, last = match["first"], match["last"] or match["first"]
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return (int(first), int(last)) if int(last) >= int(first) else None
