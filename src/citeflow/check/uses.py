"""Findings about which references are cited, and which citations find a reference."""

from __future__ import annotations

from collections.abc import Iterator

from citeflow.bundle import Bundle
from citeflow.check.finding import Sighting
from citeflow.check.naming import name_lists, name_numbers, name_reference, place_of
from citeflow.measures import missing_links

NAMED = frozenset({"callout-unmatched", "callout-ambiguous"})
"""Problems of the claims that say which name of a callout leads nowhere."""


def find_never_cited(bundle: Bundle) -> Iterator[Sighting]:
    """References that no callout names; silent where the document has no callout at all."""
    if bundle.references is None or bundle.claims is None or not bundle.claims.callouts:
        return
    for reference in missing_links.find_never_cited(bundle):
        where = name_lists(bundle.references, (row.list for row in reference.printed))
        message = f"{name_reference(reference)} (in {where or 'no list'}) is cited nowhere in the text"
        yield Sighting(message, *place_of(reference), reference.key, reference.number)


def find_dangling_callouts(bundle: Bundle) -> Iterator[Sighting]:
    """Callouts with a number that no reference bears, or with an author and a year that none has.

    Silent where no reference list was found, and where the reading of the callouts has named the work already
    (`callout-unmatched`, `callout-ambiguous`).
    """
    if bundle.references is None or not bundle.references.references:
        return
    problems = bundle.claims.problems if bundle.claims is not None else ()
    named = {problem.start for problem in problems if problem.code in NAMED}
    known = name_numbers({r.number for r in bundle.references.references if r.number is not None})
    for dangling in missing_links.find_dangling(bundle):
        callout, numbers = dangling.callout, dangling.numbers
        if numbers:
            lists = f"the lists hold {known}" if known else "the lists are not numbered"
            message = f"{callout.text} names {name_numbers(numbers)}, which no reference bears ({lists})"
            yield Sighting(message, callout.start, callout.end, number=numbers[0])
        elif callout.start not in named:
            yield Sighting(f"{callout.text} names a work that no reference is", callout.start, callout.end)


def find_list_lacking(bundle: Bundle) -> Iterator[Sighting]:
    """A document in which no reference list was found."""
    if bundle.references is None or bundle.references.references or bundle.references.lists:
        return
    callouts = len(bundle.claims.callouts) if bundle.claims is not None else 0
    seen = f"; {callouts} callout{'s' if callouts != 1 else ''} in the text lead nowhere" if callouts else ""
    yield Sighting(f"no reference list was found in the document{seen}")
