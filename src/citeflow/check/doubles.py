"""The finding that one list names the same work twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citeflow.bundle import Bundle
from citeflow.check.finding import Sighting
from citeflow.check.naming import author_names, name_list, name_reference, place_of, year_of
from citeflow.model.reference import Reference, References
from citeflow.text.romanise import romanise

WORD = re.compile(r"[^\W\d_]+")
SHORTEST_TITLE = 12
"""Folded letters; a shorter title ("Введение", "Report") is shared by different works."""

TELLING_FIELDS = ("volume", "issue", "number", "chapter-number", "edition", "page")
"""Fields that tell two works of one title and year apart, such as the volumes of a series."""


def find_listed_twice(bundle: Bundle) -> Iterator[Sighting]:
    """Pairs of references of one list that are the same work, by DOI or by title and year."""
    if bundle.references is None:
        return
    for printed in bundle.references.lists:
        alike: dict[tuple[str, ...], list[Reference]] = {}
        for later in references_of(bundle.references, printed.id):
            marks = list(identity_marks(later))
            known = [(earlier, same_work(earlier, later)) for mark in marks for earlier in alike.get(mark, ())]
            for mark in marks:
                alike.setdefault(mark, []).append(later)
            earlier, reason = next(((one, why) for one, why in known if why), (None, None))
            if earlier is not None:
                row = next(row for row in later.printed if row.list == printed.id)
                yield Sighting(
                    f"{name_reference(later)} is the same work as {name_reference(earlier)} in "
                    f"{name_list(printed)}: equal {reason}",
                    row.start,
                    row.end,
                    later.key,
                    later.number,
                    related=place_of(earlier),
                )


def identity_marks(reference: Reference) -> Iterator[tuple[str, ...]]:
    """What two printings of one work may share: its DOI, its folded title with the year; none where it has neither."""
    doi, title = doi_of(reference), fold_title(str(reference.csl.get("title") or ""))
    if doi:
        yield "DOI", doi
    if len(title) >= SHORTEST_TITLE and year_of(reference) is not None:
        yield "title", title, str(year_of(reference))


def doi_of(reference: Reference) -> str:
    """The DOI in lower case; empty where there is none."""
    return str(reference.csl.get("DOI") or "").casefold()


def references_of(references: References, list_id: str) -> list[Reference]:
    """The references printed in a list, in printed order."""
    rows = [(row.start, r) for r in references.references for row in r.printed if row.list == list_id]
    return [reference for _, reference in sorted(rows, key=lambda row: row[0])]


def same_work(one: Reference, other: Reference) -> str | None:
    """What tells that two references with a common mark are one work; None where another field speaks against it."""
    doi, other_doi = doi_of(one), doi_of(other)
    if doi and other_doi:
        return f"DOI {doi}" if doi == other_doi and may_be_one(one, other) else None
    if not share_author(one, other):
        return None
    for field in TELLING_FIELDS:
        value, other_value = (fold_title(str(r.csl.get(field) or "")) for r in (one, other))
        if value and other_value and value != other_value:
            return None
    return f"title and year {year_of(one)}"


def may_be_one(one: Reference, other: Reference) -> bool:
    """Whether two references with one DOI agree in more: half of a title's words, or year and author; or lack a title.

    A DOI that lost its end when a file was made is shared by different works of one publisher.
    """
    words, others = (set(title_words(str(r.csl.get("title") or ""))) for r in (one, other))
    fewer = min(len(words), len(others))
    if fewer == 0 or (fewer > 1 and 2 * len(words & others) >= fewer):
        return True
    return year_of(one) is not None and year_of(one) == year_of(other) and share_author(one, other)


def share_author(one: Reference, other: Reference) -> bool:
    """Whether an author of one is an author of the other, or one of them names none."""
    authors, others = ({fold_title(name) for name in author_names(r)} for r in (one, other))
    return not authors or not others or bool(authors & others)


def title_words(title: str) -> list[str]:
    """Words of four letters and more, romanised, in lower case."""
    return [word for word in WORD.findall(romanise(title).casefold()) if len(word) > 3]


def fold_title(title: str) -> str:
    """Letters and digits alone, romanised, in lower case."""
    return "".join(letter for letter in romanise(title).casefold() if letter.isalnum())
