"""Problems of the stage `references` that stand in a printed reference: which work it is, and its other printing."""

from __future__ import annotations

from bisect import bisect_right

from msgspec.structs import replace

from citeflow.model.problem import Problem, Related
from citeflow.model.reference import References

DISAGREE = "twins-disagree"


def name_works(problems: tuple[Problem, ...], references: References) -> tuple[Problem, ...]:
    """The problems with key and number of the work in whose printed string they start.

    Where two printings disagree, the other printings are the related places.
    """
    rows = sorted((row.start, row.end, place) for place, r in enumerate(references.references) for row in r.printed)
    named = []
    for problem in problems:
        at = -1 if problem.start is None else bisect_right(rows, problem.start, key=lambda row: row[0]) - 1
        if problem.start is None or at < 0 or rows[at][1] <= problem.start:
            named.append(problem)
            continue
        work = references.references[rows[at][2]]
        others = tuple(Related(start=r.start, end=r.end) for r in work.printed if r.start != rows[at][0])
        related = others if problem.code == DISAGREE else problem.related
        named.append(replace(problem, reference=work.key, number=work.number, related=related))
    return tuple(named)
