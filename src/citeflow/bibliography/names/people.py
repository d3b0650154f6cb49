"""Everybody named in a printed span: persons and bodies, in whatever order, script and role."""

from __future__ import annotations

import re
from typing import NamedTuple

from citeflow.bibliography.fields.roles import find_markers
from citeflow.bibliography.names.parts import CslName
from citeflow.bibliography.names.reading import Names, find_others, read_full_names, read_names, speaks_of_body

_PARTING = re.compile(r"[\s,;&.]+(?:(?:and|und|и|і|та|және|y|e|et)\s+)?|\s(?:and|und|и|і|та|және|y|e|et)\s+")
_NEXT = re.compile(r"\s*(?:;|,\s|\s(?:and|&|и|та|және)\s)\s*")
_LEADING = re.compile(r"^[\s,;.:/&(\[]*(?:(?:by|авторы?|авт\.)\s*:?\s+)?", re.I)
_ROLE_BEHIND = re.compile(
    r"[\s,]*[(\[]?\s*(?:(?P<editor>eds?|editors?|hrsg|coords?|orgs?|(?:отв\.\s?|науч\.\s?|гл\.\s?)?ред|red)|(?P<translator>trans(?:l)?|пер|trad)|"
    r"(?P<compiler>сост|comps?))\.?\s*[)\]]?[\s.,;]*$",
    re.I,
)
_LONGEST = 10_000
"""No list of names is longer; what stands behind is kept with the last name's rest."""
_MOST_PIECES = 300


class People(NamedTuple):
    """names: in printed order. role: the CSL role that the span itself states, else None. open: "et al." ends it."""

    names: tuple[CslName, ...]
    role: str | None = None
    open: bool = False


def read_people(span: str) -> People:
    """All names of a span that holds nothing but names. Total: what is no personal name is a literal one.

    A single word is a literal; so is whatever a word such as `Министерство` or ``Bank`` marks as a body. Several
    bodies are parted by semicolons, since commas stand within their names.

    >>> read_people("Dilla Alfonso H., Cabezas M.F.").names
    ({'family': 'Dilla Alfonso', 'given': 'H.'}, {'family': 'Cabezas', 'given': 'M. F.'})
    >>> read_people("под ред. П. П. Петрова")
    People(names=({'family': 'Петрова', 'given': 'П. П.'},), role='editor', open=False)
    >>> read_people("World Bank; Голунов С.В. и др.")
    People(names=({'literal': 'World Bank'}, {'family': 'Голунов', 'given': 'С. В.'}), role=None, open=True)
    """
    text = " ".join(span[:_LONGEST].split())
    text, role = _take_role(_LEADING.sub("", text, count=1))
    names: list[CslName] = []
    is_open = False
    for _ in range(_MOST_PIECES):
        if parting := _PARTING.match(text):
            text = text[parting.end() :]
        if others := find_others(text):
            is_open, text = True, text[others.end() :]
            continue
        if not text.strip(" .,;:()[]"):
            break
        read = _read_persons(text)
        if read.end:
            names.extend(read.names)
            role = role or ("editor" if read.editors else None)
            is_open, text = is_open or read.open, text[read.end :]
            continue
        literal, text = _cut_literal(text)
        if literal:
            names.append({"literal": literal})
    return People(tuple(names), role, is_open)


def _take_role(text: str) -> tuple[str, str | None]:
    """The text without the words of a role in front or behind, and that role."""
    markers = [m for m in find_markers(text[:80]) if m.start == 0]
    if markers:
        return text[markers[0].end :], None if markers[0].role == "other" else markers[0].role
    if (behind := _ROLE_BEHIND.search(text[-40:])) and behind.start() + max(0, len(text) - 40) > 0:
        return text[: len(text[:-40]) + behind.start()], behind.lastgroup
    return text, None


def _read_persons(text: str) -> Names:
    """Names at the beginning; a body that looks like one is none."""
    read = read_names(text)
    first = read.names[0] if read.names else {}
    if read.end and not speaks_of_body(str(first.get("family", ""))):
        return read
    stop = text.find(";")
    full = read_full_names(f"{text[:stop] if stop > 0 else text.rstrip(' .')}.", comma=True)
    return full._replace(end=min(full.end, len(text)))


def _cut_literal(text: str) -> tuple[str, str]:
    """The body in front, and what follows it: up to a semicolon, or to where a person's name begins."""
    for parting in _NEXT.finditer(text):
        if ";" in parting[0] or read_names(text[parting.end() : parting.end() + 120]).end:
            return text[: parting.start()].strip(" .,;:"), text[parting.end() :]
        if parting.start() > 400:
            break
    others = re.search(r"\s*[\[(]?(?:et\s+al\b|и\s+др\b)", text)
    end = others.start() if others else len(text)
    return text[:end].strip(" ,;:").removesuffix("."), text[end:]
