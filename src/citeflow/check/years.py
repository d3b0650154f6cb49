"""The finding that the text gives another year for a cited work than its reference."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from citeflow.bundle import Bundle
from citeflow.check.author_year import AuthorYear, find_author_years
from citeflow.check.body import body_texts
from citeflow.check.finding import Sighting
from citeflow.check.naming import author_names, name_reference, place_of, year_of
from citeflow.citations.callouts.family_names import names_meet
from citeflow.model.claim import Callout
from citeflow.model.reference import Reference

WORDS = re.compile(r"[^\W\d_]{3,}[^\d]*(?:1[5-9]|20)\d\d")
"""A callout by author and year."""

BETWEEN = 3
"""Code points between ``Канаи (2015)`` and its callout: a space, a comma, a quote."""


def find_other_years(bundle: Bundle) -> Iterator[Sighting]:
    """``Author (year) [n]`` where reference n is by that author, and does not hold that year.

    A callout that is itself an author with a year says nothing about the author beside it.
    """
    if bundle.references is None or bundle.claims is None:
        return
    references = {reference.key: reference for reference in bundle.references.references}
    callouts = sorted((c for c in bundle.claims.callouts if not WORDS.search(c.text)), key=lambda c: c.start)
    starts = [callout.start for callout in callouts]
    for start, text in body_texts(bundle):
        for form in find_author_years(text):
            before, behind = (bisect_left(starts, start + place) for place in (form.start, form.end))
            for callout in callouts[max(0, before - 1) : behind + 1]:
                if not touches(start + form.start, start + form.end, callout):
                    continue
                cited = [references[m.key] for m in callout.members if m.key in references]
                meant = [r for r in cited if any(names_meet(form.name, name) for name in author_names(r))]
                if meant and all(disagrees(form, r) for r in meant):
                    yield Sighting(
                        f"the text says {form.name} {form.year} {callout.text}, the reference "
                        f"{name_reference(meant[0])} says {year_of(meant[0])}",
                        start + form.start,
                        start + form.end,
                        meant[0].key,
                        meant[0].number,
                        related=place_of(meant[0]),
                    )


def touches(start: int, end: int, callout: Callout) -> bool:
    """Whether the callout follows or precedes the span with hardly anything between."""
    return 0 <= callout.start - end <= BETWEEN or 0 <= start - callout.end <= BETWEEN


def disagrees(form: AuthorYear, reference: Reference) -> bool:
    """Whether the reference has a year, and the form's year stands nowhere in it."""
    printed = any(str(form.year) in row.raw for row in reference.printed)
    return year_of(reference) not in {None, form.year} and not printed
