"""How the word tables of the rules are written: words parted by blanks."""

from __future__ import annotations


def word_set(*lines: str) -> frozenset[str]:
    """The words of all lines.

    >>> sorted(word_set("фонд план", "зона"))
    ['зона', 'план', 'фонд']
    """
    return frozenset(word for line in lines for word in line.split())
