"""What a bracket says: forms with their members and locators, and look-alikes that stay silent."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeflow.citations.callouts.grammar import HIGHEST_NUMBER, LONGEST_RANGE, PLAIN, Habit, parse_callout, read_members
from citeflow.citations.callouts.locators import STANDS_ALONE
from citeflow.citations.callouts.tokens import Cursor
from citeflow.citations.callouts.work_labels import fold_label, infer_labels
from tests.factory import name_row

DASHES = "-‐‑‒–—―−÷"
DATA = Path(__file__).parent / "data"
MOST_LOOKS = 60
LABELLED = Habit(labels=infer_labels({"A1": (), "A2": (), "Knu97": ()}))


class Form(NamedTuple):
    """A row of forms.tsv.

    habit: ``-``, or what a bare comma parts and the highest number: ``page:15``, ``work:15``, or the labels of the
    list: ``labels:Knu97 Lam86``.
    """

    lang: str
    habit: str
    content: str
    members: str

    def read_habit(self) -> Habit:
        if self.habit == "-":
            return PLAIN
        kind, value = self.habit.split(":")
        if kind == "labels":
            return Habit(labels=infer_labels({fold_label(label): () for label in value.split()}))
        return Habit(comma_pages=kind == "page", highest=int(value))


def read_rows(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()[1:]
    return [line.split("\t") for line in lines]


FORMS = [Form(*row) for row in read_rows("forms.tsv")]

SILENT = [
    "",
    " ",
    ";",
    "0",
    "0, 1",
    "01",
    "0–5",
    "0.74–1.46",
    "0,74–1,46",
    "1.5",
    "1.5; 2.5",
    "3.14",
    "a; b",
    "а",
    "x",
    "i",
    "IV",
    "Электронный ресурс",
    "Текст",
    "Electronic resource",
    "1990–2020",
    "5–3",
    "1–500",
    "95% ДИ 1.21–3.41",
    "95% CI",
    "50 %",
    "10%",
    "Мф 6:34",
    "Быт. 1:1",
    "sic",
    "...",
    "…",
    "..",
    "10.1000/182",
    "doi:10.1000/182",
    "12.05.2014",
    "5 мая 1999 г.",
    "2500",
    "12345",
    "a@b.org",
    "https://example.org/1",
    "www.example.org",
    "ISBN 5-02",
    "1/2",
    "1+2",
    "2x",
    "3 км",
    "12 чел.",
    "+7",
    "-1",
    "–3",
    "1 = 2",
    "5 и далее по тексту",
    "сноска 3",
    "примеч. авт. 2",
    "1:",
    ": 2",
    "см.",
    "see",
    "см. рис.",
    "рис. 3",
    "табл. 2",
    "с. 5",
    "2 млн",
    "5°",
    "1; x",
    "1; 2; три",
    "x; 1",
    "1 2",
    "1, с.",
    "12:30:45",
    "1,, 2",
    "№",
]


def show(content: str, habit: Habit = PLAIN) -> str:
    """Members as the rows of forms.tsv show them: a semicolon between them where a locator stands."""
    members = parse_callout(content, habit)
    separator = "; " if any(m.locator for m in members) else ", "
    names = (m.label or str(m.number) for m in members)
    places = (f" {m.locator.label} {m.locator.value}" if m.locator else "" for m in members)
    return separator.join(f"{name}{place}".strip() for name, place in zip(names, places, strict=True)) or "-"


@pytest.mark.parametrize("form", FORMS, ids=lambda form: name_row(f"{form.lang} {form.habit} {form.content}"))
def test_forms(form: Form) -> None:
    assert show(form.content, form.read_habit()) == form.members


def test_the_table_of_forms_is_wide() -> None:
    assert len(FORMS) >= 150
    assert {form.lang for form in FORMS} == {"ru", "kk", "en", "es", "pt"}


@pytest.mark.parametrize("dash", DASHES, ids=[f"U+{ord(d):04X}" for d in DASHES])
@pytest.mark.parametrize(
    ("content", "members"),
    [("1{}3; 7", "1, 2, 3, 7"), ("4, с. 5{}9", "4 page 5-9"), ("4: 5 {} 9", "4 page 5-9"), ("2 {} 4", "2, 3, 4")],
    ids=["range", "pages", "colon", "spaced"],
)
def test_every_dash_is_a_dash(content: str, members: str, dash: str) -> None:
    assert show(content.format(dash)) == members


@pytest.mark.parametrize("content", SILENT, ids=name_row)
def test_look_alikes_are_no_callouts(content: str) -> None:
    assert parse_callout(content) == ()


@given(
    st.lists(st.integers(1, HIGHEST_NUMBER), min_size=1, max_size=12, unique=True),
    st.sampled_from(["; ", ";", ", ", ","]),
)
def test_a_list_of_numbers_reads_back(numbers: list[int], separator: str) -> None:
    members = parse_callout(separator.join(map(str, numbers)))
    assert [m.number for m in members] == numbers


@given(st.integers(1, HIGHEST_NUMBER), st.integers(0, HIGHEST_NUMBER))
def test_a_range_is_written_out_up_to_its_bounds(first: int, width: int) -> None:
    numbers = [m.number for m in parse_callout(f"{first}–{first + width}")]
    fits = width <= LONGEST_RANGE and first + width <= HIGHEST_NUMBER
    assert numbers == (list(range(first, first + width + 1)) if fits else [])


@given(st.text(alphabet="0123456789 ,;.:–-сcбpСм№§[]()глрист", max_size=30))
def test_any_content_is_read_or_refused(content: str) -> None:
    for member in parse_callout(content):
        assert member.number is not None
        assert 0 < member.number <= HIGHEST_NUMBER
        assert member.locator is None or member.locator.value or member.locator.label in STANDS_ALONE


@pytest.mark.parametrize(
    "unit",
    ["1; ", "1, с. 5; ", "1–3, ", "см. 1, ", "1, т. 2, с. 5, 6; ", "1, c. ", "; ", "и ", "А1, ", "А", "А1-", "А+"],
)
def test_each_token_is_looked_at_a_bounded_number_of_times(unit: str) -> None:
    steps = []
    for times in (20, 40, 80):
        cursor = Cursor(unit * times + "9")
        read_members(cursor, LABELLED)
        steps.append(cursor.steps / len(cursor.tokens))
    assert max(steps) <= MOST_LOOKS
