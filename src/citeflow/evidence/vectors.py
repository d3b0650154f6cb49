"""Vectors of passages kept beside their source, so that a later run encodes only what is new."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from citeflow.bundle import write_bytes
from citeflow.evidence.encoders import Encoder, Vectors

Encode = Callable[[Sequence[str]], Vectors]


class KeptVectors:
    """Vectors by the hash of their text, for one source and one encoder. path: where they lie; None keeps none.

    A file that cannot be read is as good as none: what it held is encoded anew.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._vectors = read_vectors(path) if path is not None else {}
        self._known = len(self._vectors)

    def encode(self, texts: Sequence[str], encode: Encode) -> Vectors:
        """The vectors of texts, array (texts, dimensions); those that are not kept yet are encoded in one go."""
        keys = [hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32] for text in texts]
        missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in self._vectors}
        if missing:
            self._vectors.update(zip(missing, encode(list(missing.values())), strict=True))
        return np.stack([self._vectors[key] for key in keys])

    def save(self) -> None:
        """Write what came anew. Raises SurroundingsError where that is not allowed."""
        if self._path is None or len(self._vectors) == self._known:
            return
        buffer = io.BytesIO()
        keys = sorted(self._vectors)
        np.savez(buffer, keys=np.array(keys), vectors=np.stack([self._vectors[key] for key in keys]))
        write_bytes(self._path, buffer.getvalue())
        self._known = len(self._vectors)


class ClaimVectors:
    """Vectors of claims, made once for all sources that they are held against. home: folder in which they are kept for
    the next run; None keeps none.
    """

    def __init__(self, home: Path | None) -> None:
        self._home = home
        self._kept: dict[str, KeptVectors] = {}

    def prepare(self, claims: Sequence[str], encoder: Encoder) -> None:
        """Encode claims in one go, which takes half as long as one after the other."""
        if claims:
            self._open(encoder).encode(claims, encoder.encode_claims)

    def encode(self, claim: str, encoder: Encoder) -> NDArray[np.float32]:
        """The vector of a claim, array (dimensions,)."""
        vector: NDArray[np.float32] = self._open(encoder).encode([claim], encoder.encode_claims)[0]
        return vector

    def _open(self, encoder: Encoder) -> KeptVectors:
        if encoder.name not in self._kept:
            self._kept[encoder.name] = KeptVectors(name_vectors(self._home, encoder) if self._home else None)
        return self._kept[encoder.name]

    def save(self) -> None:
        """Write what came anew."""
        for kept in self._kept.values():
            kept.save()


def name_vectors(home: Path, encoder: Encoder) -> Path:
    """Where the vectors of an encoder lie in a folder; another version of it makes its own."""
    return home / f"vectors-{encoder.name}-{encoder.version}.npz"


def read_vectors(path: Path) -> dict[str, Vectors]:
    """Key -> vector of a file; empty where it is missing or no such file."""
    try:
        # from memory: numpy leaves a file open that it cannot read
        with np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as file:
            return dict(zip(file["keys"].tolist(), file["vectors"], strict=True))
    except (OSError, ValueError, KeyError, zipfile.BadZipFile, EOFError):
        return {}
