"""A sentence in Latin letters as words of the rules."""

from __future__ import annotations

import re

from citeflow.entities.words import Word

TOKEN = re.compile(
    r"""
      (?<!\w)(?:[A-ZÀ-Þ]\.)+(?:-[A-ZÀ-Þ]\.)*(?=[\s,;)\]A-Z]|$)     # initials: J. A., U.S.
    | \d+(?:st|nd|rd|th)\b
    | (?:[^\W_]|_)+(?:[-'’.&](?!['’]?s\b)(?=[^\W_])[^\W_]+)*         # hyphens and apostrophes inside a word
    | ['’]s(?!\w)                                                     # the possessive is a word of its own
    | [^\w\s]
    """,
    re.VERBOSE,
)


def split_latin_words(text: str, start: int, end: int) -> list[Word]:
    """Words and marks of ``text[start:end]`` with their places in `text`; linear.

    >>> [word.text for word in split_latin_words("The U.S. Union's e-Science plan (J. Roe).", 0, 41)]
    ['The', 'U.S.', 'Union', "'s", 'e-Science', 'plan', '(', 'J.', 'Roe', ')', '.']
    """
    words: list[Word] = []
    first = True
    for match in TOKEN.finditer(text, start, end):
        token = match.group()
        words.append(Word(token, match.start(), match.end(), token.lower(), first=first))
        first = first and not any(c.isalpha() for c in token)
    return words


def begins_name(word: Word) -> bool:
    """A word in Latin letters with a capital, first or later (`eSSENCE`), that may stand in a name."""
    text = word.text
    if not text[0].isalpha() or not ("A" <= text[0] <= "z" or "À" <= text[0] <= "ɏ"):
        return False
    return text[0].isupper() or (len(text) > 3 and not text.islower() and any(c.isupper() for c in text[1:]))


def is_year(text: str) -> bool:
    """A year of which plans are made.

    >>> is_year("2030"), is_year("1325")
    (True, False)
    """
    return len(text) == 4 and text.isdigit() and "1950" <= text <= "2100"
