from __future__ import annotations

import csv
import io
import json

import msgspec
import networkx
import pybtex.database
import pytest
import rispy

from citeflow.bundle import Bundle
from citeflow.errors import UsageError
from citeflow.model.reference import CslItem
from citeflow.writers.corpus import CORPUS_WRITERS, write_corpus
from citeflow.writers.table import WRITERS
from tests.writers.bundles import ITEMS, make_bundle, make_references

OTHER_WORK = {"type": "book", "title": "Совсем другая книга", "author": [{"family": "Серік"}], "volume": "1"}
SAME_WORK = {**ITEMS[0][1], "title": "Границы", "DOI": "10.1000/ABC_1(2)"}


def make_corpus() -> list[Bundle]:
    """Two articles: the second cites the first work of the first under another key, and lends its key to another."""
    items = (("serik19", SAME_WORK), ("serik2019granitsy", OTHER_WORK), *ITEMS[1:])
    second = msgspec.structs.replace(make_bundle("tulegen-2025"), references=make_references(items))
    return [second, make_bundle("serik-2024")]


WORKS = [
    "serik2019granitsy",
    "bank2020report",
    "vargas2015puente",
    "nezhazyrau",
    "unparsed",
    "serik2019granitsy-2",
    "nezhazyrau-2",
    "unparsed-2",
]
"""A work without name and year, or without title, equals no other."""


def test_equal_works_once_under_unique_keys() -> None:
    assert [item["id"] for item in json.loads(write_corpus("csl", make_corpus()))] == WORKS
    assert [record["id"] for record in rispy.loads(write_corpus("ris", make_corpus()).decode())] == WORKS


FULL: CslItem = {
    "title": "Мосты и броды",
    "author": [{"family": "Ли"}],
    "issued": {"date-parts": [[2019]]},
    "volume": "3",
    "page": "5-9",
}
LAW: CslItem = {"title": "О границах и приграничной торговле"}


@pytest.mark.parametrize(
    ("first", "second", "works"),
    [
        pytest.param(FULL, {**FULL, "title": "МОСТЫ и броды.", "page": "5–9"}, 1, id="case and dash"),
        pytest.param(FULL, {**FULL, "DOI": "10.1/x"}, 1, id="DOI printed once"),
        pytest.param({"title": "A", "DOI": "10.1/x"}, {"title": "B", "DOI": "10.1/X"}, 1, id="one DOI"),
        pytest.param({**FULL, "DOI": "10.1/x"}, {**FULL, "DOI": "10.1/y"}, 2, id="two DOIs"),
        pytest.param(FULL, {**FULL, "volume": "4"}, 2, id="two volumes"),
        pytest.param(LAW, LAW, 1, id="a long title alone"),
        pytest.param({"title": "Закон"}, {"title": "Закон"}, 2, id="a short title alone"),
        pytest.param({"note": "x"}, {"note": "x"}, 2, id="unparsed"),
    ],
)
def test_when_two_printings_are_one_work(first: CslItem, second: CslItem, works: int) -> None:
    bundles = [Bundle(id="a", references=make_references((("k", first),)))]
    bundles.append(Bundle(id="b", references=make_references((("k", second),))))
    assert len(json.loads(write_corpus("csl", bundles))) == works


def test_bibtex_holds_the_articles_too() -> None:
    entries = pybtex.database.parse_string(write_corpus("bibtex", make_corpus()).decode(), "bibtex").entries
    assert set(WORKS) <= set(entries)
    assert "serik2024opyt" in entries


@pytest.mark.parametrize(("name", "rows"), [("audit", 14), ("register", 2)])
def test_tables_name_the_document(name: str, rows: int) -> None:
    table = list(csv.DictReader(io.StringIO(write_corpus(name, make_corpus()).decode("utf-8-sig"), newline="")))
    assert len(table) == rows
    assert [row["document"] for row in table] == sorted(row["document"] for row in table)
    assert {row["document"] for row in table} == {"serik-2024", "tulegen-2025"}


def test_graph_joins_works_and_things_not_claims() -> None:
    corpus = [make_bundle("b"), make_bundle("a")]
    data = json.loads(write_corpus("graph", corpus))
    joined = networkx.node_link_graph(data, edges="edges")
    kinds = [kind for _, kind in joined.nodes(data="kind")]
    assert kinds.count("document") == 2
    assert kinds.count("claim") == 8
    assert kinds.count("reference") == 7
    assert kinds.count("initiative") == 1
    citing = {claim for claim, _ in joined.in_edges("ref:serik2019granitsy")}
    assert {claim.split("/")[0] for claim in citing} == {"a", "b"}
    keys = [edge["key"] for edge in data["edges"]]
    assert len(keys) == len(set(keys))


def test_graphml_of_a_corpus() -> None:
    loaded = networkx.read_graphml(io.BytesIO(write_corpus("graphml", make_corpus())), force_multigraph=True)
    assert loaded.nodes["doc:tulegen-2025"]["kind"] == "document"


def test_gold_lists_the_documents() -> None:
    assert [doc["doc"] for doc in json.loads(write_corpus("gold", make_corpus()))] == ["serik-2024", "tulegen-2025"]


@pytest.mark.parametrize("name", sorted(CORPUS_WRITERS))
def test_order_of_the_bundles_does_not_matter(name: str) -> None:
    assert write_corpus(name, make_corpus()) == write_corpus(name, make_corpus()[::-1])


@pytest.mark.parametrize("name", sorted(CORPUS_WRITERS))
def test_an_empty_corpus_is_an_empty_file_of_the_form(name: str) -> None:
    assert WRITERS[name].what
    empty = write_corpus(name, [])
    assert b"serik" not in empty


def test_the_same_forms_as_for_one_document() -> None:
    assert set(CORPUS_WRITERS) == set(WRITERS)


def test_unknown_form_names_the_choices() -> None:
    with pytest.raises(UsageError, match="unknown format docx; formats: audit, bibtex"):
        write_corpus("docx", [])
