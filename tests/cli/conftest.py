"""Our own article, run once for all tests that look at the result."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.calling import ARTICLE, PRINT, Called, call


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An empty working folder and no settings in the environment."""
    for name in [name for name in os.environ if name.startswith("CITEFLOW_") and name != "CITEFLOW_ACCEPT"]:
        monkeypatch.delenv(name)
    empty = tmp_path / "working folder"
    empty.mkdir()
    monkeypatch.chdir(empty)


@pytest.fixture(scope="session")
def first_run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Called]:
    """The folder that `citeflow run` filled from our article in Markdown and as PDF, and how the command ended."""
    out = tmp_path_factory.mktemp("run") / "build"
    return out, call("run", ARTICLE, PRINT, "-o", out)


@pytest.fixture(scope="session")
def built(first_run: tuple[Path, Called]) -> Path:
    """The folder with both forms of our article; look, do not write."""
    return first_run[0]
