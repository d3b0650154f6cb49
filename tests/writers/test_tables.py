from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from citeflow.bundle import Bundle
from citeflow.errors import ArtefactError
from citeflow.model.entity import (
    AmountFact,
    CountryFact,
    Facts,
    MeasureFact,
    RelationFact,
    StatusFact,
    YearFact,
)
from citeflow.writers.audit_csv import HEADER, write_audit
from citeflow.writers.register_csv import write_register
from citeflow.writers.register_json import write_register_json
from citeflow.writers.spreadsheet import format_table, make_safe
from tests.writers.bundles import CLAIMS, FUND, SENTENCES, make_bundle


def read(data: bytes) -> list[dict[str, str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


AUDIT = read(write_audit(make_bundle()))


def test_one_row_a_pair_and_one_for_each_uncited_claim() -> None:
    assert [(row["status"], row["number"], row["key"]) for row in AUDIT] == [
        ("cited", "1", "serik2019granitsy"),
        ("cited", "2", "bank2020report"),
        ("cited", "1", "serik2019granitsy"),
        ("uncited", "", ""),
        ("cited", "3", "vargas2015puente"),
        ("cited", "3", "vargas2015puente"),
        ("cited", "9", ""),
    ]


def test_row_of_a_pair() -> None:
    row = AUDIT[1]
    assert row["claim_id"] == CLAIMS.claims[0].id
    assert row["claim"] == SENTENCES[0]
    assert (row["section"], row["page"], row["scope"]) == ("Опыт", "2", "sentence")
    assert (row["callout"], row["locator"], row["confidence"]) == ("[1; 2, с. 5]", "page 5", "0.9")
    assert row["reference"] == "Banco de Desarrollo & Cooperación (2020) Border funds and FOCEM"
    assert (row["evidence"], row["reasons"]) == ("source-missing", "number; acronym")


def test_row_without_reference() -> None:
    row = AUDIT[3]
    assert row["claim"] == "'" + SENTENCES[2]
    filled = {column for column, value in row.items() if value}
    assert filled == {"claim_id", "status", "claim", "attention", "look_at", "reasons"}
    assert tuple(row) == HEADER


def test_register() -> None:
    (row,) = read(write_register(make_bundle()))
    assert row == {
        "name": FUND,
        "kind": "fund",
        "acronyms": "ФПР",
        "aliases": "'+фонд",
        "mentions": "2",
        "first_sentence": SENTENCES[0],
        "references": "serik2019granitsy; bank2020report",
        **dict.fromkeys(
            ("founded", "years", "countries", "amounts", "measures", "status", "part_of", "founders", "donors"), ""
        ),
        "fact_sentences": "",
    }


def with_facts() -> Bundle:
    bundle = make_bundle()
    assert bundle.entities is not None and bundle.document is not None and bundle.claims is not None
    (fund, *_) = (entity for entity in bundle.entities.entities if entity.type == "initiative")
    start = bundle.document.text.index(SENTENCES[0])
    (claim, *_) = (claim for claim in bundle.claims.claims if claim.start == start)
    said: dict[str, Any] = {"start": start, "end": start + 4, "claim": claim.id, "confidence": 0.9}
    facts = Facts(
        years=(YearFact(value=2005, role="founded", **said), YearFact(value=2010, until=2012, role="active", **said)),
        countries=(CountryFact(code="PE", role="member", **said),),
        amounts=(AmountFact(value=3e8, currency="USD", per="year", **said),),
        measures=(MeasureFact(kind="area", value=7.5, unit="km2", **said),),
        status=(StatusFact(value="active", **said),),
        related=(RelationFact(entity=bundle.entities.entities[-1].id, role="parent", **said),),
    )
    entities = tuple(replace(e, facts=facts) if e.id == fund.id else e for e in bundle.entities.entities)
    return replace(bundle, entities=replace(bundle.entities, entities=entities))


def test_register_with_facts() -> None:
    bundle = with_facts()
    assert bundle.entities is not None
    (row,) = read(write_register(bundle))
    assert {name: row[name] for name in ("founded", "years", "countries", "amounts", "measures", "status")} == {
        "founded": "2005",
        "years": "2005 (founded); 2010–2012 (active)",
        "countries": "PE (member)",
        "amounts": "USD 300000000 a year",
        "measures": "7.5 km2 (area)",
        "status": "active",
    }
    assert row["part_of"] == bundle.entities.entities[-1].name
    assert row["fact_sentences"] == SENTENCES[0]


def test_register_json_leads_every_fact_to_its_sentence_and_works() -> None:
    bundle = with_facts()
    (entry,) = json.loads(write_register_json(bundle))["register"]
    assert entry["name"] == FUND
    assert len(entry["facts"]) == 7
    assert {fact["sentence"] for fact in entry["facts"]} == {SENTENCES[0]}
    assert {fact["claim"] for fact in entry["facts"]} == {c.id for c in bundle.claims.claims[:1]}  # type: ignore[union-attr]
    assert all(fact["references"] for fact in entry["facts"])


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        pytest.param("=1+1", "'=1+1", id="formula"),
        pytest.param("+7 701", "'+7 701", id="plus"),
        pytest.param("-2+3", "'-2+3", id="minus"),
        pytest.param("@SUM(A1)", "'@SUM(A1)", id="at"),
        pytest.param("\t=1", "'\t=1", id="tab"),
        pytest.param("\r=1", "'\r=1", id="return"),
        pytest.param("＝1", "'＝1", id="full width"),
        pytest.param("-5", "-5", id="number as text"),
        pytest.param(-0.5, "-0.5", id="number"),
        pytest.param("a=1", "a=1", id="harmless"),
        pytest.param("", "", id="empty"),
    ],
)
def test_formulas(cell: str | float, safe: str) -> None:
    assert make_safe(cell) == safe


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.text(st.characters(exclude_categories=("Cs",))), st.integers()), max_size=4))
def test_cells_come_back(rows: list[tuple[str, int]]) -> None:
    data = format_table(("a", "b"), rows).decode("utf-8-sig")
    back = list(csv.reader(io.StringIO(data, newline="")))
    assert back == [["a", "b"], *([make_safe(a), str(b)] for a, b in rows)]


def test_rows_end_in_cr_lf_and_bytes_are_equal_twice() -> None:
    for write in (write_audit, write_register):
        data = write(make_bundle())
        assert data.endswith(b"\r\n")
        assert data == write(make_bundle())


def test_missing_layers_are_named() -> None:
    bundle = make_bundle()
    with pytest.raises(ArtefactError, match="claims"):
        write_audit(Bundle(id="x", references=bundle.references))
    with pytest.raises(ArtefactError, match="entities"):
        write_register(Bundle(id="x", document=bundle.document))
