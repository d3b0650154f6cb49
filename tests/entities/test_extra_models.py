"""spaCy models that the settings name: taken where named, recorded, and told plainly where missing."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from citeflow.entities.extra_models import name_versions, parse_models
from citeflow.entities.find import find_entities
from citeflow.errors import SurroundingsError, UsageError
from tests.entities.test_find import make_doc

pytestmark = pytest.mark.models

TEXT = "The Bank of Norway met Grumbletonia in Oslo."


@pytest.fixture
def model(tmp_path: Path) -> str:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(  # type: ignore[attr-defined]
        [
            {"label": "GPE", "pattern": "Oslo"},
            {"label": "ORG", "pattern": "Norway"},
            {"label": "DATE", "pattern": "met"},
        ]
    )
    nlp.to_disk(tmp_path / "small")
    return str(tmp_path / "small")


def find(models: dict[str, str] | None) -> list[tuple[str, str]]:
    entities = find_entities(make_doc(("paragraph", "en", TEXT)), None, None, None, models)
    return [(entity.type, entity.name) for entity in entities.entities]


def test_a_named_model_adds_what_our_rules_do_not_see(model: str) -> None:
    without = find(None)
    assert ("place", "Oslo") not in without
    assert find({"en": model}) == [*without, ("place", "Oslo")]


def test_the_choice_is_recorded(model: str) -> None:
    assert name_versions({"en": model}) == {"en_pipeline": "0.0.0"}
    assert name_versions({}) == {}


def test_a_language_with_a_model_is_no_longer_reported(model: str) -> None:
    doc = make_doc(("paragraph", "it", "Il porto di Oslo."))
    assert [p.code for p in find_entities(doc, None, None).problems] == ["entities-language-not-covered"]
    with pytest.raises(UsageError, match="is a model for 'en', not for 'it'"):
        find_entities(doc, None, None, None, {"it": model})


def test_a_missing_model_gets_one_line() -> None:
    with pytest.raises(SurroundingsError, match="'no_such_model' for 'en' cannot be loaded") as raised:
        find({"en": "no_such_model"})
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("setting", "models"),
    [
        (None, {}),
        ("", {}),
        ("en=a", {"en": "a"}),
        ("en=a, es=b/c", {"en": "a", "es": "b/c"}),
    ],
)
def test_the_setting(setting: str | None, models: dict[str, str]) -> None:
    assert parse_models(setting) == models


@pytest.mark.parametrize("setting", ["en", "en=", "=a"])
def test_a_setting_of_another_form(setting: str) -> None:
    with pytest.raises(UsageError, match="is not of the form"):
        parse_models(setting)
