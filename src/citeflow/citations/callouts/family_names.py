"""Whether a name in running text is an author's family name: in some case, in either script, in any spelling."""

from __future__ import annotations

import re
from functools import lru_cache

from citeflow.text.lookalikes import fold_lookalikes, mixes_scripts
from citeflow.text.romanise import romanise

PARTICLES = frozenset(
    "de da do dos das del della der den van von vom zu di du la le el ten ter фон де ван дер аль al".split()
)
FAMILY_ENDING = re.compile(r"(?:iy|yy|oy|[aeiouy])$")
CASE_ENDING = re.compile(r"(?:[aeiouy]?|ya|yu|[oeyi]m|[oeiy]y|[oe]go|[oe]mu|oyu|[ndt]yn|[ndt]in)")
"""Russian case endings of family names, and the Kazakh genitive, romanised."""

SHORTEST_STEM = 3
LETTERS_ALIKE = (
    ("shch", "sh"), ("sch", "sh"), ("tch", "ch"), ("kh", "h"), ("ts", "c"), ("tz", "c"), ("zh", "j"), ("dzh", "j"),
    ("ck", "k"), ("ph", "f"), ("w", "v"), ("x", "ks"), ("q", "k"), ("yo", "e"), ("ye", "e"), ("yu", "u"), ("iu", "u"),
    ("ju", "u"), ("ya", "a"), ("ia", "a"), ("ja", "a"), ("y", "i"), ("j", "i"),
)  # fmt: skip
"""Spellings of one sound in the transliterations of GOST, BGN, the Library of Congress and passports, in order."""


def names_meet(printed: str, family: str) -> bool:
    """Whether a name in running text may be an author's family name in some case, in either script.

    >>> names_meet("Ивановой", "Ivanova"), names_meet("Канада", "Kanai"), names_meet("Цой", "Tsoi")
    (True, False, True)
    """
    return any(
        are_one_name(name, known) for name in fold_name(printed) for known in fold_name(family) if name and known
    )


def are_one_name(name: str, known: str) -> bool:
    """Whether two folded names are equal, spelt alike, or the first is a case of the second."""
    if name == known or sound(name) == sound(known):
        return True
    stem = FAMILY_ENDING.sub("", known)
    return len(stem) >= SHORTEST_STEM and name.startswith(stem) and CASE_ENDING.fullmatch(name[len(stem) :]) is not None


@lru_cache(maxsize=8192)
def fold_name(name: str) -> tuple[str, ...]:
    """Readings of a name, romanised, in lower case, without particles in front; a second one for mixed scripts.

    >>> fold_name("де Врис"), fold_name("O’Neil")
    (('vris',), ("o'neil",))
    """
    words = name.split()
    while len(words) > 1 and words[0].lower() in PARTICLES:
        words = words[1:]
    bare = " ".join(words)
    readings = [bare, fold_lookalikes(bare)] if mixes_scripts(bare) else [bare]
    return tuple(dict.fromkeys(tidy(romanise(reading)) for reading in readings))


def tidy(name: str) -> str:
    """Lower case, hyphens out, one kind of apostrophe."""
    return name.casefold().replace("-", "").replace("’", "'")


@lru_cache(maxsize=8192)
def sound(name: str) -> str:
    """A folded name with the spellings of one sound made one.

    >>> sound("yushchenko") == sound("iushchenko") == sound("juschenko")
    True
    """
    for spelling, one in LETTERS_ALIKE:
        name = name.replace(spelling, one)
    return re.sub(r"(.)\1", r"\1", name).replace("'", "")
