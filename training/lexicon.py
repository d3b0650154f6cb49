"""Counts of words by the field they stand in, and the words known by name."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from functools import cache

from citeflow.bibliography.labeller.words import CATEGORIES
from training.records import FOLDS, Record, fold_of, read_journals, read_publishers, read_topics, read_words

Counts = dict[str, Counter[str]]
"""Category -> word -> number of works."""

_WORDS = re.compile(r"[^\W\d_]+")
_LEAST = 2
"""Works a word must stand in."""


def words_of(record: Record) -> dict[str, set[str]]:
    """Words of a record by category."""
    people = [*record.get("author", []), *record.get("editor", [])]
    texts = {
        "family": " ".join(p.get("family", "") for p in people),
        "given": " ".join(w for p in people for w in p.get("given", "").split() if "." not in w and len(w) > 2),
        "title": str(record.get("title", "")),
        "container": str(record.get("container-title", "")),
        "publisher": str(record.get("publisher", "")),
        "place": str(record.get("publisher-place", "")),
    }
    return {name: {w.lower() for w in _WORDS.findall(text)} for name, text in texts.items()}


def count_words(records: list[Record]) -> list[Counts]:
    """For each fold, category -> word -> number of works."""
    folds = [{name: Counter[str]() for name in CATEGORIES} for _ in range(FOLDS)]
    for record in records:
        counts = folds[fold_of(record["id"])]
        for name, found in words_of(record).items():
            counts[name].update(found)
    return folds


def make_lexicon(folds: list[Counts], without: int | None = None) -> dict[str, str]:
    """Word -> one digit a category, from all folds but one; a digit is half the binary logarithm of the count."""
    totals: dict[str, list[int]] = defaultdict(lambda: [0] * len(CATEGORIES))
    for fold, counts in enumerate(folds):
        if fold != without:
            for column, name in enumerate(CATEGORIES):
                for word, count in counts[name].items():
                    totals[word][column] += count
    scale = FOLDS / (FOLDS - 1) if without is not None else 1.0
    return {word: "".join(digit(n * scale) for n in row) for word, row in totals.items() if sum(row) * scale >= _LEAST}


def digit(count: float) -> str:
    """1 for one work, 2 for two or three, ... 9 at most; 0 for none."""
    return str(min(9, 1 + int(math.log2(count)))) if count >= 1 else "0"


@cache
def style_words() -> frozenset[str]:
    """Words that styles print themselves, and months."""
    found: set[str] = set()
    for groups in read_words().values():
        for variants in groups.values():
            for text in variants:
                found.update(w.lower() for w in _WORDS.findall(re.sub(r"\{\w\}", " ", text)))
    return frozenset(found)


def make_vocabulary(folds: list[Counts], most: int = 1200) -> frozenset[str]:
    """Words known by name: those of styles, and the most frequent of titles, journals, publishers and places."""
    total: Counter[str] = Counter()
    for counts in folds:
        for name in ("title", "container", "publisher", "place"):
            for word, count in counts[name].items():
                total[word] += count
    return style_words() | {word for word, _ in sorted(total.items(), key=lambda row: (-row[1], row[0]))[:most]}


def add_own_words(folds: list[Counts]) -> None:
    """Count the words of our own lists once in every fold: they are facts of language, not of a record."""
    for counts in folds:
        for journal in read_journals():
            counts["container"].update({w.lower() for w in _WORDS.findall(journal)})
        for rows in read_publishers().values():
            for place, publisher in rows:
                counts["place"].update({w.lower() for w in _WORDS.findall(place)})
                counts["publisher"].update({w.lower() for w in _WORDS.findall(publisher)})
        for topics in read_topics().values():
            for city in topics["city"]:
                counts["place"].update({w.lower() for w in _WORDS.findall(city)})
