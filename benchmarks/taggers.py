"""The labeller of references beside a small neural tagger, trained on the same strings, labels and seed.

    python benchmarks/taggers.py [--samples N] [--csl N] [--seed N] [--epochs N] [--folder DIR]

Needs the extra `model`. With the numbers that the shipped model was trained with (the defaults, checked by its
version) that model is the one compared; with others a random field is trained on the same strings first. Both read
strings of works and styles held out, and the composed references of `tests/bibliography/gold`, labeller alone: no
rules. Writes `benchmarks/taggers.md`, and the networks into DIR where one is given.
"""

from __future__ import annotations

import os

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")  # figures of one core, before numpy is loaded

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from tagger_net import Example, Hasher, NeuralLabeller, Shape, name_labels, pack_network, train_network, unpack_network
from tagger_scores import head, judge_work, row, score_rows, share_words, share_works

ROOT = Path(__file__).parent.parent
RESULTS = Path(__file__).parent / "taggers.md"
sys.path.insert(0, str(ROOT))

from tests.bibliography.composed import load_composed  # noqa: E402
from training.__main__ import draw_held, hash_inputs, train  # noqa: E402
from training.calibrate import judge  # noqa: E402
from training.csl_samples import draw_csl_samples  # noqa: E402
from training.lexicon import Counts, add_own_words, count_words, make_lexicon, make_vocabulary  # noqa: E402
from training.records import FOLDS, HELD_FOLD, Record, read_records  # noqa: E402
from training.samples import Sample, draw_samples  # noqa: E402

from citeflow.bibliography.labeller.label import Labelled, Labeller  # noqa: E402
from citeflow.bibliography.labeller.model import MODEL_FILE, read_model, save_model  # noqa: E402
from citeflow.bibliography.labeller.tags import TAGS  # noqa: E402
from citeflow.bibliography.labeller.tokens import split_tokens  # noqa: E402
from citeflow.bibliography.labeller.words import Lexicon  # noqa: E402
from citeflow.language.chain import Chain  # noqa: E402

FIELD = "random field"
"""What ships."""

SHAPES = {"network": Shape(epochs=4), "network with traits": Shape(traits=True, epochs=3)}
"""Networks by name, the largest that train in a quarter of an hour."""

HELD_SEED = 41
"""Strings that neither the random field nor a network was chosen on."""


class Tagger(NamedTuple):
    """What is compared: a labeller for a lexicon, bytes of its file, seconds to read it and to train it, the shape."""

    make: Callable[[Lexicon], Any]
    size: int
    load: float
    trained: float | None
    shape: Shape | None = None


class Both:
    """The average of what the random field and a network say of each token.

    `label` as `Labeller.label`.
    """

    def __init__(self, field: Labeller, network: NeuralLabeller) -> None:
        self.model = field.model
        self._field, self._network = field, network
        self._chain = Chain(field.model.transitions)
        self._columns = [TAGS.index(label) for label in field.model.labels]

    def label(self, text: str) -> list[Labelled]:
        """Label the tokens of a text; an empty text has none."""
        tokens = split_tokens(text)
        if not tokens:
            return []
        guessed = self._network.guess(tokens).astype(float)
        guessed[:, self._columns] += self._chain.decode(self._field.score(tokens))[1]
        return name_labels(tokens, guessed / 2)


def main() -> None:
    """Train, compare, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--samples", type=int, default=18_000)
    parser.add_argument("--csl", type=int, default=9_000)
    parser.add_argument("--rounds", type=int, default=80, help="of the random field")
    parser.add_argument("--epochs", type=int, help="of the networks")
    parser.add_argument("--held", type=int, default=1_500, help="strings held out, and half as many in CSL styles")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="where the networks are kept")
    args = parser.parse_args()
    records = read_records()
    folds = count_words(records)
    add_own_words(folds)
    samples = [
        *draw_samples(records, args.samples, seed=args.seed),
        *draw_csl_samples(records, args.csl, seed=args.seed),
    ]
    taggers = {FIELD: take_field(records, folds, args), **train_all(samples, folds, args)}
    add_averages(taggers)
    held = draw_held(records, args.held, HELD_SEED)
    lines = [*describe_run(samples, taggers), *compare(taggers, held, folds)]
    RESULTS.write_text("\n".join(lines) + "\n", "utf-8")
    print("\n".join(lines))


def take_field(records: list[Record], folds: list[Counts], args: argparse.Namespace) -> Tagger:
    """The shipped random field where it has seen the same strings, else one trained on them."""
    path, seconds = MODEL_FILE, None
    if read_model(path).version != hash_inputs(args.samples, args.csl, args.rounds, args.seed):
        path = (args.folder or RESULTS.parent) / "field.model"
        started = time.process_time()
        model = train(records, folds, args)
        seconds = time.process_time() - started
        save_model(model, path)
    load, model = time_load(lambda: read_model(path))
    return Tagger(lambda lexicon: Labeller(model._replace(lexicon=lexicon)), path.stat().st_size, load, seconds)


def train_all(samples: Sequence[Sample], folds: list[Counts], args: argparse.Namespace) -> dict[str, Tagger]:
    """The networks by name, two trained at a time."""
    shapes = {n: s._replace(epochs=args.epochs or s.epochs) for n, s in SHAPES.items()}
    vocabulary = make_vocabulary(folds)
    plain = [(sample.tokens, sample.tags, sample.fold) for sample in samples]
    with ProcessPoolExecutor(2) as pool:
        jobs = {n: pool.submit(train_one, plain, folds, vocabulary, shape, args.seed) for n, shape in shapes.items()}
        done = {name: job.result() for name, job in jobs.items()}
    taggers = {}
    for name, (packed, seconds) in done.items():
        if args.folder:
            (args.folder / f"{name.replace(' ', '-')}.zip").write_bytes(packed)
        taggers[name] = wrap_network(packed, shapes[name], vocabulary, seconds)
    return taggers


def wrap_network(packed: bytes, shape: Shape, vocabulary: frozenset[str], seconds: float | None) -> Tagger:
    """A network out of its file."""
    load, network = time_load(lambda: unpack_network(packed, shape))

    def make(lexicon: Lexicon) -> NeuralLabeller:
        return NeuralLabeller(network, Hasher(lexicon, vocabulary, traits=shape.traits))

    return Tagger(make, len(packed), load, seconds, shape)


def train_one(
    samples: Sequence[tuple[Any, list[str], int]],
    folds: list[Counts],
    vocabulary: frozenset[str],
    shape: Shape,
    seed: int,
) -> tuple[bytes, float]:
    """The file of a network and the seconds of processor it took; words of a string are counted without its record."""
    started = time.process_time()
    hashers = {n: Hasher(make_lexicon(folds, n), vocabulary, traits=shape.traits) for n in range(FOLDS)}
    numbers = {tag: place for place, tag in enumerate(TAGS)}
    examples: list[Example] = [
        (hashers[n].describe(tokens), np.array([numbers[tag] for tag in tags])) for tokens, tags, n in samples
    ]
    packed = pack_network(train_network(examples, shape, seed))
    return packed, time.process_time() - started


def time_load(load: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds of processor to load, the median of five, and what was loaded."""
    seconds = []
    for _ in range(5):
        started = time.process_time()
        loaded = load()
        seconds.append(time.process_time() - started)
    return statistics.median(seconds), loaded


def add_averages(taggers: dict[str, Tagger]) -> None:
    """The average of the random field with each network."""
    field = taggers[FIELD]
    for name in list(SHAPES):
        taggers[f"field + {name}"] = average(field, taggers[name])


def average(field: Tagger, network: Tagger) -> Tagger:
    """Both in one."""

    def make(lexicon: Lexicon) -> Both:
        return Both(field.make(lexicon), network.make(lexicon))

    return Tagger(make, field.size + network.size, field.load + network.load, None)


def compare(taggers: dict[str, Tagger], held: tuple[list[Sample], list[Sample]], folds: list[Counts]) -> list[str]:
    """The tables."""
    blind, whole = make_lexicon(folds, HELD_FOLD), make_lexicon(folds)
    own, csl = held
    seeing = {name: tagger.make(blind) for name, tagger in taggers.items()}
    lines = ["", "## Strings held out", "", f"{len(own)} in random styles, {len(csl)} in CSL styles.", ""]
    lines += head("share of words with the right label", taggers)
    for title, part in (("random styles", own), ("CSL styles", csl)):
        lines.append(row(title, [share_words(labeller, part) for labeller in seeing.values()]))
    for title, part in (("random styles", own), ("CSL styles", csl)):
        judged = [judge(part, labeller, raw=True) for labeller in seeing.values()]
        lines += ["", *head(f"F1, {title}", taggers), *score_rows(judged)]
    full = {name: tagger.make(whole) for name, tagger in taggers.items()}
    for part in ("building", "held_out"):
        works = list(load_composed(part).values())
        judged = [[v for work in works for v in judge_work(work, labeller)] for labeller in full.values()]
        title = f"F1, composed references, `{part}.toml` ({len(works)})"
        lines += ["", *head(title, taggers), *score_rows(judged)]
        lines.append(row("works without a fault", [share_works(works, labeller) for labeller in full.values()]))
    return [*lines, *speed_rows(taggers, [sample.text for sample in (*own, *csl)], whole)]


def speed_rows(taggers: dict[str, Tagger], texts: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Strings a second for labels alone, in turns, of strings not met and met before."""
    fresh: dict[str, list[float]] = {name: [] for name in taggers}
    again: dict[str, list[float]] = {name: [] for name in taggers}
    for _ in range(3):
        for name, tagger in taggers.items():
            labeller = tagger.make(lexicon)
            for rates in (fresh[name], again[name]):
                started = time.process_time()
                for text in texts:
                    labeller.label(text)
                rates.append(len(texts) / (time.process_time() - started))
    lines = ["", "## Speed and size", "", "Labels alone, one core, the median of three turns.", "", *head("", taggers)]
    for title, rates in (("first meeting", fresh), ("the same again", again)):
        medians = [statistics.median(found) for found in rates.values()]
        lines.append(f"| strings a second, {title} | {' | '.join(f'{rate:.0f}' for rate in medians)} |")
        lines.append(f"| times the random field | {' | '.join(f'{rate / medians[0]:.2f}' for rate in medians)} |")
    lines.append(f"| bytes of the file | {' | '.join(f'{tagger.size:,}' for tagger in taggers.values())} |")
    lines.append(f"| ms to read it | {' | '.join(f'{1000 * tagger.load:.0f}' for tagger in taggers.values())} |")
    return lines


_HEAD = """# The labeller beside a neural tagger

Made by `python benchmarks/taggers.py`: {strings:,} made strings, {words:,} words and signs, the same for all. Labeller
alone, no rules. A network is kept in half precision without the lexicon, the random field in bytes with it. The time
to import thinc is not counted. `field + ...` is the average of the probabilities of both.
"""


def describe_run(samples: Sequence[Sample], taggers: dict[str, Tagger]) -> list[str]:
    """What was trained on what."""
    words = sum(len(sample.tokens) for sample in samples)
    lines = [_HEAD.format(strings=len(samples), words=words)]
    for name, tagger in taggers.items():
        minutes = f"{tagger.trained / 60:.1f} minutes of processor" if tagger.trained else "as it ships"
        if tagger.shape or tagger.trained or name == FIELD:
            lines.append(f"- {name}: {describe_shape(tagger.shape) if tagger.shape else ''}{minutes}")
    return lines


def describe_shape(shape: Shape) -> str:
    """A network in words."""
    return (
        f"width {shape.width}, {shape.depth} layers of {shape.pieces} pieces that see {shape.window} on each side, "
        f"{shape.rows} rows a column, dropout {shape.dropout}, {shape.epochs} rounds, "
    )


if __name__ == "__main__":
    main()
