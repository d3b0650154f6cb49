"""The features of each token, as names; training and reading share them."""

from __future__ import annotations

from functools import lru_cache

from citeflow.bibliography.labeller.context import describe_context, name_features
from citeflow.bibliography.labeller.tokens import Token
from citeflow.bibliography.labeller.words import CATEGORIES, Lexicon, describe_kind, describe_shape, describe_word

WINDOW = (-2, -1, 0, 1, 2)
"""Places around a token whose words are looked at."""

_ENDS = ("e=", "b=")
_NARROW = {1: _ENDS, 2: (*_ENDS, *(f"{name}=" for name in CATEGORIES))}
"""What is not looked at in a word so far away: its ends, then its counts as well."""


def hear_word(said: tuple[str, ...], distance: int) -> tuple[str, ...]:
    """What is heard at a distance of what a word says: everything by the word itself, less by its neighbours.

    >>> hear_word(("s=Xx", "e=ov", "family=3"), 1)
    ('s=Xx', 'family=3')
    """
    return tuple(name for name in said if not name.startswith(_NARROW[abs(distance)])) if distance else said


def window_names(heard: tuple[str, ...], offset: int) -> list[str]:
    """Names of what is heard of the word at an offset.

    >>> window_names(("s=Xx", "family=3"), 1)
    ['1:s=Xx', '1:family=3']
    """
    return [f"{offset}:{name}" for name in heard]


class Describer:
    """Names the features of tokens by a lexicon and a vocabulary, for training."""

    def __init__(self, lexicon: Lexicon, vocabulary: frozenset[str]) -> None:
        self._lexicon, self._vocabulary = lexicon, vocabulary
        self._say = lru_cache(50_000)(self._describe)

    def _describe(self, text: str) -> tuple[str, str, dict[int, list[str]]]:
        said = describe_word(text, self._lexicon, self._vocabulary)
        names = {offset: window_names(hear_word(said, offset), offset) for offset in WINDOW}
        return describe_shape(text), describe_kind(text, self._vocabulary), names

    def describe(self, tokens: list[Token]) -> list[list[str]]:
        """All feature names of each token."""
        said = [self._say(token.text) for token in tokens]
        context = describe_context(tokens, [shape for shape, _, _ in said], [kind for _, kind, _ in said])
        shared = list(zip(*context.segments, strict=True))
        rows: list[list[str]] = []
        for place, traits in enumerate(zip(*context.tokens, strict=True)):
            row = [name for t in (*traits, *shared[context.segment_of[place]]) for name in name_features(t)]
            for offset in WINDOW:
                if 0 <= place + offset < len(tokens):
                    row += said[place + offset][2][offset]
            rows.append(row)
        return rows
