"""The trained model: weights of features, transitions between labels, lexicon and calibration, in one file.

The file is a zip of numpy arrays and JSON (`save_model`); weights are kept as bytes and a scale for each label.
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

from citeflow.bibliography.labeller.words import Lexicon

FORMAT = 1
"""Number of the form of the file."""

MODEL_FILE = Path(__file__).parent / "references.model"
"""The model that ships with the package."""

_FIXED_DATE = (1980, 1, 1, 0, 0, 0)

Curve = tuple[tuple[float, float], ...]
"""Points (probability found, share that is right), both rising."""


class Model(NamedTuple):
    """A trained labeller.

    labels: in the order of the columns. rows: feature name -> row of `weights`. weights: (features, labels).
    transitions: (labels, labels), log domain. curves: calibration by field. version: a hash of the training data.
    """

    labels: tuple[str, ...]
    rows: Mapping[str, int]
    weights: NDArray[np.float32]
    transitions: NDArray[np.float32]
    lexicon: Lexicon
    vocabulary: frozenset[str]
    curves: Mapping[str, Curve]
    version: str


def save_model(model: Model, path: Path) -> None:
    """Write a model; the same model gives the same bytes."""
    scale = np.abs(model.weights).max(axis=0) / 127
    scale[scale == 0] = 1
    names = sorted(model.rows, key=lambda name: model.rows[name])
    head = {
        "format": FORMAT, "labels": model.labels, "version": model.version,
        "curves": {name: model.curves[name] for name in sorted(model.curves)},
    }  # fmt: skip
    parts = {
        "head.json": json.dumps(head, ensure_ascii=False, indent=1),
        "features.txt": "\n".join(names),
        "vocabulary.txt": "\n".join(sorted(model.vocabulary)),
        "lexicon.txt": "\n".join(f"{word} {code}" for word, code in sorted(model.lexicon.items())),
    }
    arrays = {
        "weights.npy": np.round(model.weights / scale).astype(np.int8),
        "scale.npy": scale.astype(np.float32),
        "transitions.npy": model.transitions.astype(np.float32),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for name, text in parts.items():
            file.writestr(zipfile.ZipInfo(name, _FIXED_DATE), text.encode(), zipfile.ZIP_DEFLATED, 9)
        for name, array in arrays.items():
            buffer = io.BytesIO()
            np.save(buffer, array, allow_pickle=False)
            file.writestr(zipfile.ZipInfo(name, _FIXED_DATE), buffer.getvalue(), zipfile.ZIP_DEFLATED, 9)


def read_model(path: Path) -> Model:
    """Read a model. Raises OSError, zipfile.BadZipFile or ValueError where the file is not one."""
    with zipfile.ZipFile(path) as file:
        head = json.loads(file.read("head.json"))
        if head["format"] != FORMAT:
            raise ValueError(f"{path}: form {head['format']} of the model is not {FORMAT}")
        lines = {name: file.read(f"{name}.txt").decode().split("\n") for name in ("features", "vocabulary", "lexicon")}
        arrays = {
            name: np.load(io.BytesIO(file.read(f"{name}.npy")), allow_pickle=False)
            for name in ("weights", "scale", "transitions")
        }
    return Model(
        tuple(head["labels"]),
        {name: row for row, name in enumerate(lines["features"])},
        arrays["weights"].astype(np.float32) * arrays["scale"],
        arrays["transitions"],
        dict(line.split(" ") for line in lines["lexicon"]),
        frozenset(lines["vocabulary"]),
        {name: tuple((x, y) for x, y in curve) for name, curve in head["curves"].items()},
        head["version"],
    )


@lru_cache(maxsize=1)
def load_model() -> Model | None:
    """The model of the package, read once; None where it was left out or cannot be read."""
    try:
        return read_model(MODEL_FILE)
    except (OSError, ValueError, KeyError, zipfile.BadZipFile):
        return None
