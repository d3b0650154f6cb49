"""`<id>.accepted.toml` beside an article: reading it, and writing an entry of it."""

from __future__ import annotations

import datetime
import tomllib
from pathlib import Path
from typing import Any

from citeflow.check.stage_codes import STAGE_CODES
from citeflow.check.table import FINDINGS
from citeflow.errors import InputError
from citeflow.model.accepted import Accepted, AcceptedFinding
from citeflow.model.ids import normalise
from citeflow.model.problem import Acceptance
from citeflow.text.toml_strings import quote_toml

SUFFIX = ".accepted.toml"
NEEDED = ("code", "reason", "who")
FIELDS = frozenset({*NEEDED, "quote", "date"})
LONGEST = 1_000_000
"""Bytes; a longer file is none that people wrote."""


def accepted_path(folder: Path, document_id: str) -> Path:
    """Where the file of a document lies."""
    return folder / f"{document_id}{SUFFIX}"


def read_accepted(path: Path) -> Accepted | None:
    """The entries of a file; None where there is none. Raises InputError, naming the entry, where one is malformed."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from None
    try:
        table = tomllib.loads(raw[:LONGEST].decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(f"{path}: is no TOML ({' '.join(str(error).split())}); mend it or take it away") from None
    rows = table.get("accepted", [])
    if set(table) - {"accepted"} or not isinstance(rows, list):
        raise InputError(f"{path}: holds something else than [[accepted]] entries; docs/accepted.md shows the form")
    return Accepted(file=path.name, accepted=tuple(read_entry(path, n, row) for n, row in enumerate(rows, 1)))


def read_entry(path: Path, number: int, row: Any) -> AcceptedFinding:
    """One entry of the file. Raises InputError that says which field is wrong."""
    where = f"{path}: entry {number}"
    if not isinstance(row, dict):
        raise InputError(f"{where} is no table; write [[accepted]] above it")
    if unknown := sorted(set(row) - FIELDS):
        raise InputError(f"{where} has an unknown field {unknown[0]!r}; fields are {', '.join(sorted(FIELDS))}")
    date = row.get("date")
    row = row | {"date": date.isoformat()} if isinstance(date, datetime.date) else row
    for name, value in row.items():
        if not isinstance(value, str) or (not value.strip() and name != "quote"):
            raise InputError(f"{where}: {name} must be words in quotes and not empty, found {value!r}")
    if missing := [name for name in NEEDED if name not in row]:
        raise InputError(f"{where} lacks {missing[0]}; every entry needs {', '.join(NEEDED)}")
    if row["code"] not in FINDINGS and row["code"] not in STAGE_CODES:
        raise InputError(f"{where}: no code {row['code']!r}; docs/checks/README.md lists all")
    acceptance = Acceptance(reason=row["reason"], who=row["who"], date=row.get("date"))
    quote = row.get("quote")
    return AcceptedFinding(code=row["code"], quote=quote if normalise(quote or "") else None, acceptance=acceptance)


def write_entry(entry: AcceptedFinding) -> str:
    """An entry in TOML, an empty line behind it."""
    acceptance = entry.acceptance
    rows = (
        ("code", entry.code),
        ("quote", entry.quote),
        ("reason", acceptance.reason),
        ("who", acceptance.who),
        ("date", acceptance.date),
    )
    lines = "".join(f"{name} = {quote_toml(value)}\n" for name, value in rows if value is not None)
    return f"[[accepted]]\n{lines}\n"
