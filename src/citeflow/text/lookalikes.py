"""Cyrillic letters that look like Latin ones, and words that mix the two scripts."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Literal

CYRILLIC = "АВЕЅІЈКМНОРСТУХҮҺԚԜасеіјѕорухүһԛԝ"
LATIN = "ABESIJKMHOPCTYXYhQWaceijsopyxyhqw"
CYRILLIC_TO_LATIN = str.maketrans(CYRILLIC, LATIN)
"""Only pairs that are drawn alike in common text fonts, from the confusables of Unicode TR 39."""

WORD = re.compile(r"[^\W\d_]+")

Script = Literal["latin", "cyrillic"]


def fold_lookalikes(text: str) -> str:
    """The text with Cyrillic letters that look like Latin ones made Latin; the length stays.

    >>> fold_lookalikes("АСТО, ФОСЕМ").encode("ascii", "replace")
    b'ACTO, ?OCEM'
    """
    return text.translate(CYRILLIC_TO_LATIN)


@cache
def script_of(letter: str) -> Script | None:
    """Script of one character, by its Unicode name; None for a character of neither script.

    >>> script_of("ж"), script_of("é"), script_of("5")
    ('cyrillic', 'latin', None)
    """
    name = unicodedata.name(letter, "")
    if name.startswith("CYRILLIC"):
        return "cyrillic"
    return "latin" if name.startswith("LATIN") else None


def mixed_script_words(text: str) -> list[tuple[int, int]]:
    """Half-open spans, in order, of unbroken runs of letters that hold both Latin and Cyrillic letters.

    Parts around a hyphen, an apostrophe or a digit are words of their own: "IT-рынок" mixes nothing.

    >>> mixed_script_words("слово c\\u043eрт IT-рынок")
    [(6, 10)]
    """
    return [match.span() for match in WORD.finditer(text) if mixes_scripts(match.group())]


def mixes_scripts(word: str) -> bool:
    """Whether Latin and Cyrillic letters both stand in the word."""
    return {"latin", "cyrillic"} <= {script_of(letter) for letter in word}
