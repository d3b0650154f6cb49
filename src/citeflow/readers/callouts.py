"""Stated callouts: neighbouring citations of one bracket, superscript or field are one callout."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from citeflow.model.document import Mark, StatedCallout
from citeflow.readers.callout_targets import DASHES, RANGE_GAP, Anchor, is_numeric, list_targets
from citeflow.readers.numbering import Numbering
from citeflow.readers.styled import Cited, Run, fold_runs, trim_span

OPENING = {"(": ")", "[": "]", "{": "}"}
CLOSING = {closing: opening for opening, closing in OPENING.items()}

NUMERIC_GAP = re.compile(rf"[\s,;\d{DASHES}]*")
"""What stands between two numbers of one callout."""

JOINED = re.compile(r"\s*[,;]?\s*(?:and|&|и|және|та|y|e|et|und)\s*")
"""Between citations of one bracket; ``[1] and [2]`` are two callouts."""

LOCATOR = re.compile(
    r"(?:[\s,;.:&]|[–—‑−-]|\d|\b(?:с|стр|бб?|c|pp?|s|гл|ch|vol|т|том|§|см|see|also|там же)\b)*", re.IGNORECASE
)
"""What may stand beside a member: the place in the work, ``, с. 45``."""

NAMED_GAP = 80
"""Names or pages stand between the citations of one bracket, ``(Ким, 2019; Ли, 2020)``; at most so many characters."""

SENTENCE_BREAK = re.compile(r"(?<!al)(?<!\b\w)[.!?]\s+\w")


class FoldedText(NamedTuple):
    """The text of a piece with its marks and its callouts."""

    text: str
    marks: tuple[Mark, ...]
    callouts: tuple[StatedCallout, ...]


def fold_callouts(runs: Sequence[Run], numbering: Numbering) -> FoldedText:
    """Runs folded to one line of text, what they cite as callouts.

    >>> from citeflow.readers.numbering import number_references
    >>> known = number_references([(f"r{n}", f"r{n}", str(n)) for n in range(1, 6)])
    >>> runs = [Run("Порт ["), Run("2", cited=Cited(("r2",))), Run("–"), Run("4", cited=Cited(("r4",))), Run("].")]
    >>> fold_callouts(runs, known).callouts
    (StatedCallout(start=5, end=10, targets=('r2', 'r3', 'r4')),)
    """
    text, marks, starts = fold_runs(runs)
    anchors = find_anchors(text, [run.cited for run in runs], starts)
    return FoldedText(text, marks, find_callouts(text, anchors, numbering))


def find_anchors(text: str, cited: Sequence[Cited | None], starts: Sequence[int]) -> list[Anchor]:
    """The words that cite, one anchor for each unbroken row of runs that cite the same.

    Parts of one citation that differ in typography alone (``Ким`` and ``et al.`` in italics) are one anchor.
    """
    anchors: list[Anchor] = []
    for mark, start, end in zip(cited, starts, (*starts, len(text))[1:], strict=True):
        first, last = trim_span(text, start, end)
        if mark is None or first >= last:
            continue
        before = anchors[-1] if anchors else None
        if before is not None and before.cited == mark and goes_on(text[before.end : first], mark):
            anchors[-1] = before._replace(end=last)
        else:
            anchors.append(Anchor(first, last, mark))
    return anchors


def goes_on(gap: str, cited: Cited) -> bool:
    """Whether words behind others cite the same work once, not twice."""
    return not gap.strip() or cited.group is not None


def find_callouts(text: str, anchors: Sequence[Anchor], numbering: Numbering) -> tuple[StatedCallout, ...]:
    """The callouts of a piece in the order of its text; spans take in the brackets that stand directly around."""
    if not anchors:
        return ()
    brackets = innermost_brackets(text, [place for a in anchors for place in (a.start, a.end)])
    groups: list[list[Anchor]] = []
    for anchor in anchors:
        if groups and stand_together(text, groups[-1][-1], anchor, brackets):
            groups[-1].append(anchor)
        else:
            groups.append([anchor])
    callouts = (make_callout(text, group, numbering) for group in groups)
    return tuple(callout for callout in callouts if callout.targets)


def stand_together(text: str, left: Anchor, right: Anchor, brackets: dict[int, int | None]) -> bool:
    """Whether two neighbouring citations are one callout."""
    if left.cited.group is not None or right.cited.group is not None:
        return left.cited.group == right.cited.group
    gap = text[left.end : right.start]
    same = brackets[left.end] is not None and brackets[left.end] == brackets[right.start]
    if is_numeric(text, left) and is_numeric(text, right):
        if any(sign in CLOSING for sign in f"{text[left.end - 1]}{gap}"):
            return RANGE_GAP.fullmatch(gap) is not None
        if NUMERIC_GAP.fullmatch(gap):
            return True
    if not same or len(gap) > NAMED_GAP:
        return False
    if LOCATOR.fullmatch(gap) or JOINED.fullmatch(gap):
        return True
    return any(sign in gap for sign in ",;") and SENTENCE_BREAK.search(gap) is None


def innermost_brackets(text: str, places: Iterable[int]) -> dict[int, int | None]:
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
    start, end = take_brackets(text, group[0].start, group[-1].end)
    return StatedCallout(start=start, end=end, targets=list_targets(text, group, numbering))


def take_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the brackets that stand directly around it; a locator before a closing ``]`` is taken in.

    >>> take_brackets("ср. [3, с. 5].", 5, 6), take_brackets("ср. (Ким, с. 5).", 5, 8)
    ((4, 13), (5, 8))
    """
    while start > 0 and text[start - 1] in OPENING:
        closing = OPENING[text[start - 1]]
        locator = LOCATOR.match(text, end, end + NAMED_GAP)
        behind = locator.end() if locator and closing == "]" else end
        if text[behind : behind + 1] != closing:
            break
        start, end = start - 1, behind + 1
    return start, end
