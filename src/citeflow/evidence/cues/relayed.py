"""Relayed citations: the passage rests on another work itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citeflow.evidence.cues.polarity import NOWHERE
from citeflow.evidence.passages import Cited
from citeflow.model.evidence import Cue


def tell_relayed(cited: Sequence[Cited]) -> Iterator[Cue]:
    """A cue ``relayed`` for each callout of the passage; `work` is what the source's own list says of it."""
    for callout in cited:
        yield Cue(kind="relayed", agrees=False, claim=NOWHERE, passage=(callout.start, callout.end), work=callout.work)
