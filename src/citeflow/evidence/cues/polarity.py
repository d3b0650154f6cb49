"""Denial and direction: one text says that something happened, the other that it did not or went the other way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citeflow.evidence.cues.wording import DENIES, NEITHER, OPPOSITES, SETS_APART, WAYS
from citeflow.model.evidence import Cue

TAKEN_BACK = re.compile(rf"\s+(?:[\w’']+\s+)?{SETS_APART.pattern}", re.IGNORECASE)
"""A word that denies itself behind a denial, at most one word between them."""

WORDS = re.compile(r"[^\W\d_]+")
BEFORE, BEHIND = 2, 5
"""Words before and behind a denial among which stands what it denies."""

NEXT = 2
"""Words behind a denial among which a word that goes one way is denied."""

STEM = 5
"""Letters by which words of one language are compared."""

NOWHERE = (0, 0)
"""The span of a text in which the word of a cue is missing."""


def compare_polarity(claim: str, passage: str, *, one_language: bool = False) -> Iterator[Cue]:
    """Cues ``negation`` and ``direction`` that differ, at most one of each. Spans count in each text.

    A denial differs where one text has a word of denial and the other none, nor any that sets apart or denies by
    another turn (without, instead of, only). In one language what is denied can be looked for: a word about the
    denial must stand in the other text, too. Direction differs where the claim has words of one way alone and
    the passage words of the opposite alone.
    """
    here, there = find_denial(claim), find_denial(passage)
    if one_language:
        here, there = keep_shared(here, claim, passage), keep_shared(there, passage, claim)
    if turns_round(claim, here, passage) or turns_round(passage, there, claim):
        return
    if here and not there and not sets_apart(passage):
        yield Cue(kind="negation", agrees=False, claim=here, passage=NOWHERE)
    elif there and not here and not sets_apart(claim):
        yield Cue(kind="negation", agrees=False, claim=NOWHERE, passage=there)
    for one, other in (*OPPOSITES, *((b, a) for a, b in OPPOSITES)):
        mine, theirs = find_way(claim, one, other), find_way(passage, other, one)
        if mine and theirs:
            yield Cue(kind="direction", agrees=False, claim=mine, passage=theirs)


def find_denial(text: str) -> tuple[int, int] | None:
    """The first word that denies. None, too, where one stands before a word that denies itself ("did not refuse"): it
    takes that back, and further ones agree with it, as in Russian and Spanish they do.

    >>> find_denial("Фонд не создан"), find_denial("not only a fund"), find_denial("Decision No. 5")
    ((5, 7), None, None)
    >>> find_denial("Перехода не отменил ни один кабинет"), find_denial("They did not refuse.")
    (None, None)
    """
    blanked = NEITHER.sub(lambda match: " " * len(match[0]), text)
    found = list(DENIES.finditer(blanked))
    if not found or any(TAKEN_BACK.match(blanked, match.end()) for match in found):
        return None
    return found[0].span()


def keep_shared(denial: tuple[int, int] | None, text: str, other: str) -> tuple[int, int] | None:
    """A denial, if a longer word next to it begins as a word of the other text does."""
    if denial is None:
        return None
    before, behind = WORDS.findall(text[: denial[0]])[-BEFORE:], WORDS.findall(text[denial[1] :])[:BEHIND]
    denied = {word.lower()[:STEM] for word in (*before, *behind) if len(word) >= STEM}
    return denial if denied & {word.lower()[:STEM] for word in WORDS.findall(other)} else None


def turns_round(text: str, denial: tuple[int, int] | None, other: str) -> bool:
    """Whether a text denies one way where the other goes the opposite one: what did not shrink may have grown."""
    if denial is None:
        return False
    behind = " ".join(text[denial[1] :].split()[:NEXT])
    ways = {way for way, words in WAYS.items() if words.search(behind)}
    return any(
        (one in ways and find_way(other, two, one)) or (two in ways and find_way(other, one, two))
        for one, two in OPPOSITES
    )


def sets_apart(text: str) -> bool:
    """Whether a text denies in part or by another turn."""
    return SETS_APART.search(text) is not None or DENIES.search(text) is not None


def find_way(text: str, way: str, opposite: str) -> tuple[int, int] | None:
    """The first word that goes one way, where none goes the opposite one."""
    match: re.Match[str] | None = WAYS[way].search(text)
    return match.span() if match and not WAYS[opposite].search(text) else None
