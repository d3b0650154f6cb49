"""The passages of one source that bear on a claim: words and anchors over all of them, meaning where encoders are.

Two stages: words, anchors and the fast encoder rank all passages; the fine encoder looks at the best `FINE`. The score
of a passage is the sum of its parts. The weights are those of standardised scores in notes on measured pairs: they
order passages and say nothing of truth.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from citeflow.evidence.anchors import WORD, Anchor, find_anchors
from citeflow.evidence.bm25 import Index
from citeflow.evidence.cues.gather import gather_cues
from citeflow.evidence.encoders import Encoder, Vectors
from citeflow.evidence.passages import Candidate
from citeflow.evidence.vectors import ClaimVectors, KeptVectors, name_vectors
from citeflow.language.identify import identify_language
from citeflow.model.evidence import Cue, EvidenceState
from citeflow.text.romanise import romanise

FINE = 50
"""Passages that the fine encoder looks at."""

WEIGHTS = {"words": 0.5, "anchors": 0.25, "use": 0.58, "e5": 3.3}
E5_FLOOR = 0.75
"""Cosines of the fine encoder lie above this for any two sentences."""

ANCHOR_WEIGHTS = {
    "year": 1.0,
    "decade": 1.0,
    "amount": 1.5,
    "percent": 1.0,
    "number": 0.5,
    "country": 1.0,
    "acronym": 1.5,
    "name": 1.0,
}
OWN = 0.2
"""What anchors weigh where claim and source are in one language: there the words say it already."""

PAGE_WEIGHTS = {0: 0.3, 1: 0.15}
"""Pages between a passage and the one that the locator names -> what that adds."""

AROUND = 0.2
"""What the sentences before and behind a passage in its paragraph add: the share of what they score above the middle
of the source. What bears on a claim stands among sentences on the same matter."""

SHORT, WHOLE = 0.2, 20
"""What a passage loses for being short, and the words from which on it loses nothing: to encoders,
fragments are near to all. BM25 takes length into account itself."""

NEXT = 2
"""Code points between two sentences of one paragraph at most."""

FEW = 3.0
"""Weight of anchors below which they are taken for so many: one year shared is little."""

CALLOUT = re.compile(r"\((?:[^()]*\b(?:1[89]|20)\d\d[a-z]?\b[^()]*)\)|\[[\d ,;:–—-]+[^\[\]]{0,20}\]")
"""Callouts of a claim, whose names and years are those of the works and not of what is claimed."""

STEM = 6
"""Letters of a word that count: endings differ within a language, and little is lost between them."""

FOUND, WEAK = 0.45, 0.2
"""Scores from which on a passage is called found, and weak. Not a verdict: see docs/evidence.md."""


FOUND_BY_WORDS, WEAK_BY_WORDS = 0.3, 0.08
"""The same without encoders, where words and anchors are all there is: one rare name or two years shared are weak."""

CLOSE = 0.45
"""Cosine of the fast encoder from which on two texts are about one thing, also where the score is weak. What differs
between texts that are about two things says nothing; that one of them denies or hedges, nothing below it."""


class Ranked(NamedTuple):
    """A passage with its score, the parts that sum up to it, its cues, and the number of its page."""

    passage: Candidate
    score: float
    parts: dict[str, float]
    cues: tuple[Cue, ...]
    number: int | None


class Search:
    """The passages of one source, prepared once. lang: of most of them."""

    def __init__(
        self,
        passages: Sequence[Candidate],
        fast: Encoder | None,
        fine: Encoder | None,
        home: Path | None = None,
        claims: ClaimVectors | None = None,
    ) -> None:
        """home: folder in which the vectors of the passages are kept; None keeps none. claims: vectors of claims that
        several sources share.
        """
        self._claims = claims if claims is not None else ClaimVectors(None)
        self._anchors = [find_anchors(blank_callouts(p), p.lang) for p in passages]
        self._index = Index([list_terms(p.text, a) for p, a in zip(passages, self._anchors, strict=True)])
        self.passages = passages
        self.lang = Counter(p.lang for p in passages).most_common(1)[0][0] if passages else None
        self._fast, self._fine = fast, fine
        self._pages = number_pages(passages)
        self._short = np.array([max(0.0, 1 - len(p.text.split()) / WHOLE) for p in passages])
        self._joined = np.array([0 <= b.start - a.end <= NEXT for a, b in pairwise(passages)], dtype=bool)
        self._kept = {
            encoder.name: KeptVectors(name_vectors(home, encoder) if home else None)
            for encoder in (fast, fine)
            if encoder is not None
        }
        self._fast_vectors: Vectors | None = None
        self._fine_vectors: dict[int, NDArray[np.float32]] = {}

    @property
    def languages(self) -> frozenset[str]:
        """Languages of claims that some encoder reads."""
        return frozenset().union(*(e.languages for e in (self._fast, self._fine) if e is not None))

    @property
    def by_words(self) -> bool:
        """Whether no encoder takes part."""
        return self._fast is None and self._fine is None

    def decide_state(self, ranked: Sequence[Ranked]) -> EvidenceState:
        """What the best passage comes up to by what it says; the page it stands on is no ground."""
        best = max((row.score - row.parts.get("page", 0.0) for row in ranked), default=0.0)
        found, weak = (FOUND_BY_WORDS, WEAK_BY_WORDS) if self.by_words else (FOUND, WEAK)
        return "found" if best >= found else "weak" if best >= weak else "none-found"

    def rank(self, claim: str, lang: str | None, count: int = 5, pages: frozenset[int] = frozenset()) -> list[Ranked]:
        """The best passages for a claim, best first, equal ones in the order of the source; none where the source is
        empty. pages: those that the claim's locator names; passages on them and on their neighbours stand higher.
        """
        if not self.passages:
            return []
        own = lang == self.lang
        bare = blank_claim(claim)
        anchors = find_anchors(bare, lang)
        parts = {
            "words": WEIGHTS["words"] * self._index.score(list_terms(bare, () if own else anchors)),
            "anchors": WEIGHTS["anchors"] * (OWN if own else 1) * self._share_anchors(anchors),
        }
        if pages:
            parts["page"] = self._near_pages(pages)
        if self._fast is not None and lang in self._fast.languages:
            parts["use"] = WEIGHTS["use"] * self._compare_fast(bare)
        parts["around"] = AROUND * self._look_around(sum(parts.values(), np.zeros(len(self.passages))))
        if not self.by_words:
            parts["short"] = -SHORT * self._short
        total = sum(parts.values(), np.zeros(len(self.passages)))
        best = [int(i) for i in np.argsort(-total, kind="stable")]
        if self._fine is not None and lang in self._fine.languages:
            # where the fast encoder cannot read the claim, the fine one looks at everything
            seen = best[:FINE] if "use" in parts else best
            parts["e5"] = np.zeros(len(total))
            parts["e5"][seen] = WEIGHTS["e5"] * (self._compare_fine(bare, seen) - E5_FLOOR)
            total = total + parts["e5"]
            best = sorted(seen, key=lambda i: (-total[i], i))
        return [self._describe(i, float(total[i]), parts, bare, lang, anchors) for i in best[:count]]

    def keep(self) -> None:
        """Write the vectors that were made, for the next run."""
        for kept in self._kept.values():
            kept.save()

    def _describe(
        self,
        place: int,
        score: float,
        parts: dict[str, NDArray[np.float64]],
        claim: str,
        lang: str | None,
        anchors: list[Anchor],
    ) -> Ranked:
        rounded = {name: round(float(values[place]), 4) for name, values in parts.items()}
        passage = self.passages[place]
        enough = WEAK_BY_WORDS if self.by_words else FOUND
        said = score - rounded.get("page", 0.0)
        like = rounded.get("use", 0.0) >= CLOSE * WEIGHTS["use"]
        close = said >= enough or like
        own, there = lang == passage.lang, self._anchors[place]
        # by words alone two languages meet in names and numbers, or by chance
        met = not self.by_words or own or rounded["anchors"] > 0
        alike = like if "use" in rounded else close and met
        cues = gather_cues(claim, anchors, passage, there, close=close, alike=alike, one_language=own)
        return Ranked(passage, round(score, 4), rounded, cues, self._pages[place])

    def _near_pages(self, pages: frozenset[int]) -> NDArray[np.float64]:
        """For each passage how near it stands to the named pages."""
        apart = [min((abs(place - page) for page in pages), default=2) if place else 2 for place in self._pages]
        return np.array([PAGE_WEIGHTS.get(distance, 0.0) for distance in apart])

    def _look_around(self, scores: NDArray[np.float64]) -> NDArray[np.float64]:
        """For each passage what its neighbours score above the middle of the source."""
        above = np.maximum(scores - np.median(scores), 0)
        around = np.zeros(len(scores))
        around[1:] += np.where(self._joined, above[:-1], 0)
        around[:-1] += np.where(self._joined, above[1:], 0)
        return around

    def _share_anchors(self, anchors: Sequence[Anchor]) -> NDArray[np.float64]:
        """For each passage the weighted share of the claim's anchors that it has."""
        readings: dict[tuple[str, int], set[tuple[str, str]]] = defaultdict(set)
        for anchor in anchors:
            readings[anchor.kind, anchor.start].add((anchor.kind, anchor.value))
        wanted = {frozenset(values): ANCHOR_WEIGHTS[kind] for (kind, _), values in readings.items()}
        most = max(FEW, sum(wanted.values()))
        held = [{(a.kind, a.value) for a in row} for row in self._anchors]
        return np.array([sum(w for values, w in wanted.items() if values & row) / most for row in held])

    def _compare_fast(self, claim: str) -> NDArray[np.float64]:
        assert self._fast is not None
        if self._fast_vectors is None:
            texts = [passage.text for passage in self.passages]
            self._fast_vectors = self._kept[self._fast.name].encode(texts, self._fast.encode_passages)
        cosines: NDArray[np.float64] = np.asarray(
            self._fast_vectors @ self._claims.encode(claim, self._fast), dtype=float
        )
        return cosines

    def _compare_fine(self, claim: str, places: Sequence[int]) -> NDArray[np.float64]:
        assert self._fine is not None
        missing = [place for place in places if place not in self._fine_vectors]
        if missing:
            texts = [self.passages[place].text for place in missing]
            vectors = self._kept[self._fine.name].encode(texts, self._fine.encode_passages)
            self._fine_vectors.update(zip(missing, vectors, strict=True))
        query = self._claims.encode(claim, self._fine)
        return np.array([float(self._fine_vectors[place] @ query) for place in places])


def blank_claim(claim: str) -> str:
    """A claim with its callouts blanked."""
    return CALLOUT.sub(lambda match: " " * len(match[0]), claim)


def prepare_claims(claims: Sequence[str], asked: ClaimVectors, encoders: Sequence[Encoder | None]) -> None:
    """Encode claims that will be ranked, each by the encoders that read its language."""
    languages = [identify_language(claim) for claim in claims]
    for encoder in encoders:
        if encoder is not None:
            read = [blank_claim(c) for c, lang in zip(claims, languages, strict=True) if lang in encoder.languages]
            asked.prepare(read, encoder)


def number_pages(passages: Sequence[Candidate]) -> list[int | None]:
    """The page number of each passage that a locator would name: the printed one where the source prints any that is
    a number, else that of the sheet.
    """
    printed = [int(p.label) if p.label and p.label.isdecimal() else None for p in passages]
    return printed if any(printed) else [p.page for p in passages]


def blank_callouts(passage: Candidate) -> str:
    """The text with its callouts blanked: their names and years are those of other works."""
    text = passage.text
    for cited in passage.cites:
        text = text[: cited.start] + " " * (cited.end - cited.start) + text[cited.end :]
    return text


def list_terms(text: str, anchors: Sequence[Anchor]) -> list[str]:
    """Terms of the index: beginnings of words in Latin letters, and anchors by kind and value."""
    words = [romanise(match[0]).lower()[:STEM] for match in WORD.finditer(text)]
    return [*words, *(f"{anchor.kind}:{anchor.value}" for anchor in anchors)]
