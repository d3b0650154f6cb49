"""What `citeflow check` is given: documents, folders of documents that were run, folders of articles."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec.structs import replace

from citeflow.bundle import Bundle, file_of, load_bundle
from citeflow.check.checked import Checked, measure_coverage
from citeflow.corpus_files import list_articles
from citeflow.corpus_ids import assign_ids, document_id
from citeflow.errors import ArtefactError, InputError
from citeflow.pipeline import collect_problems, read_text, run_stage
from citeflow.readers.options import ReadOptions

LAYERS = ("document", "references", "claims")
WANTED = ("layout", "accepted", "entities", "evidence", "graph")
LONGEST_SOURCE = 20_000_000
"""Bytes; the lines of a larger input are not looked for."""


def expand_inputs(paths: Sequence[Path]) -> list[Path]:
    """Inputs, and folders of single documents that were run, in the order given.

    A folder stands for itself where it holds document.json, else for the documents below it, else for the articles
    in it. Raises InputError for a folder with none of these, UsageError for two inputs with one id.
    """
    found = [path for given in paths for path in (expand_folder(given) if given.is_dir() else [given])]
    assign_ids([path for path in found if not path.is_dir()])
    return list(dict.fromkeys(found))


def expand_folder(folder: Path) -> list[Path]:
    """The documents that a folder stands for."""
    if any((folder / file_of(layer)).exists() for layer in LAYERS):
        return [folder]
    run = sorted(path.parent for path in folder.glob(f"*/{file_of('document')}"))
    found = run or [path for _, path in list_articles(folder)]
    if not found:
        raise InputError(f"{folder}: holds neither document.json nor an article; name a document or its folder")
    return found


def check_one(path: Path, options: ReadOptions, step: Callable[[str], None]) -> Checked:
    """Check an input, or the folder of a document that was run. Raises CiteflowError where it cannot be read."""
    bundle = load_layers(path) if path.is_dir() else read_input(path, options, step)
    if bundle.document is None:
        raise ArtefactError(f"{path}: {file_of('document')} is missing")
    return Checked(
        id=bundle.id,
        file=os.fspath(path / file_of("document") if path.is_dir() else path),
        problems=collect_problems(bundle),
        text=bundle.document.text,
        coverage=measure_coverage(bundle),
        source=None if path.is_dir() else read_source(path),
    )


def load_layers(folder: Path) -> Bundle:
    """The layers of a document that was run."""
    return load_bundle(folder, LAYERS, WANTED)[0]


def read_input(path: Path, options: ReadOptions, step: Callable[[str], None]) -> Bundle:
    """The layers of an input that was not run, made in a folder that goes away."""
    with tempfile.TemporaryDirectory(prefix="citeflow-") as scratch:
        folder = Path(scratch) / document_id(path)
        step("text")
        read_text(path, folder, options)
        for stage in LAYERS[1:]:
            step(stage)
            run_stage(stage, folder)
        return replace(load_layers(folder), id=folder.name)


def read_source(path: Path) -> str | None:
    """The input as text, for its lines; None for a PDF, an archive and other bytes."""
    data = path.read_bytes()
    if len(data) > LONGEST_SOURCE or b"\x00" in data or data.startswith(b"%PDF"):
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None
