from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from citeflow.bibliography.find import find_references
from tests.bibliography.make_doc import make_doc

with (Path(__file__).parent / "twins.toml").open("rb") as file:
    CASES: dict[str, dict[str, Any]] = tomllib.load(file)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_pairs(case: dict[str, Any]) -> None:
    one, two = (case[name].strip().split("\n") for name in ("one", "two"))
    found = find_references(
        make_doc(
            ("heading", "ЛИТЕРАТУРА"),
            *(("paragraph", line) for line in one),
            ("heading", "REFERENCES"),
            *(("paragraph", line) for line in two),
        )
    )
    starts = {
        name.id: sorted(row.start for ref in found.references for row in ref.printed if row.list == name.id)
        for name in found.lists
    }
    assert [len(rows) for rows in starts.values()] == [len(one), len(two)]
    places = [[starts[row.list].index(row.start) + 1 for row in ref.printed] for ref in found.references]
    assert sorted(f"{p[0]}={p[1]}" for p in places if len(p) == 2) == sorted(case["pairs"].split())
    assert len(found.references) == len(one) + len(two) - len(case["pairs"].split())
    if "disagree" not in case:
        return
    told = sorted(p.message.split(": ", 1)[1].replace("“", "").replace("”", "") for p in found.problems)
    for message, wanted in zip(told, case["disagree"], strict=True):
        field, first, second = wanted.split()
        place = r"\(page \d+\)"
        assert re.fullmatch(f"{field} is {first} in ЛИТЕРАТУРА {place} but {second} in REFERENCES {place}", message)
