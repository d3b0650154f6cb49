"""The rules on words made by hand: no tagger, only the dictionary."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeflow.entities.acronyms import differ_by_one, read_bracket, same_acronym, speaks_of_body
from citeflow.entities.heads import BODIES, HEADS, INITIATIVES, ORGANISATIONS, find_head
from citeflow.entities.initiatives import find_phrases
from citeflow.entities.names import name_phrase
from citeflow.entities.quotes import match_quote
from citeflow.entities.words import Word, is_acronym, make_key
from citeflow.language.russian_words import read_word

PARTS = {"NOUN": "NOUN", "ADJF": "ADJ", "PRTF": "VERB", "PREP": "ADP", "CONJ": "CCONJ", "VERB": "VERB"}


def make_words(text: str, cases: dict[str, str] | None = None) -> list[Word]:
    """Words with the dictionary's first reading, or the reading in the case given for a word."""
    words = []
    for match in re.finditer(r"\w+(?:-\w+)*|[^\w\s]", text):
        form = match.group()
        readings = read_word(form.lower()) if form[0].isalpha() else ()
        wanted = (cases or {}).get(form, "")
        chosen = next((r for r in readings if wanted and r.case == wanted), readings[0] if readings else None)
        words.append(
            Word(
                form,
                match.start(),
                match.end(),
                chosen.lemma if chosen and chosen.known else form.lower(),
                PARTS.get(chosen.kind, "X") if chosen else "PUNCT",
                chosen.case if chosen and chosen.kind in {"NOUN", "ADJF", "PRTF"} else "",
                readings,
                first=not words,
            )
        )
    return words


def names_of(text: str, cases: dict[str, str] | None = None) -> list[tuple[str, str]]:
    words = make_words(text, cases)
    return [(text[words[p.start].start : words[p.end - 1].end], p.type) for p in find_phrases(words) if p.sure]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "создан Комитет по лесным пожарам и лавинам", [("Комитет по лесным пожарам и лавинам", "initiative")],
            id="purpose-with-conjunct",
        ),
        pytest.param("это программа «Родник» для школ", [("программа «Родник»", "initiative")], id="quoted"),
        pytest.param("это программа для школ", [], id="common-noun"),
        pytest.param("Программа", [], id="head-alone"),
        pytest.param("создан Фонд", [], id="capital-alone"),
        pytest.param("создан Совместный университет", [("Совместный университет", "organisation")], id="adjective"),
        pytest.param("работает завод ООО «Луч»", [("ООО «Луч»", "organisation")], id="legal-form"),
        pytest.param("принято решение № 5 и протокол", [("решение № 5", "initiative")], id="number-without-capital"),
    ],
)  # fmt: skip
def test_names_by_rule_alone(text: str, names: list[tuple[str, str]]) -> None:
    assert names_of(text) == names


@pytest.mark.parametrize(
    ("text", "acronyms"),
    [
        ("(ФМШ)", ["ФМШ"]),
        ("(далее – ФМШ)", ["ФМШ"]),
        ("(англ. School Fund, SF)", ["SF"]),
        ("(США)", None),
        ("(ВВП)", None),
        ("(в том числе ФМШ)", None),
        ("(ФМШ", None),
        ("(2015)", None),
    ],
)
def test_brackets_are_read_only_when_they_hold_names(text: str, acronyms: list[str] | None) -> None:
    words = make_words(text)
    bracket = read_bracket(words, 0)
    assert (None if bracket is None else [words[i].text for i in bracket.acronyms]) == acronyms


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("«Тёплый дом» открыт", "«Тёплый дом»"),
        ('«Союз "Степь"» открыт', '«Союз "Степь"»'),
        ('"Степь" открыта', '"Степь"'),
        ("„Степь“ открыта", "„Степь“"),
        ("«и так далее» он сказал", None),
        ("«Степь открыта", None),
    ],
)
def test_quoted_names(text: str, quoted: str | None) -> None:
    words = make_words(text)
    end = match_quote(words, 0)
    assert (None if end is None else text[: words[end - 1].end]) == quoted


@pytest.mark.parametrize(
    ("text", "head", "case", "name"),
    [
        ("Региональным фондом развития", 1, "ablt", "Региональный фонд развития"),
        ("Временной комиссии по этике", 1, "gent", "Временная комиссия по этике"),
        ("Совместных центров обучения", 1, "gent", "Совместные центры обучения"),
        ("Экономического Союза", 1, "gent", "Экономический Союз"),
        ("программой «Тёплым домам – да»", 0, "ablt", "программа «Тёплым домам – да»"),
    ],
)
def test_names_stand_in_the_nominative(text: str, head: int, case: str, name: str) -> None:
    words = make_words(text, {text.split()[head]: case})
    assert name_phrase(words, 0, len(words), head) == name


def test_keys_do_not_hang_on_case_and_letters() -> None:
    one = make_words("Тёплого фонда развития", {"фонда": "gent"})
    other = make_words("Теплым Фондом развития", {"Фондом": "ablt"})
    assert make_key(one, 0, 3).split()[1:] == make_key(other, 0, 3).split()[1:] == ["фонд", "развитие"]


def test_each_lemma_is_in_one_table_of_heads() -> None:
    lemmas = [w for table in (INITIATIVES, BODIES, ORGANISATIONS) for line in table.values() for w in line.split()]
    assert len(lemmas) == len(set(lemmas)) == len(HEADS)
    assert find_head("партнёрство") == find_head("партнерство") is not None


@given(st.text(alphabet="АБВГABC", min_size=4, max_size=8), st.text(alphabet="АБВГABC", min_size=4, max_size=8))
def test_likeness_of_acronyms_is_mutual(one: str, other: str) -> None:
    assert differ_by_one(one, other) == differ_by_one(other, one)
    assert same_acronym(one, other) == same_acronym(other, one)
    assert same_acronym(one, one)
    assert not differ_by_one(one, one)


@given(st.text(max_size=14))
def test_only_acronyms_name_bodies(text: str) -> None:
    assert not speaks_of_body(text) or is_acronym(text)
