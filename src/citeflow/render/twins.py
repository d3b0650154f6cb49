"""The printed strings of one work side by side, with the words that differ from the first list marked."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from msgspec import Struct

from citeflow.model.reference import Printed, Reference, ReferenceList

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
Runs = tuple[tuple[str, bool], ...]
"""Stretches of a printed string, in order, with whether they differ."""

_ALIKE = 0.5
"""Below this share of equal words two strings are another language or script, and marking words says nothing."""


class TwinView(Struct, frozen=True, kw_only=True):
    """One printed string: its list's heading and language, and (text, differs) runs.

    remark: what comparing it with the first string found, where no marks say it; empty for the first itself.
    """

    heading: str
    lang: str | None
    runs: Runs
    remark: str


def view_twins(reference: Reference, lists: dict[str, ReferenceList]) -> tuple[TwinView, ...]:
    """The printed strings of a reference, the first list's first; each other one is compared with it.

    In the first string those words are marked that some comparable other one has not.
    """
    if not reference.printed:
        return ()
    first, *others = [printed.raw for printed in reference.printed]
    runs: list[Runs] = [_mark_first(first, others)]
    remarks = [""]
    for other in others:
        compared = compare_strings(first, other)
        runs.append(compared if compared is not None else ((other, False),))
        remarks.append(_remark(first, other, compared))
    rows = zip(reference.printed, runs, remarks, strict=True)
    return tuple(_view_twin(printed, lists.get(printed.list), told, remark) for printed, told, remark in rows)


def _view_twin(printed: Printed, listing: ReferenceList | None, runs: Runs, remark: str) -> TwinView:
    heading = (listing.heading if listing else None) or f"list {printed.list}"
    return TwinView(heading=heading, lang=listing.lang if listing else None, runs=runs, remark=remark)


def _remark(first: str, other: str, compared: Runs | None) -> str:
    if first == other:
        return "same string"
    if compared is None:
        return "another language or script: not compared word by word"
    missing = compare_strings(other, first)
    marked = any(differs for _, differs in (*compared, *(missing or ())))
    return "" if marked else "same words, other punctuation"


def compare_strings(first: str, other: str) -> Runs | None:
    """Runs of `other` with whether their words differ from `first`; None where most words differ.

    Punctuation follows the style of a list and is not compared.

    >>> compare_strings("Том 3, с. 5", "Том 4. с. 5")
    (('Том ', False), ('4', True), ('. с. 5', False))
    >>> compare_strings("Границы", "Borders") is None
    True
    """
    left = [token for token in _TOKEN.findall(first) if token[0].isalnum()]
    right = _TOKEN.findall(other)
    words = [place for place, token in enumerate(right) if token[0].isalnum()]
    matcher = SequenceMatcher(None, left, [right[place] for place in words], autojunk=False)
    equal = {words[block.b + step] for block in matcher.get_matching_blocks() for step in range(block.size)}
    if not words or len(equal) < _ALIKE * len(words):
        return None
    differing = set(words) - equal
    return _join_runs([(token, place in differing) for place, token in enumerate(right)])


def _mark_first(first: str, others: list[str]) -> Runs:
    """The first string with the words marked that a comparable other one has not."""
    tokens = _TOKEN.findall(first)
    differing: set[int] = set()
    for other in others:
        for runs in filter(None, [compare_strings(other, first)]):
            flags = [differs for text, differs in runs for _ in _TOKEN.findall(text)]
            differing |= {place for place, differs in enumerate(flags) if differs}
    return _join_runs([(token, place in differing) for place, token in enumerate(tokens)])


def _join_runs(tokens: list[tuple[str, bool]]) -> Runs:
    runs: list[tuple[str, bool]] = []
    for token, differs in tokens:
        if runs and runs[-1][1] == differs:
            runs[-1] = (runs[-1][0] + token, differs)
        else:
            runs.append((token, differs))
    return tuple(runs)
