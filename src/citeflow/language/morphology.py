"""Dictionary morphology of Russian words (pymorphy3, MIT), behind one small face."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Any

from msgspec import Struct

PROPER = frozenset({"Geox", "Name", "Surn", "Patr", "Orgn", "Trad", "Abbr"})


class Analysis(Struct, frozen=True):
    """One reading of a word form: part of speech, case, number, gender and grammemes, as OpenCorpora names them.

    score: probability between 0 and 1 among the readings of the form. known: the form stands in the dictionary.
    """

    lemma: str
    pos: str
    case: str
    number: str
    gender: str
    grammemes: frozenset[str]
    score: float
    known: bool

    @property
    def is_proper(self) -> bool:
        """A name of a place, person or organisation."""
        return bool(self.grammemes & PROPER)


@lru_cache(maxsize=1)
def load_analyser() -> Any:
    """The dictionary, loaded once (about 0.2 s) and on first use."""
    import pymorphy3  # heavy: 8 MB of dictionary

    return pymorphy3.MorphAnalyzer(lang="ru")


def make_unknown(word: str) -> Analysis:
    """The only reading of a word in a script that the dictionary cannot look at."""
    return Analysis(word, pos="", case="", number="", gender="", grammemes=frozenset(), score=1.0, known=False)


@lru_cache(maxsize=50_000)
def analyse(word: str) -> tuple[Analysis, ...]:
    """All readings of a Russian word form, the likeliest first; never empty.

    >>> {a.lemma for a in analyse("фондом")}
    {'фонд'}
    """
    if not all(unicodedata.name(character, "") for character in word):
        # the dictionary asks for the Unicode name of every character and fails on rare scripts that have none
        return (make_unknown(word),)
    return tuple(
        Analysis(
            lemma=p.normal_form,
            pos=str(p.tag.POS or ""),
            case=str(p.tag.case or ""),
            number=str(p.tag.number or ""),
            gender=str(p.tag.gender or ""),
            grammemes=frozenset(str(g) for g in p.tag.grammemes),
            score=float(p.score),
            known=bool(p.is_known),
        )
        for p in load_analyser().parse(word)
    )


def agree(left: Analysis, right: Analysis) -> bool:
    """Whether an attribute and a noun (or another attribute) can stand in one noun phrase.

    >>> any(agree(a, b) for a in analyse("принятым") for b in analyse("Решением"))
    True
    """
    if left.case != right.case or left.number != right.number or not left.case:
        return False
    return left.number == "plur" or not (left.gender and right.gender) or left.gender == right.gender
