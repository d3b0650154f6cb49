"""Running heads, feet and page numbers: lines at a sheet's edge that come back sheet by sheet."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from citeflow.model.layout import Furniture
from citeflow.readers.pdf.lines import Line

DEPTH = 3
"""Lines looked at from either edge of a sheet."""

SAME_PLACE = 5.0
"""Points by which the height of a running head may differ between sheets."""

SHARE = 0.2
"""Share of the sheets on which a line must come back (heads of left and right pages differ, so half is too much)."""

NUMBER_LINE = re.compile(r"[\W_]*(?:\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7})[\W_]*")


class Cleared(NamedTuple):
    """Places of the lines that are furniture, by sheet; the furniture in order of sheets; printed number by sheet."""

    taken: dict[int, frozenset[int]]
    furniture: tuple[Furniture, ...]
    labels: dict[int, str]


class Edge(NamedTuple):
    """A line among the outermost of its sheet. side: 1 at the top, -1 at the foot. depth: 0 is outermost.

    at: its place among the lines of the sheet.
    """

    page: int
    side: int
    depth: int
    at: int
    text: str
    baseline: float


def clear_furniture(edges: Sequence[Edge], pages: int) -> Cleared:
    """What repeats among the edges of all sheets, in the order of the sheets.

    A single sheet has nothing to repeat and keeps all its lines.
    """
    repeated = find_repeated(edges, pages)
    offset = find_page_offset(repeated)
    if offset is not None:
        repeated += find_numbered(edges, repeated, offset)
    found = keep_outermost(repeated)
    labels = {
        e.page: str(e.page + offset) for e in found if offset is not None and e.page + offset in numbers_of(e.text)
    }
    for edge in found:
        if edge.page not in labels and NUMBER_LINE.fullmatch(edge.text):
            labels[edge.page] = edge.text.strip(" -–—.·|")
    taken: dict[int, set[int]] = defaultdict(set)
    for edge in found:
        taken[edge.page].add(edge.at)
    ordered = sorted(found, key=lambda e: (e.page, e.baseline))
    furniture = tuple(Furniture(page=e.page, text=e.text) for e in ordered)
    return Cleared({page: frozenset(places) for page, places in taken.items()}, furniture, labels)


def find_edges(page: int, lines: Sequence[Line]) -> list[Edge]:
    """The outermost lines of a sheet; a short sheet's lines count for the nearer edge only."""
    ordered = sorted(enumerate(lines), key=lambda placed: placed[1].baseline)
    depth = min(DEPTH, len(ordered) // 2) if len(ordered) > 1 else 0
    sides = ((1, ordered[:depth]), (-1, ordered[::-1][:depth]))
    return [
        Edge(page, side, k, at, line.text, line.baseline) for side, outer in sides for k, (at, line) in enumerate(outer)
    ]


def fold_numbers(text: str) -> str:
    """The text with each number made ``#``, so that the heads of two sheets compare.

    >>> fold_numbers("Вестник. 2024. № 3 | 17"), fold_numbers("xiv")
    ('Вестник. #. № # | #', '#')
    """
    if NUMBER_LINE.fullmatch(text):
        return "#"
    return re.sub(r"\d+", "#", text)


def find_repeated(edges: Sequence[Edge], pages: int) -> list[Edge]:
    """Edges with one text (numbers apart) at one height on enough sheets, at least two."""
    groups: dict[tuple[int, str], list[Edge]] = defaultdict(list)
    for edge in edges:
        groups[edge.side, fold_numbers(edge.text)].append(edge)
    needed = max(2, round(SHARE * pages))
    return [edge for group in groups.values() if len(group) >= needed for edge in find_level(group, needed)]


def find_level(group: Sequence[Edge], needed: int) -> list[Edge]:
    """Those of the edges at whose height, within SAME_PLACE, edges of so many sheets stand; in their order."""
    order = sorted(range(len(group)), key=lambda k: group[k].baseline)
    pages: Counter[int] = Counter()
    level: list[int] = []
    start = end = 0
    for k in order:
        while end < len(order) and group[order[end]].baseline - group[k].baseline <= SAME_PLACE:
            pages[group[order[end]].page] += 1
            end += 1
        while group[k].baseline - group[order[start]].baseline > SAME_PLACE:
            page = group[order[start]].page
            pages[page] -= 1
            if not pages[page]:
                del pages[page]
            start += 1
        if len(pages) >= needed:
            level.append(k)
    return [group[k] for k in sorted(level)]


def numbers_of(text: str) -> list[int]:
    """All numbers of up to four digits in a line's text."""
    return [int(number) for number in re.findall(r"(?<!\d)\d{1,4}(?!\d)", text)]


def find_page_offset(edges: Sequence[Edge]) -> int | None:
    """Printed page number less the sheet's number, where most sheets with furniture agree on it."""
    votes = Counter({(e.page, n - e.page) for e in edges for n in numbers_of(e.text)})
    offsets = Counter(offset for _, offset in votes)
    if not offsets:
        return None
    offset, count = min(offsets.items(), key=lambda item: (-item[1], abs(item[0])))
    pages = len({e.page for e in edges})
    return offset if count >= max(2, 0.5 * pages) else None


def find_numbered(edges: Sequence[Edge], known: Sequence[Edge], offset: int) -> list[Edge]:
    """Outermost lines that begin or end with their page's number, at the height of known furniture."""
    heights = {(e.side, round(e.baseline)) for e in known}
    have = {(e.page, e.at) for e in known}
    found: list[Edge] = []
    for edge in edges:
        label = str(edge.page + offset)
        words = edge.text.split()
        at_height = any((edge.side, round(edge.baseline) + k) in heights for k in (-2, -1, 0, 1, 2))
        if (edge.page, edge.at) not in have and edge.depth == 0 and at_height and label in words[:1] + words[-1:]:
            found.append(edge)
    return found


def keep_outermost(edges: Sequence[Edge]) -> list[Edge]:
    """Only edges with nothing but furniture between them and the rim of the sheet."""
    depths: dict[tuple[int, int], set[int]] = defaultdict(set)
    for edge in edges:
        depths[edge.page, edge.side].add(edge.depth)
    return [e for e in edges if all(k in depths[e.page, e.side] for k in range(e.depth))]
