"""Findings about how a callout is written: a number twice, a range that runs backwards."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from citeflow.bundle import Bundle
from citeflow.check.body import body_texts
from citeflow.check.finding import Sighting
from citeflow.check.naming import name_numbers

BRACKETS = re.compile(r"\[(?P<inside>\d[\d\s,;–—-]{1,60})\]")
RANGE = re.compile(r"(?<!\d)(?P<first>\d{1,3})\s?[–—-]\s?(?P<last>\d{1,3})(?!\d)")


def find_repeated_numbers(bundle: Bundle) -> Iterator[Sighting]:
    """Callouts that name one number twice with the same locator, or twice without any."""
    for callout in bundle.claims.callouts if bundle.claims is not None else ():
        named = Counter((m.number, m.key, m.list, m.locator) for m in callout.members if m.number is not None)
        twice = {number for (number, *_), count in named.items() if number is not None and count > 1}
        if twice:
            message = f"{callout.text} names {name_numbers(twice)} more than once"
            yield Sighting(message, callout.start, callout.end, number=min(twice))


def find_backward_ranges(bundle: Bundle) -> Iterator[Sighting]:
    """Ranges in brackets whose last number is below the first, both being numbers of references.

    Looked for in the text itself, for a reader of callouts may well pass over what is no range.
    """
    if bundle.references is None or bundle.claims is None or not bundle.claims.callouts:
        return
    numbers = {reference.number for reference in bundle.references.references}
    for start, text in body_texts(bundle):
        for match in BRACKETS.finditer(text):
            for found in RANGE.finditer(match["inside"]):
                first, last = int(found["first"]), int(found["last"])
                if last < first and {first, last} <= numbers:
                    message = f"{match.group()} runs backwards from {first} to {last}"
                    yield Sighting(message, start + match.start(), start + match.end(), number=first)
