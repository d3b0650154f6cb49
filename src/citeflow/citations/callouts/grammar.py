"""What a bracket in running text says: numbers, groups, ranges, locators, signals.

    callout   = [signal] member { separator [signal] member } [trailer]
    member    = label [dash label] [locator] [trailer]
              | [source word] number [letter] [dash number] [locator] [trailer]
    locator   = ("," | "." | ":" | nothing) label values | "," values label | ":" values
    values    = place { "," place } ;  place = point [dash point]
    separator = "," | ";" | [","] ("и" | "and" | ...)

Read by descent, each token once. Whether the second number of ``4, 10`` is a page or a work is no matter of the
callout alone: the habit of the document decides (habit.py).
"""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from citeflow.citations.callouts.locators import Place, is_suffix, opens_locator, read_locator, read_place
from citeflow.citations.callouts.signals import skip_signal, skip_source_word, skip_trailer
from citeflow.citations.callouts.tokens import Cursor
from citeflow.citations.callouts.work_labels import LabelHabit, read_work_labels
from citeflow.model.claim import Locator

LONGEST_RANGE = 100
"""A wider range is no list of works: ``[1990–2020]``."""

HIGHEST_NUMBER = 2000
LONGEST_CONTENT = 200
"""Code points; a longer bracket is prose."""

CONJUNCTIONS = frozenset("и and y e және & und et".split())


class Habit(Struct, frozen=True):
    """How a document writes. comma_pages: the second number of ``4, 10`` is a page.

    highest: the largest number of its lists; a second number above it is a page in any habit. None for no list.
    labels: what its lists print in place of numbers.
    """

    comma_pages: bool = False
    highest: int | None = None
    labels: LabelHabit = LabelHabit()


PLAIN = Habit()


class ParsedMember(Struct, frozen=True):
    """One number of a callout before it is resolved; ranges are written out, `locator` as printed beside it.

    label: what stands in place of a number, or tells works of one number apart.
    """

    number: int | None
    locator: Locator | None = None
    label: str | None = None


@lru_cache(maxsize=4096)
def parse_callout(content: str, habit: Habit = PLAIN) -> tuple[ParsedMember, ...]:
    """Members of a bracket's content in printed order; empty where the content is no callout.

    >>> [m.number for m in parse_callout("2; 3; 6")], [m.number for m in parse_callout("1–3; 7")]
    ([2, 3, 6], [1, 2, 3, 7])
    >>> parse_callout("4, с. 5")[0].locator
    Locator(label='page', value='5')
    >>> [(m.number, m.locator.value) for m in parse_callout("4, 10", Habit(comma_pages=True)) if m.locator]
    [(4, '10')]
    >>> parse_callout("0, 1"), parse_callout("Электронный ресурс")
    ((), ())
    """
    if len(content) > LONGEST_CONTENT or not (habit.labels.known or any(c.isdecimal() for c in content)):
        return ()
    return read_members(Cursor(content), habit)


def read_members(cursor: Cursor, habit: Habit) -> tuple[ParsedMember, ...]:
    """All members from a cursor to its end; empty where something else stands there."""
    members: list[ParsedMember] = []
    while True:
        skip_signal(cursor)
        found = read_member(cursor, habit)
        if not found:
            return ()
        members += found
        skip_trailer(cursor)
        if closes(cursor):
            return tuple(members)
        if not skip_separator(cursor):
            return ()


def closes(cursor: Cursor) -> bool:
    """Step over one mark at the very end, and whether the end is reached."""
    if cursor.peek(1).kind == "end":
        cursor.take_sign(";,.")
    return cursor.at_end()


def skip_separator(cursor: Cursor) -> bool:
    """Step over what stands between two members; False where nothing does."""
    mark = cursor.take_sign(",;")
    joined = cursor.peek().text in CONJUNCTIONS
    if joined:
        cursor.take()
    return mark or joined


def read_member(cursor: Cursor, habit: Habit) -> list[ParsedMember]:
    """A number or the numbers of a range, the locator with the last; empty where none stands."""
    labels = read_work_labels(cursor, habit.labels) if habit.labels.known else []
    if labels:
        members = [ParsedMember(number_of(label), label=label) for label in labels]
        return [*members[:-1], replace(members[-1], locator=read_locator(cursor))]
    skip_source_word(cursor)
    first = cursor.take()
    if first.kind != "number":
        return []
    if cursor.peek().kind == "word" and is_suffix(cursor.peek()) and not opens_values(cursor):
        cursor.take()
    last = first
    if cursor.peek().kind == "dash" and cursor.peek(1).kind == "number":
        cursor.take()
        last = cursor.take()
    if cursor.peek().text == "." and not cursor.peek(1).spaced and cursor.peek(1).kind == "number":
        return []
    numbers = expand(first.text, last.text)
    if not numbers:
        return []
    locator = read_locator(cursor) or read_bare_pages(cursor, numbers[-1], habit)
    return [*(ParsedMember(n) for n in numbers[:-1]), ParsedMember(numbers[-1], locator)]


def number_of(label: str) -> int | None:
    """The number that a label such as ``5a`` begins with."""
    digits = label.rstrip("abcdefghijklmnopqrstuvwxyzабвгде")
    return int(digits) if digits.isdecimal() else None


def opens_values(cursor: Cursor) -> bool:
    """Whether the word here is a label with its value behind it, as in ``5 с. 7``."""
    return cursor.peek(1).kind == "number" or (cursor.peek(1).text == "." and cursor.peek(2).kind == "number")


def expand(first: str, last: str) -> tuple[int, ...]:
    """The numbers of a member; empty for zero, for a falling or too wide range, for numbers no list has."""
    if len(first) > 4 or len(last) > 4 or first.startswith("0"):
        return ()
    low, high = int(first), int(last)
    if not low <= high <= HIGHEST_NUMBER or high - low > LONGEST_RANGE:
        return ()
    return tuple(range(low, high + 1))


def read_bare_pages(cursor: Cursor, number: int, habit: Habit) -> Locator | None:
    """Pages without a label: behind a colon always, behind a comma where habit or number tell."""
    mark = cursor.place
    sign = cursor.peek().text
    if sign in {":", ","}:
        cursor.take()
        place = read_place(cursor)
        if place is not None and ends_place(cursor) and (sign == ":" or is_page(place, number, habit)):
            values = [place.text, *read_more_pages(cursor, place.last, sign, habit)]
            return Locator(label="page", value=", ".join(values))
    cursor.place = mark
    return None


def ends_place(cursor: Cursor) -> bool:
    """Whether a bare page may end here: at the end or a separator, before no label."""
    token = cursor.peek()
    return token.kind == "end" or (token.text in {",", ";"} and not opens_locator(cursor)) or token.text in CONJUNCTIONS


def is_page(place: Place, number: int, habit: Habit) -> bool:
    """Whether a bare number behind a comma is a page: by habit, as the same number again, or above the list."""
    if not place.first:
        return False
    beyond = habit.highest is not None and number <= habit.highest < place.first
    return habit.comma_pages or place.first == number or beyond


def read_more_pages(cursor: Cursor, last: int, sign: str, habit: Habit) -> list[str]:
    """Further pages behind commas, while they rise."""
    pages: list[str] = []
    while cursor.peek().text == "," and (sign == ":" or habit.comma_pages or (habit.highest or last) < last):
        mark = cursor.place
        cursor.take()
        place = read_place(cursor)
        if place is None or place.first <= last or not ends_place(cursor):
            cursor.place = mark
            break
        pages.append(place.text)
        last = place.last
    return pages
