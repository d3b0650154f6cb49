"""Entities of a whole document: one thing however it is printed, tied to claims and works, problems as data."""

from __future__ import annotations

import subprocess
import sys

import msgspec
import pytest

from citeflow.entities.find import find_entities, model_versions
from citeflow.language.sentences import split_sentences
from citeflow.model.claim import Citation, Claim, Claims
from citeflow.model.document import Block, Document, Metadata, Sentence, Stated
from citeflow.model.entity import Entities, Entity
from citeflow.model.reference import ReferenceList, References

pytestmark = pytest.mark.models


def make_doc(*blocks: tuple[str, str, str]) -> Document:
    """A document of blocks given as (kind, language, text)."""
    text, made, sentences = "", [], []
    for number, (kind, lang, words) in enumerate(blocks):
        start = len(text)
        text += words + "\n\n"
        block = {"id": f"b{number}", "kind": kind, "start": start, "end": start + len(words), "lang": lang}
        made.append(msgspec.convert(block, Block))
        sentences += [Sentence(start=start + a, end=start + b, block=f"b{number}") for a, b in split_sentences(words)]
    return Document(
        metadata=Metadata(title={}, abstract={}, keywords={}, authors=()), text=text, blocks=tuple(made),
        sentences=tuple(sentences), marks=(), stated=Stated(), edits=(),
    )  # fmt: skip


def read(*paragraphs: str) -> Entities:
    return find_entities(make_doc(*(("paragraph", "ru", words) for words in paragraphs)), None, None)


def named(entities: Entities, name: str) -> Entity:
    found = [entity for entity in entities.entities if entity.name == name]
    assert len(found) == 1, [entity.name for entity in entities.entities]
    return found[0]


def test_long_name_acronym_and_case_forms_are_one_entity() -> None:
    entities = read(
        "Страны создали Региональный фонд сохранения ледников (РФСЛ). Деньги РФСЛ идут на станции.",
        "Отчёт Регионального фонда сохранения ледников вышел в 2012 году.",
    )
    fund = named(entities, "Региональный фонд сохранения ледников")
    assert (fund.type, fund.kind, fund.acronyms, fund.aliases) == ("initiative", "fund", ("РФСЛ",), ())
    assert [m.text for m in fund.mentions] == [
        "Региональный фонд сохранения ледников", "РФСЛ", "РФСЛ", "Регионального фонда сохранения ледников",
    ]  # fmt: skip
    assert fund.names == {"ru": fund.name, "ru-Latn": "Regionalnyy fond sokhraneniya lednikov"}


def test_lookalike_letters_make_no_second_entity() -> None:
    latin, cyrillic = "(COMTE)", "(СОМТЕ)"
    entities = read(
        f"Работает Совместный комитет по телевидению {latin}.",
        f"Заявку подали Совместному комитету по телевидению {cyrillic}.",
        "Доклад СОМТЕ опубликован.",
    )
    committee = named(entities, "Совместный комитет по телевидению")
    assert committee.acronyms == ("COMTE", "СОМТЕ")
    assert len(committee.mentions) == 5
    assert entities.problems == ()


@pytest.mark.parametrize(
    ("acronym", "name"),
    [
        ("ЕС", "Европейский союз"),
        ("ООН", "Организация Объединённых Наций"),
        ("ВОЗ", "Всемирная организация здравоохранения"),
        ("ВТО", "Всемирная торговая организация"),
        ("МВФ", "Международный валютный фонд"),
        ("СНГ", "Содружество Независимых Государств"),
        ("ЕАЭС", "Евразийский экономический союз"),
        ("ШОС", "Шанхайская организация сотрудничества"),
        ("ВБ", "Всемирный банк"),
        ("АБР", "Азиатский банк развития"),
        ("ЕБРР", "Европейский банк реконструкции и развития"),
        ("ЕАБР", "Евразийский банк развития"),
    ],
    ids=str,
)
def test_acronyms_known_everywhere_need_no_bracket(acronym: str, name: str) -> None:
    entity = named(read(f"Проверку начал {acronym}.", f"Затем доклад издаёт {name}."), name)
    assert entity.acronyms == (acronym,)
    assert len(entity.mentions) == 2


def test_a_quoted_short_form_joins_the_long_name() -> None:
    entities = read(
        "Принята «Новая стратегия развития северных рек», рассчитанная на годы.",
        "В рамках «Новой стратегии» построены два моста.",
    )
    strategy = named(entities, "Новая стратегия развития северных рек")
    assert [m.text for m in strategy.mentions] == ["Новая стратегия развития северных рек", "Новой стратегии"]


def test_an_acronym_with_two_meanings_joins_nothing() -> None:
    entities = read(
        "Есть Союз авиационных заводов (САЗ). Есть также Сеть альпийских заповедников (САЗ).",
    )
    assert named(entities, "Союз авиационных заводов").type == "organisation"
    assert named(entities, "Сеть альпийских заповедников").type == "initiative"


def test_acronyms_one_letter_apart_are_noted() -> None:
    entities = read(
        "Начата Инициатива по интеграции водных путей (ИИВП).",
        "Позднее Инициатива по интеграции водных путей (ИИИВП) расширена.",
    )
    (problem,) = entities.problems
    assert (problem.code, problem.severity) == ("acronym-variant", "note")
    assert "ИИВП" in problem.message
    assert "ИИИВП" in problem.message


def test_a_sentence_start_counts_once_the_name_stands_elsewhere() -> None:
    lone = read("Лесные хартии обсуждались долго.")
    assert lone.entities == ()
    both = read("Лесная хартия обсуждалась долго.", "Страны подписали Лесную хартию в 1999 году.")
    assert [m.text for m in named(both, "Лесная хартия").mentions] == ["Лесная хартия", "Лесную хартию"]


def test_mentions_are_tied_to_claims_and_works() -> None:
    doc = make_doc(("paragraph", "ru", "Мост построил Фонд речных переправ [3]. Затем Фонд речных переправ закрыли."))
    end = doc.text.index(" Затем")
    citation = Citation(number=3, callout="callout-1", scope="sentence", confidence=1.0, key="ivanov2001")
    cited = Claim(
        id="claim-a", start=0, end=end, text=doc.text[:end], status="cited", reasons=(), citations=(citation,)
    )
    rest = Claim(
        id="claim-b", start=end + 1, end=len(doc.text) - 2, text=doc.text[end + 1 : -2], status="uncited", reasons=(),
        citations=(),
    )  # fmt: skip
    fund = named(find_entities(doc, Claims(callouts=(), claims=(cited, rest)), None), "Фонд речных переправ")
    assert [m.claim for m in fund.mentions] == ["claim-a", "claim-b"]
    assert fund.references == ("ivanov2001",)


def test_only_running_text_of_the_body_is_read() -> None:
    doc = make_doc(
        ("front", "ru", "Автор работает в Институте рек."),
        ("heading", "ru", "Институт рек"),
        ("paragraph", "ru", "Доклад сделал Институт озёр."),
        ("back", "ru", "Благодарим Институт морей."),
        ("list-item", "ru", "1. Труды. М.: Институт океанов, 2001."),
    )
    last = doc.blocks[-1]
    lists = References(lists=(ReferenceList(id="list-1", start=last.start, end=last.end),), references=())
    assert [entity.name for entity in find_entities(doc, None, lists).entities] == ["Институт озёр"]


def test_a_language_without_rules_is_named() -> None:
    doc = make_doc(("paragraph", "de", "Der Bund gründete den Fonds."), ("paragraph", "en", "The Arctic Fund pays."))
    entities = find_entities(doc, None, None)
    assert [p.code for p in entities.problems] == ["entities-language-not-covered"]
    assert [(e.name, e.names) for e in entities.entities] == [("Arctic Fund", {"en": "Arctic Fund"})]


def test_a_document_without_body_has_no_entities() -> None:
    assert find_entities(make_doc(), None, None) == Entities(entities=())


def test_ids_follow_the_name_and_order_follows_the_text() -> None:
    sentence = "Средства дал Фонд малых рек, а советы давала Академия водных наук."
    alone, later = read(sentence), read("Сперва было затишье.", sentence)
    assert [e.id for e in alone.entities] == [e.id for e in later.entities]
    assert [e.name for e in alone.entities] == ["Фонд малых рек", "Академия водных наук"]
    assert msgspec.json.encode(alone) == msgspec.json.encode(read(sentence))


def test_confidence_orders_the_ways_of_finding() -> None:
    entities = read("Средства дал Фонд малых рек (ФМР), а в Самаре открылся музей.")
    by_name = {entity.name: entity.mentions[0].confidence for entity in entities.entities}
    assert by_name["Фонд малых рек"] > by_name["Самара"] > 0


def test_importing_the_stage_loads_no_heavy_library() -> None:
    heavy = "{'spacy', 'slovnet', 'pymorphy3', 'numpy'}"
    code = f"import sys, citeflow.entities.find; print(sorted({heavy} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"


def test_versions_name_every_model() -> None:
    assert {"natasha", "slovnet", "navec", "pymorphy3", "pymorphy3-dicts-ru", "spacy"} <= set(model_versions())


def test_a_town_that_is_called_something_is_a_place_and_countries_in_a_pair_are_two() -> None:
    entities = read(
        "Для пары городов-близнецов с общим названием Асегуа построен мост.", "На линии Чили-Перу спокойно."
    )
    types = {entity.name: entity.type for entity in entities.entities}
    assert types == {"Асегуа": "place", "Чили": "place", "Перу": "place"}
