"""Whether the print says that it leaves names out ("et al.", `и др.`, `ж.б.`)."""

from __future__ import annotations

import re

from citeflow.bibliography.names.reading import find_others
from citeflow.model.reference import CslItem

_ROLES = ("author", "editor", "translator", "compiler")
_MOST = 20
"""Places of one name that are looked at: a name that stands more often is no name."""


def find_left_out(text: str, csl: CslItem) -> tuple[str, ...]:
    """Roles of an item whose last name is followed by words for others.

    text: the printed string that the item was read from.

    >>> find_left_out("Lee P, et al. Borders. 2010.", {"author": [{"family": "Lee", "given": "P"}]})
    ('author',)
    >>> find_left_out("Серік А.Б. және т.б. Шекара. 2010.", {"author": [{"family": "Серік", "given": "А. Б."}]})
    ('author',)
    >>> find_left_out("Smith J. Sharks et al. 2010.", {"author": [{"family": "Smith", "given": "J."}]})
    ()
    """
    return tuple(role for role in _ROLES if (names := csl.get(role)) and _is_open(text, names[-1]))


def _is_open(text: str, name: dict[str, str]) -> bool:
    """Whether words for others stand behind the name and its given names, in whatever order these are printed."""
    last = name.get("family") or name.get("literal") or ""
    given = re.findall(r"\w+", name.get("given", ""))
    at = -1
    for _ in range(_MOST):
        at = text.find(last, at + 1) if last else -1
        if at < 0:
            return False
        if _others_follow(text, at + len(last), given):
            return True
    return False


def _others_follow(text: str, at: int, given: list[str]) -> bool:
    if find_others(text, at):
        return True
    end = at
    for part in given:
        place = text.find(part, end, end + len(part) + 4)
        if place < 0:
            return False
        end = place + len(part)
    return bool(given) and find_others(text, end + (text[end : end + 1] == ".")) is not None
