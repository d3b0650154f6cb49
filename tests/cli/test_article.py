"""Our own article as Markdown and as a printed page: the same links, and the faults that were planted in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.calling import ARTICLE_ID, PRINT_ID

FORMS = (ARTICLE_ID, PRINT_ID)
WORKS = 15


def read_json(folder: Path, layer: str) -> Any:
    return json.loads((folder / f"{layer}.json").read_bytes())


@pytest.mark.parametrize("form", FORMS)
def test_fifteen_works_stand_in_two_lists(built: Path, form: str) -> None:
    found = read_json(built / form, "references")
    lists = [(row["heading"], row["lang"]) for row in found["lists"]]
    assert lists == [("ЛИТЕРАТУРА", "ru"), ("REFERENCES", "en")]
    ids = [row["id"] for row in found["lists"]]
    works = found["references"]
    assert [work["number"] for work in works] == list(range(1, WORKS + 1))
    assert [work["label"] for work in works] == [f"[{n}]" for n in range(1, WORKS + 1)]
    assert [[row["list"] for row in work["printed"]] for work in works] == [ids] * WORKS
    assert len({work["key"] for work in works}) == WORKS


def list_links(folder: Path) -> list[tuple[str, list[tuple[int, str, str | None]]]]:
    """Callouts in reading order, each with number, key and locator of its members."""
    return [
        (
            callout["text"],
            [
                (member["number"], member["key"], (member.get("locator") or {}).get("value"))
                for member in callout["members"]
            ],
        )
        for callout in read_json(folder, "claims")["callouts"]
    ]


def test_both_forms_have_the_same_callouts_and_links(built: Path) -> None:
    links = list_links(built / ARTICLE_ID)
    assert len(links) == 30
    assert list_links(built / PRINT_ID) == links


@pytest.mark.parametrize("form", FORMS)
def test_groups_ranges_and_places_in_a_work(built: Path, form: str) -> None:
    numbers = {text: [(n, place) for n, _, place in members] for text, members in list_links(built / form)}
    assert numbers["[4–6]"] == [(4, None), (5, None), (6, None)]
    assert numbers["[2; 3; 6]"] == [(2, None), (3, None), (6, None)]
    assert numbers["[4, с. 163]"] == [(4, "163")]
    assert numbers["[3, с. 112–115]"][0][0] == 3


@pytest.mark.parametrize("form", FORMS)
def test_cited_claims_cite_the_same_works(built: Path, form: str) -> None:
    """Every callout makes a claim; the claims of both forms cite the same numbers in the same order."""
    cited = [claim for claim in read_json(built / form, "claims")["claims"] if claim["status"] == "cited"]
    numbers = [sorted({citation["number"] for citation in claim["citations"]}) for claim in cited]
    other = [claim for claim in read_json(built / ARTICLE_ID, "claims")["claims"] if claim["status"] == "cited"]
    assert numbers == [sorted({citation["number"] for citation in claim["citations"]}) for claim in other]
    assert {n for row in numbers for n in row} == set(range(1, WORKS + 1)) - {12}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("reference-never-cited", ["[12]", "Manero"]),
        ("twins-disagree", ["[14]", "2020", "2022"]),
        ("mixed-script-word", ["Меркoсьюдадес"]),
    ],
    ids=["never-cited", "twins", "letters"],
)
def test_planted_faults_are_found_once(built: Path, form: str, code: str, words: list[str]) -> None:
    found = [row for row in read_json(built / form, "problems")["problems"] if row["code"] == code]
    assert len(found) == 1, found
    assert [word for word in words if word not in found[0]["message"]] == []
    assert found[0]["severity"] == "warning"
    text = read_json(built / form, "document")["text"]
    assert text[found[0]["start"] : found[0]["end"]]


@pytest.mark.parametrize("form", FORMS)
def test_no_error_is_found_and_no_finding_stands_there_twice(built: Path, form: str) -> None:
    problems = read_json(built / form, "problems")["problems"]
    assert [row for row in problems if row["severity"] == "error"] == []
    assert len({json.dumps(row, sort_keys=True) for row in problems}) == len(problems)
    assert all(row["stage"] for row in problems)


@pytest.mark.parametrize("form", FORMS)
def test_metadata_in_three_languages(built: Path, form: str) -> None:
    metadata = read_json(built / form, "document")["metadata"]
    for field in ("title", "abstract", "keywords"):
        assert set(metadata[field]) == {"ru", "kk", "en"}, field
    assert metadata["received"] == "2026-03-12"


@pytest.mark.parametrize("acronym", ["IIRSA", "COSIPLAN", "CEPREDENAC", "FBPD", "PADIF", "COPIF"], ids=str.lower)
def test_named_undertakings_are_entities_in_both_forms(built: Path, acronym: str) -> None:
    for form in FORMS:
        found = [row for row in read_json(built / form, "entities")["entities"] if acronym in row["acronyms"]]
        assert len(found) == 1, form
        assert found[0]["type"] in {"initiative", "organisation"}
