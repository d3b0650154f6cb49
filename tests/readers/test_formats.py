"""Which reader reads what, and the one line that says why nothing can be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from citeflow.errors import InputError
from citeflow.readers.formats import choose_reader, read_bytes, read_file

READABLE = {
    "markdown by suffix": ("a.md", "Порт открыт.", "Markdown"),
    "markdown suffix in capitals": ("a.MD", "Порт открыт.", "Markdown"),
    "text by suffix": ("a.txt", "# Порт", "plain text"),
    "unknown suffix, markdown inside": ("a.dat", "# Порт\n\nОткрыт.", "Markdown"),
    "no suffix, plain inside": ("a", "Порт открыт.", "plain text"),
    "pdf by content": ("a.txt", "%PDF-1.4 ...", "PDF"),
    "html by content": ("a.txt", "<!doctype html><p>Порт.", "HTML"),
    "jats by content": ("a.txt", '<?xml version="1.0"?><article><front/></article>', "JATS and TEI XML"),
    "jats without a declaration": ("a.jats", "<article dtd-version='1.2'><front/></article>", "JATS and TEI XML"),
    "tei by content": ("a.xml", '<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', "JATS and TEI XML"),
    "pdf behind a mail header": ("a", "x" * 40 + "%PDF-1.7", "PDF"),
}


@pytest.mark.parametrize(("name", "text", "reader"), READABLE.values(), ids=READABLE)
def test_choice(name: str, text: str, reader: str) -> None:
    assert choose_reader(text.encode(), name).name == reader


FORMATS = "JATS and TEI XML, Markdown, plain text"

UNREADABLE = {
    "binary": ("a.md", b"\x01\x02\x00\x03 abc", "binary", FORMATS),
    "cp1251": ("a.txt", "Порт открыт".encode("cp1251"), "not UTF-8", "iconv"),
    "utf-16": ("a.txt", "Порт открыт".encode("utf-16"), "a.txt", "UTF-8"),
    "zip": ("a.docx", b"PK\x03\x04rest", "ZIP", "get the file again"),
    "old word": ("a.doc", b"\xd0\xcf\x11\xe0rest", "old Word", FORMATS),
    "rtf": ("a.rtf", rb"{\rtf1 x}", "RTF", FORMATS),
    "picture": ("a.png", b"\x89PNG\r\n", "picture", FORMATS),
    "empty html": ("a.html", b"<!DOCTYPE html><html></html>", "HTML", "save the article"),
    "html with a byte order mark": ("a.md", b"\xef\xbb\xbf<html></html>", "HTML", "save the article"),
    "other xml": ("a.xml", b'<?xml version="1.0"?><recipe/>', "neither JATS nor TEI", "convert it"),
    "pdf suffix without pdf": ("a.pdf", b"Hello", "no PDF", "misnamed"),
}


@pytest.mark.parametrize(("name", "data", "what", "advice"), UNREADABLE.values(), ids=UNREADABLE)
def test_refusals_say_what_where_and_what_to_do(name: str, data: bytes, what: str, advice: str) -> None:
    with pytest.raises(InputError) as error:
        read_file(data, name)
    message = str(error.value)
    assert message.startswith(f"{name}: ")
    assert what in message
    assert advice in message
    assert "\n" not in message


def missing(folder: Path) -> Path:
    return folder / "нет такого.md"


def empty(folder: Path) -> Path:
    (folder / "пусто.md").write_bytes(b" \n\n")
    return folder / "пусто.md"


def below_a_file(folder: Path) -> Path:
    (folder / "a.md").write_text("Порт.")
    return folder / "a.md" / "b.md"


@pytest.mark.parametrize(
    ("make", "what"),
    [
        (missing, "no such file"),
        (lambda folder: folder, "is a folder"),
        (empty, "is empty"),
        (below_a_file, "cannot be read"),
    ],
    ids=["missing", "folder", "empty", "below a file"],
)
def test_files_that_cannot_be_read(tmp_path: Path, make: object, what: str) -> None:
    path = make(tmp_path)  # type: ignore[operator]
    with pytest.raises(InputError, match=what) as error:
        read_bytes(path)
    assert str(error.value).startswith(f"{path}: ")
    assert "\n" not in str(error.value)


def test_bytes_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "порт.md").write_bytes("Порт".encode())
    assert read_bytes(tmp_path / "порт.md") == "Порт".encode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_xml_of_wide_characters_is_known_by_its_first_tag(encoding: str) -> None:
    data = '<?xml version="1.0"?><article><front/><body><p>Порт</p></body></article>'.encode(encoding)
    assert [piece.text for piece in read_file(data, "a").pieces] == ["Порт"]
