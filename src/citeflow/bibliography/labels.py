"""Printed labels of list items: ``[5]``, ``5.``, ``5)``, ``(5)``, ``⁵``."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import NamedTuple

from citeflow.bibliography.letters import UPPER
from citeflow.bibliography.name_forms import PARTICLE

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# a full stop is no label when a digit follows (a date), nor when a dash does (the volume of a cut reference)
STYLES = MappingProxyType(
    {
        "bracket": re.compile(r"\\?\[\s?(?P<number>\d{1,4})\s?\\?\]\.?\s*"),
        "stop": re.compile(r"(?P<number>\d{1,3})\s?\.(?!\d)\s*(?![-–—.,;)/]|\s)"),
        "round": re.compile(r"\(\s?(?P<number>\d{1,3})\s?\)\.?\s*(?![-–—.,;:])"),
        "half": re.compile(r"(?P<number>\d{1,3})\)\.?\s*(?![-–—.,;:])"),
        "superscript": re.compile(r"(?P<number>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*"),
        "bare": re.compile(r"(?P<number>\d{1,3})\s+(?=[^\W\d_]|[\"“«])"),
    }
)
"""Style -> pattern of a label and the space behind it."""

_BEFORE = re.compile(r"(?:[.!?)\]»”\"/;>]|\d|[/_.]\S{1,90}|^)\s*$")
_COUNTED = re.compile(
    r"(?<!\w)(?:№|No|N[°º]|Vol|Т|С|P|Pp|pp|p|Вып|Ч|Кн|Сер|Гл|Ст|Iss|Bd|Art|Nr|vol|no|т|с|вып|ст|пп?)\.?\s*$"
)


_PARTICLE = re.compile(rf"{PARTICLE}\s+{UPPER}")


class Label(NamedTuple):
    """A label in a text: the number, where it starts, where the item's text begins."""

    number: int
    start: int
    end: int
    text: str


def read_label(text: str, pos: int, style: str) -> Label | None:
    """The label of a style at a position; None where none stands there.

    >>> read_label("[5] Dilla", 0, "bracket")
    Label(number=5, start=0, end=4, text='[5]')
    >>> read_label("4.10.2017", 0, "stop") is None
    True
    """
    found = STYLES[style].match(text, pos)
    if not found:
        return None
    return Label(int(found["number"].translate(_SUPERSCRIPT)), pos, found.end(), found[0].strip())


def find_style(texts: list[str]) -> str | None:
    """The style in which most of the given beginnings of blocks are labelled; None for an unnumbered list."""
    votes = {
        style: sum(read_label(text, 0, style) is not None for text in texts) for style in STYLES if style != "bare"
    }
    best = max(votes, key=lambda style: votes[style])
    if votes[best]:
        return best
    bare = [label.number for text in texts if (label := read_label(text, 0, "bare"))]
    return "bare" if len(bare) > 2 and bare[:3] == list(range(bare[0], bare[0] + 3)) else None


def find_inner_label(text: str, pos: int, style: str, wanted: int) -> Label | None:
    """The label with the wanted number inside a block at or after `pos`, where an item can end before it."""
    pattern = STYLES[style]
    for found in pattern.finditer(text, pos):
        label = Label(int(found["number"].translate(_SUPERSCRIPT)), found.start(), found.end(), found[0].strip())
        if label.number != wanted or found.start() == 0 or not text[found.start() - 1].isspace():
            continue
        before = text[max(0, found.start() - 100) : found.start()]
        if style == "bracket" or (
            _BEFORE.search(before) and not _COUNTED.search(before) and starts_item(text, found.end())
        ):
            return label
    return None


def starts_item(text: str, pos: int) -> bool:
    """Whether a reference can begin here: with a capital, a quotation mark, or the particle of a name.

    >>> starts_item("1. Smith J.", 3), starts_item("16. pp. 4", 4)
    (True, False)
    """
    if pos >= len(text):
        return False
    return text[pos].isupper() or text[pos] in '"“«„[(*' or _PARTICLE.match(text, pos) is not None
