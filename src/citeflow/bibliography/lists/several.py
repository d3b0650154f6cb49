"""Items that name several works under one number: ``23. (a) Berg E. ...; (b) Moss P. ...``."""

from __future__ import annotations

import re

from citeflow.bibliography.lists.looks import has_year
from citeflow.bibliography.names.reading import read_names

_PART = re.compile(r"(?:^|[;.)\]]\s+|\n\s*)\(?([a-hа-д])\)\s+(?=\S)")
_NEXT = re.compile(r";\s+(?=[^\W\d_])")
_FEWEST_LETTERS = 30


def count_works(raw: str) -> int:
    """How many works an item names; 1 where nothing shows more.

    >>> count_works("(a) Berg E. Harbours. Ports. 2012;4:3–9; (b) Moss P. Hulls. Ports. 2013;5:1–4.")
    2
    >>> count_works("Ким А. Порты // Море. 2019. № 3. С. 5–9; Ли Б. Суда // Море. 2018. № 1. С. 3–4.")
    2
    >>> count_works("Ким А.; Ли Б. Порты // Море. 2019. № 3.")
    1
    """
    letters = [found[1] for found in _PART.finditer(raw)]
    if len(letters) > 1 and letters[0] in "aа":
        return len(letters)
    return 1 + sum(parts_works(raw, found.start(), found.end()) for found in _NEXT.finditer(raw))


def parts_works(raw: str, end: int, start: int) -> bool:
    """Whether a whole work stands before `end` and another one, begun by its authors, from `start` on."""
    before, behind = raw[raw.rfind(";", 0, end) + 1 : end], raw[start:]
    whole = len(before) >= _FEWEST_LETTERS and has_year(before)
    return whole and len(behind) >= _FEWEST_LETTERS and has_year(behind) and read_names(behind[:120]).end > 0
