"""`citeflow tag`: names of a plain text with code-point offsets."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.calling import call

TYPES = {"organisation", "initiative", "person", "place"}


@pytest.mark.models
@pytest.mark.parametrize(
    "text",
    [
        "🙂 Фонд развития приграничья (ФРП) создан в Алматы в 2011 г. Его возглавил Иван Петров.\n",
        "\ufeffДиректор Фонда мира Анна Иванова приехала в Казахстан.\r\nОрганизация Объединённых Наций молчала.",
        "Nothing here but a few words.",
    ],
    ids=["astral", "bom-crlf", "english"],
)
def test_offsets_point_at_the_words(tmp_path: Path, text: str) -> None:
    path = tmp_path / "заметка.txt"
    path.write_bytes(text.encode())
    called = call("tag", path)
    assert (called.code, called.stderr) == (0, "")
    found = json.loads(called.stdout)
    assert set(found) == {"text", "entities"}
    assert found["text"] == text.removeprefix("\ufeff")
    for row in found["entities"]:
        assert found["text"][row["start"] : row["end"]] == row["text"] != ""
        assert row["type"] in TYPES


@pytest.mark.models
def test_the_four_types_are_found(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "В 2011 г. Казахстан учредил Фонд развития приграничных территорий (ФРПТ). "
        "По словам Анны Ивановой, его поддержала Организация Объединённых Наций.\n",
        "utf-8",
    )
    found = {(row["type"], row["text"]) for row in json.loads(call("tag", path).stdout)["entities"]}
    assert {kind for kind, _ in found} == TYPES
    assert ("place", "Казахстан") in found
    assert ("person", "Анны Ивановой") in found
