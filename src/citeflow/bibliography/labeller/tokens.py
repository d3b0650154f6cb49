"""Words, numbers and signs of a reference, with their places."""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"(?P<address>(?:https?|ftp)://[^\s<>«»\"]*|www\.[^\s<>«»\"]+|10\.\d{4,9}/[^\s\"<>«»]+)"
    r"|(?P<word>[^\W\d_]+(?:[\u0300-\u036f'’ʼ][^\W\d_]+)*[\u0300-\u036f]*)|(?P<number>\d+)"
    r"|[^\s\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)


class Token(NamedTuple):
    """A word, a row of digits, an address or one sign; `start` and `end` in code points of the string.

    spaced: white space or the beginning of the string stands before it.
    """

    text: str
    start: int
    end: int
    kind: str
    spaced: bool


def split_tokens(text: str) -> list[Token]:
    """All that is neither white space nor a mark of writing direction, in order.

    >>> [t.text for t in split_tokens("Z. Phys. C67 (1995)321")]
    ['Z', '.', 'Phys', '.', 'C', '67', '(', '1995', ')', '321']
    """
    tokens: list[Token] = []
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        spaced = start == 0 or text[start - 1].isspace()
        tokens.append(Token(text[start:end], start, end, found.lastgroup or "sign", spaced))
    return tokens
