"""Lists: items are reached by the callouts of the sentence that opens them, through levels of nesting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from citeflow.citations.scope.citing import Placed, Reach
from citeflow.model.claim import Callout, Ground

DIRECT = 3
"""Strength: the opening sentence bears the callout itself."""

PASSED_ON = 2
"""Strength: the opening sentence is reached by a callout from outside."""


class Opener(NamedTuple):
    """What a sentence that ends in a colon hands down to its items. shape: of the labels of its items, once known."""

    reach: tuple[Reach, ...]
    shape: str | None = None


def label_shape(label: str | None) -> str:
    """Items of one level bear labels of one shape.

    >>> label_shape("1."), label_shape("12."), label_shape("b)"), label_shape("•")
    ('9.', '9.', 'a)', '•')
    """
    kinds = ("9" if c.isdigit() else "a" if c.isalpha() else c for c in label or "")
    shape = "".join(kinds)
    return shape.replace("99", "9")


def open_list(text: str, rows: Sequence[Placed], reached: Sequence[Sequence[Reach]]) -> Opener | None:
    """What the last sentence of a block hands down when it ends in a colon, None when it does not."""
    last = rows[-1]
    body = text[last.sentence.start : last.block.end].rstrip()
    if not body.endswith(":"):
        return None
    colon = last.sentence.start + len(body) - 1
    ground = Ground(kind="colon", start=colon, end=colon + 1, weight=DIRECT)
    if last.callouts:
        return Opener((Reach(last.callouts, "list", DIRECT, (ground,)),))
    passed = (
        Reach(r.callouts, "unsure" if r.scope == "unsure" else "list", min(r.strength, PASSED_ON), (*r.grounds, ground))
        for r in reached[-1]
    )
    return Opener(tuple(passed))


def reach_items(text: str, items: Sequence[Sequence[Placed]], opener: Opener | None) -> list[list[list[Reach]]]:
    """For each item of a list, for each of its sentences, what reaches it."""
    if opener is None or not opener.reach:
        closing = find_closing(text, items)
        if closing is not None:
            return [[[closing]] * len(item) for item in items[:-1]] + [[[] for _ in items[-1]]]
    stack = [opener or Opener(())]
    reached = []
    for item in items:
        shape = label_shape(item[0].block.label)
        while len(stack) > 1 and stack[-1].shape != shape and stack[-1].shape is not None:
            stack.pop()
        stack[-1] = stack[-1]._replace(shape=stack[-1].shape or shape)
        covering = list(stack[-1].reach)
        reached.append([[] if row.callouts or row.reading.own else covering for row in item])
        inner = open_list(text, item, reached[-1])
        if inner is not None:
            stack.append(inner)
    return reached


def find_closing(text: str, items: Sequence[Sequence[Placed]]) -> Reach | None:
    """The callouts at the end of the last item of one printed sentence cut into items: all items may be meant."""
    *earlier, last = items
    if not earlier or any(row.callouts for item in earlier for row in item) or not last[-1].callouts:
        return None
    if not all(text[item[-1].block.end - 1] in ";," for item in earlier):
        return None
    callouts: tuple[Callout, ...] = last[-1].callouts
    ground = Ground(kind="last-item", start=callouts[0].start, end=callouts[-1].end, weight=0)
    return Reach(callouts, "unsure", 0, (ground,))
