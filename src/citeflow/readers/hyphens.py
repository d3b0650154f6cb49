"""What stands between the last word of a line, column or page and the first word of the next one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from typing import Literal, NamedTuple

Joint = Literal["space", "join", "keep"]
"""A space; the parts joined and the hyphen gone; the parts joined and the hyphen kept."""

HARD, TYPESET = "-", "\u2010\u00ad"
"""The hyphen of the keyboard, which authors write too, and those that only a typesetter sets."""

HYPHENS = HARD + TYPESET
ENDING = 3
"""Letters by which an inflected form may differ at its end."""

WHOLE_WORD = 4
"""Letters from which a part that stands elsewhere as a word speaks for a compound."""

ALWAYS_HYPHENATED = re.compile(r"ко[ей]-[а-яё]+|[а-яё]+-(?:нибудь|либо)|из-(?:за|под)")
"""Russian words that are written with a hyphen wherever they stand."""

LONGEST_WORD = 60
LAST_PART = re.compile(rf"([^\W\d_]+)[{HYPHENS}]$")
FIRST_PART = re.compile(r"^[^\W\d_]+")
HYPHEN = re.compile(rf"[{HYPHENS}\u2011]")
HYPHENATED = re.compile(rf"[^\W\d_][{HYPHENS}\u2011][^\W\d_]")
PLAIN_WORD = re.compile(r"[^\W\d_]+")
WORD = re.compile(rf"[^\W\d_]+(?:[{HYPHENS}\u2011][^\W\d_]+)*")


class Vocabulary(NamedTuple):
    """Words of the document that no line end cuts, in lower case, sorted; and whether a typesetter hyphenated."""

    words: tuple[str, ...]
    compounds: tuple[str, ...]
    typeset: bool

    def knows(self, word: str, compound: bool = False) -> bool:
        """Whether the word stands elsewhere in the document, with the same or another ending."""
        words = self.compounds if compound else self.words
        stem = word[: max(len(word) - ENDING, ENDING)]
        at = bisect_left(words, stem)
        while at < len(words) and words[at].startswith(stem):
            if abs(len(words[at]) - len(word)) <= ENDING:
                return True
            at += 1
        return False

    def has(self, word: str) -> bool:
        """Whether exactly this word stands elsewhere in the document."""
        at = bisect_left(self.words, word)
        return at < len(self.words) and self.words[at] == word


class WordCount:
    """Gathers a vocabulary line by line."""

    def __init__(self) -> None:
        self.words: set[str] = set()
        self.compounds: set[str] = set()
        self.ends: Counter[bool] = Counter()

    def add(self, text: str) -> None:
        """Take all words of a line except its first and last, which may be parts."""
        if text and text[-1] in HYPHENS:
            self.ends[text[-1] in TYPESET] += 1
        first, last = text.find(" "), text.rfind(" ")
        if first == last:
            return
        inner = text[first + 1 : last + 1].lower()
        if HYPHENATED.search(inner) is None:
            self.words.update(PLAIN_WORD.findall(inner))
            return
        for word in WORD.findall(inner):
            folded = HYPHEN.sub(HARD, word)
            (self.compounds if HARD in folded else self.words).add(folded)
            self.words.update(folded.split(HARD))

    def conclude(self) -> Vocabulary:
        """The vocabulary of all lines taken."""
        return Vocabulary(tuple(sorted(self.words)), tuple(sorted(self.compounds)), self.ends[True] > self.ends[False])


def build_vocabulary(lines: Iterable[str]) -> Vocabulary:
    """The vocabulary of these lines."""
    count = WordCount()
    for text in lines:
        count.add(text)
    return count.conclude()


def choose_joint(before: str, after: str, vocabulary: Vocabulary) -> Joint:
    """How the end of one line and the start of the next belong together.

    A hyphen after or before anything but letters stays (``131-|151``), as does one before a capital
    (``Saint-|Denis``). Else the document's own words decide; without evidence the hyphen goes.

    >>> choose_joint("из пригранич-", "ных зон", Vocabulary((), (), False))
    'join'
    >>> choose_joint("P. 131-", "151.", Vocabulary((), (), False))
    'keep'
    >>> choose_joint("cross-", "border", Vocabulary((), ("cross-border",), False))
    'keep'
    """
    if not before or before[-1] not in HYPHENS:
        return "space"
    if len(before) == 1 or before[-2].isspace() or not after:
        return "space"
    last, first = LAST_PART.search(before[-LONGEST_WORD:]), FIRST_PART.search(after)
    if last is None or first is None:
        return "join" if before[-1] == "\u00ad" else "keep"
    left, right = last[1], first[0]
    if right[0].isupper() and not left.isupper():
        return "keep"
    left, right = left.lower(), right.lower()
    joined, compound = left + right, left + HARD + right
    if ALWAYS_HYPHENATED.fullmatch(compound):
        return "keep"
    if vocabulary.knows(joined):
        return "join"
    if vocabulary.knows(compound, compound=True):
        return "keep"
    if before[-1] in TYPESET:
        return "join"
    if vocabulary.typeset:
        return "keep"
    whole = min(len(left), len(right)) >= WHOLE_WORD and vocabulary.has(left) and vocabulary.has(right)
    return "keep" if whole else "join"
