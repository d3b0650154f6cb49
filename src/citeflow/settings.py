"""Settings of a run: command-line flags over environment over `citeflow.toml` over defaults."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from citeflow.errors import UsageError
from citeflow.readers.options import PdfEngineName, ReadOptions

FILE_NAME = "citeflow.toml"
PREFIX = "CITEFLOW_"
FILE_VARIABLE = "CITEFLOW_SETTINGS"


class Settings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All settings with their defaults. In the environment each is `CITEFLOW_` and its name in capitals.

    jobs: documents worked on at once. pdf_engine: `pdfium` or `pdfplumber`. max_pages: pages read of one PDF.
    pdf_password: for encrypted PDFs.
    """

    jobs: int = 1
    pdf_engine: PdfEngineName = "pdfium"
    max_pages: int = 2000
    pdf_password: str | None = None

    def read_options(self) -> ReadOptions:
        """The part that concerns readers."""
        return ReadOptions(password=self.pdf_password, max_pages=self.max_pages, pdf_engine=self.pdf_engine)


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
    if settings.jobs < 1 or settings.max_pages < 1:
        raise UsageError("settings: jobs and max_pages must be at least 1")
    return settings


def read_settings_file(path: Path) -> dict[str, Any]:
    """The table of a TOML file. Raises UsageError where it cannot be read."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: settings cannot be read ({error.strerror})") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: is no TOML ({error})") from None
