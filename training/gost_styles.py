"""Templates of the styles of GOST."""

from __future__ import annotations

import random


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
