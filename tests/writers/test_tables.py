from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citeflow.bundle import Bundle
from citeflow.errors import ArtefactError
from citeflow.writers.audit_csv import HEADER, write_audit
from citeflow.writers.register_csv import write_register
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
    assert filled == {"claim_id", "status", "claim", "reasons"}
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
    }


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
