"""The stage table holds together, and what is generated from it is what lies in the checkout."""

from __future__ import annotations

from pathlib import Path

import pytest

from citeflow.bundle import encode, file_of, layer_types
from citeflow.cli.schema import build_schema
from citeflow.make_rules import write_stage_rules
from citeflow.pipeline import ASIDE, DESCRIPTIONS, EXPORTS, STAGES, TEXT_MAKES
from citeflow.writers.table import WRITERS
from tests.golden import check_golden

ROOT = Path(__file__).parents[2]


def test_what_a_stage_needs_is_made_by_an_earlier_one() -> None:
    made = {*TEXT_MAKES, *ASIDE}
    for name, stage in STAGES.items():
        wanted = {file_of(layer) for layer in (*stage.needs, *stage.wants)}
        assert wanted <= made, name
        assert not made & set(stage.makes), name
        made |= set(stage.makes)
    assert made == set(DESCRIPTIONS) | {"manifest.json"}


def test_what_a_stage_needs_and_wants_are_layers_and_two_things() -> None:
    for stage in STAGES.values():
        assert set(stage.needs) | set(stage.wants) <= set(layer_types()), stage.name
        assert not set(stage.needs) & set(stage.wants), stage.name


def test_the_export_stage_brings_each_writer_what_it_needs() -> None:
    stage = STAGES["export"]
    assert set(EXPORTS) | {"problems.json"} == set(stage.makes)
    for form in EXPORTS.values():
        assert set(WRITERS[form].needs) <= set(stage.needs), form
        assert set(WRITERS[form].uses) <= set(stage.needs) | set(stage.wants), form


def test_every_layer_is_made_by_somebody() -> None:
    made = {*TEXT_MAKES, *ASIDE, *(file for stage in STAGES.values() for file in stage.makes)}
    assert {file_of(layer) for layer in layer_types()} <= made


def test_the_rules_in_the_checkout_are_the_generated_ones() -> None:
    check_golden(ROOT / "pipelines" / "stages.mk", write_stage_rules().encode())


@pytest.mark.parametrize("layer", layer_types())
def test_the_schemas_in_the_docs_are_the_generated_ones(layer: str) -> None:
    check_golden(ROOT / "docs" / "schemas" / f"{layer}.schema.json", encode(build_schema(layer)))


def test_no_schema_in_the_docs_is_of_a_layer_that_is_gone() -> None:
    expected = {f"{layer}.schema.json" for layer in layer_types()}
    assert {path.name for path in (ROOT / "docs" / "schemas").glob("*.json")} == expected
