"""Flags over environment over file over defaults."""

from __future__ import annotations

from pathlib import Path

import pytest

from citeflow.errors import UsageError
from citeflow.settings import Settings, load_settings


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in [*(f"CITEFLOW_{n.upper()}" for n in Settings.__struct_fields__), "CITEFLOW_SETTINGS"]:
        monkeypatch.delenv(name, raising=False)


def test_defaults() -> None:
    assert load_settings() == Settings()


def test_order(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "citeflow.toml").write_text('jobs = 2\nmax_pages = 20\npdf_engine = "pdfplumber"\n')
    monkeypatch.setenv("CITEFLOW_JOBS", "3")
    monkeypatch.setenv("CITEFLOW_MAX_PAGES", "30")
    settings = load_settings(jobs=4, max_pages=None)
    assert (settings.jobs, settings.max_pages, settings.pdf_engine) == (4, 30, "pdfplumber")


def test_a_named_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "citeflow.toml").write_text("jobs = 2\n")
    (tmp_path / "other.toml").write_text('pdf_password = "мост"\n')
    monkeypatch.setenv("CITEFLOW_SETTINGS", str(tmp_path / "other.toml"))
    settings = load_settings()
    assert (settings.jobs, settings.read_options().password) == (1, "мост")


BAD = {
    "unknown name": ("colour = 1\n", "colour"),
    "wrong type": ('jobs = "many"\n', "jobs"),
    "unknown engine": ('pdf_engine = "word"\n', "pdf_engine"),
    "no jobs": ("jobs = 0\n", "at least 1"),
    "no pages": ("max_pages = -1\n", "at least 1"),
    "no time": ("max_seconds = 0\n", "more than 0"),
    "endless time": ("page_seconds = inf\n", "at most"),
    "no number": ("page_seconds = nan\n", "at most"),
    "no characters": ("page_chars = 0\n", "at least 1"),
    "no toml": ("jobs =\n", "TOML"),
}


@pytest.mark.parametrize(("text", "what"), BAD.values(), ids=BAD)
def test_bad_settings_are_named(text: str, what: str, tmp_path: Path) -> None:
    (tmp_path / "citeflow.toml").write_text(text)
    with pytest.raises(UsageError, match=what) as error:
        load_settings()
    assert "\n" not in str(error.value)


def test_a_named_file_must_exist(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CITEFLOW_SETTINGS", str(tmp_path / "none.toml"))
    with pytest.raises(UsageError, match=r"none\.toml"):
        load_settings()


def test_each_option_of_readers_is_a_setting() -> None:
    settings = load_settings(page_seconds="2.5", page_chars=7, max_seconds=9, max_chars=11, second_opinion=True)
    options = settings.read_options()
    assert (options.page_seconds, options.page_chars, options.max_seconds, options.max_chars) == (2.5, 7, 9.0, 11)
    assert options.second_opinion
