"""Which reference a file is the text of: by the manifest, else by what the file says of itself.

In this order: the reference's DOI or arXiv number in the opening of the text, its title with an author there, its whole
title alone, the file's name. What fits two references by the first way that fits any ties none, nor does what names one
by a number and another by title and author, or one by title and another by the file's name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, chain
from typing import NamedTuple

from citeflow.evidence.manifest import Entry
from citeflow.model.problem import Problem
from citeflow.model.reference import CslItem, Reference, References
from citeflow.model.sources import Source, Sources, SourceState, SourceWay
from citeflow.text.identifiers import PRINTED_DOI, normalise_doi, trim_end
from citeflow.text.romanise import romanise

OPENING = 3_000
"""Code points of a text in which it names itself; further on it names what it cites."""

TITLE_WORDS = 3
"""Words of the shortest title that tells a work wherever it stands; a shorter one must be a line of its own."""

LINES_ABOUT = 5
"""Lines before and behind a title in which an author is looked for."""

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


JOINING = frozenset(
    "in of for and on at from to under during before after as v vo na i o ob po dlya ot iz pri s so k do"
    " de del la en y e para da no em entre desde com con sobre".split()
)
"""Words, romanised, by which a title goes on: ``... of development in Kazakhstan`` is another one."""


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
    head = read_head(file.text[:OPENING])
    named = [r for r in references if is_named(file.name, r)]
    numbered: list[tuple[SourceWay, list[Reference]]] = [
        ("doi", [r for r in references if str(r.csl.get("DOI", "")).casefold() in head.dois]),
        ("arxiv", [r for r in references if names_arxiv(head.text, r)]),
    ]
    placed = [(r, place) for r in references if (place := place_title(head, r.csl)) is not None]
    authored = keep_longest([(r, place) for r, place in placed if has_name(head, place, list_names(r.csl))])
    alone = keep_longest([(r, place) for r, place in placed if stands_alone(head, place)])
    for how, found in numbered:
        if found:
            # a number in the opening may be that of a work that is cited there
            return how, found if not authored or set_of(found) & set_of(authored) else [*found, *authored]
    if authored:
        return "title-author", authored
    if alone:
        return "title", alone if not named or set_of(alone) & set_of(named) else [*alone, *named]
    return ("file-name", named) if named else (None, [])


def set_of(references: Sequence[Reference]) -> set[str]:
    """Their keys."""
    return {reference.key for reference in references}


class Head(NamedTuple):
    """The opening of a text. text: in small letters. dois: those that stand there. words: of all lines that have any.
    line_of: number of the line of each word. ends: place behind the last word of each line.
    """

    text: str
    dois: frozenset[str]
    words: Words
    line_of: tuple[int, ...]
    ends: tuple[int, ...]


def read_head(opening: str) -> Head:
    """What the opening of a text says of it."""
    lines = [words for line in opening.splitlines() if (words := split_words(line))]
    return Head(
        text=opening.casefold(),
        dois=frozenset(normalise_doi(trim_end(match["doi"])) for match in PRINTED_DOI.finditer(opening)),
        words=tuple(chain.from_iterable(lines)),
        line_of=tuple(number for number, line in enumerate(lines) for _ in line),
        ends=tuple(accumulate(map(len, lines))),
    )


def names_arxiv(opening: str, reference: Reference) -> bool:
    """Whether a text opens with the arXiv number of a reference, in any version: they print it in the margin."""
    number = reference.csl.get("archive_location") if reference.csl.get("archive") == "arXiv" else None
    if not isinstance(number, str) or not number:
        return False
    bare = re.sub(r"v\d+$", "", number.casefold())
    return re.search(rf"arxiv:\s?{re.escape(bare)}(?:v\d+)?(?![\w.])", opening) is not None


class Place(NamedTuple):
    """Where a title stands, as a half-open range of words. whole: with its subtitle."""

    start: int
    end: int
    whole: bool


def place_title(head: Head, work: CslItem) -> Place | None:
    """Where an opening has the title of a work. A title of a word or two, or one without its subtitle, must fill a line
    or more; a longer one must not go on in other words.
    """
    title = str(work.get("title", ""))
    whole, main = split_words(title), split_words(SUBTITLE.split(title, maxsplit=1)[0])
    if not whole or whole in HEADINGS:
        return None
    for start, end in find_words(head.words, whole):
        goes_on = end not in head.ends and end < len(head.words) and head.words[end] in JOINING
        place = Place(start, end, whole=True)
        if fills_lines(head, place) if len(whole) < TITLE_WORDS else not goes_on:
            return place
    if len(main) >= TITLE_WORDS and main != whole:
        places = (Place(start, end, whole=False) for start, end in find_words(head.words, main))
        return next((place for place in places if fills_lines(head, place)), None)
    return None


def fills_lines(head: Head, place: Place) -> bool:
    """Whether a title begins where a line begins, and ends where one ends but for the mark of a footnote."""
    begins = place.start == 0 or place.start in head.ends
    rest = head.words[place.end : next(end for end in head.ends if end >= place.end)]
    return begins and (not rest or (len(rest) == 1 and rest[0].isdecimal()))


def stands_alone(head: Head, place: Place) -> bool:
    """Whether a title tells a work without its author: whole, of several words, and in lines of its own."""
    return place.whole and place.end - place.start >= TITLE_WORDS and fills_lines(head, place)


def keep_longest(placed: Sequence[tuple[Reference, Place]]) -> list[Reference]:
    """The references whose titles lie in no longer one, and those with whole titles alone where there are any."""
    whole = any(place.whole for _, place in placed)
    return [
        reference
        for reference, place in placed
        if place.whole == whole
        and not any(
            o.start <= place.start and place.end <= o.end and o.end - o.start > place.end - place.start
            for _, o in placed
        )
    ]


def list_names(work: CslItem) -> list[Words]:
    """The names of authors and editors: the families', also without their particles, and those of bodies."""
    people = [person for role in ("author", "editor") for person in work.get(role) or () if isinstance(person, dict)]
    families = [split_words(str(person.get("family") or "")) for person in people]
    bodies = [split_words(str(person.get("literal") or "")) for person in people]
    return [name for name in (*families, *(name[-1:] for name in families if len(name) > 1), *bodies) if name]


def has_name(head: Head, place: Place, names: Sequence[Words]) -> bool:
    """Whether one of the names stands, word for word, within some lines of a title and outside of it."""
    first, last = head.line_of[place.start] - LINES_ABOUT, head.line_of[place.end - 1] + LINES_ABOUT
    begin = 0 if first <= 0 else head.ends[first - 1]
    before, behind = head.words[begin : place.start], head.words[place.end : head.ends[min(last, len(head.ends) - 1)]]
    about = f" {' '.join(before)} | {' '.join(behind)} "
    return any(f" {' '.join(name)} " in about for name in names)


def find_words(text: Words, wanted: Words) -> Iterator[tuple[int, int]]:
    """The half-open ranges of a text in which words stand, however spaces and hyphens part them there.

    >>> list(find_words(("a", "bor", "ders", "hi", "story", "b"), ("borders", "history")))
    [(1, 5)]
    >>> list(find_words(("northern",), ("north",)))
    []
    """
    (letters, places), target = squeeze(text), "".join(wanted)
    start = letters.find(target)
    while start >= 0:
        if start in places and start + len(target) in places:
            yield places[start], places[start + len(target)]
        start = letters.find(target, start + 1)


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
    plain = unicodedata.normalize("NFKC", text.replace("\u00ad", "").replace("&", " and "))
    letters = unicodedata.normalize("NFD", romanise(plain).casefold())
    return tuple(WORD.findall("".join(letter for letter in letters if not unicodedata.combining(letter))))


HEADINGS = frozenset(
    split_words(words)
    for words in (
        "Introduction", "Conclusion", "Conclusions", "Preface", "Foreword", "Editorial", "Abstract", "Summary",
        "Discussion", "Results", "Methods", "References", "Introducción", "Conclusiones", "Resumen", "Introdução",
        "Conclusão", "Resumo", "Введение", "Заключение", "Предисловие", "Выводы", "Аннотация", "Кіріспе", "Қорытынды",
    )
)  # fmt: skip
"""Titles that are headings in any text."""


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
