"""python -m training [--samples N] [--rounds N] [--seed N]: train the labeller, calibrate it, write model and card."""

from __future__ import annotations

import argparse
import hashlib
import sys
import tempfile
import time
from itertools import chain
from pathlib import Path

import pycrfsuite

from citeflow.bibliography.labeller.features import Describer
from citeflow.bibliography.labeller.label import Labeller
from citeflow.bibliography.labeller.model import MODEL_FILE, Model, read_model, save_model
from training.calibrate import fit_curves, judge
from training.card import write_card
from training.csl_samples import draw_csl_samples
from training.export import export_model
from training.lexicon import Counts, add_own_words, count_words, make_lexicon, make_vocabulary
from training.records import FOLDS, HELD_FOLD, HERE, Record, read_records
from training.samples import Sample, draw_samples

PARAMETERS = {"c1": 0.1, "c2": 0.05, "feature.minfreq": 3}
"""Weights of the penalties (L1, L2) and the rarest feature, chosen on works and styles held out."""

_FEATURE_MODULES = ("tags", "tokens", "words", "brackets", "segments", "context", "features")
"""Modules of the package that say what the features of a string are."""


def main() -> None:
    """Train, calibrate, write."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--samples", type=int, default=18_000, help="strings to train on")
    parser.add_argument("--csl", type=int, default=9_000, help="strings in CSL styles beside them")
    parser.add_argument("--rounds", type=int, default=80, help="steps of the optimiser")
    parser.add_argument("--held", type=int, default=1_500, help="strings to calibrate on, and as many to score")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", action="store_true", help="calibrate and score the model that is there")
    parser.add_argument("--model", type=Path, default=MODEL_FILE)
    args = parser.parse_args()
    started = time.monotonic()
    records = read_records()
    folds = count_words(records)
    add_own_words(folds)
    model = read_model(args.model) if args.keep else train(records, folds, args)
    model = model._replace(version=hash_inputs(args.samples, args.csl, args.rounds, args.seed))
    # what is measured is measured with a lexicon that has not seen the records held out
    blind = make_lexicon(folds, HELD_FOLD)
    own, csl = draw_held(records, args.held, args.seed + 1)
    model = model._replace(curves=fit_curves(judge([*own, *csl], Labeller(model._replace(lexicon=blind)), raw=True)))
    save_model(model, args.model)
    labeller = Labeller(model._replace(lexicon=blind))
    own, csl = draw_held(records, args.held, args.seed + 2)
    write_card(model, args.model, judge(own, labeller), judge(csl, labeller), vars(args))
    sys.stderr.write(f"trained in {(time.monotonic() - started) / 60:.1f} minutes: {args.model}\n")


def draw_held(records: list[Record], count: int, seed: int) -> tuple[list[Sample], list[Sample]]:
    """Strings of works and styles held out: in our own styles, and half as many in CSL styles."""
    own = list(draw_samples(records, count, seed=seed, held=True))
    return own, list(draw_csl_samples(records, count // 2, seed=seed, held=True))


def train(records: list[Record], folds: list[Counts], args: argparse.Namespace) -> Model:
    """A model without calibration."""
    vocabulary = make_vocabulary(folds)
    describers = {fold: Describer(make_lexicon(folds, fold), vocabulary) for fold in range(FOLDS)}
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params={**PARAMETERS, "max_iterations": args.rounds}, verbose=False)
    own = draw_samples(records, args.samples, seed=args.seed)
    for sample in chain(own, draw_csl_samples(records, args.csl, seed=args.seed)):
        trainer.append(describers[sample.fold].describe(sample.tokens), sample.tags)
    with tempfile.TemporaryDirectory() as folder:
        crf_file = f"{folder}/crf"
        trainer.train(crf_file)
        return export_model(
            crf_file, make_lexicon(folds), vocabulary, {}, hash_inputs(args.samples, args.csl, args.rounds, args.seed)
        )


def hash_inputs(*numbers: int) -> str:
    """Twelve hex digits over everything that the weights depend on: data, words, programs and numbers."""
    digest = hashlib.sha256(f"{numbers} {PARAMETERS}".encode())
    ours = [MODEL_FILE.parent / f"{name}.py" for name in _FEATURE_MODULES]
    for path in sorted([*HERE.rglob("*.py"), *HERE.rglob("*.t*ml"), *HERE.rglob("*.txt"), *HERE.rglob("*.gz"), *ours]):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


if __name__ == "__main__":
    main()
