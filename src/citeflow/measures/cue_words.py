"""What differs between a claim and a passage, in words."""

from __future__ import annotations

from citeflow.model.evidence import Cue

PLAIN = {
    "negation": "one text denies",
    "hedging": "the passage is less firm",
    "relayed": "the passage cites another work",
}


def say_cue(cue: Cue, claim: str, passage: str) -> str:
    """What differs, in words.

    >>> say_cue(Cue(kind="year", agrees=False, claim=(2, 6), passage=(3, 7)), "В 1998 г.", "In 1999")
    'year: 1998 here, 1999 there'
    >>> say_cue(Cue(kind="hedging", agrees=False, claim=(0, 0), passage=(3, 6)), "Помог.", "It may help.")
    'the passage is less firm: may there'
    """
    here, there = claim[slice(*cue.claim)], passage[slice(*cue.passage)]
    words = ", ".join([f"{here} here"] * bool(here) + [f"{there} there"] * bool(there))
    return f"{PLAIN.get(cue.kind, cue.kind)}: {words or '?'}{f' ({cue.work})' if cue.work else ''}"
