"""Which references a callout names: ranges are filled, numbers that carry no link of their own are looked up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from citeflow.readers.numbering import Numbering
from citeflow.readers.styled import Cited

DASHES = "‐‑‒–—−-"
NUMERIC = re.compile(rf"[\s\d,;\[\]().{DASHES}]+")
"""Words of a citation that prints numbers alone, with the brackets and commas that stand among them."""

RANGE_GAP = re.compile(rf"[\s\])]*[{DASHES}][\s\[(]*")
"""Between two brackets of one range, ``[5]–[7]``; ``[1], [2]`` are two callouts."""

WHOLE_RANGE = re.compile(rf"\D*(\d{{1,4}})\s*[{DASHES}]\s*(\d{{1,4}})\D*")
TOKEN = re.compile(rf"\d{{1,4}}|[{DASHES}]")
FOUR_DIGITS = re.compile(r"(?<!\d)\d{4}(?!\d)")
YEARS = range(1400, 2200)
LONGEST_RANGE = 500


class Anchor(NamedTuple):
    """Words that cite; half-open span in the piece's text."""

    start: int
    end: int
    cited: Cited


def list_targets(text: str, group: Sequence[Anchor], numbering: Numbering) -> tuple[str, ...]:
    """Ids of the references that a callout names, each once, in printed order, ranges filled.

    A number that is printed but not marked may be a page as well as a work, and is not taken.
    """
    targets: list[str] = []
    before: Anchor | None = None
    for anchor in group:
        if not anchor.cited.targets:
            continue
        if before is not None and is_range(text, before, anchor):
            targets += fill_range(before.cited.targets[-1], anchor.cited.targets[0], numbering)
        targets += expand(text[anchor.start : anchor.end], anchor.cited.targets, numbering)
        before = anchor
    return tuple(dict.fromkeys(targets))


def is_numeric(text: str, anchor: Anchor) -> bool:
    """Whether a citation prints numbers of a list, and no year."""
    words = text[anchor.start : anchor.end]
    if not any(c.isdecimal() for c in words) or NUMERIC.fullmatch(words) is None:
        return False
    return not any(int(n) in YEARS for n in FOUR_DIGITS.findall(words))


def is_range(text: str, left: Anchor, right: Anchor) -> bool:
    """Whether a dash joins two numbers, which may stand in the first or the second of them: ``[1-`` and ``3]``."""
    if not is_numeric(text, left) or not is_numeric(text, right):
        return False
    gap = text[left.end : right.start]
    if gap.strip():
        return RANGE_GAP.fullmatch(gap) is not None
    return text[left.end - 1] in DASHES or text[right.start] in DASHES


def expand(words: str, stated: tuple[str, ...], numbering: Numbering) -> list[str]:
    """The references of one citation; one that prints more numbers than it links names them by their numbers.

    Where the link leads to another number than is printed (a list that starts anew), a range is counted from it.
    """
    tokens = TOKEN.findall(words)
    numbers = [int(token) for token in tokens if token not in DASHES]
    if len(numbers) <= len(stated) or NUMERIC.fullmatch(words) is None:
        return list(stated)
    linked = {numbering.number.get(id_) for id_ in stated}
    if not linked <= set(numbers):
        return count_on(words, stated, numbering)
    targets: list[str] = []
    dash = False
    for token in tokens:
        if token in DASHES:
            dash = True
        elif (named := numbering.by_number.get(int(token))) is not None:
            targets += [*(fill_range(targets[-1], named, numbering) if dash and targets else ()), named]
            dash = False
    return targets


def count_on(words: str, stated: tuple[str, ...], numbering: Numbering) -> list[str]:
    """The references of a printed range as many as it prints, from the one linked reference on."""
    match = WHOLE_RANGE.fullmatch(words)
    if match is None or len(stated) != 1 or stated[0] not in numbering.place:
        return list(stated)
    first, count = numbering.place[stated[0]], int(match[2]) - int(match[1]) + 1
    return list(numbering.order[first : first + count]) if 0 < count <= LONGEST_RANGE else list(stated)


def fill_range(first: str, last: str, numbering: Numbering) -> tuple[str, ...]:
    """What a printed range of numbers holds; empty where it goes back or is too long to be meant."""
    length = numbering.place.get(last, 0) - numbering.place.get(first, 0)
    return numbering.between(first, last) if length < LONGEST_RANGE else ()
