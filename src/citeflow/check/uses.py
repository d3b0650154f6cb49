"""Findings about which references are cited, and which citations find a reference."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Set

from citeflow.bundle import Bundle
from citeflow.check.finding import Sighting
from citeflow.check.naming import name_lists, name_numbers, name_reference, place_of
from citeflow.model.claim import Claims

EARLIEST_YEAR = 1500
BRACKETED = re.compile(r"\[(?P<numbers>\d{1,3}(?:\s?[,;–—-]\s?\d{1,3}){0,20})\]")


def find_never_cited(bundle: Bundle) -> Iterator[Sighting]:
    """References that no callout names; silent where the document has no callout at all."""
    if bundle.references is None or bundle.claims is None or not bundle.claims.callouts:
        return
    keys = cited_keys(bundle.claims)
    scopes = {printed.id: printed.scope for printed in bundle.references.lists}
    numbers = {scope: cited_numbers(bundle, scope) for scope in set(scopes.values())}
    for reference in bundle.references.references:
        scope = scopes.get(reference.printed[0].list) if reference.printed else None
        if reference.key in keys or reference.number in numbers.get(scope, ()):
            continue
        where = name_lists(bundle.references, (row.list for row in reference.printed))
        message = f"{name_reference(reference)} (in {where or 'no list'}) is cited nowhere in the text"
        yield Sighting(message, *place_of(reference), reference.key, reference.number)


def cited_keys(claims: Claims) -> set[str | None]:
    """Keys that a callout or a claim names."""
    members = {member.key for callout in claims.callouts for member in callout.members}
    return members | {citation.key for claim in claims.claims for citation in claim.citations}


def cited_numbers(bundle: Bundle, scope: tuple[int, int] | None = None) -> set[int]:
    """Numbers that a callout names, or that stand in square brackets anywhere outside the reference lists.

    scope: the span of text to look at, where a list serves one chapter only.

    The number counts because the callout may mean any of several lists: one whose twin could not be paired, or
    one with the same number twice, which is a finding of its own. The brackets count because the abstract, a
    caption and a table may cite as well, though no claims are read there.
    """
    start, end = scope or (0, sys.maxsize)
    callouts = [c for c in bundle.claims.callouts if start <= c.start < end] if bundle.claims is not None else []
    numbers = {member.number for callout in callouts for member in callout.members if member.number is not None}
    if bundle.document is not None and bundle.references is not None:
        lists = bundle.references.lists
        for match in BRACKETED.finditer(bundle.document.text, start, end):
            if not any(printed.start <= match.start() < printed.end for printed in lists):
                numbers.update(int(number) for number in re.findall(r"\d+", match["numbers"]))
    return numbers


def find_dangling_callouts(bundle: Bundle) -> Iterator[Sighting]:
    """Callouts with a number that no reference bears, or with an author and a year that none has.

    Silent where no reference list was found.
    """
    if bundle.references is None or bundle.claims is None or not bundle.references.references:
        return
    numbers = {r.number for r in bundle.references.references if r.number is not None}
    known = name_numbers(numbers)
    for callout in bundle.claims.callouts:
        unknown = [m.number for m in callout.members if m.key is None and m.number is not None]
        dangling = [number for number in unknown if not looks_like_year(number, numbers)]
        if dangling:
            lists = f"the lists hold {known}" if known else "the lists are not numbered"
            message = f"{callout.text} names {name_numbers(dangling)}, which no reference bears ({lists})"
            yield Sighting(message, callout.start, callout.end, number=dangling[0])
        elif any(m.key is None and m.number is None for m in callout.members):
            yield Sighting(f"{callout.text} names a work that no reference is", callout.start, callout.end)


def looks_like_year(number: int, numbers: Set[int]) -> bool:
    """Whether a bracketed number is a year put into a quotation ("[1998]") and not a number of the list."""
    return number >= EARLIEST_YEAR and max(numbers, default=0) < EARLIEST_YEAR


def find_list_lacking(bundle: Bundle) -> Iterator[Sighting]:
    """A document in which no reference list was found."""
    if bundle.references is None or bundle.references.references or bundle.references.lists:
        return
    callouts = len(bundle.claims.callouts) if bundle.claims is not None else 0
    seen = f"; {callouts} callout{'s' if callouts != 1 else ''} in the text lead nowhere" if callouts else ""
    yield Sighting(f"no reference list was found in the document{seen}")
