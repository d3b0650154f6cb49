from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from citeflow.text.serial_numbers import is_valid_isbn

from .making import List, Work, csl, found, make_bundle, places


def said(code: str, *rows: tuple[str, dict[str, Any]], received: str | None = None) -> list[str]:
    works = tuple(Work(n, raw, key=f"w{n}", csl=item) for n, (raw, item) in enumerate(rows, 1))
    bundle = make_bundle("Так [1].", lists=(List("Литература", works),))
    assert bundle.document is not None
    doc = replace(bundle.document, metadata=replace(bundle.document.metadata, received=received))
    return [p.message for p in found(code, replace(bundle, document=doc))]


@pytest.mark.parametrize(
    ("raw", "lack"),
    [
        pytest.param("Умаров У. Мост и люди. – М.: Наука.", "has no year", id="year"),
        pytest.param("Angular docs. URL: https://angular.dev/2/guide.", "has no year", id="web page"),
        pytest.param("https://example.org/2019", "names no author and title", id="address alone"),
        pytest.param("Там же, 1999.", "", id="two words"),
    ],
)
def test_incomplete(raw: str, lack: str) -> None:
    assert said("reference-incomplete", (raw, {})) == ([f"[1] {raw} {lack}"] if lack else [])


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param("Умаров У. Мост. – М.: Наука, 1999.", id="year"),
        pytest.param("Умаров У. Мост. – М.: Наука, [б. г.].", id="б. г."),
        pytest.param("Umarov U. The bridge (n.d.).", id="n. d."),
        pytest.param("Umarov U. The bridge // Area (in press).", id="in press"),
        pytest.param("Мост через реку. URL: https://a.org (дата обращения: 12.03.2019).", id="date of access"),
    ],
)
def test_complete(raw: str) -> None:
    assert said("reference-incomplete", (raw, {})) == []


def test_a_year_that_the_parser_knows_is_a_year() -> None:
    assert said("reference-incomplete", ("Умаров У. Мост. – М.: Наука.", csl("Умаров", "Мост", 1999))) == []


def dated(*years: int) -> list[tuple[str, dict[str, Any]]]:
    return [(f"Труд {year}.", csl("Умаров", f"Труд {n}", year)) for n, year in enumerate(years)]


def test_later_than_the_article() -> None:
    assert said("reference-year-in-future", *dated(2010, 2028, 2025), received="2024-09-15") == [
        "[2] Умаров: Труд 1 is of 2028, but the article was received in 2024"
    ]
    assert said("reference-year-in-future", *dated(2024, 2025), received="2024-09-15") == []


def test_decades_later_than_all_others() -> None:
    assert said("reference-year-in-future", *dated(1991, 2018, 2091)) == [
        "[3] Умаров: Труд 2 is of 2091, but the next youngest reference is of 2018"
    ]
    assert said("reference-year-in-future", *dated(1961, 1998, 2021)) == []
    assert said("reference-year-in-future", *dated(2091)) == []


@pytest.mark.parametrize(
    ("raw", "wrong"),
    [
        pytest.param("Мост. ISBN 978-3-16-148410-1.", "ISBN 978-3-16-148410-1", id="isbn 13"),
        pytest.param("Мост. ISBN 0-306-40615-3.", "ISBN 0-306-40615-3", id="isbn 10"),
        pytest.param("Мост. ISBN: 97831614841.", "ISBN 97831614841", id="digits lost"),
        pytest.param("Мост. ISSN 0886-5656.", "ISSN 0886-5656", id="issn"),
    ],
)
def test_wrong_check_digits(raw: str, wrong: str) -> None:
    assert said("check-digit-wrong", (raw, {"title": "Мост"})) == [
        f"[1] Мост: {wrong} is mistyped: its last digit does not fit"
    ]


@pytest.mark.parametrize(
    "raw",
    [
        "ISBN 978-3-16-148410-0",
        "ISBN 0-8044-2957-X",
        "ISBN 080442957Х",
        "ISSN 0886-5655",
        "e-ISSN 2306-5729",
        "№ 978-3",
    ],
)
def test_right_check_digits(raw: str) -> None:
    assert said("check-digit-wrong", (f"Мост. {raw}.", {})) == []


def test_the_number_itself_is_underlined() -> None:
    work = Work(1, "Мост. ISSN 0886-5656.", key="w")
    assert places("check-digit-wrong", make_bundle("Так [1].", lists=(List("Литература", (work,)),))) == ["0886-5656"]


@given(
    st.sampled_from(("978", "979")),
    st.text("0123456789", min_size=9, max_size=9),
    st.integers(3, 11),
    st.integers(1, 9),
)
def test_any_one_wrong_digit_is_seen(prefix: str, body: str, place: int, shift: int) -> None:
    digits = prefix + body
    total = sum(int(x) * (1, 3)[n % 2] for n, x in enumerate(digits))
    isbn = digits + str(-total % 10)
    assert is_valid_isbn(isbn)
    changed = str((int(isbn[place]) + shift) % 10)
    assert not is_valid_isbn(isbn[:place] + changed + isbn[place + 1 :])
