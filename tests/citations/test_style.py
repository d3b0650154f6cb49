"""The style of a document: every part of its score by itself, and the habit behind a comma."""

from __future__ import annotations

import pytest

from citeflow.citations.callouts.candidate import Candidate
from citeflow.citations.callouts.grammar import Habit
from citeflow.citations.callouts.habit import PARTS_OF_SCORE, Printed, infer_habit
from citeflow.citations.callouts.reading import keep_meant
from citeflow.citations.callouts.style import NAMED_PARTS, NUMERIC_PARTS, Sightings, choose_form, weigh
from citeflow.model.claim import CitingForm, Member


def numbered(form: CitingForm, *numbers: int) -> list[Candidate]:
    return [Candidate(form, n, n + 1, str(number), (Member(number=number),)) for n, number in enumerate(numbers)]


def named(*keys: str | None) -> list[Candidate]:
    return [Candidate("author-year", n, n + 1, "", (Member(key=key, words="x"),)) for n, key in enumerate(keys)]


def see(form: CitingForm, candidates: list[Candidate], length: int = 4, **more: int) -> Sightings:
    numbers = frozenset(range(1, length + 1)) if form != "author-year" else frozenset()
    return Sightings(form, candidates, numbers, length, **more)


PARTS = {
    "familiar form": [(see("square", numbered("square", 1)), 1.0), (see("round", numbered("round", 1)), 0.0)],
    "numbers of the list": [
        (see("square", numbered("square", 1, 2)), 2.0),
        (see("square", numbered("square", 1, 9)), 0.0),
        (see("square", numbered("square", 8, 9)), -2.0),
    ],
    "references named": [
        (see("square", numbered("square", 1, 2)), 1.5),
        (see("round", numbered("round", 1)), 0.75 - 3),
        (see("round", numbered("round", 1, 2, 3, 4)), 3.0),
    ],
    "marks": [(see("square", numbered("square", *[1] * 5)), 0.5), (see("square", numbered("square", *[1] * 50)), 1.0)],
    "rising first uses": [
        (see("raised", numbered("raised", 1, 2, 1, 3)), 1.0),
        (see("raised", numbered("raised", 3, 2, 1)), 0.0),
        (see("raised", numbered("raised", 3)), 0.0),
    ],
    "kind of list": [
        (Sightings("square", numbered("square", 1), frozenset(), 4), -1.5),
        (see("square", numbered("square", 1)), 0.0),
    ],
    "links of the format": [(see("square", numbered("square", 1), stated=4, met=3), 4.5)],
}


@pytest.mark.parametrize("name", NUMERIC_PARTS)
def test_each_part_of_a_numbered_form(name: str) -> None:
    for sightings, expected in PARTS[name]:
        assert NUMERIC_PARTS[name](sightings) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("names of the list", 2 / 3), ("references named", 1.5), ("marks", 0.3), ("kind of list", 1.0)],
)
def test_each_part_of_a_named_form(name: str, expected: float) -> None:
    assert NAMED_PARTS[name](see("author-year", named("a", "b", None))) == pytest.approx(expected)


def test_the_verdict_is_the_highest_sum() -> None:
    square, raised = numbered("square", 1, 2, 3, 4), numbered("raised", 2, 2)
    form, evidence = choose_form([see("square", square), see("raised", raised)])
    assert form == "square"
    assert evidence == weigh(see("square", square))


def test_links_of_the_format_overrule_what_is_printed() -> None:
    rows = [see("square", numbered("square", 1, 2), stated=3), see("raised", numbered("raised", 1, 2), stated=3, met=3)]
    assert choose_form(rows)[0] == "raised"


def test_no_form_reaches_its_least() -> None:
    assert choose_form([see("round", numbered("round", 1)), see("square", [])]) == (None, ())


HABITS = {
    "second numbers beyond the list": (["4, 45", "3, 7"], 12, True),
    "semicolons between works": (["4, 7; 5, 6", "2; 3"], 12, True),
    "second numbers not above the first": (["4, 4", "5, 3", "7, 2"], None, True),
    "series of works with commas": (["4, 45", "1, 2, 3", "4, 5, 6"], 12, False),
    "pages with a label": (["4, 45", "1, с. 3", "4, с. 6"], 12, False),
    "second numbers of the list, rising": (["4, 5", "7, 8"], 12, False),
    "pages without a label are rare": (["4, 5"], None, False),
}


@pytest.mark.parametrize(("contents", "highest", "pages"), HABITS.values(), ids=HABITS)
def test_the_habit_behind_a_comma(contents: list[str], highest: int | None, pages: bool) -> None:
    habit, evidence = infer_habit([Printed(content) for content in contents], Habit(highest=highest))
    assert habit.comma_pages == pages
    assert {part.name for part in evidence} <= set(PARTS_OF_SCORE)


@pytest.mark.parametrize("name", HABITS)
def test_each_named_part_is_part_of_its_case(name: str) -> None:
    contents, highest, _ = HABITS[name]
    _, evidence = infer_habit([Printed(content) for content in contents], Habit(highest=highest))
    assert name in {part.name for part in evidence}


def test_links_tell_pages_from_works() -> None:
    assert infer_habit([Printed("4, 5", linked=1)], Habit(highest=12))[0].comma_pages
    assert not infer_habit([Printed("4, 45", linked=2)], Habit(highest=12))[0].comma_pages


def test_without_a_pair_there_is_no_habit() -> None:
    assert infer_habit([Printed("4; 5"), Printed("1, с. 7")], Habit(highest=12))[1] == ()


@pytest.mark.parametrize(
    ("form", "number", "length", "kept"),
    [
        pytest.param("square", 7, 5, True, id="near the list"),
        pytest.param("square", 71, 30, False, id="just too far"),
        pytest.param("square", 70, 30, True, id="just near enough"),
        pytest.param("square", 77, 30, False, id="far beyond"),
        pytest.param("square", 1998, 1000, False, id="a year"),
        pytest.param("square", 1998, 2000, True, id="a year's number in a long list"),
        pytest.param("round", 7, 5, False, id="round and beyond"),
    ],
)
def test_numbers_that_no_list_holds(form: CitingForm, number: int, length: int, kept: bool) -> None:
    marks = numbered(form, 1, 2, number)
    assert keep_meant(marks, form, frozenset(range(1, length + 1))) == (marks if kept else marks[:2])


def test_a_list_read_in_part_drops_no_number() -> None:
    marks = numbered("square", 1, 2, 24, 25, 26)
    assert keep_meant(marks, "square", frozenset({1, 2})) == marks
