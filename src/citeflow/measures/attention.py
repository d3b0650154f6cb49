"""What a reviewer should look at first: claims by how much there is to see, each with the reason in words.

The order is one of urgency and no verdict. Facts that differ come first, then what was looked for and not found, then
what leads nowhere, then what has no source at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from citeflow.bundle import Bundle
from citeflow.measures.cue_words import say_cue
from citeflow.model.claim import Citation, Claim
from citeflow.model.evidence import PairEvidence

SOFT = frozenset({"hedging", "relayed"})
"""Kinds of cues that ask for a look and contradict nothing."""

UNREADABLE = {
    "no-text-layer": "the source has no text layer",
    "language-not-covered": "nothing here reads the two languages together",
}

BY_WORDS = "words+anchors"
"""What `Evidence.search` says where no encoder took part."""

DIFFERS, NOT_FOUND, WEAK, DANGLING, ELSEWHERE, TONE, UNCITED, UNREAD = range(8)
"""Classes of attention, the most urgent first."""


class Concern(Struct, frozen=True, kw_only=True):
    """One thing to look at. level: its class, 0 first. claim: id. key: of the reference it is about, None where none
    is. reason: in words.
    """

    level: int
    claim: str
    key: str | None
    reason: str


def rank_attention(bundle: Bundle) -> tuple[Concern, ...]:
    """All concerns, the most urgent first, those of one class in the order of the text; empty where there are no
    claims. A source that was not supplied is none: where no folder of sources was named, every claim would be one.
    """
    claims = bundle.claims.claims if bundle.claims else ()
    rows = {(row.claim, row.key): row for row in (bundle.evidence.evidence if bundle.evidence else ())}
    by_words = bundle.evidence is not None and bundle.evidence.search == BY_WORDS
    found = [concern for claim in claims for concern in find_concerns(claim, rows, by_words=by_words)]
    return tuple(sorted(found, key=lambda concern: concern.level))


def find_concerns(
    claim: Claim, rows: dict[tuple[str, str | None], PairEvidence], *, by_words: bool = False
) -> Iterator[Concern]:
    """The concerns of one claim. by_words: no encoder took part in the search."""
    if claim.status == "uncited":
        yield Concern(level=UNCITED, claim=claim.id, key=None, reason="no source is cited for it")
    for citation in unique_citations(claim):
        row = rows.get((claim.id, citation.key))
        if citation.key is None:
            number = "" if citation.number is None else f" {citation.number}"
            yield Concern(level=DANGLING, claim=claim.id, key=None, reason=f"no reference{number} in the list")
        elif row is not None:
            for level, reason in judge_row(row, claim.text, by_words=by_words):
                yield Concern(level=level, claim=claim.id, key=citation.key, reason=reason)


def unique_citations(claim: Claim) -> list[Citation]:
    """One citation for each work, and for each number that leads to none."""
    return list({(citation.key, citation.number): citation for citation in reversed(claim.citations)}.values())[::-1]


def judge_row(row: PairEvidence, claim: str, *, by_words: bool = False) -> Iterator[tuple[int, str]]:
    """Level and words of what is to be seen at the best passage of a pair. Without encoders little is found across
    languages, and that nothing was says nothing of the source.
    """
    if row.state == "none-found" and by_words:
        yield UNREAD, "nothing found by words alone"
    elif row.state == "none-found":
        yield NOT_FOUND, "no passage of the source bears on it"
    if row.state in ("no-text-layer", "language-not-covered"):
        yield (
            UNREAD,
            "the source has no text layer" if row.state == "no-text-layer" else "no encoder reads this language",
        )
    if not row.passages:
        return
    best = row.passages[0]
    differing = [cue for cue in best.cues if not cue.agrees]
    hard = [say_cue(cue, claim, best.text) for cue in differing if cue.kind not in SOFT]
    soft = [say_cue(cue, claim, best.text) for cue in differing if cue.kind in SOFT]
    if hard:
        yield DIFFERS, "; ".join(dict.fromkeys(hard))
    if row.state == "weak":
        yield WEAK, "the best passage is weak"
    if row.off_page:
        place = f"p. {best.label or best.page}" if best.label or best.page else "another page"
        yield ELSEWHERE, f"the best passage stands on {place}, not where the callout says"
    if soft:
        yield TONE, "; ".join(dict.fromkeys(soft))
