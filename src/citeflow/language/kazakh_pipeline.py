"""The Kazakh pipeline: spaCy's words, razdel's sentences, names by our own model. Import it on first use only."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from citeflow.language import russian_tokens
from citeflow.language.kazakh import Kazakh
from citeflow.language.kazakh_names import component

COMPONENTS = ("citeflow_razdel_sentences", "citeflow_kazakh_names")
"""In this order; all are registered under `spacy_factories`."""

REGISTERED = (russian_tokens, component)
"""Imported here too, so that the components are known in a checkout that was not installed anew."""


@lru_cache(maxsize=1)
def load_kazakh() -> Language:
    """The pipeline, loaded once a process. Raises SurroundingsError where the model is missing."""
    nlp = Kazakh()
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def read_kazakh(text: str, sentences: Sequence[tuple[int, int]] | None = None) -> Doc:
    """Words, sentences and names of a text. sentences: half-open spans of code points; None lets razdel decide."""
    nlp = load_kazakh()
    doc = nlp.make_doc(text)
    if sentences is not None:
        russian_tokens.set_sentences(doc, sentences)
    return nlp(doc)
