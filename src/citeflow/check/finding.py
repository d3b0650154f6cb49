"""What a finding of the self-check is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from citeflow.bundle import Bundle
from citeflow.model.problem import Problem, Related, Severity


class Sighting(NamedTuple):
    """One place where a finding holds: what is wrong, with the values, and its span in `Document.text`.

    start, end are None where the finding concerns the whole document. reference (its key), number, claim (its id),
    weight: as in `Problem`. related: span of the other place it is about.
    """

    message: str
    start: int | None = None
    end: int | None = None
    reference: str | None = None
    number: int | None = None
    claim: str | None = None
    weight: int | None = None
    related: tuple[int | None, int | None] = (None, None)


class Finding(NamedTuple):
    """One kind of defect.

    look: gives each place where it holds; silent where a layer that it needs was not made.
    what, why, advice: a sentence or two each, for people; docs/checks/ prints them.
    """

    code: str
    severity: Severity
    look: Callable[[Bundle], Iterable[Sighting]]
    what: str
    why: str
    advice: str

    def find(self, bundle: Bundle) -> Iterator[Problem]:
        """The sightings as problems, without pages."""
        for seen in self.look(bundle):
            yield Problem(
                code=self.code,
                severity=self.severity,
                message=seen.message,
                advice=self.advice,
                start=seen.start,
                end=seen.end,
                reference=seen.reference,
                number=seen.number,
                claim=seen.claim,
                weight=seen.weight,
                related=tell_related(*seen.related),
            )


def tell_related(start: int | None, end: int | None) -> tuple[Related, ...]:
    """The span as the other place of a finding; nothing for a work that the text does not print."""
    return () if start is None or end is None else (Related(start=start, end=end),)
