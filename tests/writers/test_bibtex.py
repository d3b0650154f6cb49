from __future__ import annotations

import unicodedata

import bibtexparser
import pybtex.database
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pybtex.database import BibliographyData
from pybtex.errors import set_strict_mode

from citeflow.bundle import Bundle
from citeflow.model.reference import CslItem
from citeflow.writers.bibtex import bibtex_of_items, write_bibtex
from citeflow.writers.bibtex_tables import ENTRY_TYPES
from citeflow.writers.csl_access import fold_space
from citeflow.writers.latex import unescape_latex
from tests.writers.bundles import ITEMS, make_bundle, make_references

set_strict_mode(True)
BIB = write_bibtex(make_bundle()).decode()


def read(text: str) -> BibliographyData:
    return pybtex.database.parse_string(text, "bibtex")


def read_field(item: CslItem, field: str) -> str:
    (entry,) = read(bibtex_of_items([{"id": "k", **item}]).decode()).entries.values()
    return str(entry.fields[field])


def test_one_entry_for_each_reference_after_the_article() -> None:
    assert list(read(BIB).entries) == ["serik2024opyt", *(key for key, _ in ITEMS)]


def test_bibtexparser_reads_the_same() -> None:
    library = bibtexparser.parse_string(BIB)
    assert library.failed_blocks == []
    assert [entry.key for entry in library.entries] == list(read(BIB).entries)
    assert library.entries_dict["serik2019granitsy"]["doi"] == "10.1000/abc_1(2)"


@pytest.mark.parametrize(
    ("key", "entry_type", "fields"),
    [
        pytest.param(
            "serik2019granitsy",
            "article",
            {
                "journal": r"Вестник R\&D",
                "number": "3",
                "pages": "131--151",
                "month": "May",
                "doi": "10.1000/abc_1(2)",
                "langid": "russian",
            },
            id="article",
        ),
        pytest.param(
            "bank2020report",
            "techreport",
            {
                "title": "Border funds and {FOCEM}",
                "institution": "Banco, S.A.",
                "address": "Montevideo",
                "url": "https://example.org/a_b%20c?x=1&y=%7B2%7D",
                "urldate": "2021-02-03",
                "langid": "english",
            },
            id="report",
        ),
        pytest.param(
            "vargas2015puente", "incollection", {"booktitle": r"Fronteras \#1", "langid": "spanish"}, id="chapter"
        ),
        pytest.param("nezhazyrau", "misc", {"year": "б. г.", "langid": "kazakh", "title": "=1+1"}, id="unknown type"),
        pytest.param(
            "unparsed",
            "misc",
            {"note": r"строка, которую не разобрать: @\textbraceleft{}\%"},
            id="unparsable",
        ),
        pytest.param(
            "serik2024opyt",
            "misc",
            {
                "title": r"Опыт приграничья\_2024 \& проблемы",
                "year": "2024",
                "keywords": "граница, фонд",
                "abstract": r"Аннотация: 100 \%.",
            },
            id="the article",
        ),
    ],
)
def test_entry(key: str, entry_type: str, fields: dict[str, str]) -> None:
    entry = read(BIB).entries[key]
    assert entry.type == entry_type
    assert {name: entry.fields[name] for name in fields} == fields


@pytest.mark.parametrize(
    ("key", "role", "names"),
    [
        pytest.param("serik2019granitsy", "author", ["Серік, Ә. Б.", "Голубев, И. П."], id="cyrillic"),
        pytest.param("bank2020report", "author", [r"{Banco de Desarrollo \& Cooperación}"], id="corporate"),
        pytest.param(
            "vargas2015puente",
            "author",
            ["de la Vargas Núñez, María José", "{Ernst and Young}, A.", "others"],
            id="particle, a name with and, et al.",
        ),
        pytest.param("vargas2015puente", "editor", ["Ortiz, L."], id="editor"),
    ],
)
def test_names(key: str, role: str, names: list[str]) -> None:
    assert [str(person) for person in read(BIB).entries[key].persons[role]] == names


def test_no_command_of_the_input_survives() -> None:
    assert "\\write" not in BIB
    title = ITEMS[0][1]["title"]
    assert unescape_latex(read(BIB).entries["serik2019granitsy"].fields["title"]) == title


TEXTS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1).filter(lambda t: fold_space(t) != "")


@settings(deadline=None, max_examples=60)
@given(TEXTS)
def test_any_title_survives(title: str) -> None:
    assert unescape_latex(read_field({"title": title}, "title")) == fold_space(title)


@settings(deadline=None, max_examples=60)
@given(st.text("\\{}%&#$_^~@\"',=ABФЖ \n"), st.sampled_from(["note", "publisher", "container-title"]))
def test_nasty_characters_break_no_entry(text: str, field: str) -> None:
    items = [{"id": "a", "title": "x", field: text}, {"id": "b", "title": "y"}]
    written = bibtex_of_items(items).decode()
    assert list(read(written).entries) == ["a", "b"]
    assert [entry.key for entry in bibtexparser.parse_string(written).entries] == ["a", "b"]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.fixed_dictionaries({"family": TEXTS, "given": st.text()}), min_size=1, max_size=4))
def test_names_in_are_names_out(names: list[dict[str, str]]) -> None:
    written = bibtex_of_items([{"id": "a", "title": "x", "author": names}]).decode()
    (entry,) = read(written).entries.values()
    left_out = {"et al", "et al.", "others", "и др", "и др.", "и другие", "және т.б.", "y otros"}
    expected = [name for name in names if fold_space(name["family"]).casefold() not in left_out]
    assert len([p for p in entry.persons.get("author", []) if str(p) != "others"]) == len(expected)


@settings(deadline=None, max_examples=60)
@given(st.text(), st.sampled_from(["DOI", "URL"]))
def test_addresses_break_no_entry(address: str, field: str) -> None:
    written = bibtex_of_items([{"id": "a", "title": "x", field: address}, {"id": "b", "title": "y"}])
    assert list(read(written.decode()).entries) == ["a", "b"]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(max_size=80), max_size=8))
def test_keys_are_sound_and_unique(ids: list[str]) -> None:
    written = bibtex_of_items([{"id": name, "title": "x"} for name in ids]).decode()
    keys = list(read(written).entries)
    assert len(keys) == len(ids)
    assert all(key.isascii() and key[0].isalnum() and len(key) <= 64 for key in keys)
    assert len({key.casefold() for key in keys}) == len(ids)


def test_article_gives_way_where_a_reference_has_its_key() -> None:
    bundle = make_bundle()
    taken = Bundle(id="x", document=bundle.document, references=make_references((("serik2024opyt", {"title": "x"}),)))
    assert list(read(write_bibtex(taken).decode()).entries) == ["serik2024opyt-2", "serik2024opyt"]


@pytest.mark.parametrize("kind", sorted(ENTRY_TYPES))
def test_every_type_is_read_back(kind: str) -> None:
    item = {"id": "a", "type": kind, "title": "Т", "container-title": "С", "publisher": "И", "genre": "г"}
    (entry,) = read(bibtex_of_items([item]).decode()).entries.values()
    assert entry.type == ENTRY_TYPES[kind]


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        pytest.param({"type": "article-journal"}, "misc", id="journal unknown"),
        pytest.param({"type": "thesis", "genre": "Магистерская диссертация"}, "mastersthesis", id="master's thesis"),
        pytest.param({"type": "legislation"}, "misc", id="law"),
        pytest.param({}, "misc", id="no type"),
    ],
)
def test_type(item: CslItem, kind: str) -> None:
    (entry,) = read(bibtex_of_items([{"id": "a", "title": "T", **item}]).decode()).entries.values()
    assert entry.type == kind


def test_utf8_composed_letters_stay() -> None:
    assert unicodedata.is_normalized("NFC", BIB)
    assert "Қазақстана" in BIB


def test_the_same_bytes_twice_and_nothing_for_nothing() -> None:
    assert write_bibtex(make_bundle()) == BIB.encode()
    assert bibtex_of_items([]) == b""
