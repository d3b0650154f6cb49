"""Sources on disk: the folder they lie in, and their documents, read once and shared by all articles."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from citeflow import __version__
from citeflow.bundle import encode, write_bytes
from citeflow.errors import InputError
from citeflow.evidence.manifest import FILE_NAME, read_manifest
from citeflow.evidence.passages import Candidate, read_passages
from citeflow.evidence.tie import SourceFile, tie_files
from citeflow.model.document import Document
from citeflow.model.reference import References
from citeflow.model.sources import Sources
from citeflow.structure.load import load_document

STORE = ".sources"
"""Folder beside the documents' folders in which each source lies once, under the SHA-256 of its file."""

DOCUMENT, PASSAGES = "document.json", "passages.json"

READ_ME = frozenset({"readme.md", "readme.txt"})
LEFT_OUT = READ_ME | {FILE_NAME}


class Made(Struct, frozen=True):
    """Which version read a source."""

    citeflow: str


class Passages(Struct, frozen=True):
    """`passages.json` of a source: what can be offered, in order."""

    citeflow: str
    passages: list[Candidate]


def find_folder(folder: Path, document: str) -> Path:
    """The folder of a document's sources: the one inside `folder` that bears its id, else `folder` itself.

    Raises InputError where there is none.
    """
    if not folder.is_dir():
        raise InputError(f"{folder}: no such folder of sources")
    inner = folder / document
    return inner if inner.is_dir() else folder


def find_place(folder: Path, document: str) -> Path:
    """Where copies for a document go: among the files that lie in `folder` itself, where it is one document's, else the
    folder inside it that bears the document's id, there or not.
    """
    inner = folder / document
    if inner.is_dir() or not folder.is_dir():
        return inner
    files = {path.name.lower() for path in folder.iterdir() if path.is_file() and not path.name.startswith(".")}
    return folder if files - READ_ME else inner


def tie_sources(folder: Path, home: Path, references: References) -> Sources:
    """Tie the files of a folder to references; their documents are written beside `home`, the document's folder.

    A file that cannot be read is a row and a finding, no error.
    """
    manifest = read_manifest(folder)
    names = sorted(p.name for p in folder.iterdir() if p.is_file() and not p.name.startswith("."))
    files = [read_source(folder / name, home) for name in names if name.lower() not in LEFT_OUT]
    rows, problems = tie_files(files, references.references, manifest)
    return Sources(sources=tuple(rows), problems=tuple(problems))


def read_source(path: Path, home: Path) -> SourceFile:
    """A source, read now or taken from where an earlier run of this version left it."""
    try:
        sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        return SourceFile(path.name, "", "", None, f"{path.name}: cannot be read ({error.strerror})")
    if not is_stored(home, sha256):
        try:
            loaded = load_document(path)
        except InputError as error:
            return SourceFile(path.name, sha256, "", None, str(error))
        folder = folder_of(home, sha256)
        passages = Passages(citeflow=__version__, passages=read_passages(loaded.document, loaded.layout))
        write_bytes(folder / DOCUMENT, encode(loaded.document))
        # last, for it says that the others are there
        write_bytes(folder / PASSAGES, encode(passages, compact=True))
    document = load_source(home, sha256)
    langs = [block.lang for block in document.blocks if block.lang]
    return SourceFile(path.name, sha256, document.text, max(langs, key=langs.count) if langs else None)


def is_stored(home: Path, sha256: str) -> bool:
    """Whether a source was read by this version."""
    try:
        raw = (folder_of(home, sha256) / PASSAGES).read_bytes()
        return msgspec.json.decode(raw, type=Made).citeflow == __version__
    except (OSError, msgspec.DecodeError):
        return False


def folder_of(home: Path, sha256: str) -> Path:
    """The folder of a source."""
    return home.resolve().parent / STORE / sha256


T = TypeVar("T")


def load_source(home: Path, sha256: str) -> Document:
    """The document of a source. Raises InputError where it is not there or not ours."""
    return read_stored(folder_of(home, sha256) / DOCUMENT, Document)


def load_passages(home: Path, sha256: str) -> list[Candidate]:
    """The passages of a source. Raises InputError where they are not there or not ours."""
    return read_stored(folder_of(home, sha256) / PASSAGES, Passages).passages


def read_stored(path: Path, kind: type[T]) -> T:
    """A file of the store."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (OSError, msgspec.DecodeError) as error:
        raise InputError(f"{path}: is no file of a source ({error}); run `citeflow sources` again") from None
