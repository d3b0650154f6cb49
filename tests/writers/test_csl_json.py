from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citeflow.writers.csl_json import csl_of_items, write_csl
from citeflow.writers.csl_schema import DATES, NAME_PARTS, NAMES, STRINGS, TYPES
from tests.writers.bundles import ITEMS, make_bundle

NAME = {
    "type": "object",
    "additionalProperties": False,
    "minProperties": 1,
    "properties": {part: {"type": ["string", "number", "boolean"]} for part in NAME_PARTS},
}
DATE = {
    "type": "object",
    "additionalProperties": False,
    "minProperties": 1,
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}},
        },
        "season": {"type": ["string", "number"]},
        "circa": {"type": ["string", "number", "boolean"]},
        "literal": {"type": "string"},
        "raw": {"type": "string"},
    },
}
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["id", "type"],
        "additionalProperties": False,
        "properties": {
            "id": {"type": "string"},
            "type": {"enum": sorted(TYPES)},
            **{field: {"type": "string"} for field in STRINGS},
            **{role: {"type": "array", "items": NAME} for role in NAMES},
            **dict.fromkeys(DATES, DATE),
        },
    },
}

VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def test_ids_are_keys_and_the_form_is_strict() -> None:
    items = json.loads(write_csl(make_bundle()))
    VALIDATOR.validate(items)
    assert [item["id"] for item in items] == [key for key, _ in ITEMS]
    assert "grade" not in items[1]
    assert items[3]["type"] == "document"


def test_what_is_csl_stays_as_it_is() -> None:
    first = json.loads(write_csl(make_bundle()))[0]
    assert first == {**ITEMS[0][1], "id": "serik2019granitsy"}


@pytest.mark.parametrize(
    ("given_date", "written"),
    [
        pytest.param({"date-parts": [["2019", "5"]]}, {"date-parts": [[2019, 5]]}, id="strings"),
        pytest.param({"date-parts": [[2019, "весна"]]}, {"date-parts": [[2019]]}, id="a word for a month"),
        pytest.param({"literal": "б. г."}, {"literal": "б. г."}, id="printed"),
        pytest.param({"year": 2019}, None, id="not CSL"),
        pytest.param({"date-parts": [[]]}, None, id="empty"),
    ],
)
def test_dates(given_date: dict[str, Any], written: dict[str, Any] | None) -> None:
    (item,) = json.loads(csl_of_items([{"id": "a", "type": "book", "issued": given_date}]))
    assert item.get("issued") == written


FIELDS = st.sampled_from([*sorted(STRINGS)[:6], *sorted(NAMES)[:3], *sorted(DATES), "unknown", "type"])
VALUES = st.one_of(
    st.none(),
    st.text(),
    st.integers(),
    st.lists(st.text(), max_size=2),
    st.just({"date-parts": [[2019, 13]]}),
    st.just([{"family": "Ли"}, {}]),
)


@settings(deadline=None, max_examples=60)
@given(st.dictionaries(FIELDS, VALUES))
def test_whatever_comes_in_is_csl_when_it_goes_out(item: dict[str, Any]) -> None:
    VALIDATOR.validate(json.loads(csl_of_items([item])))


def test_the_same_bytes_twice_and_nothing_for_nothing() -> None:
    assert write_csl(make_bundle()) == write_csl(make_bundle())
    assert json.loads(csl_of_items([])) == []
