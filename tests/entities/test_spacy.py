"""The spaCy side: registration, tokens, sentences, saving."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from citeflow.entities import load
from citeflow.errors import UsageError
from citeflow.language.russian_pipeline import COMPONENTS, load_russian, read_russian
from citeflow.language.russian_tokens import RazdelTokenizer

pytestmark = pytest.mark.models

TEXT = "Средства дал Фонд малых рек (ФМР). Его создали в Самаре."


@given(st.text(max_size=60))
def test_tokens_give_the_text_back(text: str) -> None:
    assert RazdelTokenizer(spacy.blank("xx").vocab)(text).text == text


def test_sentences_from_outside_are_kept() -> None:
    text = "Раз два. Три"
    assert [s.text for s in read_russian(text, [(0, 12)]).sents] == [text]
    assert [s.text for s in read_russian(text, [(0, 4), (4, 12)]).sents] == ["Раз", "два. Три"]
    assert [s.text for s in read_russian(text).sents] == ["Раз два.", "Три"]


def test_tokens_bear_morphology_lemmas_and_names() -> None:
    doc = read_russian(TEXT)
    word = next(token for token in doc if token.text == "рек")
    assert (word.lemma_, word.pos_, word.morph.get("Case")) == ("река", "NOUN", ["Gen"])
    assert ("Самаре", "LOC") in [(ent.text, ent.label_) for ent in doc.ents]


def test_initiatives_are_a_component_that_saves_and_loads(tmp_path: Path) -> None:
    nlp = spacy.blank("ru", config={"nlp": {"tokenizer": {"@tokenizers": "citeflow.razdel_tokenizer.v1"}}})
    for name in (*COMPONENTS, "citeflow_initiatives"):
        nlp.add_pipe(name)
    nlp.to_disk(tmp_path)
    doc = spacy.load(tmp_path)(TEXT)
    assert [(span.text, span.label_) for span in doc.spans["initiatives"]] == [("Фонд малых рек", "initiative")]


def test_an_empty_text_is_a_doc_without_tokens() -> None:
    assert len(load_russian()("")) == 0


def test_kazakh_is_a_language_of_spacy() -> None:
    nlp = spacy.blank("kk")
    assert [token.text for token in nlp("Қор 2024 ж. құрылды.")] == ["Қор", "2024", "ж.", "құрылды", "."]


PIPELINES = {
    "ru": ("Проект оплатил Фонд малых рек.", [("Фонд малых рек", "initiative")]),
    "kk": ("Есепті Азия даму банкі жазды.", [("Азия даму банкі", "organisation")]),
    "en": ("In 2004 it joined the Clean Air Programme.", [("Clean Air Programme", "initiative")]),
    "es": ("Lo creó el Fondo de Desarrollo Rural en 1999.", [("Fondo de Desarrollo Rural", "initiative")]),
    "pt": ("Em 1999 criaram o Programa de Florestas.", [("Programa de Florestas", "initiative")]),
}


@pytest.mark.parametrize("lang", PIPELINES)
def test_each_language_has_a_pipeline_that_saves_and_loads(lang: str, tmp_path: Path) -> None:
    text, names = PIPELINES[lang]
    nlp = load(lang)
    assert nlp.lang == lang
    nlp.to_disk(tmp_path)
    for pipeline in (nlp, spacy.load(tmp_path)):
        doc = pipeline(text)
        assert [(span.text, span.label_) for span in doc.spans["names"]] == names
        assert [(ent.text, ent.label_) for ent in doc.ents] == names


def test_names_inside_names_are_spans_and_no_entities() -> None:
    doc = load("ru")("Принят План развития Зоны приграничной торговли.")
    assert len(doc.spans["names"]) == 2
    assert [ent.text for ent in doc.ents] == ["План развития Зоны приграничной торговли"]


def test_an_empty_text_has_no_names() -> None:
    assert len(load("en")("").spans["names"]) == 0


def test_a_language_without_a_pipeline_is_named() -> None:
    with pytest.raises(UsageError, match="no pipeline for language 'ka'; languages: en, es, kk, pt, ru"):
        load("ka")
