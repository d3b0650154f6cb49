"""Loading and saving the artefacts of one document.

A bundle holds the layers made so far. ``None`` means a layer was not made yet; a layer that was made and found
nothing holds empty tuples.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path
from typing import Any, get_args, get_type_hints

import msgspec
from msgspec import Struct

from citeflow.errors import ArtefactError, SurroundingsError
from citeflow.model.accepted import Accepted
from citeflow.model.claim import Claims
from citeflow.model.document import Document
from citeflow.model.entity import Entities
from citeflow.model.evidence import Evidence
from citeflow.model.fetched import Fetched
from citeflow.model.graph import Graph
from citeflow.model.layout import Layout
from citeflow.model.made import SCHEMA_VERSION
from citeflow.model.reference import References
from citeflow.model.report import Manifest, Problems
from citeflow.model.sources import Sources

Layer = (
    Document
    | Layout
    | References
    | Claims
    | Entities
    | Fetched
    | Sources
    | Evidence
    | Graph
    | Accepted
    | Problems
    | Manifest
)


class Bundle(Struct, frozen=True, kw_only=True):
    """All layers of one document. `id` names its folder."""

    id: str
    document: Document | None = None
    layout: Layout | None = None
    references: References | None = None
    claims: Claims | None = None
    entities: Entities | None = None
    fetched: Fetched | None = None
    sources: Sources | None = None
    evidence: Evidence | None = None
    graph: Graph | None = None
    accepted: Accepted | None = None
    problems: Problems | None = None
    manifest: Manifest | None = None

    def need(self, *names: str) -> None:
        """Raise ArtefactError for the first of the named layers that was not made yet."""
        for name in names:
            if getattr(self, name) is None:
                raise ArtefactError(
                    f"{self.id}: {name}.json is missing; run `citeflow {stage_hint(name)}` on this folder first"
                )


def stage_hint(layer: str) -> str:
    """The command that makes a layer."""
    hints = {"accepted": "text", "document": "text", "layout": "text", "sources": "evidence", "fetched": "fetch"}
    return {**hints, "problems": "export", "manifest": "report"}.get(layer, layer)


def layer_types() -> dict[str, type[Struct]]:
    """Layer name -> its type, in the order of the bundle; `<name>.json` is its file."""
    hints = get_type_hints(Bundle)
    return {name: get_args(hint)[0] for name, hint in hints.items() if name != "id"}


def file_of(layer: str) -> str:
    """File name of a layer inside the document's folder."""
    return f"{layer}.json"


def schema_of(layer: str) -> str:
    """Name and number of a layer's form, as it stands in `made`.

    >>> schema_of("document")
    'document/1'
    """
    return f"{layer}/{SCHEMA_VERSION}"


def encode(value: Any, *, compact: bool = False) -> bytes:
    """UTF-8 JSON with sorted keys and a newline at the end; the same value gives the same bytes."""
    raw = msgspec.json.encode(value, order="sorted")
    return msgspec.json.format(raw, indent=-1 if compact else 1) + b"\n"


def encode_layer(name: str, layer: Layer) -> bytes:
    """Bytes of a layer's file. The layout, with a row for every word, is written on one line."""
    return encode(layer, compact=name == "layout")


def read_layer(folder: Path, name: str) -> tuple[Any, str]:
    """A layer and the SHA-256 of its file. Raises ArtefactError where it is missing or not ours."""
    path = folder / file_of(name)
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise ArtefactError(f"{path}: missing; run `citeflow {stage_hint(name)}` on this folder first") from None
    except OSError as error:
        raise ArtefactError(f"{path}: {error.strerror}") from None
    try:
        layer = msgspec.json.decode(raw, type=layer_types()[name])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ArtefactError(f"{path}: not a file of citeflow ({error}); delete it and run the stage again") from None
    made = getattr(layer, "made", None)
    if made is not None and made.schema != schema_of(name):
        raise ArtefactError(f"{path}: form {made.schema}, this citeflow reads {schema_of(name)}; run the stage again")
    return layer, hashlib.sha256(raw).hexdigest()


def load_bundle(folder: Path, needed: tuple[str, ...], wanted: tuple[str, ...] = ()) -> tuple[Bundle, dict[str, str]]:
    """The bundle with the needed layers, the wanted ones where they exist, and file name -> SHA-256 of each."""
    layers: dict[str, Any] = {}
    hashes: dict[str, str] = {}
    for name in (*needed, *(w for w in wanted if (folder / file_of(w)).exists())):
        layers[name], hashes[file_of(name)] = read_layer(folder, name)
    return Bundle(id=folder.resolve().name, **layers), hashes


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: a temporary file beside it, flushed to disk, then renamed.

    A link is followed; a device or a pipe is written into, for renaming over it would take it away. Raises
    SurroundingsError where the folder cannot be made or written.
    """
    temporary: str | None = None
    try:
        path = path.resolve() if path.is_symlink() else path
        if path.exists() and not path.is_file():
            with path.open("wb") as stream:
                stream.write(data)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        # mkstemp makes files for the owner alone; an artefact is for whoever may read the folder
        umask = os.umask(0)
        os.umask(umask)
        Path(temporary).chmod(0o666 & ~umask)
        Path(temporary).replace(path)
    except OSError as error:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
        raise SurroundingsError(f"{path}: cannot be written ({error.strerror})") from None
