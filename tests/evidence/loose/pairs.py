"""Claims in Russian and passages in English and Spanish that say the same in other words, among distractors."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from citeflow.evidence.encoders import load_fast, load_fine
from citeflow.evidence.passages import Candidate
from citeflow.evidence.search import Search
from citeflow.language.identify import identify_language

FOLDER = Path(__file__).parent


class Gold(NamedTuple):
    """A file. pairs: claim and passage."""

    pairs: list[tuple[str, str]]
    distractors: list[str]


def read_gold(name: str) -> Gold:
    """The rows of a file."""
    rows = [line for line in (FOLDER / f"{name}.txt").read_text("utf-8").splitlines() if line[:1] in "=+~" and line]
    kinds = {sign: [row[2:] for row in rows if row[0] == sign] for sign in "=+~"}
    return Gold(list(zip(kinds["="], kinds["+"], strict=True)), kinds["~"])


def rank_pairs(name: str, *, by_words: bool = False) -> list[int]:
    """For each claim the place of its passage, from 0, all passages and distractors of the file being one source."""
    gold = read_gold(name)
    texts = [*(passage for _, passage in gold.pairs), *gold.distractors]
    # each a paragraph of its own
    places = [
        Candidate(1000 * n, 1000 * n + len(text), text, identify_language(text), None) for n, text in enumerate(texts)
    ]
    search = Search(places, None if by_words else load_fast(), None if by_words else load_fine())
    ranks = []
    for claim, passage in gold.pairs:
        ranked = search.rank(claim, "ru", len(texts))
        ranks.append(next((n for n, row in enumerate(ranked) if row.passage.text == passage), len(texts)))
    return ranks


def make_candidate(place: int, text: str) -> Candidate:
    """A passage that is a paragraph of its own."""
    return Candidate(1000 * place, 1000 * place + len(text), text, identify_language(text), None)


def rate(ranks: list[int], depth: int) -> float:
    """Share of the claims of which the passage is among the first."""
    return sum(rank < depth for rank in ranks) / len(ranks)


def count_differences(name: str) -> int:
    """Differing cues that are told of true pairs."""
    gold = read_gold(name)
    texts = [passage for _, passage in gold.pairs]
    search = Search(list(map(make_candidate, range(len(texts)), texts)), load_fast(), load_fine())
    told = 0
    for claim, passage in gold.pairs:
        row = next((row for row in search.rank(claim, "ru", 5) if row.passage.text == passage), None)
        told += 0 if row is None else any(not cue.agrees for cue in row.cues)
    return told
