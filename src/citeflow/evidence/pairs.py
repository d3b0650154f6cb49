"""The (claim, reference) pairs of a document, each with the passages of its source that bear on the claim."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from citeflow.evidence.encoders import Encoder
from citeflow.evidence.match import BY_LETTERS
from citeflow.evidence.passages import Candidate
from citeflow.evidence.search import Ranked, Search, prepare_claims
from citeflow.evidence.vectors import ClaimVectors
from citeflow.language.identify import identify_language
from citeflow.model.claim import Claim, Claims, Locator
from citeflow.model.evidence import Evidence, EvidenceState, PairEvidence, Passage
from citeflow.model.sources import Source, Sources

MOST = 5
"""Passages kept for a pair."""

LONGEST_RANGE = 50
"""Pages of the longest range that is taken for one."""

PAGE = re.compile(r"\d+")

Load = Callable[[str], Sequence[Candidate]]
"""SHA-256 of a source -> its passages."""


def find_evidence(
    claims: Claims,
    sources: Sources | None = None,
    load: Load | None = None,
    fast: Encoder | None = None,
    fine: Encoder | None = None,
    home: Callable[[str], Path] | None = None,
    claims_home: Path | None = None,
) -> Evidence:
    """One row for each claim and reference that a citation joins, in the order of the claims.

    A reference whose text was not supplied has state ``source-missing`` and no passages. fast, fine: encoders; None
    goes without. home: SHA-256 of a source -> the folder in which vectors of its passages are kept; claims_home: the
    one for those of the claims.
    """
    asked = ClaimVectors(claims_home)
    tied = {row.key: row for row in reversed(sources.sources) if row.key and row.sha256} if sources else {}
    with_source = [claim.text for claim in claims.claims if tied.keys() & list_pairs(claim).keys()] if load else []
    prepare_claims(with_source, asked, (fast, fine))
    searches: dict[str, Search] = {}
    rows = []
    for claim in claims.claims:
        for key, locators in list_pairs(claim).items():
            source = tied.get(key)
            if source is None or load is None:
                rows.append(PairEvidence(claim=claim.id, key=key, state="source-missing", passages=()))
                continue
            search = prepare(source, searches, load, fast, fine, home, asked)
            rows.append(find_pair(claim, key, source, search, locators))
    for search in searches.values():
        search.keep()
    asked.save()
    parts = ("words", "anchors", *(encoder.name for encoder in (fast, fine) if encoder is not None))
    return Evidence(evidence=tuple(rows), search="+".join(parts) if searches else None)


def list_pairs(claim: Claim) -> Mapping[str, list[Locator]]:
    """Key of each work that a claim cites -> the locators it gives."""
    pairs: dict[str, list[Locator]] = {}
    for citation in claim.citations:
        if citation.key is not None:
            pairs.setdefault(citation.key, [])
            if citation.locator is not None:
                pairs[citation.key].append(citation.locator)
    return pairs


def prepare(
    source: Source,
    searches: dict[str, Search],
    load: Load,
    fast: Encoder | None,
    fine: Encoder | None,
    home: Callable[[str], Path] | None,
    asked: ClaimVectors,
) -> Search:
    """The search of a source, made once."""
    assert source.sha256 is not None
    if source.sha256 not in searches:
        passages = load(source.sha256) if source.state == "tied" else []
        searches[source.sha256] = Search(passages, fast, fine, home(source.sha256) if home is not None else None, asked)
    return searches[source.sha256]


def find_pair(claim: Claim, key: str, source: Source, search: Search, locators: list[Locator]) -> PairEvidence:
    """The passages of one source for one claim."""
    if not search.passages:
        return PairEvidence(claim=claim.id, key=key, state="no-text-layer", passages=())
    lang = identify_language(claim.text)
    if lang not in search.languages and lang != search.lang and not {lang, search.lang} <= BY_LETTERS:
        return PairEvidence(claim=claim.id, key=key, state="language-not-covered", passages=())
    pages = pages_of(locators)
    ranked = search.rank(claim.text, lang, MOST, pages)
    state: EvidenceState = search.decide_state(ranked)
    kept = ranked if state != "none-found" else []
    shown = tuple(show_passage(row, source) for row in kept)
    off_page = bool(pages and shown) and is_off(ranked[0].number, pages)
    return PairEvidence(claim=claim.id, key=key, state=state, passages=shown, off_page=off_page)


def is_off(number: int | None, pages: frozenset[int]) -> bool:
    """Whether a page is neither one of those named nor a neighbour; False where the source has no pages."""
    return number is not None and all(abs(number - page) > 1 for page in pages)


def pages_of(locators: list[Locator]) -> frozenset[int]:
    """The pages that locators name."""
    pages: set[int] = set()
    for locator in locators:
        if locator.label == "page":
            numbers = [int(number) for number in PAGE.findall(locator.value)]
            is_range = len(numbers) == 2 and 0 < numbers[1] - numbers[0] < LONGEST_RANGE
            pages.update(range(numbers[0], numbers[1] + 1) if is_range else numbers)
    return frozenset(pages)


def show_passage(ranked: Ranked, source: Source) -> Passage:
    """A ranked passage as it goes out."""
    passage = ranked.passage
    return Passage(
        source=source.sha256 or "",
        text=passage.text,
        start=passage.start,
        end=passage.end,
        score=ranked.score,
        parts=ranked.parts,
        cues=ranked.cues,
        page=passage.page,
        label=passage.label,
        lang=passage.lang,
        section=passage.section,
        before=passage.before,
        after=passage.after,
        boxes=passage.boxes or None,
    )
