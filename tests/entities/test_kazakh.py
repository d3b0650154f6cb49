"""Kazakh names: the tagger as a spaCy component, the nominative of names, whole documents."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from citeflow.entities.kazakh import find_kazakh_mentions, name_nominative
from citeflow.entities.tag import tag_text
from citeflow.errors import SurroundingsError
from citeflow.language.kazakh_names.features import Describer
from citeflow.language.kazakh_names.model import MODEL_FILE, load_names_model, read_names_model, save_names_model
from citeflow.language.kazakh_names.tagger import KazakhTagger
from tests.entities.test_find import make_doc, named
from tests.factory import name_row

pytestmark = pytest.mark.models

NAMES = {
    "Білім министрлігі есеп берді.": [("organisation", "Білім министрлігі")],
    "Олар «Жайлы мектеп» жобасын бастады.": [("initiative", "Жайлы мектеп")],
    "Есепті Азия даму банкі жазды.": [("organisation", "Азия даму банкі")],
    "Ол Алматыға келді.": [("place", "Алматыға")],
    "Жаңа көпір көктемде ашылады.": [],
}


@pytest.mark.parametrize(("text", "expected"), NAMES.items(), ids=name_row)
def test_names(text: str, expected: list[tuple[str, str]]) -> None:
    found = find_kazakh_mentions(text, 0, len(text), [])
    assert [(m.type, text[m.start : m.end]) for one in found for m in one.mentions] == expected


NOMINATIVE = {
    "Ұлттық банкінің": "Ұлттық банкі",
    "Даму қорына": "Даму қоры",
    "БҰҰ-ның": "БҰҰ",
    "Ұлттық банк": "Ұлттық банк",
    "«Даму» қорының": "«Даму» қоры",
}


@pytest.mark.parametrize(("printed", "name"), NOMINATIVE.items(), ids=name_row)
def test_case_endings_are_taken_off(printed: str, name: str) -> None:
    assert name_nominative(printed, frozenset()) == name


def test_a_name_in_two_cases_is_one_entity() -> None:
    from citeflow.entities.find import find_entities

    text = "Азия даму банкі қаржы бөлді. Азия даму банкінің есебі шықты."
    bank = named(find_entities(make_doc(("paragraph", "kk", text)), None, None), "Азия даму банкі")
    assert [m.text for m in bank.mentions] == ["Азия даму банкі", "Азия даму банкінің"]
    assert (bank.authority, bank.names["en"]) == ("adb", "Asian Development Bank")


def test_the_component_works_in_a_blank_pipeline() -> None:
    nlp = spacy.blank("kk")
    nlp.add_pipe("citeflow_razdel_sentences")
    nlp.add_pipe("citeflow_kazakh_names")
    doc = nlp("Білім министрлігі есеп берді. Ол Алматыға келді.")
    assert [(ent.text, ent.label_) for ent in doc.ents] == [
        ("Білім министрлігі", "ORGANISATION"), ("Алматыға", "GPE"),
    ]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet='абғқөұҰҚЖ «»"-.,1Ab\n', max_size=200))
def test_spans_lie_in_their_sentence_and_do_not_overlap(text: str) -> None:
    mentions = [m for one in find_kazakh_mentions(text, 0, len(text), []) for m in one.mentions] if text else []
    ends = 0
    for mention in sorted(mentions, key=lambda m: m.start):
        assert ends <= mention.start < mention.end <= len(text)
        ends = mention.end


def test_tags_are_equal_however_long_the_sentence_is() -> None:
    tagger = KazakhTagger(load_names_model())
    words = "Есепті Азия даму банкі жазды .".split()
    assert tagger.tag(words * 300)[-7:] == [*tagger.tag([*words, *words])[-7:]]
    assert tagger.tag([]) == []


def test_a_model_reads_as_it_was_written(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("model") / "kazakh.model"
    model = load_names_model()
    save_names_model(model, path)
    again = read_names_model(path)
    assert (again.labels, again.rows, again.version) == (model.labels, model.rows, model.version)
    assert path.read_bytes() == MODEL_FILE.read_bytes()
    path.write_bytes(b"no model")
    with pytest.raises(SurroundingsError, match="cannot be read"):
        read_names_model(path)


def test_features_know_the_noun_behind_a_quotation() -> None:
    rows = Describer({}).describe(["Олар", "«", "Жайлы", "мектеп", "»", "жобасын", "бастады"])
    assert "qsense=programme" in rows[2]
    assert "qsense=programme" not in rows[0]


def test_plain_text_is_tagged_in_its_language() -> None:
    text = "Есепті Азия даму банкі мен Мұғалімдер одағы жазды, оны мектеп директорлары қолдады."
    assert ("organisation", "Азия даму банкі") in {(span.type, span.text) for span in tag_text(text)}
