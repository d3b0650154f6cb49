"""Is the second number of ``[4, 10]`` a page or a work? The habit of the whole document tells.

A sum of named parts; above zero, it is a page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from citeflow.citations.callouts.grammar import Habit, parse_callout
from citeflow.model.claim import Evidence

PAIR = re.compile(r"\s*(\d{1,4})\s*,\s*(\d{1,4})(?:\s*[-–—−]\s*\d{1,4})?\s*")
SERIES = re.compile(r"\s*\d{1,4}(?:\s*[-–—−]\s*\d{1,4})?(?:\s*,\s*\d{1,4}(?:\s*[-–—−]\s*\d{1,4})?){2,}\s*")
SINGLE = re.compile(r"\s*\d{1,4}\s*")


class Printed(Struct, frozen=True):
    """A bracket's content, and how many works the format's own links lead to from it; None for no link."""

    content: str
    linked: int | None = None


def infer_habit(printed: Sequence[Printed], known: Habit) -> tuple[Habit, tuple[Evidence, ...]]:
    """The habit that the brackets of a document show; `known`: what its lists show.

    >>> infer_habit([Printed("4, 45"), Printed("2; 7")], Habit(highest=12))[0].comma_pages
    True
    >>> infer_habit([Printed("4, 5")], Habit(highest=12))[0].comma_pages
    False
    """
    if not pairs(printed):
        return known, ()
    evidence = [Evidence(name=name, weight=weigh(printed, known.highest)) for name, weigh in PARTS_OF_SCORE.items()]
    told = tuple(part for part in evidence if part.weight)
    return replace(known, comma_pages=sum(part.weight for part in told) > 0), told


def pairs(printed: Sequence[Printed]) -> list[tuple[int, int]]:
    """The pairs of plain numbers with a comma between, semicolon parts one by one."""
    parts = (part for row in printed for part in row.content.split(";"))
    return [(int(m[1]), int(m[2])) for part in parts if (m := PAIR.fullmatch(part))]


def capped(count: int, weight: float, most: int = 3) -> float:
    """A weight for each sight, at most so many."""
    return weight * min(count, most)


def weigh_rarity(printed: Sequence[Printed], highest: int | None) -> float:
    """Pages without a label are the rarer habit."""
    return -1.0


def weigh_beyond(printed: Sequence[Printed], highest: int | None) -> float:
    """The second number is in no list: nothing but a page is left."""
    return capped(sum(first <= highest < second for first, second in pairs(printed)), 2.0) if highest else 0.0


def weigh_falling(printed: Sequence[Printed], highest: int | None) -> float:
    """The second number is not above the first; groups of works mostly rise."""
    return capped(sum(second <= first for first, second in pairs(printed)), 0.5)


def weigh_rising(printed: Sequence[Printed], highest: int | None) -> float:
    """The second number is another number of the list, above the first."""
    return capped(sum(first < second <= (highest or second) for first, second in pairs(printed)), -0.5)


def weigh_semicolons(printed: Sequence[Printed], highest: int | None) -> float:
    """Works are set apart by semicolons, so a comma has another use."""
    return capped(sum(is_split(row.content) for row in printed), 2.0)


def is_split(content: str) -> bool:
    """Whether semicolons stand between numbers or pairs of numbers."""
    parts = content.split(";")
    return sum(bool(SINGLE.fullmatch(part) or PAIR.fullmatch(part)) for part in parts) > 1


def weigh_series(printed: Sequence[Printed], highest: int | None) -> float:
    """Three numbers and more with commas are works."""
    rows = [row.content for row in printed if SERIES.fullmatch(row.content)]
    within = [row for row in rows if highest is None or all(int(n) <= highest for n in re.findall(r"\d+", row))]
    return capped(len(within), -2.0)


def weigh_labels(printed: Sequence[Printed], highest: int | None) -> float:
    """Pages bear a label elsewhere in the document."""
    labelled = sum(
        any(m.locator is not None and m.locator.label == "page" for m in parse_callout(row.content))
        for row in printed
        if not PAIR.fullmatch(row.content) and ":" not in row.content
    )
    return capped(labelled, -1.5)


def weigh_links(printed: Sequence[Printed], highest: int | None) -> float:
    """The format links one work, or two, from a pair."""
    rows = [row.linked for row in printed if row.linked is not None and PAIR.fullmatch(row.content)]
    return capped(sum(linked == 1 for linked in rows), 3.0) + capped(sum(linked > 1 for linked in rows), -4.0)


PARTS_OF_SCORE: Mapping[str, Callable[[Sequence[Printed], int | None], float]] = {
    "pages without a label are rare": weigh_rarity,
    "second numbers beyond the list": weigh_beyond,
    "second numbers not above the first": weigh_falling,
    "second numbers of the list, rising": weigh_rising,
    "semicolons between works": weigh_semicolons,
    "series of works with commas": weigh_series,
    "pages with a label": weigh_labels,
    "links of the format": weigh_links,
}
