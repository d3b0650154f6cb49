from __future__ import annotations

import rispy
from hypothesis import given, settings
from hypothesis import strategies as st

from citeflow.writers.csl_access import fold_space
from citeflow.writers.ris import TYPES, ris_of_items, write_ris
from tests.writers.bundles import ITEMS, make_bundle

RECORDS = rispy.loads(write_ris(make_bundle()).decode())


def test_one_record_for_each_reference() -> None:
    assert [record["id"] for record in RECORDS] == [key for key, _ in ITEMS]
    assert [record["type_of_reference"] for record in RECORDS] == ["JOUR", "RPRT", "CHAP", "GEN", "GEN"]


def test_article() -> None:
    article = RECORDS[0]
    assert article["authors"] == ["Серік, Ә. Б.", "Голубев, И. П."]
    assert article["title"] == ITEMS[0][1]["title"]
    assert (article["start_page"], article["end_page"]) == ("131", "151")
    assert (article["year"], article["volume"], article["number"]) == ("2019", "12", "3")
    assert article["secondary_title"] == "Вестник R&D"
    assert article["doi"] == "10.1000/abc_1(2)"


def test_corporate_author_and_dates() -> None:
    report = RECORDS[1]
    assert report["authors"] == ["Banco de Desarrollo & Cooperación"]
    assert report["access_date"] == "2021/02/03"


def test_et_al_is_no_author() -> None:
    assert RECORDS[2]["authors"] == ["de la Vargas Núñez, María José", "Ernst and Young, A."]


def test_unparsable_keeps_its_string() -> None:
    assert RECORDS[4]["notes"] == ["строка, которую не разобрать: @{%"]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(st.characters(exclude_categories=("Cs",))), min_size=1, max_size=3))
def test_any_title_survives(titles: list[str]) -> None:
    items = [{"id": f"k{place}", "type": "book", "title": title} for place, title in enumerate(titles)]
    records = rispy.loads(ris_of_items(items).decode())
    assert [record.get("title", "") for record in records] == [fold_space(title) for title in titles]


def test_every_type_is_known_to_the_reader() -> None:
    assert set(TYPES.values()) <= set(rispy.TYPE_OF_REFERENCE_MAPPING)


def test_lines_end_in_cr_lf_and_bytes_are_equal_twice() -> None:
    data = write_ris(make_bundle())
    assert data.count(b"\n") == data.count(b"\r\n") > 0
    assert data == write_ris(make_bundle())
    assert ris_of_items([]) == b""
