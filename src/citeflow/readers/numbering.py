"""The stated references in their order, with the numbers by which the text calls them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

DIGITS = re.compile(r"\d{1,4}")
NUMBER = re.compile(r"(\d{1,4})|(\d{1,3})[a-zа-я]")

BARE_NUMBER = re.compile(r"[\[(]?\s*\d{1,3}\s*[,;\])]?")
"""Words of a citation that prints one number of the list."""


class Numbering(Struct, frozen=True, kw_only=True):
    """order: ids in the order of the list. place: id -> its index there. number: id -> its number.

    by_number: number -> id. works: what an address in the file stands for; one ``<ref>`` may hold several works.
    """

    order: tuple[str, ...] = ()
    place: dict[str, int] = {}
    number: dict[str, int] = {}
    by_number: dict[int, str] = {}
    works: dict[str, tuple[str, ...]] = {}

    def find_works(self, addresses: Iterable[str]) -> tuple[str, ...]:
        """Ids of the references that addresses name, each once; those that name none are passed over."""
        return tuple(dict.fromkeys(id_ for address in addresses for id_ in self.works.get(address, ())))

    def between(self, first: str, last: str) -> tuple[str, ...]:
        """Ids from one reference to another in the order of the list, both included; empty where they go back."""
        if first not in self.place or last not in self.place:
            return ()
        return self.order[self.place[first] : self.place[last] + 1]


class UniqueIds:
    """Ids as they are asked for, and with a counter behind them from the second time on."""

    def __init__(self) -> None:
        self.given: set[str] = set()
        self.counts: dict[str, int] = {}

    def give(self, id_: str) -> str:
        """The id itself, or the next that was never given.

        >>> ids = UniqueIds()
        >>> [ids.give("r1") for _ in range(3)]
        ['r1', 'r1-2', 'r1-3']
        """
        found = id_
        while found in self.given:
            self.counts[id_] = self.counts.get(id_, 1) + 1
            found = f"{id_}-{self.counts[id_]}"
        self.given.add(found)
        return found


def read_number(label: str | None) -> int | None:
    """The number that a label prints, without the letter of one of several works; None where it prints none.

    >>> read_number("[12]"), read_number("7b"), read_number("Ким, 2019a"), read_number(None)
    (12, 7, None, None)
    """
    match = NUMBER.fullmatch((label or "").strip(" .()[]\t"))
    return int(match[1] or match[2]) if match else None


def number_references(rows: Iterable[tuple[str, str, str | None]]) -> Numbering:
    """The numbering of (id, address, label) in the order of the list.

    A reference without a number in its label is called by its place; a number printed twice is the first one's.
    """
    order: list[str] = []
    number: dict[str, int] = {}
    by_number: dict[int, str] = {}
    works: dict[str, tuple[str, ...]] = {}
    places: dict[str, int] = {}
    for id_, address, label in rows:
        order.append(id_)
        turn = places.setdefault(address, len(places) + 1)
        printed = read_number(label)
        number[id_] = turn if printed is None else printed
        by_number.setdefault(number[id_], id_)
        works[address] = (*works.get(address, ()), id_)
    place = {id_: index for index, id_ in enumerate(order)}
    return Numbering(order=tuple(order), place=place, number=number, by_number=by_number, works=works)


def print_numbers(citations: Sequence[str]) -> bool:
    """Whether most citations, given in their words, print bare numbers of the list."""
    return 2 * sum(BARE_NUMBER.fullmatch(words) is not None for words in citations) > len(citations)


def print_label(label: str) -> str | None:
    """A label as it stands in front of an item; a bare number gets its full stop. None of no label.

    >>> print_label("7"), print_label("[7]"), print_label("")
    ('7.', '[7]', None)
    """
    if not label:
        return None
    return f"{label}." if DIGITS.fullmatch(label) else label
