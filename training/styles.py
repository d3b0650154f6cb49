"""Random printing styles: a grammar that draws order, punctuation and words, so that no set of fixed styles is learnt.

Fields of a template: A authors, B authors behind a slash, E editors with their role behind them, F editors with their
role before, R translators, T title, C container, S series, P publisher, L place, y year, D full date, v volume,
i issue, p pages, n number of pages, e edition, V event, g genre, r number, M medium, d DOI, u address, b ISBN,
a date of access, N note, X preprint number. ``%word%`` is a word of the record's language (`words.toml`).
"""

from __future__ import annotations

import random
from typing import NamedTuple

from training.names import NameStyle, draw_names
from training.records import read_words


class Style(NamedTuple):
    """A style: template of each kind, ways to print names by language, seeds of its words, and its habits.

    dash: between pages. short: 0 journals in full, 1 abbreviated with stops, 2 without. case: of titles ("", "title",
    "sentence", "upper"). pages: "full", "short" (45-7) or "first". noise: chance of each blemish of print.
    """

    seed: int
    templates: dict[str, str]
    names: NameStyle
    editors: NameStyle
    dash: str
    short: int
    case: str
    pages: str
    noise: float
    year_letter: bool
    gost: bool


_KINDS = (
    "journal",
    "book",
    "chapter",
    "conference",
    "thesis",
    "report",
    "webpage",
    "law",
    "standard",
    "patent",
    "newspaper",
    "dataset",
    "software",
    "preprint",
    "physics",
)

# volume, issue and pages without the year
_NUMBERS = (
    "<{v}><({i})><:{p}>", "<{v}><({i})><, {p}>", "<{v}>< ({i})><: {p}>", "<{v}>< ({i})><, {p}>", "<{v}><({i})><: {p}>",
    "<%vol%{v}><, %no%{i}><, %pp%{p}>", "<%vol%{v}>< (%no%{i})><, %pp%{p}>", "<%vol%{v}><({i})><, %pp%{p}>", "<%vol%{v}>< %no%{i}>< %pp%{p}>",
    "<{v}><, {p}>", "<{v}>< {p}>", "<{v}><, %no%{i}><, {p}>", "<{v}><, %pp%{p}>", "<{v}><.{i}><: {p}>", "<{v}></{i}><, %pp%{p}>", "<{v}>< ({i})><, %pp%{p}>",
    "<{v}><, {i}><, {p}>", "<{v}>< :{p}>", "<{v}><:{p}>", "<({v})>< {p}>", "<%vol%{v}><. %no%{i}><. %pp%{p}>", "<%vol%{v}>< ({i})><: {p}>", "<{v}><:{i}><, %pp%{p}>",
    "<{v}>< %no%{i}><, %pp%{p}>", "<%no%{i}><, %pp%{p}>", "<%vol%{v}><: {p}>", "<%vol%{v}><, {i}><, %pp%{p}>", "<{v}><-{i}><, {p}>", "<({v}){i}><: {p}>", "<{v}><[{i}]><, {p}>", "<({i})><:{p}>",
)  # fmt: skip
# the same with the year among them
_DATED = (
    "{y}<;{v}><({i})><:{p}>", "{y}<; {v}>< ({i})><: {p}>", "{y}<;{v}><:{p}>", "{y}<;({i})><:{p}>", "{y}<;{v}><({i})><:{p}>", "<{v}>< ({y})>< {p}>", "<{v}>< ({y})><, {p}>", "<{v}><, {p}>< ({y})>", "<{v}>< {p}>< ({y})>",
    "<{v}><({i})><:{p}><, {y}>", "<{v}>< ({i})><, {p}><, {y}>", "<%vol%{v}><, %no%{i}><, %pp%{p}><, {D}>", "<%vol%{v}><, %no%{i}><, {D}><, %pp%{p}>", "{y}<. %vol%{v}><. %no%{i}><. %pp%{p}>",
    "<{v}><, %no%{i}>< ({D})><: {p}>", "<{v}><.{i}>< ({y})><: {p}>", "<{v}>< ({y})><, %no%{i}><, {p}>", "<{v}>< ({y})><({i})><, {p}>", "<{v}><({y}){p}>", "({y})<, {v}><({i})><, {p}>",
    "{y}<, {v}><, {p}>", "{y}<, {v}><({i})><, {p}>", "<{v}><:{p}><, {y}>", "{y}<, %vol%{v}><, %no%{i}><, %pp%{p}>", "<%vol%{v}><, {y}><, %pp%{p}>", "<%vol%{v}>< ({y})><, %pp%{p}>",
    "<{v}><: {p}>< ({y})>", "<{v}><:{p}>< ({y})>", "<{v}>< [{y}]><: {p}>", "<%vol%{v}><, %no%{i}>< ({D})><, %pp%{p}>", "<%vol%{v}><, %pp%{p}><, {y}>", "{D}<;{v}><({i})><:{p}>",
    "{D}<;{v}><:{p}>",
    "{D}. <{v}><({i})><: {p}>",
    "<{v}><({i})><, {D}><, {p}>", "<{v}>< ({i})>< ({y})>< {p}>",
    "<{v}><, %no%{i}><, %pp%{p}><, {y}>", "<{v}><, {i}>< ({y})><, {p}>", "{y}< {v}><: {p}>", "({y})<, {p}>", "({D})<, %pp%{p}>", "<{v}><({y})><, %no%{i}><, {p}>", "{y}<, %no%{i}><, %pp%{p}>", "<{v} ><({y}) ><%pp%{p}>",
)  # fmt: skip
_IMPRINTS = (
    "<{L}: ><{P}>", "<{P}><, {L}>", "<{P}>", "<{L}: ><{P}>", "<{L}><, {P}>", "<{L} : ><{P}>", "<{P}><: {L}>", "<{P}>< ({L})>", "<{L}; ><{P}>", "<{P}><. {L}>", "<{L}>", "<{L}: ><{P}>",
)  # fmt: skip
_DATED_IMPRINTS = (
    "<{L}: ><{P}, >{y}", "<{P}, ><{L}, >{y}", "(<{L}: ><{P}, >{y})", "(<{P}, ><{L}, >{y})", "<{P}, >{y}", "<{L}, >{y}", "<{L}: ><{P}; >{y}", "<{L} : ><{P}, >{y}", "<{P}: ><{L}, >{y}", "<{P} >({y})",
    "<{L}, ><{P}, >{y}", "<{L}: ><{P}. >{y}", "<{P}, ><{L} >({y})", "{y}<. {L}><: {P}>", "<{L} >{y}", "<{P}, >{D}", "(<{P}>, {y})",
)  # fmt: skip
_TAILS = ("<. {d}>< {u}>< {a}>", "<. {u}>< {a}>", "<, {X}>", "<. {X}>", "< [{X}]>", "<. {N}>", "< {N}>", "<, {d}>", "<. {a}>< {u}>", "< {u}>< {a}>", "<. {b}>< {d}>", "< {M}>< {u}>", "<, {u}><, {a}>", "<; {X}>", "< {X}>", "<. {d}>< {N}>", "<, {N}>", "", "")  # fmt: skip
_QUOTES = (("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("«", "»"), ("„", "“"), ("``", "''"), ('"', '"'))


def draw_style(seed: int) -> Style:
    """The style of a seed: the same seed gives the same style."""
    rng = random.Random(seed)
    words = read_words()
    lang = rng.choices(list(words), [10, 6, 2, 2, 2, 2, 2, 2])[0]
    gost = rng.random() < (0.7 if lang in ("ru", "kk", "uk") else 0.05)
    return Style(
        seed, draw_gost(rng) if gost else draw_world(rng), draw_names(rng, words[lang]), draw_names(rng, words[lang], first=False),
        rng.choice(words[lang]["dash"]), rng.choice((0, 0, 0, 1, 2)), rng.choices(("", "title", "sentence", "upper"), (70, 14, 14, 2))[0],
        rng.choices(("full", "short", "first"), (80, 10, 10))[0], rng.choice((0.0, 0.0, 0.01, 0.02, 0.05, 0.1)), rng.random() < 0.08, gost,
    )  # fmt: skip


def draw_world(rng: random.Random) -> dict[str, str]:
    """Templates of one style of the world outside GOST."""
    dated = rng.random() < 0.5
    opening = rng.choice(
        (
            "<{A} ><({y}). >",
            "<{A} ><({y}), >",
            "<{A}, ><{y}. >",
            "<{A}. ><{y}. >",
            "<{A}. ><({y}). >",
            "<{A} ><({y}): >",
            "<{A} ><({y}) >",
            "<{A} ><{y}. >",
            "<{A}, ><{y}, >",
            "<{A}. ><({D}). >",
            "<{A}, ><({y}), >",
            "<{A} ><({D}). >",
            "<{A} ><[{y}] >",
            "<{A}, ><{y}: >",
            "<{A}, ><({y}). >",
            "<{A}. ><({y}) >",
            "<{A}, ><{y} >",
            "<{A} ><{y} >",
            "<{A} ><{y}, >",
        )
        if dated
        else ("<{A}. >", "<{A}, >", "<{A}: >", "<{A} >", "<{A}. >", "<{A}, >", "<{A}. – >", "<{A}; >", "<{A}.>")
    )
    title_end = (
        rng.choice((". ", ". ", ", ", ". ", ", ", ": ", "; ", " ", ".— ", " - ", "."))
        if rng.random() < 0.95
        else " // "
    )
    title = "{T}"
    if rng.random() < 0.33:
        left, right = rng.choice(_QUOTES)
        inner = rng.choice((",", ".", "", ""))
        title, title_end = f"{left}{{T}}{inner}{right}", (" " if inner else rng.choice((", ", ". ", " ", "; ")))
    if rng.random() < 0.07:
        title += "< {M}>"
    numbers = rng.choice(_NUMBERS if dated else _DATED)
    after = (
        rng.choice((", ", ", ", " ", ". ", "; ", ": ", " "))
        if not numbers.startswith(("<{v}", "{y}<;"))
        else rng.choice((" ", ", ", " ", ". ", ", "))
    )
    imprint = rng.choice(_IMPRINTS if dated else _DATED_IMPRINTS)
    tail = rng.choice(_TAILS) + rng.choice((".", ".", "", "."))
    return {
        **draw_articles(rng, opening, title + title_end, after, numbers, tail),
        **draw_parts(rng, opening, title + title_end, imprint, tail),
        **draw_wholes(rng, opening, title, imprint, dated, tail),
    }


def draw_articles(rng: random.Random, opening: str, title: str, after: str, numbers: str, tail: str) -> dict[str, str]:
    """Journal, newspaper, preprint, and the short form of physics that leaves titles out."""
    lead = "%in%" if rng.random() < 0.06 else ""
    titled = rng.random() < 0.35
    society = rng.choice((", {K}", ". {K}", " ({K})")) if rng.random() < 0.05 else ""
    physics = rng.choice(tuple(t for t in _DATED if "{i}" not in t)) if "{y}" not in opening else numbers
    bare = opening.replace(". >", rng.choice((", >", " >", ". >", ": >"))) if not titled else opening
    dated = (
        ""
        if "{y}" in opening or "{D}" in opening
        else rng.choice(("<, {D}>", "<, {y}>", "< ({y})>", "< ({D})>", "<. {D}>"))
    )
    return {
        "journal": f"{opening}{title}<{lead}{{C}}{society}{after}>{numbers}{tail}",
        "physics": f"{bare}{title if titled else ''}<{{C}}{rng.choice((' ', ' ', ', '))}>{physics}" + rng.choice(("", ".", "<, {X}>", "< [{X}]>", ", {X}.", "< ({X})>", "< {X}>.", "<; {X}>")),
        "newspaper": f"{opening}{title}<{{C}}>{dated}<, %no%{{i}}><, %pp%{{p}}>{tail}",
        "preprint": f"{opening}{title}<{{C}}{rng.choice((', ', ' ', ':'))}>" + rng.choice(("{X}", "{X}", "({X})", "[{X}]", "{g}<, {X}>")) + (dated.replace("D", "y")) + tail,
    }  # fmt: skip


def draw_parts(rng: random.Random, opening: str, title: str, imprint: str, tail: str) -> dict[str, str]:
    """Chapters and papers of conferences."""
    lead = rng.choice(("%in%", "%in%", "%in%", "")) if not title.endswith("// ") else ""
    people = rng.choice(
        (
            f"{lead}<{{E}}, >{{C}}",
            f"{lead}{{C}}<, {{F}}>",
            f"{lead}<{{E}}: >{{C}}",
            f"{lead}{{C}}<, {{E}}>",
            f"{lead}{{C}}< ({{F}})>",
            f"{lead}{{C}}<. {{F}}>",
            f"{lead}<{{E}}. >{{C}}",
            f"{lead}<{{F}}, >{{C}}",
            f"{lead}<{{E}} >{{C}}",
        )
    )
    between = rng.choice((". ", ", ", ". ", "; ", " "))
    pages = rng.choice(
        ("< (%pp%{p})>", "<, %pp%{p}>", "<: {p}>", "<, {p}>", "<. %pp%{p}>", "< {p}>", "< (%vol%{v}, %pp%{p})>")
    )
    edition = rng.choice(("", "", "< ({e})>", "<, {e}>"))
    series = rng.choice(
        ("", "", "<, {S}>", "< ({S}<, {v}>)>", "<. {S}>", "<, %vol%{v}>", "<, {S}, %vol%{v}>", "< ({S})>")
    ).replace("<, {v}>", "")
    event = rng.choice(("", "<, {V}>", "<, {V}>", "< ({V})>", "<. {V}>"))
    if rng.random() < 0.5:
        chapter = f"{opening}{title}{people}{edition}{series}{pages}<{between}>{imprint}{tail}"
        meeting = (
            f"{opening}{title}{people}{series}{event}{pages}{between if imprint[0] != '(' else ' '}{imprint}{tail}"
        )
    else:
        chapter = f"{opening}{title}{people}{edition}{series}{between}{imprint}{pages}{tail}"
        meeting = (
            f"{opening}{title}{people}{series}{event}{between if imprint[0] != '(' else ' '}{imprint}{pages}{tail}"
        )
    if rng.random() < 0.3:
        people = rng.choice((f"{lead}{{C}}<, {{F}}>", f"{lead}{{C}}"))
        dated = "" if "{y}" in opening or "{D}" in opening else rng.choice((", {y}", " ({y})", ". {y}", ", {D}"))
        meeting = rng.choice((f"{opening}{title}{lead}{{C}}{event}{pages}{dated}{tail}", f"{opening}{title}{lead}{{C}}{dated}{pages}{event}{tail}", f"{opening}{title}{lead}{{C}}{pages}{event}<{between}{{P}}>{dated}{tail}"))  # fmt: skip
    return {
        "chapter": chapter.replace("<. >", ". ").replace("<, >", ", ").replace("<; >", "; ").replace("< >", " "),
        "conference": meeting,
    }


def draw_wholes(rng: random.Random, opening: str, title: str, imprint: str, dated: bool, tail: str) -> dict[str, str]:
    """Books, theses, reports, pages, laws, standards, patents, data and programs."""
    end = rng.choice((". ", ". ", ", ", ". ")) if imprint[0] != "(" else " "
    year = "" if dated else rng.choice((", {y}", " ({y})", ". {y}", ", {D}"))
    edition = rng.choice(("< ({e})>", "<, {e}>", "<. {e}>"))
    series = rng.choice(("", "< ({S})>", "<, {S}>", "<. {S}>", "< ({S}, {v})>"))
    plain = title if rng.random() < 0.3 else "{T}"
    volume = rng.choice(("", "", "<, %vol%{v}>", "< (%vol%{v})>", "<. %vol%{v}>"))
    book = f"{opening}{plain}{volume}{edition}{series}{rng.choice(('<, {F}>', '<. {F}>', '< ({F})>', ''))}{rng.choice(('', '', '', '<. {R}>', '< ({R})>'))}{rng.choice(('', '', '', '<. %vol%{v}>', '<. {S}>'))}{end}{imprint}{rng.choice(('', '', '<, {n}>', '<. {n}>', '<, %pp%{p}>', '<: {p}>'))}{tail}"
    degree = rng.choice(
        (
            "{T}. {g}<, {P}><, {L}>",
            "{T} ({g}). {P}<, {L}>",
            "{T} [{g}, {P}]",
            "{T}. {g}. {P}<, {L}>",
            "{T}, {g}, {P}<, {L}>",
            "{T} ({g}, {P})",
            "“{T}” {g}, {P}",
            '"{T}," {g}, {P}<, {L}>',
            "{T}: {g}. {L}: {P}",
            "{T}. {L}: {P}, {g}",
        )
    )
    number = rng.choice(
        (
            "{T} ({g}< %no%{r}>)<. {L}><: {P}>",
            "{T}. {g}< {r}><, {P}><, {L}>",
            "{T}, {g}< {r}><, {P}>",
            "{T}. {P}<, {g}>< %no%{r}>",
            "{T}. <{L}: >{P}",
            "{T} ({r}). {P}",
            "{g} {r}: {T}. {P}",
            '"{T}," {g}< {r}><, {P}><, {L}>',
            "{T}. <{P}, ><{g}, ><{r}>",
            "{T}<. {g}>< {r}>",
        )
    )
    page = rng.choice(
        (
            "{T}<. {C}>",
            "{T}<, {C}>",
            "{T}<. {D}>",
            "“{T}”<, {C}>",
            "{T}< {M}><. {C}>",
            "{C}: {T}",
            '"{T}."< {C}>',
            "{T}< - {C}>",
            "{T}< | {C}>",
        )
    )
    found = rng.choice(
        (
            "<. {u}>< {a}>",
            "< {u}>< {a}>",
            "<, {u}><, {a}>",
            "<. {a}>< {u}>",
            "< {a}><, {u}>",
            "<. {u}>",
            "<: {u}>< {a}>",
        )
    )
    return {
        "book": book,
        "thesis": f"{opening}{degree}{year}{rng.choice(('', '<, {n}>'))}{tail}",
        "report": f"{opening}{number}{year}{rng.choice(('', '<, {n}>'))}{tail}",
        "webpage": f"{opening}{page}{year if rng.random() < 0.5 else ''}{found}" + rng.choice(("", ".")),
        "law": "{T}" + rng.choice(("<. {C}><, {y}><, %no%{i}><, %pp%{p}>", "<. {C}>< ({y})>", "<, {C}, {y}>")) + found + rng.choice(("", ".")),
        "standard": rng.choice(("{T}", opening + "{T}")) + end + imprint + tail,
        "patent": rng.choice((f"{opening}{{T}}. {{g}} {rng.choice(('No. ', '', '#', 'no. ', '№ '))}{{r}}", f"{opening}{{g}} {{r}}: {{T}}", f"{opening}“{{T}},” {{g}} {{r}}")) + year + ".",
        "dataset": f"{opening}{{T}}< {{M}}>. {{P}}{year}<. {{d}}>",
        "software": f"{opening}{{T}}< {{M}}>. {rng.choice(('{P}<, {L}>', '{L}: {P}', '{P}'))}{year}<. {{u}}>",
    }  # fmt: skip


def draw_gost(rng: random.Random) -> dict[str, str]:
    """Templates of one style of GOST 7.1 (areas parted by dashes) or 7.0.5 (by stops), with their everyday slips."""
    area = rng.choice((". – ", ". — ", ". - ", ". ", ". ", ". – ", ", ", ".– ", " - ", ". -", ". –", ".– "))
    slash = rng.choice((" // ", " // ", " // ", "// ", " //", "//"))
    colon = rng.choice((": ", " : ", ": ", ":"))
    medium = rng.choice(("", "", "< {M}>"))
    people = rng.choice(("", "", "< / {B}>", "< / {B}>"))
    opening = (
        "" if people and rng.random() < 0.35 else rng.choice(("<{A} >", "<{A}. >", "<{A} >", "<{A}, >", "<{A}: >"))
    )
    order = rng.choice(
        (
            "{y}{a}<%vol%{v}{a}><%no%{i}{a}><%pp%{p}>",
            "{y}{a}<%vol%{v}, ><%no%{i}{a}><%pp%{p}>",
            "{y}<{a}%no%{i}><{a}%pp%{p}>",
            "{y}, <%vol%{v}, ><%no%{i}, ><%pp%{p}>",
            "{y}{a}<{v}({i})><{a}%pp%{p}>",
            "<%vol%{v}, ><%no%{i}>< ({y})><{a}%pp%{p}>",
            "<%vol%{v}><, %no%{i}><. {y}><{a}%pp%{p}>",
            "{D}{a}<%no%{i}><{a}%pp%{p}>",
            "{y}. <%vol%{v}>< (%no%{i})><{a}%pp%{p}>",
            "{y}{a}<%vol%{v}{a}>< {p}>",
        )
    )
    numbers = order.replace("{a}", area)
    publisher = rng.choice(
        (
            f"<{{L}}{colon}>{{P}}, {{y}}",
            f"<{{L}}{colon}>{{P}}, {{y}}",
            "<{L}, >{y}",
            f"<{{L}}{colon}>{{P}}. {{y}}",
            f"<{{L}}{colon}>{{P}}, {{y}} г.",
        )
    )
    total = rng.choice((f"<{area}{{n}}>", f"<{area}{{n}}>", "<. {n}>", "", "<, {n}>"))
    editors = rng.choice(("< / {F}>", "< / {F}>", "<; {F}>", f"<{area}{{F}}>"))
    found = rng.choice(("<. {u}>< {a}>", f"<{area}{{u}}>< {{a}}>", "< {u}>< {a}>", f"<{area}{{u}}>"))
    tail = rng.choice(("", f"<{area}{{d}}>", "<. {d}>", f"<{area}{{b}}>", found, "< ({N})>", "< {d}>")) + rng.choice(
        (".", ".", "")
    )
    part = f"{opening}{{T}}{medium}{people}{slash}"
    whole = rng.choice(("", "< / {B}>", "< / {F}>", "< / {B} ; {F}>", "< ; {R}>")) if opening else "< / {B}>"
    return {
        "journal": f"{part}{{C}}{area}{numbers}{tail}",
        "physics": f"{part}{{C}}{area}{numbers}{tail}",
        "newspaper": f"{part}{{C}}{area}{{D}}<{area}%no%{{i}}><{area}%pp%{{p}}>{tail}",
        "preprint": f"{opening}{{T}}<{area}{{g}}>" + rng.choice((f"<{slash}{{C}}>", "")) + f"{area}{{y}}<{area}{{X}}>{tail}",
        "chapter": f"{part}{{C}}{editors}<{area}%vol%{{v}}>{area}{publisher}<{area}%pp%{{p}}>{tail}",
        "conference": f"{part}{{C}}< ({{V}})>{editors}{area}{publisher}<{area}%pp%{{p}}>{tail}",
        "book": f"{opening}{{T}}{medium}{whole}<{area}{{e}}><{area}%vol%{{v}}>{area}{publisher}{total}<{area}({{S}})>{tail}",
        "thesis": f"{opening}{{T}}{rng.choice((' : ', ': ', '. ', area))}{{g}}{people}{area}{rng.choice(('{L}, {y}', '{L}: {P}, {y}', '{L} : {P}, {y}', '{P}, {y}'))}{total}.",
        "report": f"{opening}{{T}}{rng.choice((' : ', ': ', '. '))}{{g}}{whole}{area}{publisher}{total}{tail}",
        "webpage": f"{opening}{{T}}{rng.choice((medium, '< {M}>', '< {M}>'))}" + rng.choice((f"<{slash}{{C}}>", f"<{slash}{{C}}>", f"<{area}{{C}}>", "")) + rng.choice(("", f"{area}{{D}}", f"{area}{{y}}")) + found + rng.choice((".", "")),
        "law": f"{{T}}{medium}" + rng.choice((f"<{slash}{{C}}{area}{{y}}<{area}%no%{{i}}><{area}%pp%{{p}}>", f"<{slash}{{C}}>", "", "<. {C}>")) + found + rng.choice((".", "")),
        "standard": f"{{T}}{area}{publisher}{total}.",
        "patent": f"{rng.choice(('{g} {r}. {T}', '{g} № {r}. {T}', '{A} {T}. {g} № {r}', '{T} : {g} {r}'))}< / {{B}}>{area}{{y}}.",
        "dataset": f"{opening}{{T}}{medium}{area}{publisher}{found}.",
        "software": f"{opening}{{T}}{medium}{area}{publisher}{found}.",
    }  # fmt: skip
