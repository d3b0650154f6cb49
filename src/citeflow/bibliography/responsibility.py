"""The statement of responsibility of GOST: what stands behind `` / `` and `под ред.`"""

from __future__ import annotations

import re
from typing import NamedTuple

from citeflow.bibliography.names import CslName, Names, read_full_names, read_names

_EDITED = re.compile(
    r"(?:^|[\s;,/(\[])(?:под\s+(?:общ(?:ей|\.)?\s+|научн?(?:ой|\.)?\s+)?(?:ред(?:акцией|\.)?)|"
    r"(?:отв|гл|науч|общ)\.\s?ред(?:актор|\.)?|редкол(?:легия|\.)?|ред(?:\.|-сост\.)?(?=\s*[:А-Я])|ред\.\s?басқ\.|"
    r"[Ee]dited\s+by|[Ee]ds?\.(?:\s+by)?|pod\s+red\.)\s*:?\s*(?:(?:акад|проф|чл\.-?\s?корр?|д-ра\s+[\w-]+\.\s+наук|канд\.\s+[\w-]+\.\s+наук|Prof|Dr)\.?,?\s*(?:РАН\s+)?)*",
    re.I,
)
_TRANSLATED = re.compile(
    r"(?:^|[\s;,/])(?:пер(?:евод|\.)?\s+с\s+[\w.]+(?:\s+(?:и|с)\s+[\w.]+)?|translated\s+by|ауд\.)\s*:?\s*", re.I
)
_SLASH = re.compile(r"\s+/\s+|(?<=[\w.)])\s?/\s+(?=[^\W\d_])")


class Responsibility(NamedTuple):
    """Who answers for a work; `title` is the text in front of the slash."""

    title: str
    authors: tuple[CslName, ...] = ()
    editors: tuple[CslName, ...] = ()
    translators: tuple[CslName, ...] = ()
    open: bool = False
    body: str | None = None


def _names(text: str) -> Names:
    """Names at the beginning of a part, with or without initials."""
    read = read_names(text)
    return read if read.end else read_full_names(f"{text.rstrip(' .')}.")


def split_responsibility(text: str) -> Responsibility:
    """Title, and the people named behind the slash.

    >>> split_responsibility("Граница и люди / С.В. Голунов, И.И. Иванов ; под ред. П.П. Петрова")[:3]
    ('Граница и люди', ({'family': 'Голунов', 'given': 'С. В.'}, {'family': 'Иванов', 'given': 'И. И.'}),
     ({'family': 'Петрова', 'given': 'П. П.'},))
    """
    slash = _SLASH.search(text)
    title, statement = (text[: slash.start()], text[slash.end() :]) if slash else (text, "")
    edited, translated = _EDITED.search(statement or title), _TRANSLATED.search(statement or title)
    source = statement or title
    editors = _names(source[edited.end() :].lstrip()).names if edited else ()
    translators = _names(source[translated.end() :].lstrip()).names if translated else ()
    if not statement:
        if edited and (editors or translators):
            title = title[: edited.start()]
        return Responsibility(title, (), editors, translators)
    cuts = [m.start() for m in (edited, translated) if m]
    leading = statement[: min(cuts, default=len(statement))]
    authors = _names(leading.lstrip())
    body = leading.strip(" ;,.") if not authors.end and not cuts and leading.strip() else None
    return Responsibility(title, authors.names, editors, translators, authors.open, body)
