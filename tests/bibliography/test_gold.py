from __future__ import annotations

from collections import defaultdict

import pytest

from citeflow.bibliography.parse import parse_reference
from tests.bibliography.composed import Work, load_composed

FLOORS = {"building": 0.97, "held_out": 0.97}
"""Share of works wholly right as measured last; it may rise, never fall."""


def is_right(work: Work) -> bool:
    """Whether every field is as expected and none is invented."""
    return parse_reference(work.raw).csl == work.csl


def measure(works: list[Work]) -> str:
    """Right and all works by type and language, for the message of a failing test."""
    tally: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for work in works:
        for group in (work.csl["type"], work.csl.get("language", "-"), work.style):
            tally[group][0] += is_right(work)
            tally[group][1] += 1
    return ", ".join(f"{group} {right}/{all_}" for group, (right, all_) in sorted(tally.items()))


@pytest.mark.parametrize("part", FLOORS)
def test_share_of_works_wholly_right(part: str) -> None:
    works = list(load_composed(part).values())
    share = sum(map(is_right, works)) / len(works)
    assert share >= FLOORS[part], measure(works)


def test_the_parts_share_no_work() -> None:
    parts = [load_composed(part) for part in FLOORS]
    raws = [work.raw for works in parts for work in works.values()]
    assert len(raws) == len(set(raws)) >= 60
