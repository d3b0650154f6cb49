"""Running heads: short lines that stand again and again between the pages of a document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citeflow.bibliography.lists.looks import count_signs
from citeflow.model.document import Block, Document

LONGEST_HEAD = 120
"""A running head has no more code points."""

MOST_SIGNS = 2
"""A line with more signs of a reference is one."""

_NOT_LETTERS = re.compile(r"[\W\d_]+")


def strip_numbers(text: str) -> str:
    """A line without its page number, punctuation and case, as running heads are compared.

    >>> strip_numbers("12 | Вестник, 2024") == strip_numbers("Вестник, 2024 | 13")
    True
    """
    return _NOT_LETTERS.sub(" ", text).strip().casefold()


def find_running_heads(doc: Document, blocks: Sequence[Block]) -> frozenset[str]:
    """The short lines, without their numbers, that are printed more than once; references in two lists are none."""
    lines: dict[str, list[str]] = {}
    for block in blocks:
        if block.end - block.start <= LONGEST_HEAD:
            text = doc.text_of(block)
            lines.setdefault(strip_numbers(text), []).append(text)
    return frozenset(
        line for line, texts in lines.items() if line and len(texts) > 1 and count_signs(texts[0]) <= MOST_SIGNS
    )
