"""References that nothing in the text names, and callouts that name no reference."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Set

from msgspec import Struct

from citeflow.bundle import Bundle
from citeflow.model.claim import Callout, Claims
from citeflow.model.reference import Reference

EARLIEST_YEAR = 1500
BRACKETED = re.compile(r"\[(?P<numbers>\d{1,3}(?:\s?[,;–—-]\s?\d{1,3}){0,20})\]")


class Dangling(Struct, frozen=True):
    """A callout that points nowhere: with the numbers that no reference bears, or with none where it names a work
    otherwise."""

    callout: Callout
    numbers: tuple[int, ...]


def find_never_cited(bundle: Bundle) -> tuple[Reference, ...]:
    """References that no callout names, in the order of their layer; none where a layer is missing."""
    if bundle.references is None or bundle.claims is None:
        return ()
    keys = cited_keys(bundle.claims)
    scopes = {printed.id: printed.scope for printed in bundle.references.lists}
    numbers = {scope: cited_numbers(bundle, scope) for scope in {None, *scopes.values()}}

    def is_cited(reference: Reference) -> bool:
        scope = scopes.get(reference.printed[0].list) if reference.printed else None
        return reference.key in keys or reference.number in numbers[scope]

    return tuple(row for row in bundle.references.references if not is_cited(row))


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


def find_dangling(bundle: Bundle) -> Iterator[Dangling]:
    """Callouts with a member that no reference is, in their order; none where a layer is missing."""
    if bundle.references is None or bundle.claims is None:
        return
    known = {row.number for row in bundle.references.references if row.number is not None}
    for callout in bundle.claims.callouts:
        lost = [member.number for member in callout.members if member.key is None]
        numbers = tuple(n for n in lost if n is not None and not looks_like_year(n, known))
        if numbers or None in lost:
            yield Dangling(callout, numbers)


def looks_like_year(number: int, numbers: Set[int]) -> bool:
    """Whether a bracketed number is a year put into a quotation ("[1998]") and not a number of the list.

    >>> looks_like_year(1998, {1, 2}), looks_like_year(17, {1, 2})
    (True, False)
    """
    return number >= EARLIEST_YEAR and max(numbers, default=0) < EARLIEST_YEAR
