"""How far callouts reach over the sentences of one paragraph, back and forward.

Between two neighbouring sentences stands a tie (`ties`): how much the later one carries on with the ones before. A
callout reaches a sentence over an unbroken chain of ties; the weakest of them, and a bias for the direction, make
the strength. Sentences in the authors' own voice break the chain.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import NamedTuple

from msgspec.structs import replace

from citeflow.citations.scope.citing import Placed, Reach
from citeflow.citations.scope.gist import read_gist
from citeflow.citations.scope.ties import tie
from citeflow.model.claim import Ground, Scope

CLOSING = 1
"""A paragraph's only callout, at its end, is meant for what stands before it more often than not."""

BETWEEN = -1
"""Any other callout, looking back: that its sentence carries on does not yet mean that its source does."""

FORWARD = -1
"""A callout is printed behind what it serves: reaching forward takes more than one small sign."""

ADVISING = -1
"""Advice behind a cited sentence is the authors' own more often than the source's."""

SPLIT = -1
"""Callouts that share their sentence out among them serve its pieces, and its neighbours more rarely."""

FORWARD_ONLY = frozenset({"inference", "tense-change"})
"""Signs that the authors add a word of their own; between sentences before a closing callout they say nothing."""

INTRODUCING = frozenset({"source-phrase", "author"})
WINDOW = 3
"""So many sentences before one may name what it carries on with."""

NARRATIVE = -2
"""A callout that introduces its sentence (``По данным [5]``) says that the source begins there."""

STRONGEST = 4


class Chain(NamedTuple):
    """A callout's way to a sentence: index of the cited sentence, strength (above 0: reached), the words."""

    source: int
    strength: int
    grounds: tuple[Ground, ...]


def reach_paragraph(rows: Sequence[Placed], staples: Set[str] = frozenset()) -> list[list[Reach]]:
    """For each sentence of a block what reaches it from the others; sentences with own callouts are left alone.

    staples: lemmas that the whole article is about.
    """
    cited = [i for i, row in enumerate(rows) if row.callouts]
    if not cited or len(rows) == 1:
        return [[] for _ in rows]
    ties = tie_sentences(rows, staples)
    forward = chain_forward(rows, ties)
    backward = chain_back(rows, ties, CLOSING if closes(rows, cited) else BETWEEN)
    return [
        [] if row.callouts or row.reading.own else choose_reach(rows, ahead, back)
        for row, ahead, back in zip(rows, forward, backward, strict=True)
    ]


def closes(rows: Sequence[Placed], cited: Sequence[int]) -> bool:
    """Whether the block's only callout stands at its end, the authors' own voice behind it left aside."""
    return len(cited) == 1 and all(row.reading.own for row in rows[cited[0] + 1 :])


def tie_sentences(rows: Sequence[Placed], staples: Set[str]) -> list[tuple[Ground, ...]]:
    """For each sentence its tie to the ones before; the first has none."""
    gists = [read_gist(row.plain, staples) for row in rows]
    ties: list[tuple[Ground, ...]] = [()]
    for index in range(1, len(rows)):
        ties.append(tie(gists[max(0, index - WINDOW) : index], gists[index]))
    return ties


def split_bias(row: Placed) -> int:
    """What a cited sentence with several groups of callouts takes off."""
    return SPLIT if len(row.served) > 1 else 0


def narrative_bias(row: Placed) -> int:
    """What a cited sentence takes off, looking back, whose callout stands behind the name of its source."""
    grounds = row.served[0].grounds if row.served else ()
    return NARRATIVE if any(g.kind in INTRODUCING for g in grounds) else 0


def total(grounds: Sequence[Ground]) -> int:
    """The sum of the parts of a tie."""
    return sum(ground.weight for ground in grounds)


def looking_back(grounds: Sequence[Ground]) -> tuple[Ground, ...]:
    """The parts of a tie as they count for a callout in the later sentence: a contrast needs what it is set against."""
    kept = (ground for ground in grounds if ground.kind not in FORWARD_ONLY)
    return tuple(replace(g, weight=-g.weight) if g.kind == "contrast" else g for g in kept)


def chain_forward(rows: Sequence[Placed], ties: Sequence[tuple[Ground, ...]]) -> list[Chain | None]:
    """For each sentence the chain from the last cited sentence before it."""
    chains: list[Chain | None] = []
    source: int | None = None
    weakest = 0
    for index, row in enumerate(rows):
        if row.callouts:
            source, weakest = index, STRONGEST - FORWARD
            chains.append(None)
            continue
        weakest = min(weakest, total(ties[index]))
        if row.reading.own:
            source = None
        if source is None:
            chains.append(None)
            continue
        bias = FORWARD + (ADVISING if "advice" in row.reading.reasons else 0) + split_bias(rows[source])
        chains.append(Chain(source, weakest + bias, ties[index]))
    return chains


def chain_back(rows: Sequence[Placed], ties: Sequence[tuple[Ground, ...]], bias: int) -> list[Chain | None]:
    """For each sentence the chain from the next cited sentence behind it."""
    chains: list[Chain | None] = [None] * len(rows)
    source: int | None = None
    weakest = 0
    for index in range(len(rows) - 1, -1, -1):
        if source is not None:
            grounds = looking_back(ties[index + 1])
            weakest = min(weakest, total(grounds))
            chains[index] = Chain(
                source, weakest + bias + split_bias(rows[source]) + narrative_bias(rows[source]), grounds
            )
        if rows[index].callouts:
            source, weakest = index, STRONGEST - bias
        elif rows[index].reading.own:
            source = None
    return chains


def choose_reach(rows: Sequence[Placed], ahead: Chain | None, back: Chain | None) -> list[Reach]:
    """Which chains reach a sentence: the stronger one, both with doubt where they are close, or none."""
    holding = [chain for chain in (ahead, back) if chain is not None and chain.strength >= 0]
    if not holding:
        return []
    if ahead in holding and back in holding and ahead.strength == back.strength:
        return [make_reach(rows, chain, is_sure=False) for chain in holding]
    best = max(holding, key=lambda chain: chain.strength)
    return [make_reach(rows, best, is_sure=best.strength > 0)]


def make_reach(rows: Sequence[Placed], chain: Chain, is_sure: bool) -> Reach:
    """What a chain brings; of several groups in the cited sentence, which one is meant stays open."""
    served = rows[chain.source].served
    callouts = tuple(c for s in served for c in s.group.callouts)
    scope: Scope = "paragraph" if is_sure and len(served) == 1 else "unsure"
    return Reach(callouts, scope, max(0, min(chain.strength, STRONGEST)), chain.grounds)
