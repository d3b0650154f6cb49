import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citeflow.text.lookalikes import CYRILLIC, LATIN, fold_lookalikes, mixed_script_words, script_of


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        pytest.param("АСТО", "ACTO", id="all alike"),
        pytest.param("МАР", "MAP", id="R is P"),
        pytest.param("НКО", "HKO", id="N is H"),
        pytest.param("хор", "xop", id="small"),
        pytest.param("ФОСЕМ", "ФOCEM", id="a letter without a twin stays"),
        pytest.param("дом", "дoм", id="small letters drawn differently stay"),
    ],
)
def test_fold_lookalikes(cyrillic: str, latin: str) -> None:
    assert fold_lookalikes(cyrillic) == latin


def test_every_pair_crosses_scripts() -> None:
    assert [script_of(letter) for letter in CYRILLIC] == ["cyrillic"] * len(CYRILLIC)
    assert [script_of(letter) for letter in LATIN] == ["latin"] * len(LATIN)


@settings(deadline=None)
@given(st.text(st.one_of(st.characters(), st.sampled_from(CYRILLIC))))
def test_fold_keeps_the_length_and_every_other_letter(text: str) -> None:
    folded = fold_lookalikes(text)
    assert len(folded) == len(text)
    assert all(a == b or a in CYRILLIC for a, b in zip(text, folded, strict=True))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("обычный текст and plain English", [], id="each word one script"),
        pytest.param("c\u043eхранить", ["cохранить"], id="latin c"),
        pytest.param("союз cтран и pынок", ["cтран", "pынок"], id="two"),
        pytest.param("IT-рынок, SWOT-анализ, COVID-19", [], id="hyphenated parts are words"),
        pytest.param("5м и 3km, X1б", [], id="digits cut"),
        pytest.param("қоғам cоюз", ["cоюз"], id="kazakh letters are cyrillic"),
        pytest.param("α-распад βлог", [], id="greek is neither"),
    ],
)
def test_mixed_script_words(text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in mixed_script_words(text)] == words


@settings(deadline=None)
@given(st.text(st.sampled_from("abcабв -1,")))
def test_mixed_words_are_whole_runs_of_letters(text: str) -> None:
    for start, end in mixed_script_words(text):
        assert text[start:end].isalpha()
        assert not text[start - 1 : start].isalpha()
        assert not text[end : end + 1].isalpha()
