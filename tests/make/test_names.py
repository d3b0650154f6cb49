"""File names as make and the shell see them: whatever a person calls an article, its rule finds the file."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from citeflow.errors import UsageError
from citeflow.make_rules import article_rule, write_corpus_rules
from tests.make.conftest import Checkout

NAMES = [
    "plain.md",
    "моя статья.md",
    "it's 100% #1 $x.md",
    "two  spaces.md",
    'double "quotes".md',
    "`back ticks`.md",
    "$(shell echo no).md",
    "${HOME}.md",
    "semi;colon & ampersand.md",
    "pipe | and > more.md",
    "equals = colon: x.md",
    "[brackets] {braces} (parens).md",
    "star * question ?.md",
    "~tilde.md",
    "back\\slash.md",
    "back\\ slash space.md",
    "end backslash\\",
    "100%.md",
    "%.md",
    "a%b%c.md",
    "\\%.md",
    "#.md",
    "\\#.md",
    "-o dash.md",
    "-f.md",
    "қазақша мақала – 2024.md",
    "note-\udcff.md",
    "tab\there.md",
    "no\u00a0break space.md",
    "!bang.md",
    "@at.md",
    "+plus.md",
    "comma, and ^caret.md",
]


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_rule_finds_its_file_and_hands_its_name_on(tmp_path: Path, name: str) -> None:
    """`printf` in the place of citeflow shows the words that the shell hands over."""
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / name).write_text("x")
    path = Path("corpus") / name
    rules = tmp_path / "rules.mk"
    head = "CITEFLOW := @printf '%s\\n'\nBUILD := build\nCODE :=\n"
    rules.write_bytes(head.encode() + article_rule("id", path).encode(errors="surrogateescape"))
    done = subprocess.run(
        ["make", "-r", "-f", "rules.mk", "build/id/document.json"], cwd=tmp_path, capture_output=True, check=False
    )
    assert done.stderr == b""
    words = done.stdout.decode(errors="surrogateescape").split("\n")
    assert words[:4] == ["text", str(path), "-o", "build/id"]


def test_a_file_that_is_gone_is_missed(tmp_path: Path) -> None:
    """Else the test above could not fail: a rule whose prerequisite is not read would do nothing about the file."""
    rules = tmp_path / "rules.mk"
    rules.write_text("CITEFLOW := @echo\nBUILD := build\n" + article_rule("id", Path("corpus/моя статья.md")))
    done = subprocess.run(["make", "-r", "-f", rules, "build/id/document.json"], cwd=tmp_path, capture_output=True)
    assert done.returncode == 2
    assert "моя статья.md" in done.stderr.decode()


def test_a_name_with_a_line_break_is_refused() -> None:
    with pytest.raises(UsageError, match="line break"):
        write_corpus_rules([("id", Path("corpus/two\nlines.md"))])


def test_help_lists_every_target(checkout: Checkout) -> None:
    made = checkout.make("help")
    assert made.code == 0
    listed = {line.split()[0] for line in made.stdout.splitlines() if line.startswith("  ")}
    assert {"all", "run", "test", "lint", "types", "unit", "accept", "clean", "help"} <= listed
    phony = (checkout.folder / "Makefile").read_text().partition(".PHONY:")[2].splitlines()[0].split()
    assert [name for name in phony if name not in listed] == []


def test_clean_takes_the_output_away_and_nothing_else(checkout: Checkout) -> None:
    checkout.build.mkdir()
    (checkout.build / "x").write_text("x")
    assert checkout.make("clean").code == 0
    assert not checkout.build.exists()
    assert checkout.corpus.exists()


def test_an_empty_corpus_says_what_to_do(checkout: Checkout) -> None:
    made = checkout.make()
    assert made.code != 0
    assert "put a PDF, Markdown, HTML, DOCX, JATS, TEI or text file there" in made.stderr


def test_two_files_with_one_id_are_named(checkout: Checkout) -> None:
    checkout.write("статья 1.md", "x")
    checkout.write("statya-1.txt", "x")
    made = checkout.make()
    assert made.code != 0
    assert "статья 1.md" in made.stderr
    assert "statya-1.txt" in made.stderr
    assert made.stages == []


def test_a_format_that_is_not_read_is_named(checkout: Checkout) -> None:
    checkout.write("статья.odt", b"PK\x03\x04")
    made = checkout.make()
    assert "статья.odt: passed over" in made.stderr
