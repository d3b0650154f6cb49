import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citeflow.text.romanise import LETTERS, romanise

TABLE = [
    pytest.param("Голунов", "Golunov", id="russian"),
    pytest.param("Объезд, подъём", "Obezd, podem", id="signs are silent"),
    pytest.param("Қазақстан Республикасының ғылымы", "Qazaqstan Respublikasynyn gylymy", id="kazakh"),
    pytest.param("Ұлттық үкімет, өңір, Шыңғысхан әні", "Ulttyq ukimet, onir, Shyngyskhan ani", id="kazakh letters"),
    pytest.param("Є, ґанок, їжак", "Ye, ganok, izhak", id="ukrainian"),
    pytest.param("Fédéralisme, Łódź, Straße, Sørensen", "Federalisme, Lodz, Strasse, Sorensen", id="latin"),
    pytest.param("Щ", "Shch", id="a capital alone"),
    pytest.param("ЩУКА", "SHCHUKA", id="among capitals"),
    pytest.param("БОРЩ", "BORSHCH", id="last among capitals"),
    pytest.param("Ю. Я. Яшин", "Yu. Ya. Yashin", id="initials"),
    pytest.param("за\u0301мок, cafe\u0301", "zamok, cafe", id="combining marks"),
    pytest.param("и\u0306од", "yod", id="letter in two code points"),
    pytest.param("№ 5 — ½, α, 中", "№ 5 — ½, α, 中", id="others stay"),
    pytest.param("", "", id="empty"),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_romanise(text: str, expected: str) -> None:
    assert romanise(text) == expected


@settings(deadline=None)
@given(st.text(st.characters(max_codepoint=127)))
def test_ascii_stays(text: str) -> None:
    assert romanise(text) == text


CAPITALS = [letter.upper() for letter in sorted(LETTERS) if len(letter.upper()) == 1]


@settings(deadline=None)
@given(st.text([*sorted(LETTERS), *CAPITALS, *" .-1"]))
def test_our_letters_become_ascii_once_and_for_all(text: str) -> None:
    once = romanise(text)
    assert once.isascii()
    assert romanise(once) == once


@settings(deadline=None)
@given(st.text())
def test_small_letters_stay_small(text: str) -> None:
    lower = text.lower()
    assert romanise(lower).lower() == romanise(lower)
