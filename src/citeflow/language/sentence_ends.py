"""Where razdel ends the sentences of a text, in time linear in its length.

razdel's own loop copies the sentence so far at every mark of punctuation and asks its rules about each. Its rules look
at ten characters on either side and at the beginning of the sentence, and join wherever no white space follows.
"""

from __future__ import annotations

from collections.abc import Iterator

from razdel.rule import JOIN
from razdel.segmenters.sentenize import BULLET_SIZE, RULES, SentSplit, SentSplitter

SPLITTER = SentSplitter()


def find_sentence_ends(text: str) -> Iterator[int]:
    """Offsets behind the last character of each sentence, in order.

    >>> list(find_sentence_ends("Порт открыт. Склад снят! "))
    [12, 24]
    """
    start = 0
    for match in SPLITTER.re.finditer(text):
        end = match.end()
        if text[end : end + 1].isspace() and not is_joined(text, start, match.start(), end):
            yield end
            start = end
    last = len(text.rstrip())
    if last > start:
        yield last


def is_joined(text: str, start: int, mark: int, end: int) -> bool:
    """Whether the sentence that began at `start` goes on behind the mark ``text[mark:end]``, by razdel's first rule."""
    window = SPLITTER.window
    split = SentSplit(text[max(0, mark - window) : mark], text[mark:end], text[end : end + window])
    split.buffer = text[start : min(mark, start + BULLET_SIZE + 1)]
    return next((action == JOIN for rule in RULES if (action := rule(split))), False)
