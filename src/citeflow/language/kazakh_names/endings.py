"""Endings of Kazakh nouns: case, and the possessive of the third person."""

from __future__ import annotations

from collections.abc import Iterator

VOWELS = "аәоөұүыіеэёуюяи"

CASES = frozenset(
    "ның нің дың дің тың тің ға ге қа ке на не а е ды ді ты ті ны ні н да де та те нда нде дан ден тан тен нан"
    " нен мен бен пен"
    " дағы дегі тағы тегі ндағы ндегі".split()
)
"""Endings of the six oblique cases in all sounds, bare or behind a possessive, and of the adjective of place."""

VOICED = {"қ": "ғ", "к": "г", "п": "б"}
"""Last sounds that change before a vowel."""

SHORTEST = 2
"""Letters that stay when an ending is taken off."""


def split_case(word: str) -> Iterator[str]:
    """The word itself, then what is left of it without each case ending that fits, the longest rest first.

    >>> list(split_case("қорының"))
    ['қорының', 'қоры']
    """
    yield word
    for length in range(1, 6):
        rest = word[: len(word) - length]
        if len(rest) >= SHORTEST and word[len(word) - length :] in CASES:
            yield rest


def add_possessive(noun: str) -> tuple[str, ...]:
    """Forms with the possessive ending of the third person, singular and plural, both harmonies.

    >>> add_possessive("одақ")[:2], add_possessive("жоба")[:2]
    (('одағы', 'одағі'), ('жобасы', 'жобасі'))
    """
    last = noun[-1]
    if last in VOWELS and not noun.endswith("у"):
        own = [noun + "сы", noun + "сі"]
    else:
        root = noun[:-1] + VOICED.get(last, last)
        own = [root + "ы", root + "і", noun + "ы", noun + "і"]
    plural = [noun + ending for ending in ("лары", "лері", "дары", "дері", "тары", "тері")]
    return (*own, *plural)


PEELED = sorted(
    CASES
    | set(
        "лар лер дар дер тар тер лары лері дары дері тары тері сы сі ы і ын ін ына іне ының інің ында інде ынан"
        " інен ымен імен"
        " сын сін сына сіне сының сінің сында сінде сынан сінен сымен сімен лық лік дық дік тық тік".split()
    ),
    key=lambda ending: (-len(ending), ending),
)
"""All that is taken off for a stem, the longest first."""

SHORTEST_STEM = 4
"""Letters a stem keeps."""


def take_endings(word: str) -> str:
    """A rough stem: the longest ending taken off, twice at most. word: small letters.

    >>> take_endings("министрлігінің"), take_endings("одақтарға")
    ('министрліг', 'одақ')
    """
    for _ in range(2):
        ending = next((e for e in PEELED if word.endswith(e) and len(word) - len(e) >= SHORTEST_STEM), "")
        word = word[: len(word) - len(ending)]
    return word
