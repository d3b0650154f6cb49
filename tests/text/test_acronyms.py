import pytest

from citeflow.text.acronyms import acronym_forms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("АСТО", "ACTO", id="look-alikes"),
        pytest.param("ФОСЕМ", "FOCEM", id="look-alikes and one sounded"),
        pytest.param("МАР", "MAP", id="map"),
        pytest.param("МЕРКОСУР", "MERCOSUR", id="sounded, C for K"),
        pytest.param("НАТО", "NATO", id="sounded"),
        pytest.param("ЕАЭС", "EAES", id="sounded and drawn"),
        pytest.param("Т.А.С.С.", "TASS", id="dots"),
        pytest.param("g20", "G20", id="case and digits"),
    ],
)
def test_same_acronym_meets(one: str, other: str) -> None:
    assert acronym_forms(one) & acronym_forms(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("ЕС", "ЕАЭС", id="part"),
        pytest.param("CIS", "KIS", id="latin C and K differ"),
        pytest.param("ШОС", "СНГ", id="other letters"),
    ],
)
def test_different_acronyms_do_not_meet(one: str, other: str) -> None:
    assert not acronym_forms(one) & acronym_forms(other)


def test_nothing_to_compare() -> None:
    assert acronym_forms(" - ") == frozenset()
