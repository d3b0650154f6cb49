"""Quoted names, in « », “ ”, „ “ and straight quotes, one inside the other."""

from __future__ import annotations

from collections.abc import Sequence

from citeflow.entities.words import Word

PAIRS = {"«": "»", "“": "”", "„": "“"}
STRAIGHT = {'"', "''", "``"}
LONGEST = 25
"""Words of the longest quoted name; more is a citation of somebody's words."""


def match_quote(words: Sequence[Word], at: int) -> int | None:
    """One past the closing quote of the quotation that opens at `at`; None where none opens or none closes.

    The quotation must begin with a capital, a digit or an acronym and hold at most `LONGEST` words, as names do.
    """
    if at >= len(words) or not opens_quote(words, at):
        return None
    end = find_closing(words, at)
    if end is None or end - at > LONGEST + 2 or end - at < 3:
        return None
    first = words[at + 1]
    if opens_quote(words, at + 1) and at + 2 < end:
        first = words[at + 2]
    return end if first.text[:1].isupper() or first.text[:1].isdigit() else None


def opens_quote(words: Sequence[Word], at: int) -> bool:
    """A quotation may open with this word; a straight quote opens when the next word follows without a blank."""
    text = words[at].text
    if text in PAIRS:
        return True
    if text not in STRAIGHT or at + 1 >= len(words) or words[at + 1].start != words[at].end:
        return False
    return at == 0 or words[at - 1].end < words[at].start or words[at - 1].text in {"(", "«"}


def find_closing(words: Sequence[Word], at: int) -> int | None:
    """One past the quote that closes the one at `at`, other quotations between them skipped."""
    closing = PAIRS.get(words[at].text, words[at].text)
    end = at + 1
    while end < len(words):
        if words[end].text == closing:
            return end + 1
        if opens_quote(words, end) and words[end].text != words[at].text:
            inner = find_closing(words, end)
            if inner is None:
                return None
            end = inner
            # «... "..."» is often printed with one closing sign for both
            continue
        end += 1
    return None


def inside(words: Sequence[Word], start: int, end: int) -> tuple[int, int]:
    """Positions of what stands between the quotes of the quotation ``words[start:end]``."""
    return start + 1, end - 1
