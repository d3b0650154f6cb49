"""From the files of python-crfsuite to the model that the package reads."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pycrfsuite

from citeflow.bibliography.labeller.model import Curve, Model


def export_model(
    crf_file: str, lexicon: Mapping[str, str], vocabulary: frozenset[str], curves: Mapping[str, Curve], version: str
) -> Model:
    """The model of a trained field. Features whose weights are all about zero are left out; the last row is zero."""
    tagger = pycrfsuite.Tagger()
    tagger.open(crf_file)
    info = tagger.info()
    labels = tuple(sorted(info.labels, key=lambda label: int(info.labels[label])))
    column = {label: place for place, label in enumerate(labels)}
    attributes = sorted({attribute for (attribute, _), weight in info.state_features.items() if abs(weight) > LEAST})
    rows = {attribute: place for place, attribute in enumerate(attributes)}
    weights = np.zeros((len(rows) + 1, len(labels)), dtype=np.float32)
    for (attribute, label), weight in info.state_features.items():
        if attribute in rows:
            weights[rows[attribute], column[label]] = weight
    transitions = np.full((len(labels), len(labels)), 0.0, dtype=np.float32)
    for (before, after), weight in info.transitions.items():
        transitions[column[before], column[after]] = weight
    rows[""] = len(rows)
    return Model(labels, rows, weights, transitions, lexicon, vocabulary, curves, version)


LEAST = 0.02
"""Weights closer to zero change nothing that can be measured."""
