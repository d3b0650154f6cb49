"""Bibliographic records: those of the data file, and those mixed or composed for kinds that are thin in it."""

from __future__ import annotations

import gzip
import json
import random
import tomllib
import zlib
from functools import cache
from pathlib import Path
from typing import Any

from training.east_asian import draw_authors

HERE = Path(__file__).parent
FOLDS = 5
"""Parts of the records; what a lexicon says of a word never comes from the record it is read in."""

HELD_FOLD = FOLDS - 1
"""Records of this fold are never trained on."""

Record = dict[str, Any]


@cache
def read_words() -> dict[str, dict[str, list[str]]]:
    """Words of printed references by language."""
    return tomllib.loads((HERE / "words.toml").read_text("utf-8"))


@cache
def read_topics() -> dict[str, dict[str, list[str]]]:
    """Words of composed works by language."""
    return tomllib.loads((HERE / "lists" / "topics.toml").read_text("utf-8"))


@cache
def read_journals() -> list[str]:
    """Journals and newspapers as they are printed."""
    return (HERE / "lists" / "journals.txt").read_text("utf-8").split("\n")[:-1]


@cache
def read_publishers() -> dict[str, list[tuple[str, str]]]:
    """(place, publisher) by language."""
    rows = [line.split("|") for line in (HERE / "lists" / "publishers.txt").read_text("utf-8").splitlines()]
    found: dict[str, list[tuple[str, str]]] = {}
    for lang, place, publisher in rows:
        found.setdefault(lang, []).append((place, publisher))
    return found


def fold_of(key: str) -> int:
    """The part a record belongs to, the same on every machine."""
    return zlib.crc32(key.encode()) % FOLDS


def language_of(record: Record) -> str:
    """The language whose words a style prints for a record: by its title's letters, else as the record says."""
    title = str(record.get("title", ""))
    if any(c in "әғқңөұүһӘҒҚҢӨҰҮҺ" for c in title):
        return "kk"
    if any(c in "їєґЇЄҐ" for c in title):
        return "uk"
    if any("а" <= c <= "я" for c in title.lower()):
        return "ru"
    stated = str(record.get("language") or "en")[:2]
    return stated if stated in read_words() else "en"


def read_records() -> list[Record]:
    """The records of the data file, in its order; those without a usable title left out."""
    with gzip.open(HERE / "records-open.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [row for row in rows if 3 < len(str(row.get("title", ""))) < 350]


class Shelf:
    """Records of one fold by language, from which fields are drawn."""

    def __init__(self, records: list[Record]) -> None:
        self.records = records
        self.by_lang: dict[str, list[Record]] = {}
        for record in records:
            self.by_lang.setdefault(language_of(record), []).append(record)
        self.journals = {
            lang: [r for r in rows if r["type"] == "article-journal" and "container-title" in r]
            for lang, rows in self.by_lang.items()
        }

    def draw(self, rng: random.Random) -> Record:
        """A record, the rarer languages and types more often than they stand in the data."""
        lang = rng.choices(list(self.by_lang), [len(rows) ** 0.6 for rows in self.by_lang.values()])[0]
        return rng.choice(self.by_lang[lang])


_EAST_ASIAN = 0.1
"""Share of English works by authors whose names the records hold too few of."""


def mix_record(rng: random.Random, shelf: Shelf, record: Record) -> Record:
    """The record with people, container or imprint of others of its language: works that nobody wrote, so that no
    work is learnt by heart."""
    mixed = dict(record)
    rows = shelf.by_lang[language_of(record)]
    if rng.random() < 0.6:
        other = rng.choice(rows)
        if other.get("author"):
            mixed["author"] = other["author"]
            if rng.random() < 0.4:
                extra = rng.choice(rows).get("author", [])
                mixed["author"] = (mixed["author"] + extra)[:12]
    if language_of(record) == "en" and "author" in mixed and rng.random() < _EAST_ASIAN:
        mixed["author"] = draw_authors(rng)
    if record["type"] == "article-journal" and rng.random() < 0.6:
        mixed["container-title"] = draw_journal(rng, shelf, language_of(record))
    if "publisher" in record and rng.random() < 0.5:
        mixed["publisher-place"], mixed["publisher"] = draw_imprint(rng, language_of(record))
    return mixed


def draw_journal(rng: random.Random, shelf: Shelf, lang: str) -> str:
    """A journal: from the list of well-known ones, or one of the records of the language."""
    rows = shelf.journals.get(lang)
    if rows and rng.random() < 0.5:
        return str(rng.choice(rows)["container-title"])
    cyrillic = lang in ("ru", "kk", "uk")
    while True:
        journal = rng.choice(read_journals())
        if any("а" <= c <= "я" for c in journal.lower()) == cyrillic:
            return journal


def draw_imprint(rng: random.Random, lang: str) -> tuple[str, str]:
    """Place and publisher."""
    return rng.choice(read_publishers().get(lang) or read_publishers()["en"])
