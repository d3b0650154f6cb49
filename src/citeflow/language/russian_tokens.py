"""Razdel's tokens and sentences as spaCy components.

Slovnet was trained on razdel's tokens; spaCy's own Russian tokenizer cuts differently at hyphens.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import razdel
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab


class RazdelTokenizer:
    """Text -> Doc with razdel's tokens; white space beyond one blank becomes a token of its own, as spaCy wants."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Cut a text. ``doc.text == text`` always holds."""
        words: list[str] = []
        spaces: list[bool] = []
        at = 0
        for token in razdel.tokenize(text):
            self._add_gap(text[at : token.start], words, spaces)
            words.append(token.text)
            spaces.append(False)
            at = token.stop
        self._add_gap(text[at:], words, spaces)
        return Doc(self.vocab, words=words, spaces=spaces)

    @staticmethod
    def _add_gap(gap: str, words: list[str], spaces: list[bool]) -> None:
        if gap.startswith(" ") and words:
            spaces[-1] = True
            gap = gap[1:]
        if gap:
            words.append(gap)
            spaces.append(False)

    def to_bytes(self, **_: Any) -> bytes:
        """Nothing to keep: razdel has no settings."""
        return b""

    def from_bytes(self, _data: bytes, **_: Any) -> RazdelTokenizer:
        """The tokenizer itself."""
        return self

    def to_disk(self, _path: str | Path, **_: Any) -> None:
        """Nothing to keep."""

    def from_disk(self, _path: str | Path, **_: Any) -> RazdelTokenizer:
        """The tokenizer itself."""
        return self


def make_tokenizer() -> Callable[[Language], RazdelTokenizer]:
    """Factory named ``citeflow.razdel_tokenizer.v1`` in a spaCy config."""

    def create(nlp: Language) -> RazdelTokenizer:
        return RazdelTokenizer(nlp.vocab)

    return create


def set_sentences(doc: Doc, spans: Sequence[tuple[int, int]]) -> Doc:
    """Start a sentence at the first token at or after each span's start (code points); the first token starts one."""
    starts = sorted(start for start, _ in spans)
    column = np.full((len(doc), 1), -1, dtype=np.int64)
    at = 0
    for token in doc:
        if token.i == 0 or (at < len(starts) and starts[at] <= token.idx):
            column[token.i, 0] = 1
        while at < len(starts) and starts[at] <= token.idx:
            at += 1
    # one call for the whole Doc: setting `is_sent_start` looks through all tokens each time
    return doc.from_array(["SENT_START"], column.astype(np.uint64))  # type: ignore[arg-type]  # spaCy asks for its own Protocol


def split_sentences(doc: Doc) -> Doc:
    """Razdel's sentences, unless sentences were set before."""
    if doc.has_annotation("SENT_START"):
        return doc
    return set_sentences(doc, [(s.start, s.stop) for s in razdel.sentenize(doc.text)])


@Language.factory("citeflow_razdel_sentences", assigns=["token.is_sent_start"])
def make_sentences(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Sentences for Docs that have none."""
    return split_sentences
