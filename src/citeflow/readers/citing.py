"""Runs that a format marks as callouts, folded to text with the callouts' places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from msgspec import Struct

from citeflow.model.document import Mark, MarkKind, StatedCallout
from citeflow.readers.styled import ORDER, Run, same_style, sort_marks, trimmed

SPACES = re.compile(r"\s+")
OPENING, CLOSING = "[(", "])"
GAP = re.compile(
    r"(?:[\s,;.:&]|[–—‑−-]|\d"
    r"|\b(?:and|und|et|y|e|и|та|және|с|стр|бб?|c|pp?|s|гл|ch|vol|т|том|§|см|see|also|там же)\b)*",
    re.IGNORECASE,
)
"""What may stand between two members of one callout: separators and locators (``, с. 45;``)."""

NEXT = re.compile(r"\s*(?:[,;&–—‑−-]|and\b|и\b|және\b|et\b)?\s*", re.IGNORECASE)
RANGE = re.compile(r"\s*[–—‑−-]\s*")
INNER_RANGE = re.compile(r"\D*(\d{1,4})\s*[–—‑−-]\s*(\d{1,4})\D*")
LOCATOR_LENGTH = 60
LONGEST_RANGE = 200


class Cited(Struct, frozen=True):
    """The mark on a run: ids of the references it points at, and the group (field, element) that makes one callout.

    group: None for a link that stands alone; its neighbours are joined with it by what is printed between them.
    """

    targets: tuple[str, ...]
    group: int | None = None


class Member(Struct, frozen=True):
    """A printed part of a callout with its place."""

    start: int
    end: int
    cited: Cited


def fold_cited(
    runs: Sequence[tuple[Run, Cited | None]], order: Mapping[str, int]
) -> tuple[str, tuple[Mark, ...], tuple[StatedCallout, ...]]:
    """Text, marks and callouts of runs. `order`: reference id -> its place in the list, which fills ranges.

    >>> runs = [(Run("см. [", ), None), (Run("1"), Cited(("a",))), (Run("–"), None), (Run("3"), Cited(("c",)))]
    >>> fold_cited([*runs, (Run("]"), None)], {"a": 0, "b": 1, "c": 2})[2]
    (StatedCallout(start=4, end=9, targets=('a', 'b', 'c')),)
    """
    text, marks, starts = fold_spaced(run for run, _ in runs)
    members: list[Member] = []
    for start, end, (_, cited) in zip(starts, (*starts, len(text))[1:], runs, strict=True):
        if cited is not None and text[start:end].strip():
            members.append(trim(text, start, end, cited))
    return text, marks, group_members(text, join_parts(members), order)


def fold_spaced(runs: Iterable[Run]) -> tuple[str, tuple[Mark, ...], tuple[int, ...]]:
    """Text and marks as `fold_runs` gives them, and where each run begins in the text; for texts of any length.

    >>> fold_spaced([Run(" порт "), Run(" и ", frozenset({"bold"})), Run("склад")])
    ('порт и склад', (Mark(start=5, end=6, kind='bold', target=None),), (0, 5, 7))
    """
    folded: list[Run] = []
    spaced = True
    for run in runs:
        words = SPACES.sub(" ", run.text)
        words = words[1:] if spaced and words.startswith(" ") else words
        spaced = words.endswith(" ") if words else spaced
        folded.append(Run(words, run.styles, run.target))
    text = "".join(run.text for run in folded).rstrip(" ")
    starts = [0, *accumulate(len(run.text) for run in folded)]
    marks = [mark for style in ORDER for mark in mark_style(text, folded, starts, style)]
    return text, tuple(sort_marks(marks)), tuple(min(start, len(text)) for start in starts[:-1])


def mark_style(text: str, runs: Sequence[Run], starts: Sequence[int], style: MarkKind) -> Iterator[Mark]:
    """One mark for each unbroken row of runs in a style (and, for links, with one target)."""
    begin = 0
    while begin < len(runs):
        end = begin + 1
        while end < len(runs) and same_style(runs[begin], runs[end], style):
            end += 1
        if style in runs[begin].styles:
            yield from trimmed(text, starts[begin], min(starts[end], len(text)), style, runs[begin].target)
        begin = end


def trim(text: str, start: int, end: int, cited: Cited) -> Member:
    """A member without spaces at its ends."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Member(start, start + len(words.strip()), cited)


def join_parts(members: Sequence[Member]) -> list[Member]:
    """Members whose parts differ in typography alone (``Ким`` and ``et al.`` in italics) as one."""
    joined: list[Member] = []
    for member in members:
        last = joined[-1] if joined else None
        if last is not None and last.cited == member.cited and (member.start - last.end <= 1 or in_group(last, member)):
            joined[-1] = Member(last.start, member.end, last.cited)
        else:
            joined.append(member)
    return joined


def in_group(left: Member, right: Member) -> bool:
    """Whether the format itself says that two members are one callout."""
    return left.cited.group is not None and left.cited.group == right.cited.group


def group_members(text: str, members: Sequence[Member], order: Mapping[str, int]) -> tuple[StatedCallout, ...]:
    """One callout for each row of neighbouring members, its brackets taken in."""
    groups: list[list[Member]] = []
    for member in members:
        if groups and (in_group(groups[-1][-1], member) or are_neighbours(text, groups[-1][-1], member)):
            groups[-1].append(member)
        else:
            groups.append([member])
    callouts = (make_callout(text, group, order) for group in groups)
    return tuple(callout for callout in callouts if callout.targets)


def are_neighbours(text: str, left: Member, right: Member) -> bool:
    """Whether two links stand in one callout: only a separator between them, or locators inside one bracket."""
    if left.cited.group is not None or right.cited.group is not None:
        return False
    between = text[left.end : right.start]
    if NEXT.fullmatch(between):
        return bool(between.strip()) or not text[left.start : left.end].endswith(tuple(CLOSING))
    return len(between) <= LOCATOR_LENGTH and GAP.fullmatch(between) is not None


def make_callout(text: str, group: Sequence[Member], order: Mapping[str, int]) -> StatedCallout:
    """The callout of a group, ranges filled."""
    targets: list[str] = []
    ids = sorted(order, key=lambda id_: order[id_])
    linked = [member for member in group if member.cited.targets]
    for before, member in zip([None, *linked], linked, strict=False):
        named = list(member.cited.targets)
        if before is not None and RANGE.fullmatch(text[before.end : member.start]):
            named = [*fill_range(before.cited.targets[-1], named[0], ids, order), *named]
        inner = INNER_RANGE.fullmatch(text[member.start : member.end])
        if inner and len(named) == 1 and named[0] in order:
            first = order[named[0]]
            count = int(inner[2]) - int(inner[1]) + 1
            named = ids[first : first + count] if 0 < count <= LONGEST_RANGE else named
        targets += [target for target in named if target not in targets]
    start, end = take_brackets(text, group[0].start, group[-1].end)
    return StatedCallout(start=start, end=end, targets=tuple(targets))


def fill_range(first: str, last: str, ids: Sequence[str], order: Mapping[str, int]) -> list[str]:
    """The references between the two ends of a range, in the order of the list."""
    if first not in order or last not in order or order[last] - order[first] > LONGEST_RANGE:
        return []
    return list(ids[order[first] + 1 : order[last]])


def take_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the brackets that stand directly around it; a locator before the closing one is taken in.

    >>> take_brackets("ср. [3, с. 5].", 5, 6)
    (4, 13)
    """
    if start == 0 or text[start - 1] not in OPENING:
        return start, end
    closing = CLOSING[OPENING.index(text[start - 1])]
    after = GAP.match(text, end, min(len(text), end + LOCATOR_LENGTH))
    assert after is not None
    if text[end : end + 1] == closing:
        return start - 1, end + 1
    if closing == "]" and text[after.end() : after.end() + 1] == closing:
        return start - 1, after.end() + 1
    return start, end
