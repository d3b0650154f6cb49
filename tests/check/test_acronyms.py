import pytest

from citeflow.check.acronyms import spelled_words

from .making import found, make_bundle, places


def test_two_meanings() -> None:
    bundle = make_bundle(
        "Кредит дал Азиатский банк развития (АБР) весной.", "Позже помог и Африканский банк развития (АБР)."
    )
    [problem] = found("acronym-defined-twice", bundle)
    assert problem.message == "АБР stands for “Африканский банк развития” here and for “Азиатский банк развития” before"
    assert places("acronym-defined-twice", bundle) == ["АБР"]
    assert problem.start is not None and problem.start > 60


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param(("Азиатский банк развития (АБР).", "У Азиатского банка развития (АБР)."), id="case endings"),
        pytest.param(("Университет Флориды (США).", "Порт Хьюстон, штат Техас (США)."), id="remarks"),
        pytest.param(("Фонд дорог (IIRSA).", "Инициатива рек (IIRSA)."), id="translated names"),
        pytest.param(("Банк развития Азии (АБР).", "Африканский банк развития (АБР)."), id="one that does not spell"),
        pytest.param((("en", "Asian Border Rail (ABR)"), ("kk", "Alty Bolat Ru (ABR)")), id="two languages"),
        pytest.param(("Совет министров (СМ) и Союз мира (СоюзМ).",), id="other acronyms"),
        pytest.param((("en", "Border Rail Way (BRW)."), ("en", "BorderRail Way (BRW).")), id="written together"),
        pytest.param(("Европейский союз (ЕС) растёт. В Европейском союзе (далее — ЕС) спор.",), id="hereinafter"),
    ],
)  # fmt: skip
def test_one_meaning(paragraphs: tuple[str, ...]) -> None:
    assert found("acronym-defined-twice", make_bundle(*paragraphs)) == []


def test_look_alike_letters_are_the_same_acronym() -> None:
    bundle = make_bundle("Совет мира (\u0421М) и Союз министров (C\u041c).")
    assert len(found("acronym-defined-twice", bundle)) == 1


@pytest.mark.parametrize(
    ("before", "acronym", "words"),
    [
        pytest.param("вступил в Евразийский экономический союз", "ЕЭС", "Евразийский экономический союз", id="plain"),
        pytest.param(
            "наш Евразийский экономический союз", "ЕАЭС", "Евразийский экономический союз", id="letters inside"
        ),
        pytest.param("Центр по изучению границ", "ЦИГ", "Центр по изучению границ", id="unvoiced word"),
        pytest.param("the Bank of International Trade", "BIT", "Bank of International Trade", id="english"),
        pytest.param("в Южном порту", "США", "", id="none"),
        pytest.param("союз", "С", "", id="one word"),
    ],
)
def test_spelled_words(before: str, acronym: str, words: str) -> None:
    assert " ".join(spelled_words(before.split(), acronym)) == words
