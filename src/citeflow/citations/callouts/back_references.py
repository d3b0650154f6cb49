"""Callouts that name the work cited before: ``[там же, с. 7]``, ``(Ibid., p. 5)``, ``[Иванов, указ. соч.]``."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from citeflow.citations.callouts.author_year import read_names
from citeflow.citations.callouts.locators import read_locator, read_place
from citeflow.citations.callouts.signals import skip_signal
from citeflow.citations.callouts.tokens import Cursor, group_phrases
from citeflow.model.claim import Locator

PHRASES = group_phrases(
    "там же", "тамже", "указ соч", "указанное соч", "указ раб", "указ ст", "цит соч", "цит раб", "он же", "она же",
    "сонда", "сол жерде", "бұл да сонда", "ibid", "ibidem", "ibídem", "ib", "idem", "id", "loc cit", "op cit",
    "ob cit", "ebd", "ebenda",
)  # fmt: skip
FIRST_WORD = re.compile(rf"\b(?:{'|'.join(sorted(PHRASES))})\b", re.IGNORECASE)
"""A text without any of these is read no further."""

LONGEST = 120


class BackReference(Struct, frozen=True):
    """words: as printed, the names before them included. name: the author named, absent where none is."""

    words: str
    name: str | None = None
    locator: Locator | None = None


@lru_cache(maxsize=4096)
def read_back_reference(content: str) -> BackReference | None:
    """What a bracket or a note says of the work cited before; None where it says something else.

    >>> read_back_reference("Там же, с. 7").locator.value, read_back_reference("Иванов, указ. соч.").name
    ('7', 'Иванов')
    >>> read_back_reference("там же было сказано")
    """
    if len(content) > LONGEST or FIRST_WORD.search(content) is None:
        return None
    cursor = Cursor(content)
    skip_signal(cursor)
    first = cursor.place
    while not cursor.at_end():
        length = cursor.measure(PHRASES)
        if length:
            return finish(cursor, first, length)
        if cursor.peek().kind not in {"word", "sign"}:
            return None
        cursor.take()
    return None


def finish(cursor: Cursor, first: int, length: int) -> BackReference | None:
    """The reading from the phrase on: a locator or nothing may follow, names or nothing may stand before."""
    before = cursor.content[cursor.tokens[first].start : cursor.peek().start]
    naming, strict = read_names(before)
    if before.strip(" ,.") and (naming is None or not strict):
        return None
    for _ in range(length):
        cursor.take()
    locator = read_locator(cursor) or read_bare_place(cursor)
    end = cursor.tokens[max(0, cursor.place - 1)].end
    cursor.take_sign(".;")
    if not cursor.at_end():
        return None
    name = naming.names[0][-1] if naming is not None else None
    return BackReference(cursor.content[cursor.tokens[first].start : end].strip(), name, locator)


def read_bare_place(cursor: Cursor) -> Locator | None:
    """A page without a label behind a comma or colon."""
    mark = cursor.place
    if cursor.take_sign(",:"):
        place = read_place(cursor)
        if place is not None:
            return Locator(label="page", value=place.text)
    cursor.place = mark
    return None
