from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citeflow.bibliography.keys import make_key, make_keys

Work = tuple[dict[str, Any], str]


def work(family: str | None, year: int | None, title: str, raw: str | None = None) -> Work:
    csl: dict[str, Any] = {"title": title}
    if family:
        csl["author"] = [{"family": family}]
    if year:
        csl["issued"] = {"date-parts": [[year]]}
    return csl, raw if raw is not None else f"{family} {title} {year}"


def keys_of(works: list[Work]) -> list[str]:
    return make_keys([csl for csl, _ in works], [raw for _, raw in works])


@pytest.mark.parametrize(
    ("csl", "key"),
    [
        (work("Dupeyron", 2009, "Regional integration")[0], "dupeyron2009regional"),
        (work("Голунов", 2019, "О границах и торговле")[0], "golunov2019granitsakh"),
        (work("Әлімұлы", 2019, "Қазақ шекарасы")[0], "alimuly2019qazaq"),
        (work("Їжакевич", 2004, "Ґанок і світ")[0], "izhakevich2004ganok"),
        (work("Núñez-Ibáñez", 2012, "El año")[0], "nunezibanez2012ano"),
        (work("O’Brien", None, "The sea")[0], "obriensea"),
        ({"author": [{"literal": "World Bank Group"}], "title": "Ports"}, "worldbankports"),
        ({"editor": [{"family": "Moss"}], "title": "Hulls"}, "mosshulls"),
        (work(None, 2003, "The long title of a report")[0], "longtitlereport2003"),
        ({"container-title": "Вестник портов"}, "vestnikportov"),
        (work(None, None, "???")[0], "reference"),
        ({}, "reference"),
    ],
)
def test_key(csl: dict[str, Any], key: str) -> None:
    assert make_key(csl) == key


def test_shared_key_takes_more_of_the_title() -> None:
    works = [work("Ли", 2001, "Граница"), work("Ли", 2001, "Граница и торг"), work("Ли", 2002, "Граница")]
    assert keys_of(works) == ["li2001granitsa", "li2001granitsatorg", "li2002granitsa"]


def test_longer_key_of_one_is_the_key_of_another() -> None:
    works = [work("Ли", 2001, "Мост река"), work("Ли", 2001, "Мост дом"), work("Ли", 2001, "Мостдом")]
    assert len(set(keys_of(works))) == 3


def test_many_works_of_one_author_in_one_year() -> None:
    works = [
        work("Ли", 2001, f"Граница и торг в области {n}", f"Ли. Граница. Т. {n}. С. {n}–{n + 4}") for n in range(300)
    ]
    keys = keys_of(works)
    assert len(set(keys)) == 300
    assert all(re.fullmatch(r"li2001granitsatorgoblasti[a-z]{4}", key) for key in keys)


@pytest.mark.parametrize("count", [1, 2, 30, 800])
def test_equal_works(count: int) -> None:
    assert len(set(keys_of([work("Ли", 2001, "Граница", "x")] * count))) == count


WORKS = st.lists(
    st.builds(
        work,
        st.sampled_from(["Ли", "Li", "Ыбырай", None]),
        st.sampled_from([2001, 2002, None]),
        st.sampled_from(["Граница", "Граница и торг", "Граница и торг в горах", "Sea", "???", "海", ""]),
        st.one_of(st.none(), st.text(max_size=12)),
    ),
    max_size=25,
)


@given(WORKS)
@settings(deadline=None)
def test_keys_are_unique_and_plain(works: list[Work]) -> None:
    keys = keys_of(works)
    assert len(set(keys)) == len(works)
    assert all(re.fullmatch(r"[a-z0-9]+", key) for key in keys)


@given(WORKS, st.randoms(use_true_random=False))
@settings(deadline=None)
def test_order_changes_no_key(works: list[Work], random: Any) -> None:
    distinct = list({raw: (csl, raw) for csl, raw in works}.values())
    shuffled = random.sample(distinct, len(distinct))
    by_raw = dict(zip((raw for _, raw in shuffled), keys_of(shuffled), strict=True))
    assert [by_raw[raw] for _, raw in distinct] == keys_of(distinct)


@given(st.integers(0, 39), st.text(min_size=1, max_size=20))
@settings(deadline=None)
def test_correcting_one_work_changes_no_other(place: int, title: str) -> None:
    works = [work("Ли", 2001, "Граница и торг в области", f"Ли. Граница. Т. {n}.") for n in range(40)]
    corrected = [work("Ли", 2001, title, f"Ли. {title}") if n == place else w for n, w in enumerate(works)]
    before, after = keys_of(works), keys_of(corrected)
    assert [key for n, key in enumerate(before) if n != place] == [key for n, key in enumerate(after) if n != place]
