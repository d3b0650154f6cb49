"""Settings of a run: command-line flags over environment over `citeflow.toml` over defaults."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from citeflow.errors import UsageError
from citeflow.readers.options import DEFAULT_OPTIONS, PdfEngineName, ReadOptions

FILE_NAME = "citeflow.toml"
PREFIX = "CITEFLOW_"
FILE_VARIABLE = "CITEFLOW_SETTINGS"
COUNTS = ("jobs", "max_pages", "max_chars", "page_chars")
TIMES = ("max_seconds", "page_seconds")
LONGEST = 86_400
"""Seconds of a day."""


class Settings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All settings with their defaults. In the environment each is `CITEFLOW_` and its name in capitals.

    jobs: documents worked on at once. authority: file of known names, beside the package's. spacy_models: spaCy
    models that look for names beside our rules, such as ``en=en_core_web_sm``. sources: folder of
    the files that articles cite. mailto: mail address that services are told who ask them; openalex_key: for
    OpenAlex. pdf_password: for encrypted PDFs. The others: see `ReadOptions`.
    """

    jobs: int = 1
    pdf_password: str | None = None
    pdf_engine: PdfEngineName = DEFAULT_OPTIONS.pdf_engine
    max_pages: int = DEFAULT_OPTIONS.max_pages
    max_seconds: float = DEFAULT_OPTIONS.max_seconds
    max_chars: int = DEFAULT_OPTIONS.max_chars
    page_seconds: float = DEFAULT_OPTIONS.page_seconds
    page_chars: int = DEFAULT_OPTIONS.page_chars
    second_opinion: bool = DEFAULT_OPTIONS.second_opinion
    authority: str | None = None
    spacy_models: str | None = None
    sources: str | None = None
    mailto: str | None = None
    openalex_key: str | None = None

    def read_options(self) -> ReadOptions:
        """The part that concerns readers."""
        values = {name: getattr(self, name) for name in ReadOptions.__struct_fields__ if name != "password"}
        return ReadOptions(password=self.pdf_password, **values)


def load_settings(**flags: Any) -> Settings:
    """The settings in force; flags that are None were not given.

    The file is the one that `CITEFLOW_SETTINGS` names, else `citeflow.toml` in the working folder, if there is one.
    Raises UsageError for an unknown name or an impossible value, saying where it stands.
    """
    named = os.environ.get(FILE_VARIABLE)
    path = Path(named or FILE_NAME)
    values: dict[str, Any] = {}
    if named or path.is_file():
        values.update(read_settings_file(path))
    for name in Settings.__struct_fields__:
        if (value := os.environ.get(PREFIX + name.upper())) is not None:
            values[name] = value
    values.update({name: value for name, value in flags.items() if value is not None})
    try:
        settings = msgspec.convert(values, Settings, strict=False)
    except msgspec.ValidationError as error:
        known = ", ".join(Settings.__struct_fields__)
        raise UsageError(f"settings: {error}; settings are {known}") from None
    for name in COUNTS:
        if getattr(settings, name) < 1:
            raise UsageError(f"settings: {name} must be at least 1")
    for name in TIMES:
        if not 0 < getattr(settings, name) <= LONGEST:
            raise UsageError(f"settings: {name} must be more than 0 and at most {LONGEST}, in seconds")
    return settings


def authority_path() -> Path | None:
    """The project's authority file that the settings name; None where they name none."""
    named = load_settings().authority
    return Path(named) if named else None


def sources_path() -> Path | None:
    """The folder of cited files that the settings name; None where they name none."""
    named = load_settings().sources
    return Path(named) if named else None


def spacy_models() -> str | None:
    """The spaCy models that the settings name."""
    return load_settings().spacy_models


def read_settings_file(path: Path) -> dict[str, Any]:
    """The table of a TOML file. Raises UsageError where it cannot be read."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: settings cannot be read ({error.strerror})") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: is no TOML ({error})") from None
