"""How a document cites: the form whose marks fit its reference list best.

The score of a form is a sum of named parts, each from one measure; the verdict is the form with the highest score,
where it reaches the least that its form needs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from itertools import pairwise

from msgspec import Struct

from citeflow.citations.callouts.candidate import Candidate
from citeflow.citations.callouts.work_labels import fold_label
from citeflow.model.claim import CitingForm, Evidence

NUMERIC: frozenset[CitingForm] = frozenset({"square", "round", "slash", "raised"})
LEAST_SCORE: Mapping[CitingForm, float] = {
    "square": -1.5,
    "round": 4.5,
    "slash": 3.5,
    "raised": 4.5,
    "author-year": 2.0,
    "note": 2.0,
}
"""Square brackets are little else than callouts; round ones, slashes and raised figures have many uses."""

FAMILIARITY: Mapping[CitingForm, float] = {"square": 1.0, "slash": 0.5}
LEAST_COVERAGE = 0.35
"""A text that cites by number names this share of its references at least; numbers of another use do not."""


class Sightings(Struct, frozen=True):
    """The candidates of a form with what the document offers to name.

    numbers: all numbers of its lists, empty where none is numbered; labels: what they print in place of numbers.
    works: how many references there are.
    stated: how many callouts the format itself declares; met: how many of them overlap a candidate.
    """

    form: CitingForm
    candidates: Sequence[Candidate]
    numbers: frozenset[int]
    works: int
    labels: frozenset[str] = frozenset()
    stated: int = 0
    met: int = 0

    @property
    def bearable(self) -> Set[int | str]:
        """All that a reference of the lists bears: numbers and labels."""
        return self.numbers | self.labels


def choose_form(rows: Sequence[Sightings]) -> tuple[CitingForm | None, tuple[Evidence, ...]]:
    """The form of the document with its evidence; no form where none reaches its least score."""
    best: tuple[float, CitingForm, tuple[Evidence, ...]] | None = None
    for row in rows:
        evidence = weigh(row)
        score = sum(part.weight for part in evidence)
        if row.candidates and score >= LEAST_SCORE[row.form] and (best is None or score > best[0]):
            best = (score, row.form, evidence)
    return (best[1], best[2]) if best else (None, ())


def weigh(row: Sightings) -> tuple[Evidence, ...]:
    """The parts of a form's score that say something, in a fixed order."""
    parts = NUMERIC_PARTS if row.form in NUMERIC else NAMED_PARTS
    weights = ((name, round(measure(row), 2)) for name, measure in parts.items())
    return tuple(Evidence(name=name, weight=weight) for name, weight in weights if weight)


def weigh_familiarity(row: Sightings) -> float:
    """How seldom the form is anything but a callout."""
    return FAMILIARITY.get(row.form, 0.0)


def weigh_range(row: Sightings) -> float:
    """The share of numbers that the lists hold, from -2 for none to 2 for all."""
    named = [name for candidate in row.candidates for name in names_of(candidate)]
    if not named or not row.bearable:
        return 0.0
    bearable = row.bearable
    return 4 * sum(name in bearable for name in named) / len(named) - 2


def names_of(candidate: Candidate) -> list[int | str]:
    """The numbers and the folded labels that a candidate names."""
    members = candidate.members
    return [fold_label(m.words or "") if m.number is None else m.number for m in members]


def weigh_coverage(row: Sightings) -> float:
    """The share of references that the form names, up to 3; a penalty for forms beside brackets that name few."""
    if not row.works:
        return 0.0
    share = len(named_works(row)) / row.works
    return 3 * share - (3 if row.form not in {"square", "author-year", "note"} and share < LEAST_COVERAGE else 0)


def named_works(row: Sightings) -> set[int | str]:
    """Numbers of the list, or keys, that the candidates name."""
    members = [member for candidate in row.candidates for member in candidate.members]
    if row.form not in NUMERIC:
        return {member.key for member in members if member.key is not None}
    known = row.bearable or frozenset(range(1, row.works + 1))
    return {name for candidate in row.candidates for name in names_of(candidate) if name in known}


def weigh_count(row: Sightings) -> float:
    """Ten marks are a habit; one may be chance."""
    return min(len(row.candidates), 10) / 10


def weigh_order(row: Sightings) -> float:
    """First uses that rise, as where a list is numbered by citation: 1 for all of them."""
    firsts = list(dict.fromkeys(number for candidate in row.candidates for number in candidate.numbers))
    steps = list(pairwise(firsts))
    return sum(a < b for a, b in steps) / len(steps) if len(steps) > 1 else 0.0


def weigh_list(row: Sightings) -> float:
    """A list without numbers speaks against numbers and for names."""
    if not row.works:
        return 0.0
    if row.form in NUMERIC:
        return 0.0 if row.bearable else -1.5
    return -1.5 if row.bearable else 1.0


def weigh_stated(row: Sightings) -> float:
    """The share of the format's own callouts that stand in this form."""
    return 6 * row.met / row.stated if row.stated else 0.0


def weigh_resolved(row: Sightings) -> float:
    """The share of names that the list holds, from -2 for none to 2 for all."""
    members = [member for candidate in row.candidates for member in candidate.members]
    return 4 * sum(member.key is not None for member in members) / len(members) - 2 if members else 0.0


Part = Callable[[Sightings], float]
NUMERIC_PARTS: Mapping[str, Part] = {
    "familiar form": weigh_familiarity,
    "numbers of the list": weigh_range,
    "references named": weigh_coverage,
    "marks": weigh_count,
    "rising first uses": weigh_order,
    "kind of list": weigh_list,
    "links of the format": weigh_stated,
}
NAMED_PARTS: Mapping[str, Part] = {
    "names of the list": weigh_resolved,
    "references named": weigh_coverage,
    "marks": weigh_count,
    "kind of list": weigh_list,
    "links of the format": weigh_stated,
}
