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
    """Lines without furniture, sheet by sheet; the furniture in order of sheets; printed number by sheet."""

    sheets: tuple[tuple[Line, ...], ...]
    furniture: tuple[Furniture, ...]
    labels: dict[int, str]


class Edge(NamedTuple):
    """A line among the outermost of its sheet. side: 1 at the top, -1 at the foot. depth: 0 is outermost."""

    page: int
    side: int
    depth: int
    line: Line


def clear_furniture(sheets: Sequence[Sequence[Line]]) -> Cleared:
    """Take out what repeats. Sheets are given from the first, their lines from top to bottom.

    A single sheet has nothing to repeat and keeps all its lines.
    """
    edges = [edge for page, lines in enumerate(sheets, 1) for edge in find_edges(page, lines)]
    repeated = find_repeated(edges, len(sheets))
    offset = find_page_offset(repeated)
    if offset is not None:
        repeated += find_numbered(edges, repeated, offset)
    taken = keep_outermost(repeated)
    labels = {
        e.page: str(e.page + offset) for e in taken if offset is not None and e.page + offset in numbers_of(e.line)
    }
    for edge in taken:
        if edge.page not in labels and NUMBER_LINE.fullmatch(edge.line.text):
            labels[edge.page] = edge.line.text.strip(" -–—.·|")
    out = {(edge.page, id(edge.line)) for edge in taken}
    kept = tuple(tuple(line for line in lines if (page, id(line)) not in out) for page, lines in enumerate(sheets, 1))
    ordered = sorted(taken, key=lambda e: (e.page, e.line.baseline))
    return Cleared(kept, tuple(Furniture(page=e.page, text=e.line.text) for e in ordered), labels)


def find_edges(page: int, lines: Sequence[Line]) -> list[Edge]:
    """The outermost lines of a sheet; a short sheet's lines count for the nearer edge only."""
    ordered = sorted(lines, key=lambda line: line.baseline)
    depth = min(DEPTH, len(ordered) // 2) if len(ordered) > 1 else 0
    top = [Edge(page, 1, k, line) for k, line in enumerate(ordered[:depth])]
    return top + [Edge(page, -1, k, line) for k, line in enumerate(ordered[::-1][:depth])]


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
        groups[edge.side, fold_numbers(edge.line.text)].append(edge)
    needed = max(2, round(SHARE * pages))
    repeated: list[Edge] = []
    for group in groups.values():
        for edge in group:
            near = {e.page for e in group if abs(e.line.baseline - edge.line.baseline) <= SAME_PLACE}
            if len(near) >= needed:
                repeated.append(edge)
    return repeated


def numbers_of(line: Line) -> list[int]:
    """All numbers of up to four digits in a line."""
    return [int(number) for number in re.findall(r"(?<!\d)\d{1,4}(?!\d)", line.text)]


def find_page_offset(edges: Sequence[Edge]) -> int | None:
    """Printed page number less the sheet's number, where most sheets with furniture agree on it."""
    votes = Counter({(e.page, n - e.page) for e in edges for n in numbers_of(e.line)})
    offsets = Counter(offset for _, offset in votes)
    if not offsets:
        return None
    offset, count = min(offsets.items(), key=lambda item: (-item[1], abs(item[0])))
    pages = len({e.page for e in edges})
    return offset if count >= max(2, 0.5 * pages) else None


def find_numbered(edges: Sequence[Edge], known: Sequence[Edge], offset: int) -> list[Edge]:
    """Outermost lines that begin or end with their page's number, at the height of known furniture."""
    heights = {(e.side, round(e.line.baseline)) for e in known}
    have = {id(e.line) for e in known}
    found: list[Edge] = []
    for edge in edges:
        label = str(edge.page + offset)
        words = edge.line.text.split()
        at_height = any((edge.side, round(edge.line.baseline) + k) in heights for k in (-2, -1, 0, 1, 2))
        if id(edge.line) not in have and edge.depth == 0 and at_height and label in (words[0], words[-1]):
            found.append(edge)
    return found


def keep_outermost(edges: Sequence[Edge]) -> list[Edge]:
    """Only edges with nothing but furniture between them and the rim of the sheet."""
    depths: dict[tuple[int, int], set[int]] = defaultdict(set)
    for edge in edges:
        depths[edge.page, edge.side].add(edge.depth)
    return [e for e in edges if all(k in depths[e.page, e.side] for k in range(e.depth))]
