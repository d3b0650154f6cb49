"""Which references are works of the article's own authors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from citeflow.bundle import Bundle
from citeflow.model.document import Author
from citeflow.model.reference import Reference
from citeflow.text.romanise import romanise

WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
LONGEST_NAME = 5
"""Words; a longer "author" is a line of the title page that was read wrongly."""


def find_own_works(bundle: Bundle) -> tuple[Reference, ...]:
    """References with an author whose family name and first initial are those of an author of the document."""
    if bundle.document is None or bundle.references is None:
        return ()
    people = {mark for author in bundle.document.metadata.authors for mark in person_marks(author)}
    return tuple(r for r in bundle.references.references if people.intersection(marks_of(r.csl.get("author") or ())))


def person_marks(author: Author) -> Iterator[tuple[str, str]]:
    """(family name, initial) in every way a name may be read: any of its words may be the family name.

    >>> sorted(person_marks(Author(name="Голунов С.В.")))
    [('golunov', 's'), ('golunov', 'v')]
    """
    for name in {author.name, *author.names.values()}:
        words = [fold(word) for word in WORD.findall(name)]
        if not 2 <= len(words) <= LONGEST_NAME:
            continue
        for place, family in enumerate(words):
            if len(family) > 1:
                yield from ((family, other[0]) for at, other in enumerate(words) if at != place)


def marks_of(people: Sequence[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """(family name, first initial) of CSL names; bodies and names without initials give none."""
    for person in people:
        family, given = (WORD.findall(str(person.get(part) or "")) for part in ("family", "given"))
        if family and given:
            yield fold(family[-1]), fold(given[0])[0]


def fold(word: str) -> str:
    """Romanised, in lower case."""
    return romanise(word).casefold()
