import pytest
from msgspec.structs import replace

from citeflow.bundle import Bundle
from citeflow.model.document import Edit

from .making import found, make_bundle, places


def test_each_word_once_at_its_first_place() -> None:
    bundle = make_bundle("Сначала c\u043eюз, потом c\u043eюз и Caюз.")
    assert [p.message for p in found("mixed-script-word", bundle)] == [
        "“c\u043eюз” (2 times) mixes scripts: letter 1 “c” is Latin, the others are Cyrillic",
        "“Caюз” (once) mixes scripts: letters 1 “C”, 2 “a” are Latin, the others are Cyrillic",
    ]
    assert places("mixed-script-word", bundle) == ["c\u043eюз", "Caюз"]


def test_a_foreign_syllable_amid_a_word() -> None:
    [problem] = found("mixed-script-word", make_bundle("Много регiónов."))
    assert problem.message.endswith("letters 4 “i”, 5 “ó”, 6 “n” are Latin, the others are Cyrillic")


def test_the_rarer_script_is_named() -> None:
    [problem] = found("mixed-script-word", make_bundle("B\u043erder"))
    assert problem.message.endswith("letter 2 “\u043e” is Cyrillic, the others are Latin")


def test_addresses_and_hyphenated_words_are_left_alone() -> None:
    bundle = make_bundle("IT-рынок, SWOT-анализ, https://example.org/cтрана и COVID-19")
    assert found("mixed-script-word", bundle) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Пустьbs и полеzv гладки", id="letters that look like none of the other script"),
        pytest.param("решение аbzx найдено", id="a word and a formula without the blank"),
    ],
)
def test_what_nobody_types_by_mistake(text: str) -> None:
    assert found("mixed-script-word", make_bundle(text)) == []


def test_a_word_joined_from_two_lines_is_left_alone() -> None:
    bundle = make_bundle("Нам важны Ecхемы сжатия.")
    assert bundle.document is not None and len(found("mixed-script-word", bundle)) == 1
    edit = Edit(start=12, end=12, kind="hyphen", printed="-\n")
    joined = replace(bundle, document=replace(bundle.document, edits=(edit,)))
    assert found("mixed-script-word", joined) == []


def test_silent_without_text() -> None:
    assert found("mixed-script-word", Bundle(id="a")) == []
