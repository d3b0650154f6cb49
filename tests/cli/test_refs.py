"""`citeflow refs parse`: one answer a line, in order, nothing dropped."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import bibtexparser
import pytest
import rispy

from tests.cli.calling import call, spawn

BOOK = "Серік А. Б. Шекара және сауда. – Алматы: Ғылым, 2011. – 240 б."
ARTICLE = "Kanai J. Territorial design in South America // Geoforum. – 2016. – Vol. 69. – P. 160–170."
LINES = [BOOK, "", ARTICLE, "???", "   ", "1999", "[7] " + ARTICLE, BOOK]
HOSTILE = [
    "x" * 20_000,
    "// – . – // – .",
    "\\begin{document}\\input{/etc/passwd} {{{",
    '=HYPERLINK("http://x")',
    "\u202eright to left\u202c \u200b",
    "a\tb\x0bc\x0cd\x1ce\x85f\u2028g",
    "🙂 Иванов",
    "٣٤٥ ۱۹۹۹ ²⁰¹⁹",
]


def parse(lines: list[str], *options: str) -> list[dict[str, Any]]:
    called = call("refs", "parse", "-", *options, stdin="\n".join(lines).encode())
    assert (called.code, called.stderr) == (0, "")
    return [json.loads(line) for line in called.stdout.split(b"\n")[:-1]]


def test_every_line_has_its_answer_in_order() -> None:
    rows = parse(LINES)
    assert [row["n"] for row in rows] == list(range(1, len(LINES) + 1))
    assert [row["raw"] for row in rows] == LINES
    assert [row["csl"].get("title") for row in rows if row["raw"] == BOOK] == ["Шекара және сауда"] * 2
    assert rows[2]["csl"]["container-title"] == "Geoforum"
    assert rows[2]["csl"]["page"] == "160-170"


def test_a_line_that_is_no_reference_is_kept_as_a_document_with_a_problem() -> None:
    for row in parse(["???", "", "   "]):
        assert row["csl"]["type"] == "document"
        assert row["csl"].get("note", "") == row["raw"]
        assert row["problems"]


def test_confidence_is_of_the_fields_that_are_there() -> None:
    for row in parse([BOOK, ARTICLE]):
        assert row["confidence"]
        assert set(row["confidence"]) <= set(row["csl"])
        assert all(0 <= value <= 1 for value in row["confidence"].values())


@pytest.mark.parametrize("line", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_line_is_one_row_with_its_own_words(line: str) -> None:
    rows = parse([BOOK, line, ARTICLE])
    assert [row["raw"] for row in rows] == [BOOK, line, ARTICLE]


@pytest.mark.parametrize("form", ["bibtex", "csl", "ris"])
def test_hostile_lines_are_dropped_in_no_format(form: str) -> None:
    called = call("refs", "parse", "--format", form, stdin="\n".join(HOSTILE).encode())
    assert (called.code, called.stderr) == (0, "")
    counted = {
        "bibtex": lambda text: len(bibtexparser.parse_string(text).entries),
        "csl": lambda text: len(json.loads(text)),
        "ris": lambda text: len(rispy.loads(text)),
    }
    assert counted[form](called.text) == len(HOSTILE)


def test_endings_of_lines() -> None:
    data = f"{BOOK}\r\n\r\n{ARTICLE}\r\n".encode("utf-8-sig")
    rows = [json.loads(line) for line in call("refs", "parse", stdin=data).stdout.splitlines()]
    assert [row["raw"] for row in rows] == [BOOK, "", ARTICLE]
    assert parse([BOOK, ""]) == parse([BOOK])


def test_a_file_and_standard_input_give_the_same(tmp_path: Path) -> None:
    path = tmp_path / "список литературы.txt"
    path.write_text("\n".join(LINES), "utf-8")
    assert call("refs", "parse", path).stdout == call("refs", "parse", stdin=path.read_bytes()).stdout


def test_bibtex_has_a_key_of_its_own_for_each_line() -> None:
    called = call("refs", "parse", "--format", "bibtex", stdin="\n".join(LINES).encode())
    library = bibtexparser.parse_string(called.text)
    assert library.failed_blocks == []
    assert len(library.entries_dict) == len(library.entries) == len(LINES)


def test_csl_is_a_list_of_items_with_ids() -> None:
    items = json.loads(call("refs", "parse", "--format", "csl", stdin=f"{BOOK}\n{ARTICLE}".encode()).stdout)
    assert [item["type"] for item in items] == ["book", "article-journal"]
    assert len({item["id"] for item in items}) == 2


def test_ris_holds_the_fields() -> None:
    called = call("refs", "parse", "--format", "ris", stdin=ARTICLE.encode())
    (entry,) = rispy.loads(called.text)
    assert entry["start_page"] == "160"
    assert entry["year"] == "2016"


@pytest.mark.parametrize("data", [b"", b"\x00\x01", "Иванов".encode("cp1251")], ids=["empty", "binary", "cp1251"])
def test_standard_input_that_cannot_be_read(data: bytes) -> None:
    called = call("refs", "parse", stdin=data)
    assert (called.code, called.stdout) == (2, b"")
    assert "standard input" in called.message


def test_how_many_is_said_only_when_asked() -> None:
    called = call("refs", "parse", "-v", stdin=BOOK.encode())
    assert "1 references" in called.message or "1 reference" in called.message


def test_a_reader_that_has_gone_is_no_fault() -> None:
    """`citeflow refs parse | head -1` over more lines than a pipe holds."""
    script = (
        "import subprocess, sys\n"
        "p = subprocess.Popen([sys.executable, '-m', 'citeflow', 'refs', 'parse'], stdin=subprocess.PIPE,"
        " stdout=subprocess.PIPE, stderr=subprocess.PIPE)\n"
        "import threading\n"
        "threading.Thread(target=lambda: (p.stdin.write(b'???\\n' * 3000), p.stdin.close())).start()\n"
        "first = p.stdout.readline(); p.stdout.close()\n"
        "err = p.stderr.read(); code = p.wait()\n"
        "print(code, len(err), first[:1])\n"
    )
    assert spawn(python=["-c", script]).text.split() == ["0", "0", "b'{'"]


def test_an_output_that_is_full_is_the_machines_refusal() -> None:
    with Path("/dev/full").open("wb") as full:
        called = spawn("refs", "parse", stdin=BOOK.encode(), stdout=full)
    assert called.code == 3
    assert "No space left" in called.message
