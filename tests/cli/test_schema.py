"""`citeflow schema`: valid JSON Schema for every layer, which the real files keep."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from citeflow.bundle import file_of, layer_types
from tests.cli.calling import ARTICLE_ID, PRINT_ID, call


def read_schema(layer: str) -> dict[str, Any]:
    called = call("schema", layer)
    assert (called.code, called.stderr) == (0, "")
    schema: dict[str, Any] = json.loads(called.stdout)
    return schema


@pytest.mark.parametrize("layer", layer_types())
def test_the_schema_is_one_and_files_keep_it(built: Path, layer: str) -> None:
    schema = read_schema(layer)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"{layer}/1"
    validator = Draft202012Validator(schema)
    paths = [path for id_ in (ARTICLE_ID, PRINT_ID) if (path := built / id_ / file_of(layer)).exists()]
    assert paths or layer in ("accepted", "fetched"), "our article accepts nothing, and nothing was fetched for it"
    for path in paths:
        assert [error.message for error in validator.iter_errors(json.loads(path.read_bytes()))] == []


@pytest.mark.parametrize("layer", layer_types())
def test_the_schema_refuses_another_form(layer: str) -> None:
    validator = Draft202012Validator(read_schema(layer))
    assert not validator.is_valid([])
    assert not validator.is_valid({})


def test_the_name_of_the_file_is_good_too() -> None:
    assert call("schema", "claims.json") == call("schema", "claims")
