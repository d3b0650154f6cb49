"""Input that cannot be read: one line that says what, where and what to do; the code of the contract; nothing left."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.calling import ARTICLE, PRINT, call, read_folder, spawn
from tests.readers.pdf_builder import Sheet, build_pdf, lay

SMALL = """# Заметка

Граница открыта с 1991 г. [1].

## Литература

1. Иванов И. И. Граница. – М.: Наука, 1999. – 20 с.
"""
"""An article of a few lines."""

BAD_FILES: dict[str, tuple[bytes | None, str]] = {
    "empty.md": (b"", "is empty"),
    "blank.md": (b" \n\n\t", "is empty"),
    "binary.md": (b"text\x00\x01\x02" * 50, "is a binary file"),
    "cp1251.md": ("Статья о границе".encode("cp1251"), "iconv"),
    "utf-16.txt": ("Статья".encode("utf-16"), "iconv -f utf-16"),
    "archive.docx": (b"PK\x03\x04rest", "damaged ZIP archive"),
    "page.html": (b"<!DOCTYPE html><p></p>", "without words"),
    "cut.pdf": (PRINT.read_bytes()[:3000], "save it anew"),
    "named.pdf": (b"no such thing", "no PDF"),
    "missing.md": (None, "no such file"),
}
"""File name -> its bytes (None: no such file) and words of the message."""

COMMANDS: dict[str, Callable[[Path, Path], list[object]]] = {
    "run": lambda path, out: ["run", path, "-o", out],
    "text": lambda path, out: ["text", path, "-o", out / "id"],
    "check": lambda path, out: ["check", path],
}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", BAD_FILES)
def test_unreadable_input(tmp_path: Path, command: str, name: str) -> None:
    data, words = BAD_FILES[name]
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    called = call(*COMMANDS[command](path, tmp_path / "out"))
    assert (called.code, called.stdout) == (2, b"")
    assert called.message.startswith("citeflow: ")
    assert name in called.message
    assert words in called.message
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder_is_no_input(tmp_path: Path, command: str) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    called = call(*COMMANDS[command](folder, tmp_path / "out"))
    assert (called.code, called.stdout) == (2, b"")
    assert str(folder) in called.message
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["missing.txt", "empty.txt", "binary.txt", "cp1251.txt", "folder"])
@pytest.mark.parametrize("command", [["tag"], ["refs", "parse"], ["evaluate"]], ids=" ".join)
def test_commands_that_read_one_text(tmp_path: Path, command: list[str], name: str) -> None:
    path = tmp_path / name
    if name == "folder":
        path.mkdir()
    elif (data := BAD_FILES[name.replace(".txt", ".md")][0]) is not None:
        path.write_bytes(data)
    called = call(*command, path, *([path] if command == ["evaluate"] else []))
    assert (called.code, called.stdout) == (2, b"")
    assert str(path) in called.message


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
def test_a_pdf_without_text_is_read_and_said_to_be_a_picture(tmp_path: Path, engine: str) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(build_pdf([Sheet([])]))
    out = tmp_path / "out"
    called = call("run", path, "-o", out, "--pdf-engine", engine)
    assert called.code == 1
    problems = json.loads((out / "scan" / "problems.json").read_bytes())["problems"]
    codes = {row["code"]: row["severity"] for row in problems}
    assert codes["no-text-layer"] == "error"
    assert "no-text-layer" in called.stderr
    assert "Traceback" not in called.stderr
    assert (out / "scan" / "report.html").stat().st_size > 0


def test_a_locked_pdf_asks_for_its_password(tmp_path: Path) -> None:
    """The encryption dictionary of an unknown key stands for a locked file."""
    plain = build_pdf([Sheet(lay(20, 30, "one line"))])
    lock = b"<</Filter/Standard/V 1/R 2/P -4/O<" + b"1f" * 32 + b">/U<" + b"2e" * 32 + b">>>"
    locked = plain.replace(b"trailer<<", b"trailer<</ID[<00><00>]/Encrypt " + lock)
    path = tmp_path / "locked.pdf"
    path.write_bytes(locked)
    called = call("run", path, "-o", tmp_path / "out")
    assert called.code == 2
    assert "locked.pdf" in called.message
    assert "password" in called.message
    assert not (tmp_path / "out").exists()


def test_a_text_without_a_reference_list_is_finished_with_an_error(tmp_path: Path) -> None:
    path = tmp_path / "заметка.md"
    path.write_text("# Заметка\n\nГраница открыта с 1991 г. [1]. Мост построен позже.\n", "utf-8")
    called = call("run", path, "-o", tmp_path / "out")
    assert called.code == 1
    assert "error[reference-list-not-found]" in called.stderr
    problems = json.loads((tmp_path / "out" / "zametka" / "problems.json").read_bytes())["problems"]
    assert [row["severity"] for row in problems if row["code"] == "reference-list-not-found"] == ["error"]


@pytest.mark.parametrize("source", [ARTICLE, PRINT], ids=["markdown", "pdf"])
@pytest.mark.parametrize("command", ["run", "text"])
def test_an_output_below_a_file_is_the_machines_refusal(tmp_path: Path, command: str, source: Path) -> None:
    file = tmp_path / "file"
    file.write_text("taken")
    called = call(*COMMANDS[command](source, file / "out"))
    assert called.code == 3
    assert str(file) in called.message
    assert "cannot be written" in called.message
    assert read_folder(tmp_path) == {"file": b"taken"}


def test_a_disk_that_is_full_is_the_machines_refusal(tmp_path: Path) -> None:
    """A limit on the size of files stands for a full disk: the write breaks off in the middle."""
    code = (
        "from citeflow.language.identify import identify_language; identify_language('The border is open');"
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000));from citeflow.cli import main; main()"
    )
    called = spawn("text", ARTICLE, "-o", tmp_path / "id", python=["-c", code])
    assert called.code == 3
    assert "cannot be written" in called.message
    assert read_folder(tmp_path) == {}


def test_two_inputs_with_one_id_are_named_and_nothing_is_done(tmp_path: Path) -> None:
    for name in ("статья 1.md", "statya-1.txt"):
        (tmp_path / name).write_text(SMALL, "utf-8")
    called = call("run", tmp_path / "статья 1.md", tmp_path / "statya-1.txt", "-o", tmp_path / "out")
    assert called.code == 2
    assert "статья 1.md" in called.message
    assert "statya-1.txt" in called.message
    assert not (tmp_path / "out").exists()


def test_a_bad_input_takes_no_good_one_with_it(tmp_path: Path) -> None:
    names = ("first.md", "second.md", "third.md")
    for name in names:
        (tmp_path / name).write_bytes(b"\x00" if name == "second.md" else SMALL.encode())
    called = call("run", *(tmp_path / name for name in names), "-o", tmp_path / "out", "-q")
    assert called.code == 2
    assert "second.md" in called.message
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["first", "third"]
    assert all((tmp_path / "out" / id_ / "manifest.json").is_file() for id_ in ("first", "third"))


def test_a_name_that_is_no_unicode(tmp_path: Path) -> None:
    path = tmp_path / "note-\udcff.md"
    path.write_text(SMALL, "utf-8")
    assert call("text", path, "-o", tmp_path / "id").code == 0
    assert call("check", path).code == 0
    assert call("rules", tmp_path).code == 0


STAGE_COMMANDS = ["references", "claims", "entities", "evidence", "graph", "export", "report"]


@pytest.mark.parametrize("command", STAGE_COMMANDS)
def test_a_stage_without_the_file_it_needs_names_it(tmp_path: Path, command: str) -> None:
    called = call(command, tmp_path)
    assert (called.code, called.stdout) == (2, b"")
    assert ".json: missing; run `citeflow " in called.message
    assert read_folder(tmp_path) == {}


@pytest.mark.parametrize("command", STAGE_COMMANDS)
@pytest.mark.parametrize("kind", ["file", "nothing"])
def test_a_stage_wants_a_folder(tmp_path: Path, command: str, kind: str) -> None:
    path = tmp_path / "x"
    if kind == "file":
        path.write_text("x")
    called = call(command, path)
    assert called.code == 2
    assert str(path) in called.message


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not JSON",
        b"[]",
        b"{}",
        b"null",
        b'{"text": 1}',
        b"\xff\xfe",
        b'{"made":{"schema":"document/99","stage":"text","citeflow":"9"},"metadata":{"title":{},"abstract":{},'
        b'"keywords":{},"authors":[]},"text":"","blocks":[],"sentences":[],"marks":[],"stated":{},"edits":[]}',
    ],
    ids=["empty", "text", "list", "object", "null", "type", "bytes", "other-form"],
)
def test_a_file_of_another_form_is_named(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "document.json").write_bytes(data)
    called = call("references", tmp_path)
    assert called.code == 2
    assert str(tmp_path / "document.json") in called.message
    assert read_folder(tmp_path) == {"document.json": data}


@pytest.mark.parametrize("data", [b'{"a":' + b"[" * 100_000, b'{"a":' * 100_000], ids=["list", "object"])
def test_a_file_that_is_nested_too_deeply_is_named(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "document.json").write_bytes(data)
    called = call("references", tmp_path)
    assert called.code == 2
    assert str(tmp_path / "document.json") in called.message


def test_a_stage_that_cannot_write_leaves_no_half_file(built: Path, tmp_path: Path) -> None:
    """A folder in the place of the file to write."""
    folder = tmp_path / "id"
    folder.mkdir()
    shutil.copy(built / ARTICLE.stem / "document.json", folder)
    (folder / "references.json").mkdir()
    called = call("references", folder)
    assert called.code == 3
    assert "references.json" in called.message
    assert set(read_folder(folder)) == {"document.json"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("jobs = ", "citeflow.toml"),
        ("speed = 3", "speed"),
        ("jobs = 0", "at least 1"),
        ("jobs = 'many'", "jobs"),
        ("pdf_engine = 'ghost'", "ghost"),
        ("max_pages = -1", "at least 1"),
    ],
    ids=["syntax", "unknown", "zero", "type", "choice", "negative"],
)
def test_settings_that_cannot_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, said: str) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "citeflow.toml").write_text(text)
    called = call("run", ARTICLE, "-o", tmp_path / "out")
    assert (called.code, called.stdout) == (2, b"")
    assert said in called.message
    assert not (tmp_path / "out").exists()


def test_settings_in_the_environment_come_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "mine.toml"
    file.write_text("max_pages = 1")
    path = tmp_path / "two.pdf"
    path.write_bytes(build_pdf([Sheet(lay(20, 30, "first page")), Sheet(lay(20, 30, "second page"))]))
    monkeypatch.setenv("CITEFLOW_SETTINGS", str(file))
    assert call("text", path, "-o", tmp_path / "file").code == 0
    monkeypatch.setenv("CITEFLOW_MAX_PAGES", "2")
    assert call("text", path, "-o", tmp_path / "environment").code == 0
    assert call("text", path, "-o", tmp_path / "flag", "--max-pages", "1").code == 0
    pages = {
        name: len(json.loads((tmp_path / name / "layout.json").read_bytes())["pages"])
        for name in ("file", "environment", "flag")
    }
    assert pages == {"file": 1, "environment": 2, "flag": 1}


def test_a_settings_file_that_is_named_must_exist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CITEFLOW_SETTINGS", str(tmp_path / "none.toml"))
    called = call("check", ARTICLE)
    assert called.code == 2
    assert "none.toml" in called.message


@pytest.mark.parametrize("register", [b"[[article]]\nfile = 1", b"x = [", b"\xff", b"article = 3"], ids=repr)
def test_a_corpus_list_that_cannot_be_read(tmp_path: Path, register: bytes) -> None:
    (tmp_path / "corpus.toml").write_bytes(register)
    (tmp_path / "a.md").write_text(SMALL, "utf-8")
    called = call("run", tmp_path / "a.md", "-o", tmp_path / "out")
    assert called.code == 2
    assert str(tmp_path / "corpus.toml") in called.message
    assert not (tmp_path / "out").exists()
