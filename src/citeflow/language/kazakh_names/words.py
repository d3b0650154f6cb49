"""What one Kazakh word says of itself and of its neighbours, as names of features."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from citeflow.language.kazakh_names.endings import take_endings
from citeflow.language.kazakh_names.heads import find_sense

NUMBERS = frozenset(
    "бір екі үш төрт бес алты жеті сегіз тоғыз он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан жүз мың"
    " миллион миллиард"
    " бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы оныншы жиырмасыншы".split()
)
"""Numbers in letters."""

LONGEST_AFFIX = 6
"""Letters of the longest beginning and ending that is looked at: Kazakh endings follow one another."""

NEAR = ("w=", "st=", "sh=", "s2=", "s3=", "s4=", "p4=", "cap", "acr", "dig", "terr", "numw", "sense=", "lat")
"""What the words beside hear of a word."""

FAR = ("w=", "st=", "sh=", "cap", "sense=")
"""What the words next but one hear of it."""


class Said(NamedTuple):
    """Features of a word for itself, for the words beside it and for those behind them; its stem and its sense."""

    own: tuple[str, ...]
    near: tuple[str, ...]
    far: tuple[str, ...]
    stem: str
    sense: str


def describe_word(text: str, territories: Mapping[str, str]) -> Said:
    """Features of a word. territories: words of the names of countries -> a letter, whole names apart from parts.

    >>> describe_word("Қорының", {}).own[:3]
    ('w=қорының', 'st=қоры', 'sh=Xxx')
    """
    small = text.lower()
    stem, sense = take_endings(small), find_sense(small)
    names = [f"w={small}", f"st={stem}", f"sh={draw_shape(text)}", *list_affixes(small)]
    if text[:1].isupper():
        names.append("cap")
    if text.isupper() and len(text) > 1:
        names.append("acr")
    if any(c.isdigit() for c in text):
        names.append("dig")
    if re.fullmatch("[A-Za-z]+", text):
        names.append("lat")
    if small in territories or stem in territories:
        names.append(f"terr={territories[small]}" if small in territories else f"terr=s{territories[stem]}")
    if small in NUMBERS or stem in NUMBERS:
        names.append("numw")
    if sense:
        names.append(f"sense={sense}")
    near, far = (tuple(name for name in names if name.startswith(heard)) for heard in (NEAR, FAR))
    return Said(tuple(names), near, far, stem, sense)


def list_affixes(small: str) -> list[str]:
    """Endings of one letter and more, beginnings of two and more, none of them the whole word."""
    lengths = range(1, min(LONGEST_AFFIX, len(small) - 1) + 1)
    return [f"s{n}={small[-n:]}" for n in lengths] + [f"p{n}={small[:n]}" for n in lengths if n > 1]


def draw_shape(text: str) -> str:
    """Capitals as X, small letters as x, digits as 9; of a run of one sign two at most stand.

    >>> draw_shape("БҰҰ-ның"), draw_shape("2030")
    ('XX-xx', '99')
    """
    signs = ("X" if c.isupper() else "x" if c.islower() else "9" if c.isdigit() else c for c in text)
    return re.sub(r"(.)\1{2,}", r"\1\1", "".join(signs))
