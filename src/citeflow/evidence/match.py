"""Claims against one source: for each the passages that bear on it, with reasons and without a verdict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from citeflow.evidence.encoders import Encoder, load_fast, load_fine
from citeflow.evidence.passages import read_passages
from citeflow.evidence.search import Ranked, Search, prepare_claims
from citeflow.evidence.vectors import ClaimVectors
from citeflow.language.identify import identify_language
from citeflow.model.document import Document
from citeflow.model.evidence import Cue, EvidenceState
from citeflow.model.layout import Layout

BY_LETTERS = frozenset({"ru", "en", "es", "pt"})
"""Languages between which anchors carry over without an encoder."""

MOST = 5


class MatchedPassage(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A passage of the source, one sentence. start, end: half-open code points of the source's text. score: the sum of
    `parts`. cues: spans count in the claim and in `text`. page: sheet, from 1; label: the page number printed on it.
    """

    text: str
    start: int
    end: int
    score: float
    parts: dict[str, float]
    cues: tuple[Cue, ...]
    page: int | None = None
    label: str | None = None


class Match(Struct, frozen=True, kw_only=True):
    """What was found for one claim, best first. search: what took part, such as ``words+anchors+use+e5``."""

    claim: str
    state: EvidenceState
    search: str
    evidence: tuple[MatchedPassage, ...]


def match_claims(
    claims: Iterable[str],
    source: Document,
    layout: Layout | None = None,
    most: int = MOST,
    fast: Encoder | None = None,
    fine: Encoder | None = None,
    *,
    by_words: bool = False,
) -> list[Match]:
    """One `Match` a claim, in order.

    layout: of the source, for pages. most: passages at most. fast, fine: encoders; None takes those that are
    installed, by_words takes none. A source without text gives ``no-text-layer``; a claim in a language that
    neither shares the source's nor is read by an encoder ``language-not-covered``.
    """
    if not by_words:
        fast, fine = fast or load_fast(), fine or load_fine()
    asked, listed = ClaimVectors(None), list(claims)
    search = Search(read_passages(source, layout), fast, fine, claims=asked)
    if search.passages:
        prepare_claims(listed, asked, (fast, fine))
    return [match_claim(claim, search, [fast, fine], most) for claim in listed]


def match_claim(claim: str, search: Search, encoders: Sequence[Encoder | None], most: int) -> Match:
    """The passages for one claim."""
    lang = identify_language(claim)
    reading = [encoder for encoder in encoders if encoder is not None and lang in encoder.languages]
    how = "+".join(["words", "anchors", *(encoder.name for encoder in reading)])
    if not search.passages:
        return Match(claim=claim, state="no-text-layer", search=how, evidence=())
    if not reading and lang != search.lang and not {lang, search.lang} <= BY_LETTERS:
        return Match(claim=claim, state="language-not-covered", search=how, evidence=())
    ranked = search.rank(claim, lang, most)
    state = search.decide_state(ranked)
    kept = ranked if state != "none-found" else []
    return Match(claim=claim, state=state, search=how, evidence=tuple(map(show_passage, kept)))


def show_passage(ranked: Ranked) -> MatchedPassage:
    """A ranked passage as it goes out."""
    passage = ranked.passage
    return MatchedPassage(
        text=passage.text,
        start=passage.start,
        end=passage.end,
        score=ranked.score,
        parts=ranked.parts,
        cues=ranked.cues,
        page=passage.page,
        label=passage.label,
    )
