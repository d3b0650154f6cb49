"""The authority file: one thing once, names in other languages, files that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from citeflow.entities.authority import Authority, Entry, fold, load_authority
from citeflow.entities.find import find_entities
from citeflow.errors import InputError
from citeflow.model.entity import Entities
from citeflow.settings import authority_path
from tests.entities.test_find import make_doc, named

pytestmark = pytest.mark.models

OWN = """
[[entry]]
id = "fog"
type = "initiative"
kind = "programme"
names = { ru = "Программа туманных ловушек", en = "Fog Catcher Programme" }
acronyms = ["FOGPA"]
"""


def read(text: str, authority: Authority | None = None) -> Entities:
    return find_entities(make_doc(("paragraph", "ru", text)), None, None, authority)


def test_two_languages_of_one_body_are_one_entity() -> None:
    entities = read("Проект оплатил Всемирный банк. Вчера World Bank закрыл счёт.")
    (bank,) = (entity for entity in entities.entities if entity.authority == "world-bank")
    assert [mention.text for mention in bank.mentions] == ["Всемирный банк", "World Bank"]
    assert bank.names["en"] == "World Bank"
    assert bank.names["es"] == "Banco Mundial"


def test_an_acronym_alone_finds_its_body_and_a_stranger_with_the_same_acronym_does_not() -> None:
    assert named(read("Отчёт выпустила ВОЗ в Женеве."), "ВОЗ").authority == "who"
    stranger = read("Работает Вологодское общество зимородков (ВОЗ).")
    assert [entity.authority for entity in stranger.entities if "ВОЗ" in entity.acronyms] == [None]


def test_a_name_nobody_knows_is_romanised_and_marked() -> None:
    fund = named(read("Создан Фонд тихих рек."), "Фонд тихих рек")
    assert fund.names == {"ru": "Фонд тихих рек", "ru-Latn": "Fond tikhikh rek"}


def test_the_project_adds_its_own_entries(tmp_path: Path) -> None:
    path = tmp_path / "authority.toml"
    path.write_text(OWN, "utf-8")
    authority = load_authority(path)
    programme = named(read("Запущена Программа туманных ловушек.", authority), "Программа туманных ловушек")
    assert (programme.authority, programme.names["en"]) == ("fog", "Fog Catcher Programme")
    assert authority.version != load_authority().version
    assert "who" in authority.entries


def test_an_acronym_one_letter_off_is_a_finding(tmp_path: Path) -> None:
    path = tmp_path / "authority.toml"
    path.write_text(OWN, "utf-8")
    entities = read("Запущена Программа туманных ловушек (FOGP).", load_authority(path))
    (problem,) = (p for p in entities.problems if p.code == "acronym-variant")
    assert "'FOGP'" in problem.message and "'FOGPA'" in problem.message


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"[[entry]]\nid = 1\n", "is no authority file"),
        (b"[[entry]\n", "is no authority file"),
        (b'[[entry]]\nid = "a"\ntype = "fish"\nnames = {}\n', "is no authority file"),
        (b"\xff\xfe", "cannot be read"),
        (None, "cannot be read"),
    ],
)
def test_a_file_that_is_none_gets_one_line(tmp_path: Path, content: bytes | None, said: str) -> None:
    path = tmp_path / "authority.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=said) as raised:
        load_authority(path)
    assert "\n" not in str(raised.value)
    assert str(path) in str(raised.value)


def test_the_package_s_file_has_each_name_once() -> None:
    authority = load_authority()
    names = [(fold(name), entry.id) for entry in authority.entries.values() for name in {*entry.names.values()}]
    assert len({name for name, _ in names}) == len(names)


def test_where_the_project_s_file_is_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CITEFLOW_AUTHORITY", raising=False)
    assert authority_path() is None
    (tmp_path / "citeflow.toml").write_text('authority = "references/authority.toml"', "utf-8")
    assert authority_path() == Path("references/authority.toml")
    monkeypatch.setenv("CITEFLOW_AUTHORITY", "")
    assert authority_path() is None
    monkeypatch.setenv("CITEFLOW_AUTHORITY", "other.toml")
    assert authority_path() == Path("other.toml")


def test_entries_with_one_id_count_once() -> None:
    first = Entry(id="a", type="organisation", names={"ru": "Союз рек"})
    second = Entry(id="a", type="organisation", names={"ru": "Союз озёр"})
    assert Authority([first, second]).entries == {"a": second}
