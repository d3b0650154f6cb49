"""Calling the command line: inside this process, where libraries are loaded once, or as a process of its own."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import IO, NamedTuple
from unittest.mock import patch

from citeflow.cli import main

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "corpus"
ARTICLE = CORPUS / "granitsy-i-instituty.md"
PRINT = CORPUS / "granitsy-i-instituty-pdf.pdf"
ARTICLE_ID, PRINT_ID = ARTICLE.stem, PRINT.stem

SETTINGS = ("CITEFLOW_", "MAKE", "MFLAGS")


class Called(NamedTuple):
    """What a command ended in: its exit code and what it wrote."""

    code: int
    stdout: bytes
    stderr: str

    @property
    def text(self) -> str:
        return self.stdout.decode("utf-8")

    @property
    def message(self) -> str:
        """The only line on stderr."""
        lines = self.stderr.splitlines()
        assert len(lines) == 1, self.stderr
        return lines[0]


def call(*args: object, stdin: bytes = b"") -> Called:
    """`citeflow ARGS` through `main`, as the installed script calls it."""
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
    source = io.TextIOWrapper(io.BytesIO(stdin), "utf-8")
    code = 0
    with (
        patch.object(sys, "argv", ["citeflow", *map(str, args)]),
        patch.object(sys, "stdin", source),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        try:
            main()
        except SystemExit as end:
            assert isinstance(end.code, int), end.code
            code = end.code
        out.flush()
        err.flush()
        return Called(code, out.buffer.getvalue(), err.buffer.getvalue().decode())  # type: ignore[attr-defined]


def spawn(
    *args: object,
    stdin: bytes = b"",
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    stdout: int | IO[bytes] = subprocess.PIPE,
    python: Sequence[str] = ("-m", "citeflow"),
) -> Called:
    """`citeflow ARGS` as a process, without the settings of this one's environment."""
    done = subprocess.run(
        [sys.executable, *python, *map(str, args)],
        input=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        cwd=cwd,
        env={**clean_environment(), **(env or {})},
        timeout=180,
        check=False,
    )
    return Called(done.returncode, done.stdout or b"", done.stderr.decode())


def clean_environment() -> dict[str, str]:
    """The environment without settings of citeflow and without what a make above us hands down."""
    return {name: value for name, value in os.environ.items() if not name.startswith(SETTINGS)}


def read_folder(folder: Path) -> dict[str, bytes]:
    """Path below the folder -> bytes, of every file there, hidden ones too."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
