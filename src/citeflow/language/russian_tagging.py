"""Slovnet's morphology and names, and pymorphy's lemmas, as spaCy components."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from citeflow.language.russian_weights import load_morph, load_names
from citeflow.language.russian_words import choose_reading

LONGEST = 200
"""Tokens of one window: a table read as one sentence must not take memory for all its cells at once."""


def split_windows(doc: Doc, longest: int = LONGEST) -> list[list[Token]]:
    """Tokens of each sentence without white space, in windows of at most `longest` tokens; no window is empty."""
    windows = []
    for sentence in doc.sents:
        tokens = [token for token in sentence if not token.is_space]
        windows += [tokens[at : at + longest] for at in range(0, len(tokens), longest)]
    return windows


class SlovnetComponent:
    """A slovnet model between spaCy's Docs. The weights stay in their wheel, so nothing is saved with a pipeline."""

    def __init__(self, model: Any) -> None:
        self.model = model

    def tag(self, windows: Sequence[Sequence[Token]]) -> Iterator[list[str]]:
        """One list of tags a window, one tag a token, in order.

        Windows of one length go through together, since slovnet pads a batch to its longest.
        """
        infer = self.model.infer
        order = sorted(range(len(windows)), key=lambda i: len(windows[i]))
        items = [[token.text for token in windows[i]] for i in order]
        tagged = dict(zip(order, infer.decoder(infer.process(infer.encoder(items))), strict=True))
        return (tagged[i] for i in range(len(windows)))

    def to_bytes(self, **_: Any) -> bytes:
        """Nothing to keep."""
        return b""

    def from_bytes(self, _data: bytes, **_: Any) -> SlovnetComponent:
        """The component itself."""
        return self

    def to_disk(self, _path: str | Path, **_: Any) -> None:
        """Nothing to keep."""

    def from_disk(self, _path: str | Path, **_: Any) -> SlovnetComponent:
        """The component itself."""
        return self


class SlovnetMorph(SlovnetComponent):
    """Sets part of speech and features (Universal Dependencies) of every token that is not white space."""

    def __call__(self, doc: Doc) -> Doc:
        """Tag a Doc that has sentences."""
        windows = split_windows(doc)
        for tokens, tags in zip(windows, self.tag(windows), strict=True):
            for token, tag in zip(tokens, tags, strict=True):
                pos, _, features = tag.partition("|")
                token.pos_ = pos
                token.set_morph(features or None)  # type: ignore[attr-defined]  # missing in spaCy's stub
        return doc


class SlovnetNames(SlovnetComponent):
    """Sets ``doc.ents`` with the labels PER, LOC and ORG."""

    def __call__(self, doc: Doc) -> Doc:
        """Find names in a Doc that has sentences."""
        windows = split_windows(doc)
        spans = [
            Span(doc, first.i, last.i + 1, label=label)
            for tokens, tags in zip(windows, self.tag(windows), strict=True)
            for first, last, label in join_tags(tokens, tags)
        ]
        doc.set_ents(spans)
        return doc


def join_tags(tokens: Sequence[Token], tags: Sequence[str]) -> Iterator[tuple[Token, Token, str]]:
    """First token, last token and label of each run of BIO tags."""
    first = last = None
    label = ""
    for token, tag in zip(tokens, tags, strict=True):
        prefix, _, kind = tag.partition("-")
        if prefix == "I" and kind == label and first is not None:
            last = token
            continue
        if first is not None and last is not None:
            yield first, last, label
        first, last, label = (token, token, kind) if prefix in {"B", "I"} else (None, None, "")
    if first is not None and last is not None:
        yield first, last, label


@Language.factory("citeflow_slovnet_morph", assigns=["token.pos", "token.morph"], default_config={"batch_size": 16})
def make_morph(nlp: Language, name: str, batch_size: int) -> SlovnetMorph:
    """Morphology; `batch_size` sentences go through the model at once."""
    return SlovnetMorph(load_morph(batch_size))


@Language.factory("citeflow_slovnet_ner", assigns=["doc.ents"], default_config={"batch_size": 16})
def make_ner(nlp: Language, name: str, batch_size: int) -> SlovnetNames:
    """Names; `batch_size` sentences go through the model at once."""
    return SlovnetNames(load_names(batch_size))


def set_lemmas(doc: Doc) -> Doc:
    """Dictionary forms that agree with the tagged part of speech; a word no dictionary has keeps its form."""
    for token in doc:
        features = token.morph.to_dict()
        reading = choose_reading(token.lower_, token.pos_, features.get("Case", ""), features.get("Number", ""))
        token.lemma_ = reading.lemma if reading is not None and reading.known else token.lower_
    return doc


@Language.factory("citeflow_pymorphy_lemmas", requires=["token.pos"], assigns=["token.lemma"])
def make_lemmas(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Lemmas for Docs that have morphology."""
    return set_lemmas
