"""A downloaded copy in the folder of sources, and its entry in the manifest there."""

from __future__ import annotations

import hashlib
import re
import tomllib
from pathlib import Path

from citeflow.bundle import write_bytes
from citeflow.errors import InputError
from citeflow.evidence.manifest import FILE_NAME, read_manifest
from citeflow.text.toml_strings import quote_toml

UNSAFE = re.compile(r"[^a-z0-9_.-]+")
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)")
"""Names that mean a device on Windows, whatever follows them."""

LONGEST = 80


def name_file(key: str, suffix: str) -> str:
    """A safe file name for the copy of a reference: small ASCII letters, digits, and nothing that leads elsewhere.

    >>> name_file("smith2001border", ".pdf"), name_file("../../etc/passwd", ".html"), name_file("con", ".txt")
    ('smith2001border.pdf', 'etc-passwd.html', 'work-con.txt')
    """
    stem = UNSAFE.sub("-", key.lower()).strip("-. ")[:LONGEST].rstrip("-. ") or "work"
    while ".." in stem:
        stem = stem.replace("..", ".")
    return f"{f'work-{stem}' if RESERVED.match(stem) else stem}{suffix}"


def save_copy(folder: Path, key: str, suffix: str, body: bytes, origin: str, date: str, licence: str | None) -> str:
    """Write a copy and its entry; gives the file's name. Raises InputError where the manifest is none,
    SurroundingsError where the folder cannot be written.

    A file of the same name with other content is left alone: the copy gets a name with the beginning of its hash.
    """
    sha256 = hashlib.sha256(body).hexdigest()
    entries = read_manifest(folder)
    name = name_file(key, suffix)
    path = folder / name
    if path.exists() and hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
        name = name_file(f"{key}-{sha256[:8]}", suffix)
    # the entry first: a run that is cut off before the file finds it missing and fetches it again
    if all(entry.file != name for entry in entries):
        lines = {"file": name, "key": key, "origin": origin, "date": date, "licence": licence, "sha256": sha256}
        append_entry(folder / FILE_NAME, {field: value for field, value in lines.items() if value})
    write_bytes(folder / name, body)
    return name


def require_open(folder: Path) -> None:
    """Make sure that an entry can be added before anything is asked. Raises InputError where the manifest is none, or
    is written as one list in brackets, behind which nothing can be added.
    """
    read_manifest(folder)
    path = folder / FILE_NAME
    if not path.is_file():
        return
    try:
        tomllib.loads(path.read_text("utf-8") + "\n[[source]]\n")
    except tomllib.TOMLDecodeError:
        raise InputError(
            f"{path}: is one list in brackets, to which no entry can be added; write each entry below a line [[source]]"
        ) from None


def append_entry(path: Path, fields: dict[str, str]) -> None:
    """Add an entry behind what a person wrote, which stays as it is."""
    before = path.read_bytes() if path.is_file() else b""
    gap = b"" if not before else b"\n" if before.endswith(b"\n") else b"\n\n"
    entry = "[[source]]\n" + "".join(f"{field} = {quote_toml(value)}\n" for field, value in fields.items())
    write_bytes(path, before + gap + entry.encode())
