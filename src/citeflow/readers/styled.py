"""Styled runs of characters folded to one line of text with marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from citeflow.model.document import Mark, MarkKind

ORDER: dict[MarkKind, int] = {"bold": 0, "italic": 1, "superscript": 2, "link": 3}


class Run(Struct, frozen=True):
    """Characters that share their typography. `target` is the address when a link is among the styles."""

    text: str
    styles: frozenset[MarkKind] = frozenset()
    target: str | None = None


def fold_runs(runs: Iterable[Run]) -> tuple[str, tuple[Mark, ...]]:
    """The text with white space folded to single spaces and trimmed, and the marks over it.

    >>> fold_runs([Run("площадь 7 км"), Run("2", frozenset({"superscript"})), Run(" \\n лес")])[0]
    'площадь 7 км2 лес'
    """
    characters: list[str] = []
    owners: list[Run] = []
    for run in runs:
        for character in run.text:
            shown = " " if character.isspace() else character
            if shown == " " and (not characters or characters[-1] == " "):
                continue
            characters.append(shown)
            owners.append(run)
    if characters and characters[-1] == " ":
        characters.pop()
        owners.pop()
    text = "".join(characters)
    return text, tuple(sort_marks(mark_owners(text, owners)))


def mark_owners(text: str, owners: Sequence[Run]) -> list[Mark]:
    """One mark for each unbroken stretch of a style (and, for links, of a target), trimmed of spaces."""
    marks: list[Mark] = []
    for style in ORDER:
        start = 0
        while start < len(owners):
            end = start + 1
            while end < len(owners) and same_style(owners[start], owners[end], style):
                end += 1
            if style in owners[start].styles:
                marks.extend(trimmed(text, start, end, style, owners[start].target))
            start = end
    return marks


def same_style(left: Run, right: Run, style: MarkKind) -> bool:
    """Whether two runs belong to one stretch of a style."""
    if left is right:
        return True
    if (style in left.styles) != (style in right.styles):
        return False
    return style != "link" or left.target == right.target


def trimmed(text: str, start: int, end: int, style: MarkKind, target: str | None) -> list[Mark]:
    """The mark without spaces at its ends; nothing where only spaces are left."""
    while start < end and text[start] == " ":
        start += 1
    while start < end and text[end - 1] == " ":
        end -= 1
    if start >= end:
        return []
    return [Mark(start=start, end=end, kind=style, target=target if style == "link" else None)]


def sort_marks(marks: Iterable[Mark]) -> list[Mark]:
    """By place, the longer first, then by kind."""
    return sorted(marks, key=lambda m: (m.start, -m.end, ORDER[m.kind], m.target or ""))
