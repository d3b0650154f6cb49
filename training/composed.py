"""Works composed from our own words: laws, reports, pages, standards, patents, papers of conferences, chapters."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from training.records import Record, Shelf, draw_imprint, draw_journal, read_journals, read_topics, read_words

KINDS = (
    ("journal", 5), ("law", 4), ("report", 4), ("webpage", 6), ("conference", 6), ("chapter", 5), ("book", 3), ("thesis", 3),
    ("standard", 1), ("patent", 1), ("newspaper", 2), ("dataset", 1), ("software", 1), ("preprint", 3), ("physics", 7),
)  # fmt: skip
_LANGS = ("en", "en", "en", "ru", "ru", "kk", "kk", "uk", "uk", "es", "pt")
_ORDINALS = {"en": ["1st", "2nd", "3rd", "10th", "12th", "21st", "Fifth", "Tenth", "Twelfth", "14th", "33rd", "Ninth National"],
             "ru": ["II", "V", "XII", "3-й", "10-й"], "kk": ["II", "V", "X"], "uk": ["III", "IX", "5-ї"], "es": ["I", "X", "XV"], "pt": ["III", "X", "22º"]}  # fmt: skip


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


def compose_journal(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
    record["container-title"] = draw_journal(rng, shelf, lang)
    numbers(rng, record)


def compose_physics(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
    record["container-title"] = rng.choice(_latin_short())
    numbers(rng, record)
    record["volume"] = str(rng.randint(1, 500))
    record["glued"] = rng.random() < 0.6
    record.pop("issue", None)
    record["arxiv"] = arxiv(rng)
    if rng.random() < 0.1:
        record["author"] = [{"literal": rng.choice(read_topics()["en"]["body"])}]


def _latin_short() -> list[str]:
    return [j for j in read_journals() if "." in j or j.isupper()]


def arxiv(rng: random.Random) -> str:
    """A preprint number, old or new."""
    old = f"{rng.choice(('hep-th', 'hep-ph', 'astro-ph', 'gr-qc', 'math', 'cond-mat', 'quant-ph', 'hep-ex'))}/{rng.randint(92, 107) % 100:02d}{rng.randint(1, 12):02d}{rng.randint(1, 900):03d}"
    new = (
        f"{rng.randint(7, 24):02d}{rng.randint(1, 12):02d}.{rng.randint(1, 9999):04d}{rng.choice(('', '', '5', 'v2'))}"
    )
    if rng.random() < 0.5:
        return f"{rng.choice(('', '', 'arXiv:'))}{old}"
    return f"arXiv:{rng.choice(('', '', ' '))}{new}{rng.choice(('', '', ' [hep-th]', ' [astro-ph.CO]', ' [cs.CL]'))}"


def compose_law(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
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


def compose_report(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
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


def compose_webpage(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
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


def compose_conference(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
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


def compose_book(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
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
    topics = read_topics()[lang]
    record["author"] = record["author"][:1]
    record["genre"] = rng.choice(read_words()[lang]["thesis"])
    record["publisher"] = rng.choice(topics["university"])
    record["publisher-place"] = rng.choice(topics["city"])
    if rng.random() < 0.4:
        record["number-of-pages"] = str(rng.randint(20, 400))


def compose_standard(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
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


def compose_newspaper(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
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


def compose_dataset(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
    record["medium"] = rng.choice(("[Data set]", "[dataset]", "[Dataset]", ""))
    record["publisher"] = rng.choice(("Zenodo", "Dryad", "figshare", "Harvard Dataverse", "ICPSR", "PANGAEA"))
    record["DOI"] = f"10.{rng.randint(1000, 9999)}/zenodo.{rng.randint(10000, 9999999)}"


def compose_software(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
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


def compose_preprint(rng: random.Random, lang: str, record: Record, shelf: Shelf) -> None:
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


Maker = Callable[[random.Random, str, Record, Shelf], None]
_MAKERS: dict[str, Maker] = {
    "journal": compose_journal, "law": compose_law, "report": compose_report, "webpage": compose_webpage,
    "conference": compose_conference, "chapter": compose_chapter, "book": compose_book, "thesis": compose_thesis,
    "standard": compose_standard, "patent": compose_patent, "newspaper": compose_newspaper, "dataset": compose_dataset,
    "software": compose_software, "preprint": compose_preprint, "physics": compose_physics,
}  # fmt: skip
