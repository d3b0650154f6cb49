"""A copy of the checkout's make files, with its code and its installed packages but a corpus of its own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
HANDED_DOWN = ("CITEFLOW_", "MAKE", "MFLAGS", "VENV", "CORPUS", "BUILD", "ID", "JOBS", "FLAGS", "PYTHON")
STAGE_LINE = re.compile(r"bin/citeflow (\w+) .*?'(?:[^']*/)?build/([\w.-]+)'")


class Made(NamedTuple):
    """How a call of make ended, and the (stage, id) pairs it ran, in order."""

    code: int
    stdout: str
    stderr: str

    @property
    def stages(self) -> list[tuple[str, str]]:
        return [(match[1], match[2]) for match in STAGE_LINE.finditer(self.stdout)]

    def stages_of(self, id_: str) -> list[str]:
        return [stage for stage, document in self.stages if document == id_]


class Checkout:
    """A folder in which make can be called."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.corpus = folder / "corpus"
        self.build = folder / "build"

    def write(self, name: str, text: str | bytes) -> Path:
        """An article of the corpus."""
        path = self.corpus / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def command(self, *args: str) -> list[str]:
        return ["make", "-f", "Makefile", *args]

    def environment(self) -> dict[str, str]:
        """Without what a make above us hands down."""
        return {name: value for name, value in os.environ.items() if not name.startswith(HANDED_DOWN)}

    def make(self, *args: str) -> Made:
        done = subprocess.run(
            self.command(*args), cwd=self.folder, env=self.environment(), capture_output=True, timeout=170, check=False
        )
        return Made(done.returncode, done.stdout.decode(), done.stderr.decode())


def new_checkout(folder: Path) -> Checkout:
    """The copy. Its .venv is a link to the one that runs these tests, marked as installed: nothing is fetched.

    The code is copied, too, so that nobody who edits it meanwhile makes articles out of date.
    """
    (folder / "corpus").mkdir(parents=True)
    (folder / ".venv").mkdir()
    (folder / ".venv" / "bin").symlink_to(Path(sys.executable).parent)
    for name in ("pipelines", "src"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, folder)
    for stamp in (".installed", ".installed-dev"):
        (folder / ".venv" / stamp).touch()
    return Checkout(folder)


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """An empty corpus, for one test."""
    return new_checkout(tmp_path / "check out")
