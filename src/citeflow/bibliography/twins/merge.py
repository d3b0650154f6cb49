"""One work from its printings: the better reading of each field, and a problem where they contradict."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from citeflow.bibliography.fields.dates import year_of
from citeflow.bibliography.twins.likeness import families, fold, same_script, similarity
from citeflow.bibliography.twins.row import Row
from citeflow.model.problem import Problem
from citeflow.model.reference import CslItem

COMPARED = ("author", "title", "container-title", "issued", "volume", "issue", "page", "publisher", "DOI", "URL")
"""Fields in which two printings of one work must agree."""

_TEXT = ("title", "container-title", "publisher")
_SAME_NAME = 0.72
"""Two spellings of a family name in two scripts are one name from this similarity on."""


def merge_rows(rows: Sequence[Row]) -> tuple[CslItem, dict[str, float]]:
    """The item of a work and its confidences.

    The printing that was read with more confidence gives its fields; what it lacks comes from the others. Words
    are never mixed within one field, nor is a title taken from another script than the container.
    """
    order = sorted(range(len(rows)), key=lambda i: (-_weight(rows[i]), i))
    csl: CslItem = {}
    confidence: dict[str, float] = {}
    for index in order:
        parsed = rows[index].parsed
        for name, value in parsed.csl.items():
            if name not in csl:
                csl[name] = value
                if name in parsed.confidence:
                    confidence[name] = parsed.confidence[name]
            elif csl.get(name) == value and name in confidence:
                confidence[name] = max(confidence[name], parsed.confidence[name])
    if "title" in csl:
        csl.pop("note", None)
        confidence.pop("note", None)
    return csl, confidence


def _weight(row: Row) -> float:
    """Sum of confidences, in steps, so that the first printing wins unless another is plainly better."""
    return round(sum(row.parsed.confidence.values()) * 2) / 2 - len(row.parsed.problems)


def show(csl: CslItem, name: str) -> str:
    """A field as a person reads it."""
    value: Any = csl.get(name)
    if name == "issued":
        return year_of(value) or ""
    return ", ".join(families(csl)) if name == "author" else str(value)


def differs(one: CslItem, other: CslItem, name: str) -> bool:
    """Whether a field stands in both and says two things; dashes, stops and case say nothing.

    >>> differs({"page": "12-15"}, {"page": "12–15"}, "page"), differs({"volume": "5"}, {"volume": "6"}, "volume")
    (False, True)
    """
    if not one.get(name) or not other.get(name):
        return False
    a, b = show(one, name), show(other, name)
    if fold(a) == fold(b):
        return False
    if name == "URL" and (fold(a).startswith(fold(b)) or fold(b).startswith(fold(a))):
        return False  # one of them was cut by a line end
    if name == "author":
        return _authors_differ(families(one), families(other), same_script(a, b))
    # a title in another script or language is a translation, not a contradiction
    if name in _TEXT:
        return same_script(a, b) and one.get("language") == other.get("language") and similarity(a, b) > 0.6
    return True


def _authors_differ(one: list[str], other: list[str], exact: bool) -> bool:
    if len(one) != len(other):
        return True
    return any(fold(a) != fold(b) if exact else similarity(a, b) < _SAME_NAME for a, b in zip(one, other, strict=True))


def name_list(row: Row) -> str:
    """The list that a row stands in, by its heading."""
    return f"“{row.list.heading or row.list.id}”"


def name_place(row: Row, page: int | None) -> str:
    """The list that a row stands in, with its page where the document has pages."""
    return name_list(row) if page is None else f"{name_list(row)} (page {page})"


def find_disagreements(rows: Sequence[Row], page_of: Callable[[int], int | None]) -> Iterator[Problem]:
    """A problem for each field in which a later printing of a work contradicts the first."""
    first = rows[0]
    for row in rows[1:]:
        for name in COMPARED:
            if not differs(first.parsed.csl, row.parsed.csl, name):
                continue
            yield Problem(
                code="twins-disagree",
                severity="warning",
                message=(
                    f"reference {row.item.label or row.item.number or ''}: {name} is "
                    f"“{show(first.parsed.csl, name)}” in {name_place(first, page_of(first.item.start))} "
                    f"but “{show(row.parsed.csl, name)}” in {name_place(row, page_of(row.item.start))}"
                ),
                advice="look the work up and correct the list that is wrong",
                start=row.item.start,
                end=row.item.end,
                page=page_of(row.item.start),
            )
