"""The finding that many references are works of the article's own authors."""

from __future__ import annotations

from collections.abc import Iterator

from citeflow.bundle import Bundle
from citeflow.check.finding import Sighting
from citeflow.check.naming import name_numbers
from citeflow.measures.own_works import find_own_works

FEWEST = 3
LARGE_SHARE = 0.2
"""Journals that set a limit for self-citation set it at a tenth to a third of the list."""


def find_much_self_citation(bundle: Bundle) -> Iterator[Sighting]:
    """One sighting where three works and a fifth of all are by an author of the article."""
    own = find_own_works(bundle)
    count = len(bundle.references.references) if bundle.references is not None else 0
    if len(own) >= FEWEST and len(own) >= LARGE_SHARE * count:
        numbers = name_numbers(r.number for r in own if r.number is not None)
        named = f": {numbers}" if numbers else ""
        yield Sighting(
            f"{len(own)} of {count} references ({len(own) / count:.0%}) are by an author of the article{named}"
        )
