from citeflow.bundle import Bundle

from .making import found, make_bundle, places


def test_each_word_once_at_its_first_place() -> None:
    bundle = make_bundle("Сначала c\u043eюз, потом c\u043eюз и Caюз.")
    assert [p.message for p in found("mixed-script-word", bundle)] == [
        "“c\u043eюз” (2 times) mixes scripts: letter 1 “c” is Latin, the others are Cyrillic",
        "“Caюз” (once) mixes scripts: letters 1 “C”, 2 “a” are Latin, the others are Cyrillic",
    ]
    assert places("mixed-script-word", bundle) == ["c\u043eюз", "Caюз"]


def test_the_rarer_script_is_named() -> None:
    [problem] = found("mixed-script-word", make_bundle("B\u043erder"))
    assert problem.message.endswith("letter 2 “\u043e” is Cyrillic, the others are Latin")


def test_addresses_and_hyphenated_words_are_left_alone() -> None:
    bundle = make_bundle("IT-рынок, SWOT-анализ, https://example.org/cтрана и COVID-19")
    assert found("mixed-script-word", bundle) == []


def test_silent_without_text() -> None:
    assert found("mixed-script-word", Bundle(id="a")) == []
