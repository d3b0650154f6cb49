"""Composed works of their own: books, theses, reports, pages, laws, standards, patents, data, programs."""

from __future__ import annotations

import random

from training.drawn import issued, numbers, people, url
from training.records import Record, Shelf, draw_imprint, read_topics, read_words


def compose_book(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
    """A book."""
    topics = read_topics()[lang]
    if rng.random() < 0.5:
        record["title"] += (
            f": {rng.choice(topics['kind'])}" if lang in ("en", "es", "pt") else f" : {rng.choice(topics['kind'])}"
        )
    record["publisher-place"], record["publisher"] = draw_imprint(rng, lang)
    if rng.random() < 0.5:
        record["number-of-pages"] = str(rng.randint(40, 900))
    if rng.random() < 0.3:
        record["edition"] = str(rng.randint(2, 9))
    if rng.random() < 0.15:
        record["editor"] = people(rng, lang, shelf)[:2]
    if rng.random() < 0.1:
        record["volume"] = str(rng.randint(1, 6))
    if rng.random() < 0.12:
        record["translator"] = people(rng, lang, shelf)[:1]


def compose_thesis(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
    """A thesis."""
    topics = read_topics()[lang]
    record["author"] = record["author"][:1]
    record["genre"] = rng.choice(read_words()[lang]["thesis"])
    record["publisher"] = rng.choice(topics["university"])
    record["publisher-place"] = rng.choice(topics["city"])
    if rng.random() < 0.4:
        record["number-of-pages"] = str(rng.randint(20, 400))


def compose_report(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
    """A report with its number."""
    topics = read_topics()[lang]
    if rng.random() < 0.5:
        record["author"] = [{"literal": rng.choice(topics["body"])}]
    record["genre"] = rng.choice(read_words()[lang]["report"])
    if rng.random() < 0.7:
        record["number"] = rng.choice(
            (
                str(rng.randint(1, 300)),
                f"{rng.choice(('KSL', 'TR', 'CS', 'AIM', 'STAN-CS', 'WP', 'UCB/CSD'))}-{rng.randint(70, 99)}-{rng.randint(1, 99):02d}",
                f"w{rng.randint(1000, 9999)}",
                f"{rng.randint(1990, 2020)}-{rng.randint(1, 20):02d}",
            )
        )
    record["publisher"] = rng.choice(topics["university"] + topics["body"])
    record["publisher-place"] = rng.choice(topics["city"])
    if rng.random() < 0.3:
        record["URL"] = url(rng)
    if rng.random() < 0.3:
        record["number-of-pages"] = str(rng.randint(12, 300))


def compose_webpage(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
    """A page of a site."""
    topics = read_topics()[lang]
    if rng.random() < 0.3:
        record["author"] = [{"literal": rng.choice(topics["body"])}]
    elif rng.random() < 0.6:
        record.pop("author")
    if rng.random() < 0.3:
        record["title"] = (
            rng.choice(topics["subject"])
            if rng.random() < 0.6
            else f"{rng.choice(topics['subject']).split()[0]} {rng.choice(('API', 'CSS', 'v2', 'FAQ', '2020', 'HTML', 'Docs', 'User Guide', 'Python', 'NASA'))}"
        )
    if rng.random() < 0.7:
        record["container-title"] = rng.choice(topics["site"])
    record["URL"] = url(rng)


def compose_law(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
    """A law, decree or treaty, sometimes in a gazette."""
    topics = read_topics()[lang]
    number = str(rng.choice((rng.randint(1, 900), rng.randint(1000, 9999))))
    months = read_words()[lang]["months"]
    date = rng.choice((
        f"{rng.randint(1, 28):02d}.{rng.randint(1, 12):02d}.{rng.randint(1991, 2023)}",
        f"{rng.randint(1, 28)} {rng.choice(months)} {rng.randint(1991, 2023)}",
    ))  # fmt: skip
    tail = rng.choice(topics["lawdate"]).format(d=date, r=number) if rng.random() < 0.8 else ""
    record["title"] = rng.choice(topics["law"]).format(t=rng.choice(topics["subject"]).lower(), r=number) + tail
    record.pop("author")
    del record["issued"]
    if rng.random() < 0.4:
        record["container-title"] = rng.choice(
            ("Собрание законодательства РФ", "Российская газета", "Ведомости Верховного Совета", "Казахстанская правда")
            if lang == "ru"
            else topics["site"]
        )
        numbers(rng, record)
        record.pop("volume", None)
        record["issued"] = issued(rng)
    if rng.random() < 0.5:
        record["URL"] = url(rng)


def compose_standard(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
    """A standard."""
    prefix = rng.choice(("ГОСТ Р", "ГОСТ", "СП", "СНиП", "СТ РК", "ISO", "ISO/IEC", "IEEE Std", "ASTM C", "EN"))
    record["title"] = (
        f"{prefix} {rng.randint(7, 60000)}{rng.choice(('', '.5', '-1'))}-{rng.randint(1980, 2021)}{rng.choice(('. ', ': ', ' '))}{record['title']}"
    )
    if rng.random() < 0.7:
        record.pop("author")
    record["publisher-place"], record["publisher"] = rng.choice(
        (("М.", "Стандартинформ"), ("М.", "Изд-во стандартов"), ("Geneva", "ISO"), ("Астана", "Мемстандарт"))
    )
    record["number-of-pages"] = str(rng.randint(4, 120))


def compose_patent(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
    """A patent."""
    record["genre"] = rng.choice(
        ("Пат.", "Патент", "А. с.", "Авторское свидетельство")
        if lang in ("ru", "kk", "uk")
        else ("U.S. Patent", "US Patent", "Patent", "European Patent", "United States Patent")
    )
    record["number"] = rng.choice(
        (
            f"{rng.randint(1000000, 9999999)}",
            f"{rng.randint(2, 9)},{rng.randint(100, 999)},{rng.randint(100, 999)}",
            f"{rng.randint(2000000, 2700000)} РФ",
            f"EP{rng.randint(100000, 999999)}",
        )
    )


def compose_dataset(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
    """A data set."""
    record["medium"] = rng.choice(("[Data set]", "[dataset]", "[Dataset]", ""))
    record["publisher"] = rng.choice(("Zenodo", "Dryad", "figshare", "Harvard Dataverse", "ICPSR", "PANGAEA"))
    record["DOI"] = f"10.{rng.randint(1000, 9999)}/zenodo.{rng.randint(10000, 9999999)}"


def compose_software(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
    """A program."""
    record["medium"] = rng.choice(("[Computer software]", "[Software]", "[Computer program]", ""))
    record["title"] += rng.choice(
        (
            f" (Version {rng.randint(1, 9)}.{rng.randint(0, 9)})",
            f", version {rng.randint(1, 9)}.{rng.randint(0, 20)}",
            "",
            f" v{rng.randint(1, 5)}.0.1",
        )
    )
    record["publisher"] = rng.choice(
        ("R Foundation for Statistical Computing", "Zenodo", "MathWorks", "GitHub", "SPSS Inc.")
    )
    record["publisher-place"] = rng.choice(read_topics()["en"]["city"])
    record["URL"] = url(rng)
