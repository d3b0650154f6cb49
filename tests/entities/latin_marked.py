"""Sentences with their names marked: ``The [org:World Bank] started the [init:Clean Air Programme].``

One sentence a line; a line ``# ... en`` says what follows and, with its last word, in which language. Names stand
without the bracket behind them, an acronym in a bracket is a name of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "latin_names"
TYPES = {"org": "organisation", "init": "initiative"}
_MARK = re.compile(r"\[(\w+):([^\[\]]+)\]")


class Marked(NamedTuple):
    """A sentence without its marks; names: start, end and type of each."""

    lang: str
    text: str
    names: frozenset[tuple[int, int, str]]


def read_marked(name: str) -> Iterator[Marked]:
    """The sentences of a file of `FOLDER`."""
    lang = ""
    for line in (FOLDER / name).read_text("utf-8").splitlines():
        if line.startswith("#"):
            lang = line.split()[-1]
        elif line:
            yield unmark(line, lang)


def unmark(line: str, lang: str) -> Marked:
    """One line."""
    text, names, at = "", set(), 0
    for match in _MARK.finditer(line):
        text += line[at : match.start()]
        names.add((len(text), len(text) + len(match[2]), TYPES[match[1]]))
        text += match[2]
        at = match.end()
    return Marked(lang, text + line[at:], frozenset(names))
