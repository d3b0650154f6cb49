"""Which part of the text a list serves, where chapters have lists of their own that are numbered alike."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from citeflow.bibliography.lists.finding import FoundList
from citeflow.bibliography.twins.row import Row
from citeflow.model.document import Document

SHORTEST_CHAPTER = 600
"""With less text between them two lists stand together; behind more of it the second is a chapter's own."""

SHARED_NUMBERS = 0.5
"""Lists of chapters begin to count anew: so many of the shorter one's numbers stand in the other."""

_CALLOUT = re.compile(r"\[\d{1,3}(?:[\],;:–-]|\s)")

Scope = tuple[int, int]


def find_scopes(doc: Document, lists: Sequence[FoundList], works: Sequence[Sequence[Row]]) -> dict[str, Scope]:
    """List id -> the span of the text whose callouts mean that list; empty where each list serves the whole text.

    A chapter reaches from the lists before it to its own; the last one to the end of the text. A list that prints
    the works of an earlier one again has its scope.
    """
    leaders = name_leaders(works)
    groups = part_chapters(doc, lists, leaders)
    if len(groups) < 2 or not all(count_alike(one, other) for one, other in pairwise(groups)):
        return {}
    scopes: dict[str, Scope] = {}
    begin = 0
    for group in groups:
        end = group[0].start if group is not groups[-1] else len(doc.text)
        scopes |= {found.id: (begin, end) for found in group}
        begin = max(found.end for found in group)
    return scopes


def name_leaders(works: Sequence[Sequence[Row]]) -> Mapping[str, str]:
    """List id -> id of the earlier list of which it prints the works again."""
    return {row.list.id: work[0].list.id for work in works for row in work[1:] if row.list.id != work[0].list.id}


def part_chapters(doc: Document, lists: Sequence[FoundList], leaders: Mapping[str, str]) -> list[list[FoundList]]:
    """Lists in groups that stand together, each behind a text with callouts."""
    groups: list[list[FoundList]] = []
    for found in lists:
        leader = leaders.get(found.id)
        own = next((group for group in groups if any(one.id == leader for one in group)), None)
        if own is not None:
            own.append(found)
        elif groups and not has_callouts(doc, max(one.end for one in groups[-1]), found.start):
            groups[-1].append(found)
        else:
            groups.append([found])
    return groups


def has_callouts(doc: Document, start: int, end: int) -> bool:
    """Whether a chapter with callouts stands in a span."""
    if end - start < SHORTEST_CHAPTER:
        return False
    stated = bisect_left(doc.stated.callouts, start, key=lambda callout: callout.start)
    if stated < len(doc.stated.callouts) and doc.stated.callouts[stated].start < end:
        return True
    raised = any(m.kind == "superscript" and start <= m.start < end and doc.text_of(m).isdigit() for m in doc.marks)
    return raised or _CALLOUT.search(doc.text, start, end) is not None


def count_alike(one: Sequence[FoundList], other: Sequence[FoundList]) -> bool:
    """Whether two groups of lists bear the same numbers."""
    numbers = [{i.number for found in group for i in found.items if i.number is not None} for group in (one, other)]
    least = min(map(len, numbers))
    return least > 0 and len(numbers[0] & numbers[1]) >= SHARED_NUMBERS * least
