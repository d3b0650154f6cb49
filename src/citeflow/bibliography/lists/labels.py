"""Printed labels of list items: ``[5]``, ``5.``, ``5)``, ``(5)``, ``⁵``, ``5 –``, ``[А5]``, ``[Knu97]``."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import NamedTuple

from citeflow.bibliography.letters import LETTER, LOWER, UPPER
from citeflow.bibliography.names.forms import PARTICLE

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# a number and a stop are no label before a digit (a date), nor before a dash (the volume of a cut reference)
_NOT_AFTER = r"(?![-–—.,;)/]|\s)"
STYLES = MappingProxyType(
    {
        "bracket": re.compile(r"\\?\[\s?(?P<number>\d{1,5})[a-zа-я]?\s?\.?\\?\]\.?\s*"),
        "stop": re.compile(rf"(?P<number>\d{{1,5}})\s?\\?\.(?!\d)\s*{_NOT_AFTER}"),
        "round": re.compile(r"\(\s?(?P<number>\d{1,3})\s?\)\.?\s*(?![-–—.,;:])"),
        "half": re.compile(r"(?P<number>\d{1,5})\.?\\?\)\.?\s*(?![-–—.,;:])"),
        "superscript": re.compile(r"(?P<number>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})[.)]?\s*"),
        "slash": re.compile(r"/(?P<number>\d{1,3})/\s*"),
        "letter": re.compile(
            rf"\[\s?(?P<letters>{UPPER}{{1,2}})[-–.]?\s?(?P<number>\d{{1,3}})\s?\]\.?\s*"
            rf"|(?P<letters_bare>{UPPER})(?P<number_bare>\d{{1,3}})\.\s+"
        ),
        "key": re.compile(rf"\[(?P<key>{UPPER}{LETTER}*[+*]?(?:[-,:\s]{{0,2}}(?:et al\.?,?\s)?\d{{2,4}})?[a-z]?)\]\s*"),
        "dash": re.compile(rf"(?P<number>\d{{1,3}})\s?[–—-]\s+(?={UPPER}|[\"“«])"),
        "bare": re.compile(r"(?P<number>\d{1,3})\s+(?=[^\W\d_]|[\"“«])"),
        "glued": re.compile(rf"(?P<number>\d{{1,3}})(?={UPPER}{LOWER}|{UPPER}\.)"),
    }
)
"""Style -> pattern of a label and the space behind it. A label of letters and digits has letters of its own."""

FAINT_STYLES = ("dash", "bare", "glued")
"""Styles that are believed only where several blocks count on from each other."""

UNNUMBERED_STYLES = ("letter", "key")
"""Styles whose labels are no numbers of works: an item has its label alone."""

_CLOSING = frozenset('.!?)]»”"/;>')
"""Signs that can close an item."""

_ADDRESS = re.compile(r"[/_.]\S")

_COUNTED = re.compile(
    r"(?<!\w)(?<!\d\s)(?:№|No|N[°º]|Vol|Т|С|P|Pp|pp|p|Вып|Ч|Кн|Сер|Гл|Ст|Iss|Bd|Art|Nr|vol|no|т|с|вып|ст|пп?)\.?\s*$"
)
_COUNTED_WITHIN = 16
_COUNTS = re.compile(
    r"(?:[PpСсCcSБб]{1,2}|pages?|Vol|vol|Т|т|Том|Вып|вып|№|No|Nr|Iss|Issue|Bd|Ч|Кн|г|гг|изд|ed|th|изд-во)\.?\s?\d"
)
_PARTICLE = re.compile(rf"{PARTICLE}\s+{UPPER}")
_NO_BEGINNING = re.compile(r"\d{1,4}\s?[.,;:)–—-]|[^\W\d_]{1,4}\.|[^\w\s]|(?:and|et|und|и|y|e|és)\s")
"""Volumes, years, ``pp.``: how the rest of a cut reference goes on behind a number."""


class Label(NamedTuple):
    """A label in a text: the number, where it starts, where the item's text begins.

    series: the letters of a label such as ``[А5]``, the whole of a label such as ``[Knu97]``; else empty.
    """

    number: int
    start: int
    end: int
    text: str
    series: str = ""


def make_label(found: re.Match[str]) -> Label:
    """A label of a match of one of the styles."""
    groups = found.groupdict()
    text = found[0].strip()
    if groups.get("key"):
        return Label(0, found.start(), found.end(), text, groups["key"])
    number = groups.get("number") or groups.get("number_bare") or "0"
    series = groups.get("letters") or groups.get("letters_bare") or ""
    return Label(int(number.translate(_SUPERSCRIPT)), found.start(), found.end(), text, series)


def read_label(text: str, pos: int, style: str) -> Label | None:
    """The label of a style at a position; None where none stands there.

    >>> read_label("[5] Dilla", 0, "bracket").number, read_label("[А5] Ким", 0, "letter").series
    (5, 'А')
    >>> read_label("4.10.2017", 0, "stop") is None
    True
    """
    found = STYLES[style].match(text, pos)
    return make_label(found) if found else None


def find_style(texts: list[str]) -> str | None:
    """The style in which most of the given beginnings of blocks are labelled; None for an unnumbered list."""
    votes = {
        style: sum(read_label(text, 0, style) is not None for text in texts)
        for style in STYLES
        if style not in FAINT_STYLES
    }
    best = max(votes, key=lambda style: votes[style])
    if votes[best]:
        return best
    for style in FAINT_STYLES:
        numbers = [label.number for text in texts if (label := read_label(text, 0, style))]
        if len(numbers) > 2 and numbers[:3] == list(range(numbers[0], numbers[0] + 3)):
            return style
    return None


def find_inner_labels(text: str, pos: int, style: str) -> list[Label]:
    """Labels inside a block behind `pos`, each where an item can end before it and one can begin behind it."""
    found = []
    for match in STYLES[style].finditer(text, pos):
        if match.start() == 0 or not text[match.start() - 1].isspace():
            continue
        if style in FAINT_STYLES and style != "bare":
            continue
        before = text[max(0, match.start() - 100) : match.start()]
        if is_closed(before) and not _COUNTED.search(before[-_COUNTED_WITHIN:]) and starts_item(text, match.end()):
            found.append(make_label(match))
    return found


def is_closed(before: str) -> bool:
    """Whether an item can end where a text does: with a stop, a bracket, a number or an address.

    >>> is_closed("2012. P. 3–9. "), is_closed("see https://example.org/a_b "), is_closed("the number ")
    (True, True, False)
    """
    before = before.rstrip()
    if not before or before[-1] in _CLOSING or before[-1].isdigit():
        return True
    return _ADDRESS.search(before.rsplit(maxsplit=1)[-1]) is not None


def starts_item(text: str, pos: int) -> bool:
    """Whether a reference can begin here: with a capital, a quotation mark, or the particle of a name.

    >>> starts_item("1. Smith J.", 3), starts_item("16. pp. 4", 4), starts_item("45. P. 12–15", 4)
    (True, False, False)
    """
    if pos >= len(text) or _COUNTS.match(text, pos):
        return False
    return text[pos].isupper() or text[pos] in "\"“«„‘'[(*" or _PARTICLE.match(text, pos) is not None


def may_start_item(text: str, pos: int) -> bool:
    """Whether the text behind the label that is due can begin a reference: it is not plainly the rest of another.

    >>> [may_start_item(f"5. {words}", 3) for words in ("3D printing", "2017 in news", "de-Souza", "2010. P. 3")]
    [True, True, True, False]
    """
    if starts_item(text, pos):
        return True
    return pos < len(text) and not _COUNTS.match(text, pos) and not _NO_BEGINNING.match(text, pos)
