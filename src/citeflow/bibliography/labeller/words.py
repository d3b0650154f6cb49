"""What a word says by itself: its shape, its ends, the numbers it can be, the fields it stands in elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from citeflow.bibliography.letters import is_cyrillic

EDGE = ""
"""What stands beyond both ends of a reference."""

_ROMAN = re.compile(r"[IVXLCDM]+|[ivxl]+")
_SAME_SIGN = MappingProxyType(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys('“”„‟"«»', '"'),
        **dict.fromkeys("‘’‚‹›`´ʼ", "'"),
    }
)
"""Signs that print the same thing."""

Lexicon = Mapping[str, str]
"""Word in lower case -> one digit a category, 0 unknown to 9 frequent, in the order of `CATEGORIES`."""

CATEGORIES = ("family", "given", "title", "container", "publisher", "place")
"""Fields whose words the lexicon counts."""

UNKNOWN = "0" * len(CATEGORIES)


def describe_shape(text: str) -> str:
    """Letters: case, length and script; digits: how many and whether a year; other signs themselves.

    >>> [describe_shape(t) for t in ("Smith", "J", "IEEE", "of", "1998", "12", "—", "McRae")]
    ['Xx', 'X', 'XX4', 'x2', 'year', 'd2', '-', 'XxX']
    """
    if text == EDGE:
        return "edge"
    if text.isdecimal():
        if len(text) == 4 and "1500" <= text <= "2099":
            return "year"
        return ("z" if text[0] == "0" else "d") + str(min(len(text), 6))
    if "/" in text and len(text) > 3:
        return "doi" if text.startswith("10.") or "doi.org" in text else "url"
    if not text[0].isalpha():
        return "url" if len(text) > 1 else _SAME_SIGN.get(text, text)
    return _letter_shape(text)


def _letter_shape(text: str) -> str:
    if len(text) == 1:
        return "X" if text.isupper() else "x"
    if text.isupper():
        return f"XX{min(len(text), 5)}"
    if text.islower():
        return f"x{min(len(text), 4)}"
    return "Xx" if text[0].isupper() and text[1:].islower() else "XxX"


def describe_word(text: str, lexicon: Lexicon, vocabulary: frozenset[str]) -> tuple[str, ...]:
    """All that a word says; `vocabulary` holds the words known by name (lower case)."""
    shape = describe_shape(text)
    said = [f"s={shape}"]
    lower = text.lower()
    if lower in vocabulary:
        said.append(f"w={lower}")
    if not text[:1].isalpha():
        if shape[0] in "dz" and shape[1:].isdigit():
            said.append("number")
        return tuple(said)
    if is_cyrillic(text):
        said.append("cyrillic")
    if _ROMAN.fullmatch(text):
        said.append("roman")
    if len(lower) > 2:
        said += [f"e={lower[-2:]}", f"e={lower[-3:]}", f"b={lower[:2]}", f"b={lower[:3]}"]
    if len(lower) > 4:
        said.append(f"e={lower[-4:]}")
    counts = lexicon.get(lower, UNKNOWN)
    if counts == UNKNOWN:
        said.append("unknown")
    else:
        said += [f"{name}={count}" for name, count in zip(CATEGORIES, counts, strict=True) if count != "0"]
        best = max(counts)
        said += [f"mostly={name}" for name, count in zip(CATEGORIES, counts, strict=True) if count == best]
    return tuple(said)


def describe_kind(text: str, vocabulary: frozenset[str]) -> str:
    """A word by name where it is known, else its shape: the short form used in combinations."""
    lower = text.lower()
    return lower if lower in vocabulary and text[:1].isalpha() else describe_shape(text)
