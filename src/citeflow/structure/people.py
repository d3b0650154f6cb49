"""Authors of the document itself, out of the bylines of its groups."""

from __future__ import annotations

import re

from msgspec import Struct

from citeflow.model.document import Author, Block, Mark
from citeflow.structure.wording import EMAIL, EMAIL_LABEL

UPPER = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"
WORD = rf"[{UPPER}][\w’'\-]+"
INITIAL = rf"[{UPPER}]\.\s?(?:-?[{UPPER}]\.\s?)*"
NAME = re.compile(rf"(?:{INITIAL}\s?{WORD}(?:\s{WORD})?|{WORD}(?:\s{WORD})?,?\s{INITIAL}|{WORD}(?:\s{WORD}){{1,2}})")
SPLIT = re.compile(r"\s*(?:[,;]|\band\b|\bи\b|\bжәне\b|\by\b)\s+|\s*;\s*")
INSTITUTION = re.compile(
    r"универс|институт|академи|кафедр|центр|профессор|доктор|кандидат|доцент|студент|магистр|докторант|аспирант"
    r"|проект|лаборатор|орталы|ғылым|кафедра|universi|institut|academy|department|professor|doctor|college|school"
    r"|centre|center|faculty|project|laborator|phd|candidate|lecturer|researcher",
    re.IGNORECASE,
)
MARKER = re.compile(r"^[\s*†‡\d,]+|[\s*†‡]+$")


class Byline(Struct, frozen=True):
    """A line of a byline without its superscripts, and the superscript numbers that stood in it."""

    text: str
    markers: tuple[str, ...]


def read_byline(text: str, block: Block, marks: tuple[Mark, ...]) -> Byline:
    """The block's words with superscripts taken out; asterisks of the corresponding author go too."""
    markers: list[str] = []
    words: list[str] = []
    position = block.start
    for mark in marks:
        if mark.kind == "superscript" and block.start <= mark.start and mark.end <= block.end:
            words.append(text[position : mark.start])
            markers += re.findall(r"\d+", text[mark.start : mark.end])
            position = mark.end
    words.append(text[position : block.end])
    return Byline(MARKER.sub("", "".join(words)).strip(), tuple(markers))


def is_people_line(line: str) -> bool:
    """Whether a line names people and nothing else.

    >>> is_people_line("Голунов С.В., Иванова А. Б."), is_people_line("Университет СДУ, Алматы")
    (True, False)
    """
    return bool(split_people(line)) and not INSTITUTION.search(line)


def is_affiliation(line: str) -> bool:
    """Whether a line reads as an institution with its place; plain text shows such a line like a heading.

    >>> is_affiliation("Университет СДУ, Алматы"), is_affiliation("РОЛЬ УНИВЕРСИТЕТОВ, ГОРОДОВ И СЁЛ")
    (True, False)
    """
    return "," in line and not line.isupper() and INSTITUTION.search(line) is not None


def split_people(line: str) -> list[str]:
    """Names of a line of people in printed order; empty where something else stands in it."""
    names = []
    for part in SPLIT.split(re.sub(r"\d+", "", line)):
        part = MARKER.sub("", part)
        part = part.strip(" .") + ("." if part.rstrip().endswith(".") else "")
        part = part.strip(" ,")
        if not part:
            continue
        if not NAME.fullmatch(part) and not NAME.fullmatch(part.rstrip(".")):
            return []
        names.append(part)
    return names


def read_people(lines: list[Byline]) -> tuple[list[str], list[str], list[str]]:
    """Names, affiliations and e-mail addresses of the bylines of one group, each in printed order."""
    names: list[str] = []
    affiliations: list[str] = []
    emails: list[str] = []
    for line in lines:
        emails += [e for e in EMAIL.findall(line.text) if e not in emails]
        rest = EMAIL_LABEL.sub("", re.split(EMAIL, line.text)[0]).strip(" ,;")
        if not rest:
            continue
        if not names and is_people_line(rest):
            names = split_people(rest)
        elif not names and not affiliations and not INSTITUTION.search(rest):
            names = [rest]
        else:
            affiliations.append(rest)
    if not names and affiliations:
        names, affiliations = affiliations[:1], affiliations[1:]
    return names, affiliations, emails


def merge_authors(groups: list[tuple[str, list[Byline]]]) -> tuple[Author, ...]:
    """Authors over all groups of (language, bylines): the n-th name of each language is one person."""
    read = [(lang, *read_people(lines)) for lang, lines in groups]
    read = [row for row in read if row[1]]
    if not read:
        return ()
    _, first_names, affiliations, emails = read[0]
    authors = []
    for index, name in enumerate(first_names):
        names = {lang: n[index] for lang, n, _, _ in read if len(n) == len(first_names)}
        alone = len(first_names) == 1
        authors.append(
            Author(
                name=name,
                names=names,
                affiliation=("; ".join(affiliations) if alone else pick(affiliations, index)) or None,
                email=pick(emails, index if len(emails) == len(first_names) else 0) if alone or emails else None,
            )
        )
    return tuple(authors)


def pick(values: list[str], index: int) -> str | None:
    """The value at an index, the only value where there is one, None where there is none to tell apart."""
    if len(values) == 1:
        return values[0]
    return values[index] if index < len(values) else None
