"""The trained field: weights of features, transitions between labels and words of country names, in one file.

A zip of text and numpy arrays; weights are kept as bytes with a scale for each label.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from citeflow.errors import SurroundingsError

MODEL_FILE = Path(__file__).parent / "kazakh.model"
"""The model that ships with the package."""

_FIXED_DATE = (1980, 1, 1, 0, 0, 0)


class NamesModel(NamedTuple):
    """labels: in the order of the columns. rows: feature -> row of `weights`. weights: (features, labels).

    transitions: (labels, labels), log domain, from row to column. version: a hash of what it was trained from.
    """

    labels: tuple[str, ...]
    rows: Mapping[str, int]
    weights: NDArray[np.float32]
    transitions: NDArray[np.float32]
    territories: Mapping[str, str]
    version: str


def save_names_model(model: NamesModel, path: Path) -> None:
    """Write a model; the same model gives the same bytes."""
    scale = np.maximum(np.abs(model.weights).max(axis=0), 1e-6) / 127
    head = {"labels": model.labels, "version": model.version, "territories": dict(sorted(model.territories.items()))}
    parts = {
        "head.json": json.dumps(head, ensure_ascii=False).encode(),
        "features.txt": "\n".join(sorted(model.rows, key=lambda name: model.rows[name])).encode(),
        "weights.npy": dump_array(np.round(model.weights / scale).astype(np.int8)),
        "scale.npy": dump_array(scale.astype(np.float32)),
        "transitions.npy": dump_array(model.transitions),
    }
    with zipfile.ZipFile(path, "w") as file:
        for name, data in parts.items():
            file.writestr(zipfile.ZipInfo(name, _FIXED_DATE), data, zipfile.ZIP_DEFLATED, 9)


def dump_array(array: NDArray[np.generic]) -> bytes:
    """The bytes of an array in numpy's own form."""
    buffer = io.BytesIO()
    np.save(buffer, array, allow_pickle=False)
    return buffer.getvalue()


def read_names_model(path: Path) -> NamesModel:
    """Read a model. Raises SurroundingsError where the file is missing or is no model."""
    try:
        with zipfile.ZipFile(path) as file:
            head = json.loads(file.read("head.json"))
            names = file.read("features.txt").decode().split("\n")
            weights, scale, transitions = (
                np.load(io.BytesIO(file.read(f"{name}.npy")), allow_pickle=False)
                for name in ("weights", "scale", "transitions")
            )
    except (OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise SurroundingsError(
            f"{path.name}: the model of Kazakh names cannot be read ({error}); run `make`"
        ) from error
    rows = {name: row for row, name in enumerate(names)}
    return NamesModel(
        tuple(head["labels"]), rows, weights * scale, transitions, head["territories"], head["version"]
    )  # fmt: skip


@lru_cache(maxsize=1)
def load_names_model() -> NamesModel:
    """The model of the package, read once."""
    return read_names_model(MODEL_FILE)
