"""Heavy libraries load on first use: help answers at once, and a reference string never loads spaCy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("babel", "bibtexparser", "jinja2", "navec", "networkx", "numpy", "pdfplumber", "py3langid", "pymorphy3")
HEAVY += ("pypdfium2", "slovnet", "spacy", "thinc")
NAMES = ("navec", "pymorphy3", "slovnet", "spacy", "thinc", "networkx", "jinja2", "pypdfium2", "pdfplumber")

CALL = """
import sys
sys.argv = ["citeflow", *{args!r}]
from citeflow.cli import main
try:
    main()
except SystemExit as end:
    code = end.code
print("LOADED", code, *sorted({{name.partition(".")[0] for name in sys.modules}}), file=sys.stderr)
"""


def list_loaded(code: str, stdin: bytes = b"") -> set[str]:
    """The top-level modules that a process has loaded at its end."""
    done = subprocess.run([sys.executable, "-c", code], input=stdin, capture_output=True, check=True, timeout=60)
    last = done.stderr.decode().splitlines()[-1].split()
    assert last[:2] == ["LOADED", "0"], done.stderr
    return set(last[2:])


def test_help_loads_nothing_but_click() -> None:
    loaded = list_loaded(CALL.format(args=["--help"]))
    assert loaded & {*HEAVY, "msgspec", "rich", "xml", "sqlite3"} == set()
    assert "click" in loaded


@pytest.mark.parametrize("form", ["jsonl", "ris"])
def test_reference_strings_load_no_language_model(form: str) -> None:
    line = "Иванов И. И. Граница. – М.: Наука, 1999. – 20 с.".encode()
    loaded = list_loaded(CALL.format(args=["refs", "parse", "-", "--format", form]), line)
    assert loaded & set(NAMES) == set()


def test_a_check_loads_no_language_model(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "# Мост\n\nМост открыт [1].\n\n## Литература\n\n1. Иванов И. И. Мост. – М.: Наука, 1999. – 20 с.\n", "utf-8"
    )
    loaded = list_loaded(CALL.format(args=["check", str(path)]))
    assert loaded & {"spacy", "thinc", "slovnet", "navec", "pdfplumber", "pypdfium2"} == set()
