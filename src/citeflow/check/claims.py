"""The finding that a checkable claim has no source near it."""

from __future__ import annotations

from collections.abc import Iterator

from citeflow.bundle import Bundle
from citeflow.check.finding import Sighting
from citeflow.check.naming import shorten

LONGEST_QUOTE = 90


def find_claims_without_source(bundle: Bundle) -> Iterator[Sighting]:
    """Claims with status ``uncited``.

    Silent where no callout was read at all: then the style of citing is unknown, not the source lacking.
    """
    if bundle.claims is None or not bundle.claims.callouts:
        return
    for claim in bundle.claims.claims:
        if claim.status == "uncited":
            why = f" ({', '.join(claim.reasons)})" if claim.reasons else ""
            yield Sighting(
                f"no source stands in or near “{shorten(claim.text, LONGEST_QUOTE)}”{why}",
                claim.start,
                claim.end,
            )
