"""How right a labeller of references is by itself: words, fields, whole works; and rows of Markdown tables."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.bibliography.composed import Work
from training.calibrate import LABEL_OF, Verdict, fold
from training.samples import Sample

from citeflow.bibliography.fields.clean import clean_reference
from citeflow.bibliography.fields.form import Fields
from citeflow.bibliography.labeller.read import read_labels

FIELDS = ("author", "title", "container-title", "issued", "volume", "issue", "page", "publisher", "publisher-place")
"""CSL fields with a row of their own; the row `all` counts every field that a label gives."""


def head(title: str, taggers: Iterable[str]) -> list[str]:
    """The first two lines of a table."""
    return [f"| {title} | {' | '.join(taggers)} |", f"| --- |{' ---: |' * len(taggers)}"]


def row(title: str, figures: Sequence[float]) -> str:
    """A line of shares."""
    return f"| {title} | {' | '.join(f'{figure:.3f}' for figure in figures)} |"


def share_words(labeller: Any, samples: Sequence[Sample]) -> float:
    """The share of tokens with the right label."""
    rows = [(w.tag, tag) for s in samples for w, tag in zip(labeller.label(s.text), s.tags, strict=True)]
    return sum(found == wanted for found, wanted in rows) / len(rows)


def judge_work(work: Work, labeller: Any) -> list[Verdict]:
    """One verdict for each field that a label gives and that is wanted or given; case and signs are not looked at."""
    found = Fields()
    text = clean_reference(work.raw)
    read_labels(text, labeller.label(text), found, {})
    verdicts = []
    for field, label in LABEL_OF.items():
        wanted, given = work.csl.get(field), found.values.get(field)
        if wanted or given:
            verdicts.append(Verdict(label, found.sure.get(field), bool(wanted), fold(wanted) == fold(given)))
    return verdicts


def share_works(works: Sequence[Work], labeller: Any) -> float:
    """The share of works of which every such field is right and none invented."""
    return sum(all(v.right for v in judge_work(work, labeller)) for work in works) / len(works)


def score_rows(judged: Sequence[list[Verdict]]) -> list[str]:
    """F1 by field."""
    fields = ["all", *(LABEL_OF[field] for field in FIELDS)]
    return [
        row(field, [score([v for v in verdicts if field in ("all", v.field)]) for verdicts in judged])
        for field in fields
    ]


def score(verdicts: Sequence[Verdict]) -> float:
    """F1 of fields given and wanted."""
    sides = sum(v.stood for v in verdicts) + sum(v.confidence is not None for v in verdicts)
    return 2 * sum(v.right for v in verdicts) / sides if sides else 0.0
