"""Works composed from our own words, for kinds and languages that are thin in the records."""

from __future__ import annotations

import random
from collections.abc import Callable

from training.composed_parts import (
    compose_chapter,
    compose_conference,
    compose_journal,
    compose_newspaper,
    compose_physics,
    compose_preprint,
)
from training.composed_wholes import (
    compose_book,
    compose_dataset,
    compose_law,
    compose_patent,
    compose_report,
    compose_software,
    compose_standard,
    compose_thesis,
    compose_webpage,
)
from training.drawn import issued, people, title_of
from training.records import Record, Shelf, read_topics

KINDS = (
    ("journal", 5), ("law", 4), ("report", 4), ("webpage", 6), ("conference", 6), ("chapter", 5), ("book", 3), ("thesis", 3),
    ("standard", 1), ("patent", 1), ("newspaper", 2), ("dataset", 1), ("software", 1), ("preprint", 3), ("physics", 7),
)  # fmt: skip
"""Kind -> how often it is drawn."""

_LANGS = ("en", "en", "en", "ru", "ru", "kk", "kk", "uk", "uk", "es", "pt")

Maker = Callable[[random.Random, str, Record, Shelf], None]
_MAKERS: dict[str, Maker] = {
    "journal": compose_journal, "law": compose_law, "report": compose_report, "webpage": compose_webpage,
    "conference": compose_conference, "chapter": compose_chapter, "book": compose_book, "thesis": compose_thesis,
    "standard": compose_standard, "patent": compose_patent, "newspaper": compose_newspaper, "dataset": compose_dataset,
    "software": compose_software, "preprint": compose_preprint, "physics": compose_physics,
}  # fmt: skip


def compose(rng: random.Random, shelf: Shelf, kind: str | None = None) -> tuple[Record, str]:
    """A made-up work and its language."""
    kind = kind or rng.choices([k for k, _ in KINDS], [w for _, w in KINDS])[0]
    lang = "en" if kind == "physics" else rng.choice(_LANGS)
    record: Record = {"title": title_of(rng, lang), "issued": issued(rng), "kind": kind}
    if rng.random() < 0.35 and shelf.by_lang.get(lang):
        record["title"] = rng.choice(shelf.by_lang[lang])["title"]
    record["author"] = people(rng, lang, shelf)
    if rng.random() < 0.04:
        record["author"] = [{"literal": rng.choice(read_topics()[lang]["body"])}]
    _MAKERS[kind](rng, lang, record, shelf)
    return record, lang
