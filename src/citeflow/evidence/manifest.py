"""`sources.toml`: what a person says of the files in a folder of sources."""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec
from msgspec import Struct

from citeflow.errors import InputError

FILE_NAME = "sources.toml"


class Entry(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One file and its reference, by printed number or by key. origin, date, licence: where it came from, when, and
    what may be done with it; they are kept for people. sha256: of the file that was meant.
    """

    file: str
    number: int | None = None
    key: str | None = None
    origin: str | None = None
    date: str | None = None
    licence: str | None = None
    sha256: str | None = None


class Manifest(Struct, frozen=True, forbid_unknown_fields=True):
    """A list of ``[[source]]``."""

    source: tuple[Entry, ...] = ()


def read_manifest(folder: Path) -> tuple[Entry, ...]:
    """The entries of a folder's manifest; none where there is no file. Raises InputError where it is no manifest."""
    path = folder / FILE_NAME
    if not path.is_file():
        return ()
    try:
        entries = msgspec.convert(tomllib.loads(path.read_text("utf-8")), Manifest).source
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise InputError(f"{path}: is no list of sources ({error}); see docs/sources.md") from None
    for entry in entries:
        if (entry.number is None) == (entry.key is None):
            raise InputError(f"{path}: '{entry.file}' needs either a number or a key of its reference")
    return entries
