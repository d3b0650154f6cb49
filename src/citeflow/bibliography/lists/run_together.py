"""References without labels that stand one behind the other in a block whose line ends are lost."""

from __future__ import annotations

import re

from citeflow.bibliography.fields.dates import YEAR
from citeflow.bibliography.letters import LETTER, UPPER
from citeflow.bibliography.lists.looks import LONGEST_REFERENCE, count_signs, has_year, is_prose
from citeflow.bibliography.names.reading import read_names

FEWEST_SIGNS = 2
"""A reference cut out of a row has a year and so many signs in all."""

_END = re.compile(rf"(?:[.)»\]]|\d|/\S*)\s+(?={UPPER})")
_BODY_AND_YEAR = re.compile(rf"{LETTER}[^.\n]{{2,60}}\.?\s\((?:{YEAR}|n\.d\.)[a-z]?\)[.:]")
_EDITORS = re.compile(r"(?:под\s+(?:общ\.\s+)?ред|сост|пер|[Ee]d|[Ee]ds|by|transl|hrsg|red|org|coord)\.?\s*$", re.I)
_NAMES_WITHIN = 120


def cut_run_together(text: str) -> list[tuple[int, int]]:
    """Spans of the references of a block, one span where it holds one or is something else.

    A reference ends before names of authors where it has its year, and what follows has one of its own.

    >>> row = "Ким А. Порты // Море. – 2019. – № 3. Ли Б. Суда // Море. – 2018. – № 1."
    >>> [row[a:b] for a, b in cut_run_together(row)]
    ['Ким А. Порты // Море. – 2019. – № 3.', 'Ли Б. Суда // Море. – 2018. – № 1.']
    """
    starts = [0]
    for found in _END.finditer(text):
        if found.end() - starts[-1] > 2 * LONGEST_REFERENCE:
            break
        if is_whole(text[starts[-1] : found.end()]) and begins(text, found.start() + 1, found.end()):
            starts.append(found.end())
    while len(starts) > 1 and not is_whole(text[starts[-1] :]):
        starts.pop()
    ends = [*starts[1:], len(text)]
    return [(start, start + len(text[start:end].rstrip())) for start, end in zip(starts, ends, strict=True)]


def begins(text: str, end: int, start: int) -> bool:
    """Whether the names of authors, or a body with a year, stand at `start`; names of editors are none."""
    if _EDITORS.search(text[max(0, end - 20) : end]):
        return False
    return read_names(text[start : start + _NAMES_WITHIN]).end > 0 or _BODY_AND_YEAR.match(text, start) is not None


def is_whole(text: str) -> bool:
    """Whether a text is a reference with its year."""
    if len(text) > LONGEST_REFERENCE or not has_year(text) or is_prose(text):
        return False
    return count_signs(text) >= FEWEST_SIGNS or _BODY_AND_YEAR.match(text) is not None
