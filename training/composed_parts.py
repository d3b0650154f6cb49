"""Composed parts of something: articles, chapters, papers of conferences, preprints."""

from __future__ import annotations

import random

from training.drawn import arxiv, numbers, page_range, people, title_of, url
from training.records import Record, Shelf, draw_imprint, draw_journal, read_journals, read_topics, read_words

_ORDINALS = {"en": ["1st", "2nd", "3rd", "10th", "12th", "21st", "Fifth", "Tenth", "Twelfth", "14th", "33rd", "Ninth National"],
             "ru": ["II", "V", "XII", "3-й", "10-й"], "kk": ["II", "V", "X"], "uk": ["III", "IX", "5-ї"], "es": ["I", "X", "XV"], "pt": ["III", "X", "22º"]}  # fmt: skip


def _latin_short() -> list[str]:
    return [j for j in read_journals() if "." in j or j.isupper()]


def compose_journal(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
    """An article of a journal."""
    record["container-title"] = draw_journal(rng, shelf, lang)
    numbers(rng, record)


def compose_physics(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
    """An article with a short journal title and a preprint number."""
    record["container-title"] = rng.choice(_latin_short())
    numbers(rng, record)
    record["volume"] = str(rng.randint(1, 500))
    record["glued"] = rng.random() < 0.6
    record.pop("issue", None)
    record["arxiv"] = arxiv(rng)
    if rng.random() < 0.1:
        record["author"] = [{"literal": rng.choice(read_topics()["en"]["body"])}]


def compose_newspaper(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
    """An article of a newspaper, with its day."""
    record["container-title"] = rng.choice(
        read_topics()[lang]["site"][-6:] + ["New York Times", "The Times", "Financial Times"] * (lang == "en")
    )
    year = record["issued"]["date-parts"][0][0]
    record["issued"] = {"date-parts": [[year, rng.randint(1, 12), rng.randint(1, 28)]]}
    if rng.random() < 0.4:
        record["page"] = rng.choice((str(rng.randint(1, 30)), f"{rng.choice('ABC')}{rng.randint(1, 20)}"))
    if rng.random() < 0.4:
        record["URL"] = url(rng)
    if rng.random() < 0.25:
        record["issue"] = str(rng.randint(1, 300))


def compose_preprint(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
    """A preprint."""
    form = rng.random()
    if form < 0.7:
        record["arxiv"] = arxiv(rng)
        if form < 0.2:
            record["container-title"] = rng.choice(("arXiv preprint", "arXiv", "CoRR", "bioRxiv"))
    else:
        record["genre"] = rng.choice(
            ("Preprint", "preprint", "ePrint", "manuscript", "submitted", "Препринт")
            if lang != "ru"
            else ("Препринт", "препринт")
        )


def compose_conference(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
    """A paper in proceedings, with the meeting named."""
    topics = read_topics()[lang]
    record["lead"] = (
        rng.choice(("Paper presented at the ", "Presented at ", "Poster presented at the ", "Paper delivered at "))
        if lang == "en" and rng.random() < 0.06
        else ""
    )
    ordinal = rng.choice(_ORDINALS[lang])
    year = record["issued"]["date-parts"][0][0]
    name = rng.choice(read_words()[lang]["conf"]).format(o=ordinal, t=rng.choice(topics["subject"]), y=year)
    if rng.random() < 0.25:
        name += rng.choice(
            (
                f" ({rng.choice(('ICML', 'ACL', 'CHI', 'SIGIR', 'AAAI', 'IJCAI', 'BBSC', 'CVPR'))} {year})",
                f" ({rng.choice(('ICDE', 'WWW', 'KDD', 'EMNLP', 'IJCAI-91'))})",
                f", {rng.choice(('ICRA', 'NIPS', 'VLDB'))}'{year % 100:02d}",
            )
        )
    if lang == "en" and rng.random() < 0.12:
        name = rng.choice(
            (
                f"AAAI-{year % 100:02d}",
                f"Proc. of IJCAI-{year % 100:02d}",
                f"ICML {year}",
                f"Proc. CHI '{year % 100:02d}",
                f"Proceedings IJCAI-{year % 100:02d}",
            )
        )
    record["container-title"] = record.pop("lead") + name
    if rng.random() < 0.5:
        record["event-place"] = rng.choice(topics["city"])
    if rng.random() < 0.3:
        months = read_words()[lang]["months"]
        first = rng.randint(1, 25)
        record["event-date"] = rng.choice(
            (
                f"{rng.choice(months)} {first}-{first + 3}",
                f"{first}–{first + 2} {rng.choice(months)} {year}",
                f"{first} {rng.choice(months)}",
                f"{rng.choice(months)} {year}",
            )
        )
    if rng.random() < 0.8:
        record["page"] = page_range(rng)
    if rng.random() < 0.35:
        record["publisher-place"], record["publisher"] = draw_imprint(rng, lang)
    if rng.random() < 0.2:
        record["editor"] = people(rng, lang, shelf)[:4]
    if rng.random() < 0.12:
        record["collection-title"] = rng.choice(
            (
                "Lecture Notes in Computer Science",
                "LNCS",
                "AIP Conf. Proc.",
                "ACM International Conference Proceeding Series",
                "Lecture Notes in Math.",
            )
        )
        record["volume"] = str(rng.randint(10, 9000))


def compose_chapter(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
    """A chapter of a collection."""
    topics = read_topics()[lang]
    rows = [r for r in shelf.by_lang.get(lang, []) if r["type"] in ("book", "chapter")]
    record["container-title"] = (
        str(rng.choice(rows)["title"])
        if rows and rng.random() < 0.6
        else rng.choice(
            (
                rng.choice(topics["container"]),
                title_of(rng, lang),
                f"{rng.choice(topics['subject'])}: {rng.choice(topics['kind'])}",
            )
        )
    )
    if rng.random() < 0.75:
        record["editor"] = people(rng, lang, shelf)[: rng.choice((1, 2, 2, 3))]
    if rng.random() < 0.85:
        record["page"] = page_range(rng)
    if rng.random() < 0.85:
        record["publisher-place"], record["publisher"] = draw_imprint(rng, lang)
    if rng.random() < 0.15:
        record["volume"] = str(rng.randint(1, 5))
    if rng.random() < 0.1:
        record["collection-title"] = rng.choice(topics["container"])
    if rng.random() < 0.1:
        record["edition"] = str(rng.randint(2, 9))
