"""A small neural tagger of references: hashed columns of each token, windows of maxout, softmax; with thinc.

Method: hash embeddings (Svenstrup and others 2017) and the window encoder of spaCy's tok2vec (Honnibal 2018).
The plain columns are those of spaCy (norm, prefix, suffix, shape); `traits` adds what the random field is told of the
place of a token and of its words (`labeller/context.py`, the lexicon), each trait as one more hashed column.
"""

from __future__ import annotations

import io
import random
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from thinc.api import (
    Adam,
    HashEmbed,
    Maxout,
    Model,
    NumpyOps,
    Softmax,
    chain,
    clone,
    concatenate,
    expand_window,
    fix_random_seed,
    residual,
    with_array,
)

from citeflow.bibliography.labeller.context import describe_context
from citeflow.bibliography.labeller.label import Labelled
from citeflow.bibliography.labeller.tags import TAGS
from citeflow.bibliography.labeller.tokens import Token, split_tokens
from citeflow.bibliography.labeller.words import CATEGORIES, UNKNOWN, Lexicon, describe_kind, describe_shape

Columns = NDArray[np.uint64]
"""Hashes: array (tokens, columns)."""

PLAIN = ("norm", "prefix", "suffix", "shape")
TRAITS = 9
"""Columns of traits that `describe_context` gives: five of a token, four of its segment."""


class Shape(NamedTuple):
    """What is built and how it is trained."""

    traits: bool = False
    width: int = 96
    depth: int = 3
    window: int = 2
    pieces: int = 3
    rows: int = 5000
    dropout: float = 0.2
    rate: float = 0.002
    epochs: int = 3
    words: int = 3000
    """Tokens of a batch."""


class Hasher:
    """The columns of tokens, by a lexicon and the words known by name."""

    def __init__(self, lexicon: Lexicon, vocabulary: frozenset[str], *, traits: bool) -> None:
        self._lexicon, self._vocabulary, self._traits = lexicon, vocabulary, traits
        self._say = lru_cache(100_000)(self._describe)
        self._hash_trait = lru_cache(200_000)(lambda trait: hash_text(f"{trait[0].__name__} {trait[1:]}"))

    def _describe(self, text: str) -> tuple[str, str, tuple[int, ...]]:
        lower, shape = text.lower(), describe_shape(text)
        kind = describe_kind(text, self._vocabulary)
        # beside traits only words known by name, as for the random field: others would be learnt by heart
        said = [kind if self._traits else lower, lower[:2], lower[-3:], shape]
        if self._traits:
            counts = self._lexicon.get(lower, UNKNOWN)
            best = max(counts)
            said += [counts, "".join(name[0] for name, n in zip(CATEGORIES, counts, strict=True) if n == best)]
        return shape, kind, tuple(map(hash_text, said))

    def describe(self, tokens: list[Token]) -> Columns:
        """The hashes of every token."""
        said = [self._say(token.text) for token in tokens]
        own = np.array([row for _, _, row in said], dtype=np.uint64)
        if not self._traits:
            return own
        context = describe_context(tokens, [shape for shape, _, _ in said], [kind for _, kind, _ in said])
        hashed = [[self._hash_trait(trait) for trait in column] for column in context.tokens]
        shared = np.array([[self._hash_trait(trait) for trait in column] for column in context.segments])
        place = np.array(hashed, dtype=np.uint64).T
        return np.concatenate((own, place, shared[:, context.segment_of].T.astype(np.uint64)), axis=1)


def hash_text(text: str) -> int:
    """The same on every machine."""
    return zlib.crc32(text.encode())


def build_network(shape: Shape) -> Model[Any, Any]:
    """From a list of `Columns` to a list of probabilities, array (tokens, labels) each."""
    columns = len(PLAIN) + (2 + TRAITS) * shape.traits
    own = [HashEmbed(shape.width, shape.rows, column=place, seed=place) for place in range(len(PLAIN))]
    more = [HashEmbed(shape.width // 2, shape.rows, column=n, seed=n) for n in range(len(PLAIN), columns)]
    joined = sum(layer.get_dim("nO") for layer in (*own, *more))
    mix = Maxout(shape.width, joined, nP=shape.pieces, normalize=True, dropout=shape.dropout)
    wide = shape.width * (2 * shape.window + 1)
    layer = Maxout(shape.width, wide, nP=shape.pieces, normalize=True, dropout=shape.dropout)
    encoder = clone(residual(chain(expand_window(shape.window), layer)), shape.depth)
    return chain(
        with_array(chain(concatenate(*own, *more), mix)),
        with_array(encoder, pad=shape.window * shape.depth),
        with_array(Softmax(len(TAGS), shape.width)),
    )


Example = tuple[Columns, NDArray[np.intp]]
"""Columns of a string, and the places of its labels in `TAGS`."""


def train_network(examples: Sequence[Example], shape: Shape, seed: int) -> Model[Any, Any]:
    """A network trained on the examples: Adam with averages of the weights, larger steps first."""
    fix_random_seed(seed)
    network = build_network(shape)
    network.ops = NumpyOps()
    network.initialize()
    optimiser = Adam(shape.rate, L2=1e-6, grad_clip=1.0, use_averages=True)
    rng = random.Random(seed)
    total = shape.epochs * sum(len(columns) for columns, _ in examples)
    seen = 0
    for _ in range(shape.epochs):
        for batch in draw_batches(examples, shape.words, rng):
            optimiser.learn_rate = shape.rate * max(0.02, 1 - seen / total)
            given, back = network.begin_update([columns for columns, _ in batch])
            size = sum(len(labels) for _, labels in batch)
            gradient = []
            for found, (_, labels) in zip(given, batch, strict=True):
                difference = found.copy()
                difference[np.arange(len(labels)), labels] -= 1
                gradient.append(difference / size)
            back(gradient)
            network.finish_update(optimiser)
            seen += size
    with network.use_params(optimiser.averages):
        return network.copy()


def draw_batches(examples: Sequence[Example], words: int, rng: random.Random) -> Iterator[list[Example]]:
    """All examples in random order, about so many tokens at a time."""
    batch: list[Example] = []
    size = 0
    for place in rng.sample(range(len(examples)), len(examples)):
        batch.append(examples[place])
        size += len(examples[place][0])
        if size >= words:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def pack_network(network: Model[Any, Any]) -> bytes:
    """The weights in half precision, in a zip: how large a file of the package would be, without the lexicon."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for number, (layer, name) in enumerate(list_weights(network)):
            part = io.BytesIO()
            np.save(part, layer.get_param(name).astype(np.float16))
            file.writestr(zipfile.ZipInfo(f"{number}.npy"), part.getvalue(), zipfile.ZIP_DEFLATED, 9)
    return buffer.getvalue()


def unpack_network(packed: bytes, shape: Shape) -> Model[Any, Any]:
    """The network of a file; what is scored is this one."""
    network = build_network(shape)
    network.initialize()
    with zipfile.ZipFile(io.BytesIO(packed)) as file:
        for number, (layer, name) in enumerate(list_weights(network)):
            layer.set_param(name, np.load(io.BytesIO(file.read(f"{number}.npy"))).astype(np.float32))
    return network


def list_weights(network: Model[Any, Any]) -> Iterable[tuple[Model[Any, Any], str]]:
    """Layers with the names of their weights, in a fixed order."""
    return [(layer, name) for layer in network.walk() for name in sorted(layer.param_names) if layer.has_param(name)]


class NeuralLabeller:
    """Labels references by a network: the most probable label of each token."""

    def __init__(self, network: Model[Any, Any], hasher: Hasher) -> None:
        self._network, self._hasher = network, hasher

    def guess(self, tokens: list[Token]) -> NDArray[np.float32]:
        """Probabilities of the labels: array (tokens, TAGS)."""
        found: NDArray[np.float32] = self._network.predict([self._hasher.describe(tokens)])[0]
        return found

    def label(self, text: str) -> list[Labelled]:
        """Label the tokens of a text; an empty text has none."""
        tokens = split_tokens(text)
        return name_labels(tokens, self.guess(tokens)) if tokens else []


def name_labels(tokens: list[Token], guessed: NDArray[Any]) -> list[Labelled]:
    """Tokens with the most probable labels; `guessed` is an array (tokens, TAGS)."""
    best = guessed.argmax(axis=1)
    return [
        Labelled(token, TAGS[place], float(row[place])) for token, place, row in zip(tokens, best, guessed, strict=True)
    ]
