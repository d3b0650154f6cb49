"""Which reference a file is the text of: by the manifest, else by what the file says of itself.

In this order: the reference's DOI or arXiv number in the opening of the text, its whole title there, the file's name.
What fits two references ties none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from citeflow.evidence.manifest import Entry
from citeflow.model.problem import Problem
from citeflow.model.reference import Reference, References
from citeflow.model.sources import Source, Sources, SourceState, SourceWay

OPENING = 3_000
"""Code points of a text in which it names itself; further on it names what it cites."""

TITLE_WORDS = 3
"""Words of the shortest title that tells a work."""

TRUST: dict[SourceWay, float] = {"manifest": 1.0, "doi": 0.95, "arxiv": 0.95, "title": 0.9, "file-name": 0.7}
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
    opening, folded = file.text[:OPENING].casefold(), fold(file.text[:OPENING])
    ways: tuple[tuple[SourceWay, list[Reference]], ...] = (
        ("doi", [r for r in references if names_doi(opening, str(r.csl.get("DOI", "")))]),
        ("arxiv", [r for r in references if names_arxiv(opening, r)]),
        ("title", [r for r in references if has_title(folded, str(r.csl.get("title", "")))]),
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


def has_title(folded: str, title: str) -> bool:
    """Whether a text opens with a title of several words."""
    wanted = fold(title)
    return len(wanted.split()) >= TITLE_WORDS and f" {wanted} " in f" {folded} "


def is_named(name: str, reference: Reference) -> bool:
    """Whether a file is named by the key or the number of a reference: ``smith2001border.pdf``, ``05_smith.pdf``."""
    stem = name.rpartition(".")[0].casefold()
    match = NUMBERED.match(stem)
    return stem == reference.key or (match is not None and int(match[1]) == reference.number)


def fold(text: str) -> str:
    """Words in small letters, ё as е, marks left out.

    >>> fold("Borders: a “new” history")
    'borders a new history'
    """
    return " ".join(re.findall(r"\w+", text.casefold().replace("ё", "е")))


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
