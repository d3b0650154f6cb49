"""The statement of responsibility of GOST: what stands behind `` / `` and `под ред.`"""

from __future__ import annotations

import re
from typing import NamedTuple

from citeflow.bibliography.fields.roles import find_markers
from citeflow.bibliography.names.parts import CslName
from citeflow.bibliography.names.reading import Names, read_full_names, read_names, speaks_of_body

_SLASH = re.compile(r"\s/\s+|(?<=[\w.)»])\s?/\s+(?=[^\W\d_])")
_HONOURS = re.compile(r"(?:(?:акад|проф|Prof|Dr)\.\s*)+")


class Responsibility(NamedTuple):
    """Who answers for a work; `title` is the text in front of the slash.

    open: the list of authors ends in "et al." body: an organisation that stands there instead of authors;
    home: one that stands behind them, such as the university of a thesis.
    """

    title: str
    authors: tuple[CslName, ...] = ()
    editors: tuple[CslName, ...] = ()
    translators: tuple[CslName, ...] = ()
    compilers: tuple[CslName, ...] = ()
    open: bool = False
    body: str | None = None
    home: str | None = None


def read_part_names(text: str) -> Names:
    """Names at the beginning of a part of a statement, with or without initials.

    >>> read_part_names("Сергей Иванов").names
    ({'family': 'Иванов', 'given': 'Сергей'},)
    """
    text = text.lstrip()
    honours = _HONOURS.match(text)
    text = text[honours.end() :] if honours else text
    read = read_names(text)
    if not read.end:
        read = read_full_names(f"{text.split(';')[0].rstrip(' .')}.")
    return read._replace(end=min(read.end, len(text)) + (honours.end() if honours and read.end else 0))


def split_responsibility(text: str) -> Responsibility:
    """Title, and the people named behind the slash (or, without a slash, behind words such as `под ред.`).

    >>> split_responsibility("Граница и люди / С.В. Голунов, И.И. Иванов ; под ред. П.П. Петрова")[:3]
    ('Граница и люди', ({'family': 'Голунов', 'given': 'С. В.'}, {'family': 'Иванов', 'given': 'И. И.'}),
     ({'family': 'Петрова', 'given': 'П. П.'},))
    """
    slash = _SLASH.search(text)
    if not slash:
        return _split_without_slash(text)
    title, statement = text[: slash.start()].rstrip(), text[slash.end() :]
    markers = find_markers(statement)
    leading = statement[: markers[0].start if markers else len(statement)]
    # "Петров П. П. (отв. ред.)": the role stands behind the name
    authors = read_part_names(leading)
    people = _read_roles(statement)
    if authors.editors:
        return Responsibility(title, (), authors.names, people["translator"], people["compiler"])
    rest = leading[authors.end :] if authors.end else leading
    body = _trim(rest) if not authors.end else None
    home = _trim(rest.split(";", 1)[1]) if authors.end and ";" in rest else None
    if markers and body and not speaks_of_body(body):
        body = None
    return Responsibility(
        title, authors.names, people["editor"], people["translator"], people["compiler"], authors.open, body, home
    )


def _split_without_slash(text: str) -> Responsibility:
    people = _read_roles(text)
    named = [m for m in find_markers(text) if m.start and people.get(m.role)]
    if not named:
        return Responsibility(text)
    title = text[: named[0].start].rstrip(" ([;,")
    return Responsibility(title, (), people["editor"], people["translator"], people["compiler"])


def _read_roles(statement: str) -> dict[str, tuple[CslName, ...]]:
    """Role -> names behind its first marker that names somebody."""
    people: dict[str, tuple[CslName, ...]] = dict.fromkeys(("editor", "translator", "compiler"), ())
    markers = find_markers(statement)
    ends = [*(marker.start for marker in markers[1:]), len(statement)]
    for marker, following in zip(markers, ends, strict=False):
        if not people.get(marker.role, True):
            people[marker.role] = read_part_names(statement[marker.end : following]).names
    return people


def _trim(text: str) -> str | None:
    return text.strip(" ;,.()[]") or None
