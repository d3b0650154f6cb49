"""How often a reach of each scope and strength is right on the building part: the table of `citations.certainty`."""

from __future__ import annotations

from collections import defaultdict

from citeflow.bibliography.find import find_references
from citeflow.citations.callouts.finding import find_callouts
from citeflow.citations.find import place_callouts, reach
from citeflow.model.claim import Callout, Scope
from tests.citations.gold import FRAMES, WORKS, Line, Paragraph, read_gold
from tests.factory import make_document

LEAST = 10
"""A step rests on at least so many answers, or is joined with the next one."""

Answer = tuple[Scope, int, bool]
"""Scope found, strength, whether the gold says the same."""


def list_answers(paragraph: Paragraph) -> list[Answer]:
    """Every reach that the stage finds in a paragraph."""
    head, tail = FRAMES[paragraph.name[:2]]
    doc = make_document(head + paragraph.body + tail + WORKS)
    references = find_references(doc)
    callouts = find_callouts(doc, references).callouts
    rows = place_callouts(doc, references, callouts)
    answers: list[Answer] = []
    for line, row, reaching in zip(paragraph.lines, rows, reach(doc.text, rows), strict=True):
        for served in row.served:
            answers += judge(line, served.scope, served.strength, served.group.callouts)
        for one in reaching:
            answers += judge(line, one.scope, one.strength, one.callouts)
    return answers


def judge(line: Line, scope: Scope, strength: int, callouts: tuple[Callout, ...]) -> list[Answer]:
    """One answer for each member of the callouts."""
    return [(scope, strength, line.scopes.get(m.number or 0) == scope) for c in callouts for m in c.members]


def calibrate(part: str) -> dict[str, dict[int, float]]:
    """Scope -> strength from which on -> share of right answers, by Laplace's rule of succession, never falling.

    An unsure answer has no entry: it claims nothing that could be right.
    """
    tallies: dict[str, dict[int, list[bool]]] = defaultdict(lambda: defaultdict(list))
    for paragraph in read_gold(part):
        for scope, strength, right in list_answers(paragraph):
            if scope != "unsure":
                tallies[scope][strength].append(right)
    return {scope: join_steps(steps) for scope, steps in sorted(tallies.items())}


def join_steps(steps: dict[int, list[bool]]) -> dict[int, float]:
    """Neighbouring strengths joined until each step rests on enough answers and none is surer than the next."""
    joined: list[tuple[int, list[bool]]] = []
    for strength in sorted(steps, reverse=True):
        rights = steps[strength]
        while joined and (len(joined[-1][1]) < LEAST or len(rights) < LEAST or share(rights) > share(joined[-1][1])):
            rights = rights + joined.pop()[1]
        joined.append((strength, rights))
    return {strength: round(share(rights), 2) for strength, rights in reversed(joined)}


def share(rights: list[bool]) -> float:
    """(right + 1) / (all + 2)."""
    return (sum(rights) + 1) / (len(rights) + 2)
