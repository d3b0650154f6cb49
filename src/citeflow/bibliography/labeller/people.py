"""Names out of labelled words: family names, given names and bodies in the order in which they are printed."""

from __future__ import annotations

import re

from citeflow.bibliography.labeller.label import Labelled
from citeflow.bibliography.names.parts import CslName

_GAP = re.compile(r"(?<=\.)(?=[^\s.\-‐–,;])")
_SUFFIX = re.compile(r"(?:,\s*|\s+)(Jr|Sr|II|III|IV|мл|ст)\.?$")
_WORD_STOP = re.compile(r"(?<=[^\W\d_]{3})\.$")
_EDGE = " ,;:&*/|()[]"

Part = tuple[str, list[Labelled]]
"""`family`, `given` or `literal`, and the words of it."""


def group_names(tokens: tuple[Labelled, ...]) -> list[list[Part]]:
    """Parts of each name; a name ends at a separator, or where a part comes back that it has already."""
    names: list[list[Part]] = []
    current: list[Part] = []
    for labelled in tokens:
        part = labelled.tag.partition(".")[2]
        if part == "sep":
            names, current = ([*names, current] if current else names), []
        elif current and current[-1][0] == part:
            current[-1][1].append(labelled)
        elif any(name == part for name, _ in current) or "literal" in (part, *(name for name, _ in current)):
            names, current = [*names, current] if current else names, [(part, [labelled])]
        else:
            current.append((part, [labelled]))
    return [name for name in (*names, current) if any(w.token.kind == "word" for _, words in name for w in words)]


def read_people(text: str, tokens: tuple[Labelled, ...]) -> list[CslName]:
    """CSL names of a run of labelled words of one role.

    Initials are spaced evenly, capitals are lowered to a capital; the stop that only closes a Vancouver list is cut.
    """
    groups = group_names(tokens)
    firsts = [parts[0][0] for parts in groups if len(parts) > 1]
    given_first = firsts.count("given") > 2 * firsts.count("family")
    names = [make_person(text, split_whole(parts) if given_first else parts) for parts in groups]
    return close_list([name for name in names if name])


def close_list(people: list[CslName]) -> list[CslName]:
    """The names without the stop that only closes a list of initials without stops (``Berg A, Ito K.``)."""
    stem = people[-1].get("given", "").rstrip(".") if len(people) > 1 else ""
    others = "".join(name.get("given", "") for name in people[:-1])
    if stem.isupper() and len(stem) < 4 and others.isalpha() and others.isupper():
        return [*people[:-1], {**people[-1], "given": stem}]
    return people


def split_whole(parts: list[Part]) -> list[Part]:
    """Two or three capitalised words without parts are a name with the given name first, where others are; a
    particle (``Maarten de Rijke``) belongs to the family name."""
    words = parts[0][1]
    if len(parts) == 2 and parts[0][0] == "given" and len(words) > 1 and words[-1].token.text.islower():
        return [("given", words[:-1]), ("family", [words[-1], *parts[1][1]])]
    plain = all(w.token.kind == "word" and w.token.text[0].isupper() for w in words)
    if len(parts) > 1 or not plain or not 2 <= len(words) <= 3:
        return parts
    return [("given", words[:-1]), ("family", words[-1:])]


def make_person(text: str, parts: list[Part]) -> CslName | None:
    """One name; None where nothing but signs stands there."""
    found = {name: text[words[0].token.start : words[-1].token.end] for name, words in parts}
    if "literal" in found:
        literal = found["literal"].strip(f"{_EDGE}.")
        return {"literal": literal} if literal else None
    family = " ".join(found.get("family", "").split()).strip(_EDGE).rstrip(".")
    given = _GAP.sub(" ", " ".join(found.get("given", "").split()).strip(_EDGE)).replace(". -", ".-").replace(" .", ".")
    given = _WORD_STOP.sub("", given)
    suffix = _SUFFIX.search(given) or _SUFFIX.search(family)
    if suffix:
        given, family = _SUFFIX.sub("", given), _SUFFIX.sub("", family)
    if len(family) > 3 and family.isupper():
        family = "-".join(" ".join(w.capitalize() for w in part.split()) for part in family.split("-"))
    if not family:
        return {"literal": given} if given.strip(". ") else None
    name: CslName = {"family": family}
    if given:
        name["given"] = given
    if suffix:
        name["suffix"] = suffix[1]
    return name
