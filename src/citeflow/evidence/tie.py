"""Which reference a file is the text of: by the manifest, else by what the file says of itself.

In this order: the reference's DOI or arXiv number in the opening of the text, its title with an author there, its whole
title alone, the file's name. What fits two references by the first way that fits any ties none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, chain
from typing import NamedTuple

from citeflow.bibliography.twins.likeness import families
from citeflow.evidence.manifest import Entry
from citeflow.model.problem import Problem
from citeflow.model.reference import CslItem, Reference, References
from citeflow.model.sources import Source, Sources, SourceState, SourceWay
from citeflow.text.romanise import romanise

OPENING = 3_000
"""Code points of a text in which it names itself; further on it names what it cites."""

TITLE_WORDS = 3
"""Words of the shortest title that tells a work wherever it stands; a shorter one must be a line of its own."""

LINES_ABOUT = 3
"""Lines before and behind the line of a short title in which an author is looked for."""

TRUST: dict[SourceWay, float] = {
    "manifest": 1.0,
    "doi": 0.95,
    "arxiv": 0.95,
    "title-author": 0.95,
    "title": 0.8,
    "file-name": 0.7,
}
WORD = re.compile(r"[^\W\d_]+|\d+")
Words = tuple[str, ...]

SUBTITLE = re.compile(r":\s|\s[—–-]\s|\.\s")
NUMBERED = re.compile(r"^\[?0*(\d{1,3})\]?(?=[\s._\-)]|$)")


class SourceFile(NamedTuple):
    """A file of the folder. text: of its document, empty where it has none. error: why it cannot be read."""

    name: str
    sha256: str
    text: str
    lang: str | None
    error: str | None = None


def tie_files(
    files: Sequence[SourceFile], references: Sequence[Reference], manifest: Sequence[Entry]
) -> tuple[list[Source], list[Problem]]:
    """A row for each reference in order, and for each file that belongs to none; and what is wrong."""
    problems = list(check_manifest(files, references, manifest))
    tied: dict[str, list[Source]] = {}
    loose: list[Source] = []
    for file in files:
        how, found = find_references_of(file, references, manifest)
        if len(found) == 1 and how is not None:
            key = found[0].key
            row = make_row(file, state_of(file), key, how)
            tied.setdefault(key, []).append(row)
        elif found:
            names = ", ".join(reference.label or reference.key for reference in found)
            problems.append(make_problem("source-ambiguous", f"{file.name} fits several references: {names}"))
            loose.append(make_row(file, "ambiguous", None, how))
        else:
            problems.append(make_problem("source-untied", f"{file.name} fits no reference"))
            loose.append(make_row(file, "unreadable" if file.error is not None else "untied", None, None))
        if file.error is not None:
            problems.append(make_problem("source-unreadable", file.error))
    rows: list[Source] = []
    for reference in references:
        rows += sorted(tied.get(reference.key, []), key=lambda row: -(row.confidence or 0)) or [
            Source(state="missing", key=reference.key)
        ]
    return [*rows, *loose], problems


def no_sources(references: References) -> Sources:
    """The rows of an article without a folder of sources."""
    return Sources(sources=tuple(Source(state="missing", key=work.key) for work in references.references))


def state_of(file: SourceFile) -> SourceState:
    """What a file that was read, or was not, is good for."""
    if file.error is not None:
        return "unreadable"
    return "tied" if file.text.strip() else "no-text-layer"


def make_row(file: SourceFile, state: SourceState, key: str | None, how: SourceWay | None) -> Source:
    """The row of a file."""
    return Source(
        state=state,
        key=key,
        file=file.name,
        sha256=file.sha256,
        how=how if key is not None else None,
        confidence=TRUST[how] if how is not None and key is not None else None,
        lang=file.lang,
    )


def find_references_of(
    file: SourceFile, references: Sequence[Reference], manifest: Sequence[Entry]
) -> tuple[SourceWay | None, list[Reference]]:
    """The references that a file fits by the first way that fits any, and that way."""
    entry = next((entry for entry in manifest if entry.file == file.name), None)
    if entry is not None:
        return "manifest", [r for r in references if r.key == entry.key or (r.number == entry.number is not None)]
    opening = file.text[:OPENING].casefold()
    lines = [split_words(line) for line in opening.splitlines()]
    words = tuple(chain.from_iterable(lines))
    ways: tuple[tuple[SourceWay, list[Reference]], ...] = (
        ("doi", [r for r in references if names_doi(opening, str(r.csl.get("DOI", "")))]),
        ("arxiv", [r for r in references if names_arxiv(opening, r)]),
        ("title-author", [r for r in references if has_title_and_author(lines, words, r.csl)]),
        ("title", [r for r in references if has_title(words, r.csl)]),
        ("file-name", [r for r in references if is_named(file.name, r)]),
    )
    return next(((how, found) for how, found in ways if found), (None, []))


def names_doi(opening: str, doi: str) -> bool:
    """Whether a text opens with a DOI, whole."""
    return bool(doi) and re.search(rf"{re.escape(doi.casefold())}(?![\w/])", opening) is not None


def names_arxiv(opening: str, reference: Reference) -> bool:
    """Whether a text opens with the arXiv number of a reference, in any version: they print it in the margin."""
    number = reference.csl.get("archive_location") if reference.csl.get("archive") == "arXiv" else None
    if not isinstance(number, str) or not number:
        return False
    bare = re.sub(r"v\d+$", "", number.casefold())
    return re.search(rf"arxiv:\s?{re.escape(bare)}(?:v\d+)?(?![\w.])", opening) is not None


def has_title_and_author(lines: Sequence[Words], opening: Words, work: CslItem) -> bool:
    """Whether an opening holds a title, with or without its subtitle, and the family name of one of its authors or
    editors outside of it. A title of a word or two must be a line of its own, with the name in the lines about it.
    """
    names = list_names(work)
    title = str(work.get("title", ""))
    whole, main = split_words(title), split_words(SUBTITLE.split(title, maxsplit=1)[0])
    if len(whole) < TITLE_WORDS:
        places = [n for n, line in enumerate(lines) if whole and line == whole]
        about = [(*lines[max(0, n - LINES_ABOUT) : n], *lines[n + 1 : n + 1 + LINES_ABOUT]) for n in places]
        return any(has_name(line, names) for near in about for line in near)
    for wanted in (whole, main):
        place = find_words(opening, wanted) if len(wanted) >= TITLE_WORDS else None
        if place is not None:
            return has_name(opening[: place[0]], names) or has_name(opening[place[1] :], names)
    return False


def has_title(opening: Words, work: CslItem) -> bool:
    """Whether an opening holds a whole title of several words, its author or not: publishers' forms leave them out."""
    title = split_words(str(work.get("title", "")))
    return len(title) >= TITLE_WORDS and find_words(opening, title) is not None


def list_names(work: CslItem) -> list[Words]:
    """The family names of authors and editors, and of those of several words the last one alone."""
    names = [split_words(name) for role in ("author", "editor") for name in families(work, role)]
    return [name for name in (*names, *(name[-1:] for name in names if len(name) > 1)) if name]


def has_name(text: Words, names: Sequence[Words]) -> bool:
    """Whether one of the names stands in a text, word for word."""
    return any(f" {' '.join(name)} " in f" {' '.join(text)} " for name in names)


def find_words(text: Words, wanted: Words) -> tuple[int, int] | None:
    """The half-open range of a text in which words stand, however spaces and hyphens part them there.

    >>> find_words(("a", "bor", "ders", "hi", "story", "b"), ("borders", "history"))
    (1, 5)
    >>> find_words(("northern",), ("north",)) is None
    True
    """
    (letters, places), target = squeeze(text), "".join(wanted)
    start = letters.find(target) if target else -1
    while start >= 0:
        if start in places and start + len(target) in places:
            return places[start], places[start + len(target)]
        start = letters.find(target, start + 1)
    return None


@lru_cache(maxsize=4)
def squeeze(text: Words) -> tuple[str, dict[int, int]]:
    """The letters of a text, and the number of the word that begins at an offset among them. The texts of a folder are
    looked at one after the other, each for all references.
    """
    return "".join(text), {offset: n for n, offset in enumerate(accumulate(map(len, text), initial=0))}


def is_named(name: str, reference: Reference) -> bool:
    """Whether a file is named by the key or the number of a reference: ``smith2001border.pdf``, ``05_smith.pdf``."""
    stem = name.rpartition(".")[0].casefold()
    match = NUMBERED.match(stem)
    return stem == reference.key or (match is not None and int(match[1]) == reference.number)


@lru_cache(maxsize=10_000)
def split_words(text: str) -> Words:
    """Words and numbers in small Latin letters, without marks, accents and ligatures: the text of a PDF has often lost
    them, and sets the mark of a footnote close to a word.

    >>> split_words("Fronteras: una «nueva» visión²")
    ('fronteras', 'una', 'nueva', 'vision', '2')
    """
    plain = unicodedata.normalize("NFKC", text.replace("\u00ad", ""))
    return tuple(WORD.findall(romanise(plain).lower()))


def check_manifest(
    files: Sequence[SourceFile], references: Sequence[Reference], manifest: Sequence[Entry]
) -> list[Problem]:
    """Entries whose file or reference is not there, or whose file is another than was meant."""
    by_name = {file.name: file for file in files}
    problems = []
    for entry in manifest:
        named = [r for r in references if r.key == entry.key or (r.number == entry.number is not None)]
        if entry.file not in by_name:
            problems.append(make_problem("source-missing-file", f"sources.toml names {entry.file}, which is not there"))
        elif entry.sha256 and entry.sha256 != by_name[entry.file].sha256:
            problems.append(make_problem("source-changed", f"{entry.file} is not the file that sources.toml means"))
        if not named:
            which = entry.key if entry.key is not None else f"number {entry.number}"
            problems.append(
                make_problem("source-untied", f"sources.toml ties {entry.file} to {which}, which is no reference")
            )
    return problems


ADVICE = {
    "source-ambiguous": "Name the reference in sources.toml.",
    "source-untied": "Name the reference in sources.toml, or take the file away.",
    "source-unreadable": "Replace the file by one that can be read.",
    "source-missing-file": "Put the file there, or take the entry out.",
    "source-changed": "Look whether the file is the right one, then mend its sha256.",
}


def make_problem(code: str, message: str) -> Problem:
    """A finding about the folder of sources."""
    return Problem(code=code, severity="warning", message=message, advice=ADVICE[code])
