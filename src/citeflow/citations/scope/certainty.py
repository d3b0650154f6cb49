"""How often a reach of a given scope and strength is right.

Strength is a small number that the finder of a reach gives with it: for a clause how clear its borders are
(`clauses`), for a sentence where in it the callout stands, for a list whether its opening sentence bears the callout
itself (`lists`), for a paragraph the weakest tie on the way (`reach`). The shares are measured on composed paragraphs
(tests/citations/calibration.py, which a test holds equal to this table): real articles are harder.
"""

from __future__ import annotations

from citeflow.model.claim import Scope

MEASURED: dict[Scope, dict[int, float]] = {
    "clause": {2: 0.97},
    "list": {1: 0.94},
    "paragraph": {1: 0.9, 2: 0.93},
    "sentence": {2: 0.98},
}
"""Scope -> strength from which on -> share of right answers, by Laplace's rule of succession."""

UNSURE = 0.5
"""The sums are close: the callout may reach the claim or may not."""


def measured_confidence(scope: Scope, strength: int) -> float:
    """The share of the highest step that a reach comes up to; 0.5 where the scope is unsure.

    >>> measured_confidence("paragraph", 1) < measured_confidence("paragraph", 3)
    True
    """
    steps = MEASURED.get(scope)
    if steps is None:
        return UNSURE
    return steps[max((step for step in steps if step <= strength), default=min(steps))]
