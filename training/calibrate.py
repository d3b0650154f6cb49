"""Curves of calibration: from what the labeller says to the share that is right, on works and styles held out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from citeflow.bibliography.fields.form import Fields
from citeflow.bibliography.labeller.label import Labelled, Labeller
from citeflow.bibliography.labeller.model import Curve
from citeflow.bibliography.labeller.read import read_labels
from citeflow.bibliography.labeller.tags import PERSONS
from citeflow.bibliography.labeller.values import READERS
from training.samples import Sample

LABEL_OF = {**{role: role for role in PERSONS}, **{name: label for label, (name, _) in READERS.items()}}
"""CSL field -> label whose words it is read from."""

_KNOTS = 12


class Verdict(NamedTuple):
    """One field of one sample: the confidence given (None: not given), and whether it stood there and was right."""

    field: str
    confidence: float | None
    stood: bool
    right: bool


def judge(samples: Iterable[Sample], labeller: Labeller, *, raw: bool = False) -> list[Verdict]:
    """Compare what is read from labels found with what is read from the true ones."""
    verdicts = []
    for sample in samples:
        found, truth = Fields(), Fields()
        read_labels(sample.text, labeller.label(sample.text), found, {} if raw else labeller.model.curves)
        true = [Labelled(token, tag, 1.0) for token, tag in zip(sample.tokens, sample.tags, strict=True)]
        read_labels(sample.text, true, truth, {})
        for name, label in LABEL_OF.items():
            wanted, given = truth.values.get(name), found.values.get(name)
            if wanted or given:
                verdicts.append(
                    Verdict(label, found.sure.get(name), bool(wanted), bool(given) and fold(wanted) == fold(given))
                )
    return verdicts


def fold(value: Any) -> str:
    """A value without case, spaces and signs."""
    return "".join(c for c in str(value).lower() if c.isalnum())


def fit_curves(verdicts: list[Verdict]) -> dict[str, Curve]:
    """A rising curve for each field; a field that stands too rarely has none."""
    points: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for verdict in verdicts:
        if verdict.confidence is not None:
            points[verdict.field].append((verdict.confidence, verdict.right))
    return {field: fit_rising(rows) for field, rows in sorted(points.items()) if len(rows) >= 60}


def fit_rising(rows: list[tuple[float, bool]]) -> Curve:
    """Isotonic regression by pooling adjacent violators, over knots of equally many points."""
    rows = sorted(rows)
    size = max(1, len(rows) // _KNOTS)
    groups = [rows[i : i + size] for i in range(0, len(rows), size)]
    blocks: list[list[float]] = []  # probability, share right, weight
    for group in groups:
        blocks.append([sum(p for p, _ in group) / len(group), sum(r for _, r in group) / len(group), len(group)])
        while len(blocks) > 1 and blocks[-2][1] >= blocks[-1][1]:
            b, a = blocks.pop(), blocks.pop()
            weight = a[2] + b[2]
            blocks.append([(a[0] * a[2] + b[0] * b[2]) / weight, (a[1] * a[2] + b[1] * b[2]) / weight, weight])
    return tuple((round(x, 4), round(y, 4)) for x, y, _ in blocks)
