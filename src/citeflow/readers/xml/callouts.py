"""Stated callouts: neighbouring citations of one bracket or superscript are one, ranges hold what they skip."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citeflow.model.document import StatedCallout
from citeflow.readers.xml.citing import Anchor
from citeflow.readers.xml.numbering import Numbering

OPENING = {"(": ")", "[": "]", "{": "}"}
CLOSING = {closing: opening for opening, closing in OPENING.items()}
DASHES = "‐‑‒–—−-"
NUMERIC = re.compile(rf"[\s\d,;\[\]().{DASHES}]+")
"""Words of a citation that prints numbers alone, with the brackets and commas that stand among them."""

NUMERIC_GAP = re.compile(rf"[\s,;\d{DASHES}]*")
"""What stands between two numbers of one callout."""

BRACKETED_RANGE = re.compile(rf"[\s\])]*[{DASHES}][\s\[(]*")
"""Between two brackets of one callout, ``[5]–[7]``; ``[1], [2]`` are two callouts."""

JOINED = re.compile(r"\s*[,;]?\s*(?:and|&|и|және|y|e|et|und)\s*")
"""Between citations of one bracket; ``[1] and [2]`` are two callouts."""

NAMED_GAP = 80
"""Names or pages stand between the citations of one bracket, ``(Ким, 2019; Ли, 2020)``; at most so many characters."""

SENTENCE_BREAK = re.compile(r"(?<!al)(?<!\b\w)[.!?]\s+\w")
TOKEN = re.compile(rf"\d{{1,4}}|[{DASHES}]")
YEARS = range(1400, 2200)
LONGEST_RANGE = 500


def find_callouts(text: str, anchors: Sequence[Anchor], numbering: Numbering) -> tuple[StatedCallout, ...]:
    """The callouts of a piece in the order of its text; spans take in the brackets that stand directly around.

    >>> from citeflow.readers.xml.numbering import number_references
    >>> known = number_references([(f"r{n}", f"r{n}", str(n)) for n in range(1, 6)])
    >>> find_callouts("Порт [2–4].", [Anchor(6, 7, ("r2",)), Anchor(8, 9, ("r4",))], known)
    (StatedCallout(start=5, end=10, targets=('r2', 'r3', 'r4')),)
    """
    if not anchors:
        return ()
    brackets = innermost_brackets(text, [place for a in anchors for place in (a.start, a.end)])
    groups: list[list[Anchor]] = []
    for anchor in anchors:
        if groups and stand_together(text, groups[-1][-1], anchor, brackets):
            groups[-1].append(anchor)
        else:
            groups.append([anchor])
    return tuple(make_callout(text, group, numbering) for group in groups)


def stand_together(text: str, left: Anchor, right: Anchor, brackets: dict[int, int | None]) -> bool:
    """Whether two neighbouring citations are one callout."""
    gap = text[left.end : right.start]
    same = brackets[left.end] is not None and brackets[left.end] == brackets[right.start]
    if is_numeric(text, left) and is_numeric(text, right):
        if any(sign in CLOSING for sign in f"{text[left.end - 1]}{gap}"):
            return BRACKETED_RANGE.fullmatch(gap) is not None
        if NUMERIC_GAP.fullmatch(gap):
            return True
    if not same or len(gap) > NAMED_GAP or SENTENCE_BREAK.search(gap):
        return False
    return any(sign in gap for sign in ",;") or bool(NUMERIC_GAP.fullmatch(gap) or JOINED.fullmatch(gap))


def is_numeric(text: str, anchor: Anchor) -> bool:
    """Whether a citation prints numbers of a list, and no year."""
    words = text[anchor.start : anchor.end]
    if not any(c.isdecimal() for c in words) or NUMERIC.fullmatch(words) is None:
        return False
    return not any(int(n) in YEARS for n in re.findall(r"(?<!\d)\d{4}(?!\d)", words))


def innermost_brackets(text: str, places: Sequence[int]) -> dict[int, int | None]:
    """For each place, where the innermost open bracket around it opens; None outside of brackets."""
    wanted = set(places)
    found: dict[int, int | None] = {}
    open_: list[int] = []
    for index, sign in enumerate(f"{text} "):
        if index in wanted:
            found[index] = open_[-1] if open_ else None
        if sign in OPENING:
            open_.append(index)
        elif sign in CLOSING and open_ and text[open_[-1]] == CLOSING[sign]:
            open_.pop()
    return found


def make_callout(text: str, group: Sequence[Anchor], numbering: Numbering) -> StatedCallout:
    """One callout of the citations that stand together."""
    start, end = group[0].start, group[-1].end
    targets = list_targets(text, group, numbering)
    while start > 0 and end < len(text) and OPENING.get(text[start - 1]) == text[end]:
        start, end = start - 1, end + 1
    return StatedCallout(start=start, end=end, targets=targets)


def list_targets(text: str, group: Sequence[Anchor], numbering: Numbering) -> tuple[str, ...]:
    """Ids of the references that a callout names, each once, in printed order, ranges filled.

    A number that is printed but not marked may be a page as well as a work, and is not taken.
    """
    targets: list[str] = []
    before: Anchor | None = None
    for anchor in group:
        if before is not None and is_range(text, before, anchor):
            targets += fill(before.targets[-1], anchor.targets[0], numbering)
        targets += expand(text[anchor.start : anchor.end], anchor.targets, numbering)
        before = anchor
    return tuple(dict.fromkeys(targets))


def is_range(text: str, left: Anchor, right: Anchor) -> bool:
    """Whether a dash joins two numbers, which may stand in the first or the second of them: ``[1-`` and ``3]``."""
    if not is_numeric(text, left) or not is_numeric(text, right):
        return False
    gap = text[left.end : right.start]
    if gap.strip():
        return BRACKETED_RANGE.fullmatch(gap) is not None
    return text[left.end - 1] in DASHES or text[right.start] in DASHES


def expand(words: str, stated: tuple[str, ...], numbering: Numbering) -> list[str]:
    """The references of one citation; one that prints more numbers than it links names them by their numbers."""
    numbers = [int(token) for token in TOKEN.findall(words) if token not in DASHES]
    linked = {numbering.number.get(id_) for id_ in stated}
    if len(numbers) <= len(stated) or not linked <= set(numbers) or NUMERIC.fullmatch(words) is None:
        return list(stated)
    targets: list[str] = []
    dash = False
    for token in TOKEN.findall(words):
        if token in DASHES:
            dash = True
        elif (named := numbering.by_number.get(int(token))) is not None:
            targets += [*(fill(targets[-1], named, numbering) if dash and targets else ()), named]
            dash = False
    return targets


def fill(first: str, last: str, numbering: Numbering) -> tuple[str, ...]:
    """What a printed range of numbers holds; empty where it goes back or is too long to be meant."""
    inside = numbering.between(first, last)
    return inside if len(inside) <= LONGEST_RANGE else ()
