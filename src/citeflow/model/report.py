"""Small artefacts that list others: the union of problems and the manifest."""

from __future__ import annotations

from msgspec import Struct

from citeflow.model.made import Made
from citeflow.model.problem import Problem


class Problems(Struct, frozen=True, kw_only=True):
    """`problems.json`: the problems of all stages and the findings of the self-check, by place."""

    problems: tuple[Problem, ...]
    made: Made | None = None


class FileEntry(Struct, frozen=True, kw_only=True):
    """One file of a document's folder."""

    file: str
    sha256: str
    what: str


class Manifest(Struct, frozen=True, kw_only=True):
    """`manifest.json`: what lies in the folder and what each file is."""

    document: str
    files: tuple[FileEntry, ...]
    problems: tuple[Problem, ...] = ()
    made: Made | None = None
