"""Sentences with their callouts, and what a callout's reach becomes: citations of a claim."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from citeflow.citations.claims.checkable import Reading
from citeflow.citations.claims.words import Plain
from citeflow.citations.scope.certainty import measured_confidence
from citeflow.citations.scope.clauses import Served
from citeflow.model.claim import Callout, Citation, Ground, Member, Scope
from citeflow.model.document import Block, Sentence


class Placed(NamedTuple):
    """A sentence with its block, the callouts that stand in it in printed order, and what is read from it.

    served: for each group of its callouts the words of the sentence that it serves.
    """

    sentence: Sentence
    block: Block
    callouts: tuple[Callout, ...]
    plain: Plain
    reading: Reading
    served: tuple[Served, ...]


class Reach(NamedTuple):
    """Callouts that reach a sentence from outside, how far, and why. strength: see `certainty`."""

    callouts: tuple[Callout, ...]
    scope: Scope
    strength: int
    grounds: tuple[Ground, ...]


def cite_reach(reach: Reach) -> list[Citation]:
    """Citations of a sentence that callouts reach from outside."""
    return cite(reach.callouts, reach.scope, reach.strength, reach.grounds, None)


def cite_served(row: Placed, served: Served) -> list[Citation]:
    """Citations of a sentence by one group of its own callouts."""
    whole = (served.start, served.end) == (row.sentence.start, row.sentence.end)
    span = None if whole else (served.start, served.end)
    return cite(served.group.callouts, served.scope, served.strength, served.grounds, span)


def cite(
    callouts: Sequence[Callout],
    scope: Scope,
    strength: int,
    grounds: Sequence[Ground],
    span: tuple[int, int] | None,
) -> list[Citation]:
    """One citation for each member of each callout."""
    return [
        Citation(
            key=member.key,
            number=member.number,
            list=member.list,
            callout=callout.id,
            scope=scope,
            confidence=doubt_member(measured_confidence(scope, strength), member),
            start=span[0] if span else None,
            end=span[1] if span else None,
            grounds=tuple(sorted(grounds, key=lambda g: (g.start, g.end, g.kind))),
            locator=member.locator,
        )
        for callout in callouts
        for member in callout.members
    ]


def doubt_member(confidence: float, member: Member) -> float:
    """The confidence of a reach, less where it is unsure which work the member names."""
    return confidence if member.confidence is None else round(confidence * member.confidence, 2)
