"""Findings about which references are cited, and which citations find a reference."""

from __future__ import annotations

from collections.abc import Iterator, Set

from citeflow.bundle import Bundle
from citeflow.check.finding import Sighting
from citeflow.check.naming import name_lists, name_numbers, name_reference
from citeflow.model.claim import Claims
from citeflow.model.reference import Reference

EARLIEST_YEAR = 1500


def find_never_cited(bundle: Bundle) -> Iterator[Sighting]:
    """References that no callout names; silent where the document has no callout at all."""
    if bundle.references is None or bundle.claims is None or not bundle.claims.callouts:
        return
    for reference in bundle.references.references:
        if not is_cited(reference, bundle.claims):
            where = name_lists(bundle.references, (row.list for row in reference.printed))
            place = reference.printed[0] if reference.printed else None
            yield Sighting(
                f"{name_reference(reference)} (in {where or 'no list'}) is cited nowhere in the text",
                place.start if place else None,
                place.end if place else None,
            )


def is_cited(reference: Reference, claims: Claims) -> bool:
    """Whether a callout names the reference by its key or its number, or a claim cites it.

    The number counts because the callout may mean any of several lists: one whose twin could not be paired, or
    one with the same number twice, which is a finding of its own.
    """
    members = [member for callout in claims.callouts for member in callout.members]
    numbered = reference.number is not None and any(member.number == reference.number for member in members)
    keys = {member.key for member in members} | {c.key for claim in claims.claims for c in claim.citations}
    return numbered or reference.key in keys


def find_dangling_callouts(bundle: Bundle) -> Iterator[Sighting]:
    """Callouts with a number that no reference bears; silent where no reference list was found."""
    if bundle.references is None or bundle.claims is None or not bundle.references.references:
        return
    numbers = {r.number for r in bundle.references.references if r.number is not None}
    known = name_numbers(numbers)
    for callout in bundle.claims.callouts:
        unknown = [m.number for m in callout.members if m.key is None and m.number is not None]
        dangling = [number for number in unknown if not looks_like_year(number, numbers)]
        if dangling:
            lists = f"the lists hold {known}" if known else "the lists are not numbered"
            yield Sighting(
                f"{callout.text} names {name_numbers(dangling)}, which no reference bears ({lists})",
                callout.start,
                callout.end,
            )


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
