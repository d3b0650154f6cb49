"""The words, numbers and signs inside a callout, and a cursor that reads them once from left to right."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec import Struct

Kind = Literal["number", "word", "dash", "sign", "end"]

DASHES = "-‐‑‒–—―−÷"
TOKEN = re.compile(rf"(?P<number>\d+)|(?P<word>[^\W\d_]+)|(?P<dash>[{DASHES}]|(?<!\.)\.\.(?!\.))|(?P<sign>\S)")
"""No alternative repeats another's characters, so one pass over the text is enough. Two dots are a range."""


class Token(Struct, frozen=True):
    """One piece. text: as printed, words in lower case. spaced: whether white space stands before it."""

    kind: Kind
    text: str
    start: int
    spaced: bool

    @property
    def end(self) -> int:
        """One past the last code point."""
        return self.start + len(self.text)


def split_tokens(content: str) -> list[Token]:
    """All pieces of a callout's content in order, with an ``end`` behind the last.

    >>> [token.text for token in split_tokens("4, с. 5–9")]
    ['4', ',', 'с', '.', '5', '–', '9', '']
    """
    tokens: list[Token] = []
    position = 0
    for match in TOKEN.finditer(content):
        kind: Kind = match.lastgroup  # type: ignore[assignment]  # the groups of TOKEN are the kinds
        tokens.append(Token(kind, match[0].lower(), match.start(), match.start() > position))
        position = match.end()
    tokens.append(Token("end", "", len(content), len(content) > position))
    return tokens


Phrases = Mapping[str, Sequence[tuple[str, ...]]]


def group_phrases(*phrases: str) -> Phrases:
    """First word -> the phrases, as tuples of tokens, that begin with it."""
    grouped: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(phrase.split())
        grouped.setdefault(words[0], []).append(words)
    return grouped


class Cursor:
    """A place in a row of tokens. It moves forward; `mark` and `back` undo a reading that did not hold."""

    def __init__(self, content: str) -> None:
        self.content = content
        self.tokens = split_tokens(content)
        self.last = len(self.tokens) - 1
        self.place = 0
        self.steps = 0
        """Tokens looked at so far: the measure of work."""

    def peek(self, ahead: int = 0) -> Token:
        """The token `ahead` places on; the ``end`` beyond the last."""
        self.steps += 1
        place = self.place + ahead
        return self.tokens[place if place < self.last else self.last]

    def take(self) -> Token:
        """The token here, stepping over it."""
        self.steps += 1
        token = self.tokens[self.place]
        if self.place < self.last:
            self.place += 1
        return token

    def take_sign(self, signs: str) -> bool:
        """Step over the sign here if it is one of these."""
        token = self.peek()
        if token.kind == "sign" and token.text in signs:
            self.take()
            return True
        return False

    def measure(self, phrases: Phrases, ahead: int = 0) -> int:
        """How many tokens one of the phrases takes here, a dot behind each word or none; 0 where none stands."""
        for words in phrases.get(self.peek(ahead).text, ()):
            length = 0
            for word in words:
                if self.peek(ahead + length).text != word:
                    break
                length += 1
                length += word != "." and self.peek(ahead + length).text == "." and "." not in words
            else:
                return length
        return 0

    def at_end(self) -> bool:
        """Whether nothing is left."""
        return self.peek().kind == "end"
