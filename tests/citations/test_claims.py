"""Claims, their status, and how far callouts reach; through the real readers and the real reference lists."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citeflow.citations.claims.checkable import find_reasons
from citeflow.citations.claims.words import read_plain
from citeflow.language.identify import identify_language
from citeflow.model.claim import Claim, Claims
from citeflow.model.document import Document
from tests.factory import make_claims, name_row

HEAD = "# Речные порты степного края\n\nАннотация. Рассмотрены порты.\n\nКлючевые слова: порты, реки\n\n## Введение\n\n"
LIST = """

## Список литературы

1. Ким А.Б. Речные порты Сибири. – Омск: Наука, 2011. – 210 с.
2. Ли В.Г. Степные ярмарки // Вестник истории. – 2014. – № 3. – С. 12–30.
3. Орлов Д.Е. Склады и причалы [Текст]. – Томск: Знание, 2009. – 180 с.
4. Юн Ж.З. Паромы Иртыша // География. – 2017. – Т. 5. – № 2. – С. 44–51.
"""


def claims_of(body: str) -> dict[str, Claim]:
    """Claims of a body, by their words without callouts and brackets at the end."""
    _, claims = make_claims(HEAD + body + LIST)
    return {c.text: c for c in claims.claims}


def show(claim: Claim) -> list[tuple[int | None, str]]:
    return [(c.number, c.scope) for c in claim.citations]


def statuses(body: str) -> list[tuple[str, list[tuple[int | None, str]]]]:
    return [(c.status, show(c)) for c in claims_of(body).values()]


ROWS = {
    "one callout at the end": ("Порт открыт в 1911 г. [1].", [("cited", [(1, "sentence")])]),
    "behind the full stop": ("Порт открыт в 1911 г. и закрыт позже. [1]", [("cited", [(1, "sentence")])]),
    "several members": (
        "Порт открыт в 1911 г. [1; 3].",
        [("cited", [(1, "sentence"), (3, "sentence")])],
    ),
    "in the middle": ("Порт [2] открыт в 1911 г. у моста.", [("cited", [(2, "sentence")])]),
    "two callouts": (
        "Порт открыт в 1911 г. [1], а склад в 1912 г. [2].",
        [("cited", [(1, "clause"), (2, "clause")])],
    ),
    "paragraph reach": (
        "Порт открыт в 1911 г. Через год порт получил склад. Склад сгорел. Его восстановил Омск [4].",
        [("covered", [(4, "paragraph")])] * 3 + [("cited", [(4, "sentence")])],
    ),
    "paragraph whose subject changes": (
        "Дороги бывают разными. Порт открыли в 1911 г. Его закрыл Омск [4].",
        [("plain", []), ("covered", [(4, "paragraph")]), ("cited", [(4, "sentence")])],
    ),
    "two callouts with an equal right": (
        "Порт открыт в 1911 г. [1]. Его склад стоял у моста. Склад сгорел [2].",
        [("cited", [(1, "sentence")]), ("covered", [(1, "unsure"), (2, "unsure")]), ("cited", [(2, "sentence")])],
    ),
    "reach forward": (
        "Порт открыт в 1911 г. [1]. Он вывозил соль. Мы считаем порт удачным. Он вывозил зерно.",
        [("cited", [(1, "sentence")]), ("covered", [(1, "paragraph")]), ("plain", []), ("plain", [])],
    ),
    "no reach with two callouts": (
        "Порт открыт в 1911 г. Склад построен в 1912 г. [2]. Пристань сгорела [3].",
        [("uncited", []), ("cited", [(2, "sentence")]), ("cited", [(3, "sentence")])],
    ),
    "no reach forward": (
        "Порт открыт в 1911 г. [1]. Склад построен в 1912 г.",
        [("cited", [(1, "sentence")]), ("uncited", [])],
    ),
    "question and announcement": (
        "Зачем Омску порт в 1911 г.? В данной статье рассмотрены порты Омска.",
        [("plain", []), ("plain", [])],
    ),
    "nothing to check": ("Дороги бывают разными.", [("plain", [])]),
    "list under a colon": (
        "Порт вывозил три товара [2]:\n\n- соль и рыбу;\n- зерно;\n- шерсть.\n\nПотом торговля угасла.",
        [("cited", [(2, "sentence")])] + [("covered", [(2, "list")])] * 3 + [("plain", [])],
    ),
    "colon before the callout is no opener": (
        "Порт вывозил три товара [2].\n\n- соль и рыбу;\n- зерно.",
        [("cited", [(2, "sentence")]), ("plain", []), ("plain", [])],
    ),
    "items with their own callout": (
        "Порт вывозил товары [2]:\n\n- соль и рыбу [1];\n- зерно.",
        [("cited", [(2, "sentence")]), ("cited", [(1, "sentence")]), ("covered", [(2, "list")])],
    ),
    "opener ends with the list": (
        "Вывозили [2]:\n\n- соль.\n\nБыли и склады.\n\n- зерно.",
        [("cited", [(2, "sentence")]), ("covered", [(2, "list")]), ("plain", []), ("plain", [])],
    ),
}


@pytest.mark.parametrize(("body", "expected"), ROWS.values(), ids=ROWS)
def test_status_and_scope(body: str, expected: list[tuple[str, list[tuple[int | None, str]]]]) -> None:
    assert statuses(body) == expected


REASONS = {
    "Порт открыт в 1911 г.": (("year", "event"), True),
    "Порт открыт 3 мая.": (("date", "number", "event"), True),
    "Длина причала 40 м.": (("number",), True),
    "Вывоз упал на 12%.": (("number", "percent", "event"), True),
    "Причал стоил 3 млн рублей.": (("number", "amount"), True),
    "Договор подписала ШОС.": (("acronym", "event"), True),
    "Данная башня имела склады.": (("given",), False),
    "Эта башня дала городу доход.": (("event", "given"), True),
    "Такие башни дали городу доход.": (("event",), False),
    "На эту башню пошёл камень.": (("event",), False),
    "Порт построил Орлов.": (("name", "event"), True),
    "Порт стоит в Казахстане.": (("place",), False),
    "Порты Южной Кореи бывают разными.": (("place",), False),
    "Работал фонд «Степной путь».": (("name",), True),
    "Согласно отчётам, вывоз упал.": (("reporting", "event"), True),
    "Исследования показали, что вывоз растёт.": (("reporting", "event"), True),
    "Цифры показали рост.": (("event",), False),
    "According to the report, trade fell.": (("reporting",), True),
    "Порт оказался крупнейшим.": (("comparison", "event"), True),
    "Война привела к упадку порта.": (("cause", "event"), True),
    "Порт может привести к росту вывоза.": (("cause", "modality"), False),
    "Порту следует расти.": (("advice",), False),
    "Порт очень полезный.": (("evaluation",), False),
    "Дороги бывают разными.": ((), False),
    "Что дал 1911 год?": (("question",), False),
    "Об этом речь пойдет ниже.": (("announcement",), False),
    "Перейдём к портам Омска.": (("announcement",), False),
    "Данные приведены в таблице 3.": (("announcement",), False),
    "In this paper we count ports.": (("announcement", "own-method"), False),
    "Бұл мақалада порттар туралы айтылады.": (("announcement",), False),
    "На наш взгляд, порт закрыли зря в 1911 г.": (("own-opinion",), False),
    "Мы считаем, что порт закрыли зря.": (("own-opinion",), False),
    "Порт представляется в виде системы.": ((), False),
    "We believe that the port was closed in vain.": (("own-opinion", "own-method"), False),
    "Мы опросили 240 рыбаков.": (("own-method",), False),
    "Капитан сказал: «Мы ушли в 1911 г.».": (("year", "name", "event"), True),
    "Отметим, что порт закрыли в 1911 г.": (("year", "event"), True),
    "Рис. 3. Вывоз соли в 1911 г.": (("caption",), False),
    "x = 3,2 y + 4": (("fragment",), False),
}


@pytest.mark.parametrize(("sentence", "expected"), REASONS.items(), ids=name_row)
def test_reasons(sentence: str, expected: tuple[tuple[str, ...], bool]) -> None:
    plain = read_plain(sentence, 0, len(sentence), (), identify_language(sentence))
    reading = find_reasons(plain)
    assert (reading.reasons, reading.checkable) == expected


def test_the_number_of_a_callout_is_no_reason() -> None:
    (claim,) = claims_of("Дороги бывают разными [3].").values()
    assert (claim.status, claim.reasons) == ("cited", ())


def test_a_dangling_callout_keeps_its_number_without_a_key() -> None:
    _, claims = make_claims(HEAD + "Порт открыт в 1911 г. [2; 9]." + LIST)
    (callout,) = claims.callouts
    assert [(m.number, m.key is None, m.list is None) for m in callout.members] == [(2, False, False), (9, True, True)]
    assert [c.key is None for c in claims.claims[0].citations] == [False, True]


def test_a_locator_goes_with_its_citation() -> None:
    (claim,) = claims_of("Порт открыт в 1911 г. [1, с. 5; 2].").values()
    first, second = claim.citations
    assert first.locator is not None
    assert (first.locator.label, first.locator.value, second.locator) == ("page", "5", None)


SILENT = {
    "in a reference list": "Порт открыт.",
    "a link that is nothing else": "Порт открыт, см. [\\[1\\]](https://example.org/archive).",
    "inside an address": "Порт открыт, см. [https://example.org/a\\[1\\]](https://example.org/a[1]).",
    "an index": "Пусть x[1] задан.",
    "an interval": "Доля лежит в [0, 1] всегда.",
    "in a heading": "### Порты [1]\n\nПорт открыт.",
}


@pytest.mark.parametrize("body", SILENT.values(), ids=SILENT)
def test_no_callout(body: str) -> None:
    assert make_claims(HEAD + body + LIST)[1].callouts == ()


def test_a_claim_knows_its_section() -> None:
    doc, claims = make_claims(HEAD + "Порт открыт [1].\n\n## Склады\n\nСклад построен [2]." + LIST)
    assert [c.section for c in claims.claims] == ["Введение", "Склады"]
    assert all(doc.text[c.start : c.end] == c.text for c in claims.claims)


def test_two_lists_of_one_article() -> None:
    second = """

## References

1. Kim A.B. River ports of Siberia. – Omsk: Nauka, 2011. – 210 p. (In Russian)
2. Li V.G. Steppe fairs // Bulletin of History. – 2014. – No. 3. – P. 12–30. (In Russian)
3. Orlov D.E. Stores and piers. – Tomsk: Znanie, 2009. – 180 p. (In Russian)
4. Yun Zh.Z. Ferries of the Irtysh // Geography. – 2017. – Vol. 5. – No. 2. – P. 44–51. (In Russian)
"""
    _, claims = make_claims(HEAD + "Порт открыт [1]. Склад построен [4]." + LIST + second)
    assert [c.text for c in claims.callouts] == ["[1]", "[4]"]
    assert all(m.key and m.list for c in claims.callouts for m in c.members)
    assert len({m.list for c in claims.callouts for m in c.members}) == 1


def test_equal_callouts_in_different_words_have_different_ids() -> None:
    _, claims = make_claims(HEAD + "Порт открыт [1]. Склад построен [1].\n\nМост снят [1]." + LIST)
    assert len({c.id for c in claims.callouts}) == 3


SENTENCES = [
    "Порт на левом берегу реки открыли летом 1911 г. [1].",
    "Склады для соли и рыбы построили двумя годами позже [2; 3].",
    "Пароходное общество вывозило зерно и шерсть до начала войны [4].",
    "После войны причалы отошли городу и долго стояли пустыми [1, с. 7].",
    "Новый паром связал оба берега только через двадцать лет [3].",
    "Сегодня о прежнем порте напоминают лишь два кирпичных склада [2].",
]


def words_of(doc: Document, claims: Claims) -> dict[int, tuple[str, str]]:
    """Number of a sentence -> the ids of its claim and of its callout."""
    assert len(claims.claims) == len(SENTENCES) == len(claims.callouts)
    return {i: (c.id, k.id) for i, (c, k) in enumerate(zip(claims.claims, claims.callouts, strict=True))}


@settings(max_examples=25, deadline=None)
@given(st.integers(0, len(SENTENCES) - 1), st.integers(1, 4))
def test_ids_keep_still_when_a_word_elsewhere_is_removed(edited: int, word: int) -> None:
    before = words_of(*make_claims(HEAD + " ".join(SENTENCES) + LIST))
    words = SENTENCES[edited].split()
    shorter = " ".join(words[:word] + words[word + 1 :])
    after = words_of(*make_claims(HEAD + " ".join([*SENTENCES[:edited], shorter, *SENTENCES[edited + 1 :]]) + LIST))
    others = [i for i in before if i != edited]
    assert {i: before[i][0] for i in others} == {i: after[i][0] for i in others}
    assert {i: before[i][1] for i in others if abs(i - edited) > 1} == {
        i: after[i][1] for i in others if abs(i - edited) > 1
    }


TWO_LISTS = """# Порт

Порт открыли в 1911 году [1]. Его закрыли дважды [2; 3].

## Источники

1. Устав порта от 1911 года // Архив. – 1911. – № 1. – С. 5.
2. Опись складов порта // Архив. – 1912. – № 2. – С. 7.

## Литература

1. Ким А. Мост и река // Речник. – 2001. – № 3. – С. 9–11.
2. Ли Б. Цена берега // Вестник. – 2002. – № 4. – С. 12–15.
3. Цой В. Два причала // Речник. – 2003. – № 5. – С. 21–30.
"""


def test_lists_that_number_different_works_alike_are_a_finding() -> None:
    _, claims = make_claims(TWO_LISTS)
    assert [m.list for callout in claims.callouts for m in callout.members] == ["literatura"] * 3
    [problem] = [p for p in claims.problems if p.code == "callout-ambiguous"]
    assert "(1, 2)" in problem.message
    confidence = {c.number: c.confidence for claim in claims.claims for c in claim.citations if c.scope == "sentence"}
    assert confidence[1] == 0.5
    assert confidence[3] > 0.5


PIECES = [
    "Порт",
    " ",
    "[1]",
    "[2; 3]",
    ", а ",
    "; ",
    "«",
    "»",
    "(",
    ")",
    ": ",
    "он",
    "В 1911 г.",
    "?",
    "\n\n- ",
    "- -",
    "ң",
    "x",
    "∑",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_any_text_is_judged_and_every_span_lies_in_it(pieces: list[str]) -> None:
    doc, claims = make_claims(HEAD + "Порт открыт [1]. " + "".join(pieces) + LIST)
    for claim in claims.claims:
        for citation in claim.citations:
            start = claim.start if citation.start is None else citation.start
            end = claim.end if citation.end is None else citation.end
            assert claim.start <= start < end <= claim.end
            assert all(0 <= g.start < g.end <= len(doc.text) for g in citation.grounds)
        assert (claim.status in ("cited", "covered")) == bool(claim.citations)
