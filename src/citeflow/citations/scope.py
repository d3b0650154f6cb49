"""How far a callout reaches: its sentence, the list its sentence opens, the paragraph it closes.

The confidences say how often such a reach holds when people judge it; they order a reviewer's attention and are
no verdict. A later stage of the work replaces them by measured ones.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from citeflow.model.claim import Callout, Citation, Scope
from citeflow.model.document import Block, Sentence

SENTENCE_ALONE = 0.95
"""One callout at the end of its sentence."""

SENTENCE_SHARED = 0.75
"""A callout inside the sentence, or one of several: it may serve a clause only."""

LIST_REACH = 0.8
"""A sentence that ends in a colon behind its callout, and the items it opens."""

PARAGRAPH_NEAREST = 0.6
PARAGRAPH_STEP = 0.85
PARAGRAPH_LEAST = 0.3
"""The only callout of a paragraph, at its end: the sentence before it, each one further up, and the least."""


class Placed(Struct, frozen=True):
    """A sentence with its block and the callouts that stand in it, in printed order."""

    sentence: Sentence
    block: Block
    callouts: tuple[Callout, ...]


def cite(callout: Callout, scope: Scope, confidence: float) -> list[Citation]:
    """One citation for each member of a callout."""
    return [
        Citation(
            key=member.key,
            number=member.number,
            list=member.list,
            callout=callout.id,
            scope=scope,
            confidence=round(confidence * (1.0 if member.confidence is None else member.confidence), 2),
            locator=member.locator,
        )
        for member in callout.members
    ]


def cite_sentence(text: str, placed: Placed) -> list[Citation]:
    """Citations of the callouts that stand in the sentence itself."""
    citations: list[Citation] = []
    for callout in placed.callouts:
        at_end = not any(c.isalnum() for c in text[callout.end : placed.sentence.end])
        alone = at_end and len(placed.callouts) == 1
        citations += cite(callout, "sentence", SENTENCE_ALONE if alone else SENTENCE_SHARED)
    return citations


def reach_paragraph(text: str, rows: Sequence[Placed]) -> dict[int, list[Citation]]:
    """Index of a sentence in its block -> citations by the block's only callout, which closes the block."""
    callouts = [c for row in rows for c in row.callouts]
    if len(callouts) != 1 or not rows[-1].callouts:
        return {}
    closing = callouts[0]
    if any(c.isalnum() for c in text[closing.end : rows[-1].block.end]):
        return {}
    reached = {}
    for steps, index in enumerate(range(len(rows) - 2, -1, -1)):
        confidence = max(PARAGRAPH_LEAST, PARAGRAPH_NEAREST * PARAGRAPH_STEP**steps)
        reached[index] = cite(closing, "paragraph", confidence)
    return reached


def find_list_opener(text: str, rows: Sequence[Placed]) -> tuple[Callout, ...]:
    """The callouts of a block's last sentence when it opens a list with a colon; else none."""
    last = rows[-1]
    opens = text[last.sentence.start : last.block.end].rstrip().endswith(":")
    return last.callouts if opens else ()
