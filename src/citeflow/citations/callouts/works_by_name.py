"""The references of a document as author-year callouts name them: by family names, year and first words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from citeflow.citations.callouts.family_names import names_meet
from citeflow.model.reference import Reference
from citeflow.text.romanise import romanise

PRINTED_YEAR = re.compile(r"(?<!\d)((?:1[5-9]|20)\d\d)([a-zа-е])?(?!\d)")
ACCESSED = re.compile(
    r"\b(?:accessed|retrieved|visited|access|acesso|consultado|обращения|доступа|қаралған)\b", re.IGNORECASE
)
"""Words before the date on which a web page was read, which is no year of issue."""

HEAD = 90
"""Code points at the start of a printed reference in which its authors stand."""

SUFFIXES = str.maketrans("абвгде", "abcdef")
"""Cyrillic letters behind a year stand for the places of the alphabet."""


class NamedWork(Struct, frozen=True):
    """A reference with what can name it. families: of authors, else of editors, in order; years as printed."""

    reference: Reference
    families: tuple[str, ...]
    year: int | None
    years: frozenset[int]
    suffix: str
    head: tuple[str, ...]
    title: tuple[str, ...]


class Naming(Struct, frozen=True):
    """What a callout says: names of authors (words of each), whether others are meant, year (None: undated), letter."""

    names: tuple[tuple[str, ...], ...]
    others: bool
    year: int | None
    suffix: str = ""
    quoted: bool = False


class Match(Struct, frozen=True):
    """The works that a callout may name, best first; the reason is absent where name and year decide alone."""

    works: tuple[NamedWork, ...]
    confidence: float | None = None
    reason: str | None = None


WorkIndex = Mapping[int | None, Sequence[NamedWork]]


def index_works(references: Sequence[Reference]) -> dict[int | None, list[NamedWork]]:
    """Year -> works of that year in the order of the list; None -> undated works."""
    index: dict[int | None, list[NamedWork]] = {}
    for reference in references:
        work = describe_work(reference)
        years: list[int | None] = [*sorted(work.years)]
        for year in years or [None]:
            index.setdefault(year, []).append(work)
    return index


def describe_work(reference: Reference) -> NamedWork:
    """What names a reference; a year that CSL does not hold is looked for in the printed string."""
    csl = reference.csl
    people = csl.get("author") or csl.get("editor") or []
    families = tuple(str(person.get("family") or person.get("literal") or "") for person in people)
    raw = " ".join(row.raw for row in reference.printed)
    parts = (csl.get("issued") or {}).get("date-parts") or []
    stated = str(parts[0][0]) if parts and parts[0] else ""
    year = int(stated) if stated.isdecimal() else None
    printed = [(int(m[1]), m[2] or "") for m in PRINTED_YEAR.finditer(ACCESSED.split(raw, maxsplit=1)[0])]
    suffix = next((letter for found, letter in printed if letter and year in (None, found)), "")
    return NamedWork(
        reference=reference,
        families=tuple(family for family in families if family),
        year=year,
        years=frozenset({year} if year is not None else {found for found, _ in printed}),
        suffix=suffix.translate(SUFFIXES),
        head=tuple(fold_words(raw[:HEAD])),
        title=tuple(fold_words(str(csl.get("title") or ""))),
    )


def fold_words(text: str) -> list[str]:
    """The words of a text, romanised, in lower case."""
    return re.findall(r"[a-z0-9']+", romanise(text).casefold().replace("’", "'"))


def match_naming(naming: Naming, index: WorkIndex) -> Match:
    """The works that a callout names; several where it does not tell them apart, none where nothing fits."""
    works = index.get(naming.year, [])
    fitting = [work for work in works if fits_author(naming, work)]
    if fitting:
        return narrow(naming, fitting)
    by_title = [work for work in works if fits_title(naming, work)]
    return Match(tuple(by_title), 0.8, "title") if by_title else Match(())


def fits_author(naming: Naming, work: NamedWork) -> bool:
    """Whether the first printed name is the first author, or opens the printed string, whatever was read as author."""
    if naming.quoted or not naming.names:
        return False
    first = naming.names[0]
    known = [*(split_family(work.families[0]) if work.families else ()), *work.head[:1]]
    return any(names_meet(word, part) for word in first for part in known)


def split_family(family: str) -> list[str]:
    """A family name and its telling words: ``Gaviria Rojas``."""
    words = [word for word in family.split() if len(word) > 2]
    return [family, *words] if len(words) > 1 else [family]


def fits_title(naming: Naming, work: NamedWork) -> bool:
    """Whether the words open the title or the printed string, as for works without author."""
    words = fold_words(" ".join(word for name in naming.names for word in name))
    if len(words) < 2 and not (words and len(words[0]) > 4):
        return False
    return any(opening[: len(words)] == tuple(words) for opening in (work.title, work.head) if opening)


def narrow(naming: Naming, fitting: Sequence[NamedWork]) -> Match:
    """The works left once further names, their count and the letter of the year are compared."""
    left = list(fitting)
    for fits in (fits_others, fits_count):
        kept = [work for work in left if fits(naming, work)]
        left = kept or left
    if not naming.suffix:
        return Match(tuple(left))
    lettered = [work for work in left if work.suffix == naming.suffix]
    if lettered:
        return Match(tuple(lettered))
    place = ord(naming.suffix) - ord("a")
    unlettered = [work for work in left if not work.suffix]
    if len(unlettered) == len(left) and 0 <= place < len(left):
        return Match((left[place],), 0.6, "letter by place in the list") if len(left) > 1 else Match(tuple(left))
    return Match(tuple(left))


def fits_others(naming: Naming, work: NamedWork) -> bool:
    """Whether every further printed name is a further author."""
    known = [part for family in work.families[1:] for part in split_family(family)] + list(work.head[1:])
    return all(any(names_meet(word, part) for word in name for part in known) for name in naming.names[1:])


def fits_count(naming: Naming, work: NamedWork) -> bool:
    """Whether the count of authors is what the print says: "et al." for more, all of them otherwise."""
    count, printed = len(work.families), len(naming.names)
    return count > printed if naming.others else count == printed
