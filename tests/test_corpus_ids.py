"""Ids of documents."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeflow.corpus_ids import SAFE, assign_ids, document_id, read_register, slug
from citeflow.errors import InputError, UsageError

SLUGS = {
    "Статья о границах": "Statya-o-granitsakh",
    "golunov-2024": "golunov-2024",
    "a  b__c.v2": "a-b__c.v2",
    "../..": "document-",
    "港": "document-",
    "-x-": "x",
    "a" * 300: "a" * 100,
}


@pytest.mark.parametrize(("stem", "start"), SLUGS.items(), ids=lambda v: v[:12].encode("ascii", "ignore").decode())
def test_slugs(stem: str, start: str) -> None:
    assert slug(stem) == start or (start.endswith("-") and slug(stem).startswith(start))


@given(st.text(min_size=1, max_size=150))
def test_every_slug_is_a_safe_folder_name(stem: str) -> None:
    assert SAFE.fullmatch(slug(stem))
    assert slug(stem) == slug(stem)
    assert len(slug(stem)) <= 100


def test_the_register_names_its_files(tmp_path: Path) -> None:
    (tmp_path / "corpus.toml").write_text('[[article]]\nid = "ports"\nfile = "Порты.md"\n', "utf-8")
    assert document_id(tmp_path / "Порты.md") == "ports"
    assert document_id(tmp_path / "Склады.md") == "Sklady"


BAD = {
    "no toml": ("[[article", "no TOML"),
    "no list": ("article = 1", "list of tables"),
    "no id": ('[[article]]\nfile = "a.md"', "safe `id`"),
    "a path for an id": ('[[article]]\nid = "../a"\nfile = "a.md"', "safe `id`"),
    "a hidden id": ('[[article]]\nid = ".a"\nfile = "a.md"', "safe `id`"),
}


@pytest.mark.parametrize(("text", "what"), BAD.values(), ids=BAD)
def test_a_bad_register_is_named(text: str, what: str, tmp_path: Path) -> None:
    (tmp_path / "corpus.toml").write_text(text, "utf-8")
    with pytest.raises(InputError, match=what) as error:
        read_register(tmp_path)
    assert str(error.value).startswith(f"{tmp_path / 'corpus.toml'}: ")


def test_two_inputs_with_one_id_are_both_named(tmp_path: Path) -> None:
    inputs = [tmp_path / "Порт.md", tmp_path / "port.txt"]
    with pytest.raises(UsageError) as error:
        assign_ids(inputs)
    assert str(inputs[0]) in str(error.value)
    assert str(inputs[1]) in str(error.value)


def test_the_order_of_inputs_is_kept(tmp_path: Path) -> None:
    inputs = [tmp_path / "b.md", tmp_path / "a.md"]
    assert assign_ids(inputs) == [("b", inputs[0]), ("a", inputs[1])]
