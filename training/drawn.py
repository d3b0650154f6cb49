"""Parts of composed works: titles, people, dates, numbers, addresses."""

from __future__ import annotations

import random
from typing import Any

from training.records import Record, Shelf, read_topics


def issued(rng: random.Random) -> dict[str, Any]:
    """A date: mostly of the last decades, sometimes with month and day."""
    year = rng.choice((rng.randint(1995, 2024), rng.randint(1960, 2024), rng.randint(1890, 2024)))
    parts = [year]
    if rng.random() < 0.15:
        parts += [rng.randint(1, 12), rng.randint(1, 28)][: rng.randint(1, 2)]
    return {"date-parts": [parts]}


def title_of(rng: random.Random, lang: str) -> str:
    """A title of our own words."""
    topics = read_topics()[lang]
    subject, aspect = rng.choice(topics["subject"]), rng.choice(topics["aspect"])
    form = rng.choice(("{s}: {a}", "{s} {a}", "{s}", "{s} {a}", "{s}, {o}", "{s}. {a}", "{o}: {s} {a}"))
    return form.format(s=subject, a=aspect, o=rng.choice(topics["subject"]))


def people(rng: random.Random, lang: str, shelf: Shelf) -> list[dict[str, str]]:
    """Authors, from the records of the language or from our own names; sometimes the dash that repeats them."""
    if rng.random() < 0.01:
        return [{"literal": rng.choice(("———", "---", "———, ed", "_____"))}]
    rows = shelf.by_lang.get(lang)
    if rows and rng.random() < 0.3:
        return [cross_name(rng, rows) for _ in range(rng.choice((1, 2, 2, 3, 3, 4, 5, 6)))]
    if rows and rng.random() < 0.6:
        return (rng.choice(rows).get("author") or []) + (rng.choice(rows).get("author") or [])[: rng.choice((0, 1, 3))]
    topics = read_topics()[lang]
    count = rng.choice((1, 1, 1, 2, 2, 3, 3, 4, 5, 7))
    return [{"family": rng.choice(topics["family"]), "given": rng.choice(topics["given"])} for _ in range(count)]


def cross_name(rng: random.Random, rows: list[Record]) -> dict[str, str]:
    """The family name of one person and the given name of another."""
    names = [
        name
        for _ in range(12)
        for name in rng.choice(rows).get("author", [])
        if name.get("family") and name.get("given")
    ]
    if not names:
        return {"family": "Smith", "given": "J."}
    return {"family": rng.choice(names)["family"], "given": rng.choice(names)["given"]}


def numbers(rng: random.Random, record: Record) -> None:
    """Volume, issue and pages, some of them missing."""
    if rng.random() < 0.85:
        record["volume"] = str(rng.choice((rng.randint(1, 60), rng.randint(1, 500), rng.randint(1, 20))))
    if rng.random() < 0.55:
        record["issue"] = rng.choice(
            (
                str(rng.randint(1, 12)),
                str(rng.randint(1, 6)),
                f"{rng.randint(1, 5)}-{rng.randint(6, 9)}",
                f"{rng.randint(1, 12)} ({rng.randint(20, 300)})",
            )
        )
    if rng.random() < 0.9:
        record["page"] = page_range(rng)


def page_range(rng: random.Random) -> str:
    """Pages of a part."""
    first = rng.choice((rng.randint(1, 900), rng.randint(1, 200), rng.randint(1000, 9999)))
    form = rng.random()
    if form < 0.75:
        return f"{first}-{first + rng.randint(1, 40)}"
    if form < 0.85:
        return str(first)
    if form < 0.9:
        return rng.choice(("e", "S", "L", "R", "A", "C")) + str(first)
    return rng.choice(
        (
            f"{rng.randint(1, 9)}{rng.randint(10000, 99999)}",
            f"0{first}",
            f"S{first}-S{first + 5}",
            f"{first}-{first + 3}, {first + 90}",
        )
    )


def arxiv(rng: random.Random) -> str:
    """A preprint number, old or new."""
    old = f"{rng.choice(('hep-th', 'hep-ph', 'astro-ph', 'gr-qc', 'math', 'cond-mat', 'quant-ph', 'hep-ex'))}/{rng.randint(92, 107) % 100:02d}{rng.randint(1, 12):02d}{rng.randint(1, 900):03d}"
    new = (
        f"{rng.randint(7, 24):02d}{rng.randint(1, 12):02d}.{rng.randint(1, 9999):04d}{rng.choice(('', '', '5', 'v2'))}"
    )
    if rng.random() < 0.5:
        return f"{rng.choice(('', '', 'arXiv:'))}{old}"
    return f"arXiv:{rng.choice(('', '', ' '))}{new}{rng.choice(('', '', ' [hep-th]', ' [astro-ph.CO]', ' [cs.CL]'))}"


def url(rng: random.Random) -> str:
    """An address of made-up names."""
    host = rng.choice(
        (
            "www.example.org",
            "example.com",
            "www.data.example.net",
            "adilet.zan.kz",
            "www.gov.example",
            "journal.example.edu",
            "docs.example.ru",
            "stat.example.int",
        )
    )
    path = "/".join(
        rng.choice(
            (
                "article",
                "view",
                "docs",
                "2019",
                "reports",
                "index.php",
                "en",
                "ru",
                "news",
                "id123",
                "V1900000352",
                "download",
                "pdf",
                "a_b-c",
            )
        )
        for _ in range(rng.randint(0, 4))
    )
    return (
        rng.choice(("http://", "https://", "https://", ""))
        + host
        + "/"
        + path
        + rng.choice(("", "", "/", ".html", ".pdf", "?id=45", ".htm"))
    )
