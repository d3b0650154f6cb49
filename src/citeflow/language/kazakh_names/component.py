"""The tagger of Kazakh names as a spaCy component."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from citeflow.language.kazakh_names.model import load_names_model
from citeflow.language.kazakh_names.tagger import KazakhTagger
from citeflow.language.russian_tagging import join_tags, split_windows


class KazakhNames:
    """Sets ``doc.ents`` with KazNERD's labels. The model stays in the package, so nothing is saved with a pipeline."""

    def __init__(self, tagger: KazakhTagger) -> None:
        self.tagger = tagger

    def __call__(self, doc: Doc) -> Doc:
        """Find names in a Doc that has sentences."""
        doc.set_ents(
            [
                Span(doc, first.i, last.i + 1, label=label)
                for window in split_windows(doc)
                for first, last, label in join_tags(window, self.tagger.tag([token.text for token in window]))
            ]
        )
        return doc

    def to_bytes(self, **_: Any) -> bytes:
        """Nothing to keep."""
        return b""

    def from_bytes(self, _data: bytes, **_: Any) -> KazakhNames:
        """The component itself."""
        return self

    def to_disk(self, _path: str | Path, **_: Any) -> None:
        """Nothing to keep."""

    def from_disk(self, _path: str | Path, **_: Any) -> KazakhNames:
        """The component itself."""
        return self


@Language.factory("citeflow_kazakh_names", assigns=["doc.ents"])
def make_kazakh_names(nlp: Language, name: str) -> KazakhNames:
    """Names by the model of the package. Raises SurroundingsError where it is missing."""
    return KazakhNames(KazakhTagger(load_names_model()))
