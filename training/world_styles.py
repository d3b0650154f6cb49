"""Templates of the styles of the world outside GOST."""

from __future__ import annotations

import random

from training.layouts import DATED, DATED_IMPRINTS, IMPRINTS, NUMBERS, TAILS

_QUOTES = (("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("«", "»"), ("„", "“"), ("``", "''"), ('"', '"'))


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
    numbers = rng.choice(NUMBERS if dated else DATED)
    after = (
        rng.choice((", ", ", ", " ", ". ", "; ", ": ", " "))
        if not numbers.startswith(("<{v}", "{y}<;"))
        else rng.choice((" ", ", ", " ", ". ", ", "))
    )
    imprint = rng.choice(IMPRINTS if dated else DATED_IMPRINTS)
    tail = rng.choice(TAILS) + rng.choice((".", ".", "", "."))
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
    physics = rng.choice(tuple(t for t in DATED if "{i}" not in t)) if "{y}" not in opening else numbers
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
