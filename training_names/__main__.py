"""python -m training_names [--rounds N] [--held SHARE]: train the tagger of Kazakh names, write model and scores.

A linear-chain conditional random field on the sentences of KazNERD's training part. With `--held 0.1` a tenth of
them is held out and only scored, and no model is written: so the penalties were chosen.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pycrfsuite

from citeflow.language.kazakh_names.features import Describer
from citeflow.language.kazakh_names.model import MODEL_FILE, NamesModel, save_names_model
from citeflow.language.kazakh_names.tagger import KazakhTagger

HERE = Path(__file__).parent
DATA = HERE / "kaznerd" / "train.iob2"
PARAMETERS = {"c1": 0.05, "c2": 0.02, "feature.minfreq": 2, "feature.possible_transitions": 1}
"""Weights of the penalties (L1, L2) and the rarest feature."""

LEAST = 0.02
"""Weights closer to zero change nothing that can be measured."""

SEED = 1
FEATURES = ("endings", "features", "heads", "quotes", "words")
"""Modules of the package that say what the features of a word are."""

SHOWN = ("ORGANISATION", "PROJECT", "PERSON", "GPE", "LOCATION")


class Tagged(NamedTuple):
    """A sentence: its words and a tag for each."""

    words: tuple[str, ...]
    tags: tuple[str, ...]


def main() -> None:
    """Train and write, or train on a part and score."""
    parser = argparse.ArgumentParser(prog="python -m training_names", description=__doc__)
    parser.add_argument("--rounds", type=int, default=120, help="steps of the optimiser")
    parser.add_argument("--held", type=float, default=0.0, help="share of the sentences to score on")
    parser.add_argument("--model", type=Path, default=MODEL_FILE)
    args = parser.parse_args()
    started = time.monotonic()
    sentences = read_sentences(DATA)
    random.Random(SEED).shuffle(sentences)
    held = sentences[: int(len(sentences) * args.held)]
    model = train(sentences[len(held) :], args.rounds)
    if held:
        print("\n".join(score_rows(held, KazakhTagger(model))))
    else:
        save_names_model(model, args.model)
    sys.stderr.write(f"{(time.monotonic() - started) / 60:.1f} minutes\n")


def read_sentences(path: Path) -> list[Tagged]:
    """The sentences of a file with a word and its tag a line, parted by empty lines."""
    sentences = []
    for block in path.read_text("utf-8").split("\n\n"):
        rows = [line.split() for line in block.splitlines() if line.strip()]
        if rows:
            sentences.append(Tagged(tuple(row[0] for row in rows), tuple(row[-1] for row in rows)))
    return sentences


def list_territories() -> dict[str, str]:
    """Words of the Kazakh names of countries (CLDR): ``w`` for a whole name, ``p`` for a part of one."""
    from babel import Locale

    words: dict[str, str] = {}
    for code, name in sorted(Locale("kk").territories.items()):
        parts = name.lower().split()
        if code.isalpha() and len(parts) == 1:
            words[parts[0]] = "w"
        for part in parts if len(parts) > 1 else ():
            words.setdefault(part, "p")
    return words


def train(sentences: Sequence[Tagged], rounds: int) -> NamesModel:
    """The field; features whose weights are all about zero are left out."""
    territories = list_territories()
    describer = Describer(territories)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params={**PARAMETERS, "max_iterations": rounds}, verbose=False)
    for sentence in sentences:
        trainer.append(describer.describe(sentence.words), sentence.tags)
    with tempfile.TemporaryDirectory() as folder:
        trainer.train(f"{folder}/crf")
        tagger = pycrfsuite.Tagger()
        tagger.open(f"{folder}/crf")
        info = tagger.info()
    labels = tuple(sorted(info.labels, key=lambda label: int(info.labels[label])))
    column = {label: place for place, label in enumerate(labels)}
    names = sorted({name for (name, _), weight in info.state_features.items() if abs(weight) > LEAST})
    rows = {name: place for place, name in enumerate(names)}
    weights = np.zeros((len(rows), len(labels)), dtype=np.float32)
    for (name, label), weight in info.state_features.items():
        if name in rows:
            weights[rows[name], column[label]] = weight
    transitions = np.zeros((len(labels), len(labels)), dtype=np.float32)
    for (before, after), weight in info.transitions.items():
        transitions[column[before], column[after]] = weight
    return NamesModel(labels, rows, weights, transitions, territories, hash_inputs(rounds))


def hash_inputs(rounds: int) -> str:
    """Twelve hex digits over everything that the weights depend on."""
    digest = hashlib.sha256(f"{rounds} {SEED} {PARAMETERS}".encode())
    for path in (DATA, HERE / "__main__.py", *(MODEL_FILE.parent / f"{name}.py" for name in FEATURES)):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def score_rows(held: Iterable[Tagged], tagger: KazakhTagger) -> list[str]:
    """Precision, recall and F1 of whole names by label."""
    right: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    given: Counter[str] = Counter()
    for sentence in held:
        gold, found = (set(list_spans(tags)) for tags in (sentence.tags, tagger.tag(sentence.words)))
        right.update(label for _, _, label in gold & found)
        wanted.update(label for _, _, label in gold)
        given.update(label for _, _, label in found)
    rows = []
    for label in SHOWN:
        precision = right[label] / max(1, given[label])
        recall = right[label] / max(1, wanted[label])
        f1 = 2 * right[label] / max(1, given[label] + wanted[label])
        rows.append(f"{label:14} {wanted[label]:5} P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")
    return rows


def list_spans(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """Half-open spans of tags with their labels."""
    spans: list[tuple[int, int, str]] = []
    for place, tag in enumerate(tags):
        if tag.startswith("B-"):
            spans.append((place, place + 1, tag[2:]))
        elif tag.startswith("I-") and spans and spans[-1][1] == place:
            spans[-1] = (spans[-1][0], place + 1, spans[-1][2])
    return spans


if __name__ == "__main__":
    main()
