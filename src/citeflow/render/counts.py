"""The counts of a document, for its head and for the index."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from citeflow.bundle import Bundle
from citeflow.render.layers import list_claims, list_entities, list_lists, list_problems, list_references, map_callouts
from citeflow.render.wording import count


class StatusCounts(Struct, frozen=True, kw_only=True):
    """Number of claims of each status."""

    cited: int = 0
    covered: int = 0
    uncited: int = 0
    plain: int = 0

    def total(self) -> int:
        """All claims."""
        return self.cited + self.covered + self.uncited + self.plain


class SeverityCounts(Struct, frozen=True, kw_only=True):
    """Number of findings of each severity; `accepted` of those that a person lets stand, which count nowhere else."""

    error: int = 0
    warning: int = 0
    note: int = 0
    accepted: int = 0

    def total(self) -> int:
        """All findings that are open."""
        return self.error + self.warning + self.note


class Counts(Struct, frozen=True, kw_only=True):
    """What a document holds. `links` counts the members of callouts: `[2; 3]` is one callout with two links."""

    references: int = 0
    lists: int = 0
    callouts: int = 0
    links: int = 0
    entities: int = 0
    claims: StatusCounts = StatusCounts()
    findings: SeverityCounts = SeverityCounts()


def count_bundle(bundle: Bundle) -> Counts:
    """Count the layers of a bundle; a layer that was not made counts as empty."""
    callouts = map_callouts(bundle).values()
    statuses = Counter(claim.status for claim in list_claims(bundle))
    problems = list_problems(bundle)
    severities = Counter(problem.severity for problem in problems if problem.accepted is None)
    return Counts(
        references=len(list_references(bundle)),
        lists=len(list_lists(bundle)),
        callouts=len(callouts),
        links=sum(len(callout.members) for callout in callouts),
        entities=len(list_entities(bundle)),
        claims=StatusCounts(
            cited=statuses["cited"],
            covered=statuses["covered"],
            uncited=statuses["uncited"],
            plain=statuses["plain"],
        ),
        findings=SeverityCounts(
            error=severities["error"],
            warning=severities["warning"],
            note=severities["note"],
            accepted=sum(problem.accepted is not None for problem in problems),
        ),
    )


def say_counts(counts: Counts) -> str:
    """The counts of references and callouts in one line.

    >>> say_counts(Counts(references=15, lists=2, callouts=20, links=22))
    '15 references in 2 lists, 20 callouts, 22 links'
    """
    lists = f" in {count(counts.lists, 'list')}" if counts.lists else ""
    references = count(counts.references, "reference")
    return f"{references}{lists}, {count(counts.callouts, 'callout')}, {count(counts.links, 'link')}"
