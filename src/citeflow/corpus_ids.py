"""Ids of documents: from `corpus.toml` beside the file, else from its name."""

from __future__ import annotations

import hashlib
import os
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from citeflow.errors import InputError, UsageError
from citeflow.text.romanise import romanise

UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
SAFE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*")
REGISTER = "corpus.toml"
LONGEST = 100


def document_id(path: Path) -> str:
    """The id under which an input's artefacts lie: safe ASCII, usable as a folder name everywhere.

    >>> document_id(Path("Статья о границах.pdf"))
    'Statya-o-granitsakh'
    """
    listed = read_register(path.parent).get(path.name)
    return listed or slug(path.stem)


def slug(stem: str) -> str:
    """A file's stem in safe ASCII; a stem without a single letter to keep becomes a hash of itself."""
    ascii_stem = UNSAFE.sub("-", romanise(stem)).strip("-._")[:LONGEST].rstrip("-._")
    return ascii_stem or f"document-{hashlib.sha256(os.fsencode(stem)).hexdigest()[:8]}"


def printable_name(path: Path) -> str:
    """A file's name as text; bytes that are no UTF-8 stand as question marks.

    >>> printable_name(Path("note\\udcff.md"))
    'note?.md'
    """
    return path.name.encode("utf-8", "replace").decode()


def read_register(folder: Path) -> dict[str, str]:
    """File name -> id, as `corpus.toml` in the folder lists them; empty where there is no such file."""
    path = folder / REGISTER
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: is no TOML ({error}); mend it, or take it away: ids come from file names") from None
    rows = table.get("article", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise InputError(f"{path}: `article` must be a list of tables ([[article]])")
    ids = {}
    for row in rows:
        id_, file = row.get("id"), row.get("file")
        if not isinstance(id_, str) or not isinstance(file, str) or not SAFE.fullmatch(id_):
            raise InputError(f"{path}: every [[article]] needs `file` and a safe `id` (A-Z a-z 0-9 . _ -), found {row}")
        ids[file] = id_
    return ids


def assign_ids(inputs: Sequence[Path]) -> list[tuple[str, Path]]:
    """(id, input) for every input, in the given order. Raises UsageError where two inputs would share a folder."""
    taken: dict[str, Path] = {}
    rows = []
    for path in inputs:
        id_ = document_id(path)
        other = taken.setdefault(id_.casefold(), path)
        if other is not path:
            raise UsageError(
                f"{other} and {path} both get the id {id_}; rename one, or give each an id in {path.parent / REGISTER}"
            )
        rows.append((id_, path))
    return rows
