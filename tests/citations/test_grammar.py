"""What a bracket says: forms with their members and locators, and look-alikes that stay silent."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeflow.citations.grammar import HIGHEST_NUMBER, LONGEST_RANGE, parse_callout
from tests.factory import name_row

DASHES = "-‐‑–—−"

# content of the bracket -> members in order; a locator stands behind its number as "4 page 5"
FORMS = {
    "1": "1",
    "12": "12",
    "№ 7": "7",
    " 3 ": "3",
    "2; 3; 6": "2, 3, 6",
    "2;3;6": "2, 3, 6",
    "2, 3, 6": "2, 3, 6",
    "2,3": "2, 3",
    "6; 7; 11–13": "6, 7, 11, 12, 13",
    "1, 4–6; 9": "1, 4, 5, 6, 9",
    "9 – 11": "9, 10, 11",
    "3; 3": "3, 3",
    "4, с. 5": "4 page 5",
    "4, c. 5": "4 page 5",
    "4, С. 5": "4 page 5",
    "4, с.5": "4 page 5",
    "4, с 5": "4 page 5",
    "4. с. 5": "4 page 5",
    "1. C. 180": "1 page 180",
    "1. С. 180": "1 page 180",
    "1, стр. 81": "1 page 81",
    "1: 32": "1 page 32",
    "1 : 32": "1 page 32",
    "1: 32–34": "1 page 32-34",
    "1: с. 32": "1 page 32",
    "12, с. 140; 13, с. 207": "12 page 140, 13 page 207",
    "12, с. 140, 13, с. 207": "12 page 140, 13 page 207",
    "12, с. 140–145; 13": "12 page 140-145, 13",
    "13; 12, с. 140": "13, 12 page 140",
    "1: 32; 4: 5": "1 page 32, 4 page 5",
    "5, с. 7–9; 11": "5 page 7-9, 11",
    "5, с. 7, 9": "5 page 7,9",
    "5, с. 7, 9; 6": "5 page 7,9, 6",
    "5, с. 7–8, 12–14": "5 page 7-8,12-14",
    "5, с. 7, 9, 12": "5 page 7,9,12",
    "5, cc. 7–9": "5 page 7-9",
    "5, сс. 7–9": "5 page 7-9",
    "5, S. 7": "5 page 7",
    "8, с. XII": "8 page XII",
    "8, p. iv–vi": "8 page iv-vi",
    "8, с. 15 и далее": "8 page 15",
    "9, p. 12": "9 page 12",
    "9, p. 12–15": "9 page 12-15",
    "9, pp. 12–15": "9 page 12-15",
    "9, P. 12": "9 page 12",
    "9, page 12": "9 page 12",
    "9, pág. 12": "9 page 12",
    "5, 34-б.": "5 page 34",
    "5, 34 б.": "5 page 34",
    "5, 34–36-бб.": "5 page 34-36",
    "5, 34-бет": "5 page 34",
    "5, б. 34": "5 page 34",
    "5, 34-б.; 6, 7-б.": "5 page 34, 6 page 7",
    "7, гл. 2": "7 chapter 2",
    "7, глава 2": "7 chapter 2",
    "7, ch. 2": "7 chapter 2",
    "7, chap. 2": "7 chapter 2",
    "7, гл. IV": "7 chapter IV",
    "7, cap. 2": "7 chapter 2",
    "7, 2-тарау": "7 chapter 2",
    "7, разд. 4": "7 section 4",
    "7, разд. 4.2": "7 section 4.2",
    "7, § 3": "7 section 3",
    "7, sec. 4": "7 section 4",
    "7, п. 14": "7 section 14",
    "7, ст. 14": "7 section 14",
    "2, табл. 3": "2 table 3",
    "2, table 3": "2 table 3",
    "2, рис. 3": "2 figure 3",
    "2, fig. 3": "2 figure 3",
    "2, прил. 1": "2 appendix 1",
    "2, app. 1": "2 appendix 1",
    "см. 4": "4",
    "см.: 4; 7": "4, 7",
    "см. также 4": "4",
    "См. также: 4, с. 9": "4 page 9",
    "см., например: 2; 3": "2, 3",
    "см., напр., 2; 3": "2, 3",
    "см. например 2": "2",
    "например, 2": "2",
    "ср.: 8": "8",
    "цит. по: 8, с. 3": "8 page 3",
    "цит. по 8": "8",
    "подробнее см.: 8": "8",
    "қараңыз: 3": "3",
    "қар.: 3": "3",
    "see 3": "3",
    "see also 3; 4": "3, 4",
    "see, e.g., 3": "3",
    "e.g., 3; 4": "3, 4",
    "cf. 3": "3",
    "véase 3": "3",
    "2;": "2",
    "2; 3.": "2, 3",
    "1 и 2": "1, 2",
    "1; 2 и 5": "1, 2, 5",
    "1 and 2": "1, 2",
    "1, and 2": "1, 2",
    "3 және 4": "3, 4",
    "4, с. 5; см. также: 6": "4 page 5, 6",
}

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


def show(content: str) -> str:
    """Members as the rows of `FORMS` show them."""
    return ", ".join(
        f"{m.number} {m.locator.label} {m.locator.value}" if m.locator else str(m.number)
        for m in parse_callout(content)
    )


@pytest.mark.parametrize(("content", "members"), FORMS.items(), ids=name_row)
def test_forms(content: str, members: str) -> None:
    assert show(content) == members


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


@given(st.lists(st.integers(1, HIGHEST_NUMBER), min_size=1, max_size=12), st.sampled_from(["; ", ";", ", ", ","]))
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
        assert 0 < member.number <= HIGHEST_NUMBER
        assert member.locator is None or member.locator.value
