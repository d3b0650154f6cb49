"""The passages of a cited source that are offered for a claim."""

from __future__ import annotations

from msgspec import Struct

from citeflow.model.evidence import PairEvidence

_PASSAGES = 3


class PassageView(Struct, frozen=True, kw_only=True):
    """A passage of the cited source. agree, differ: kinds of cues."""

    text: str
    score: str
    page: int | None
    agree: tuple[str, ...]
    differ: tuple[str, ...]


def view_passages(row: PairEvidence) -> tuple[PassageView, ...]:
    """The best passages, at most three."""
    return tuple(
        PassageView(
            text=passage.text,
            score=f"{passage.score:.2f}",
            page=passage.page,
            agree=tuple(sorted({cue.kind for cue in passage.cues if cue.agrees})),
            differ=tuple(sorted({cue.kind for cue in passage.cues if not cue.agrees})),
        )
        for passage in row.passages[:_PASSAGES]
    )
