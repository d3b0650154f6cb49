"""The Russian pipeline: razdel, slovnet and pymorphy3 joined in spaCy. Import it on first use only: it loads spaCy."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from citeflow.language import russian_tagging, russian_tokens

COMPONENTS = (
    "citeflow_razdel_sentences",
    "citeflow_slovnet_morph",
    "citeflow_pymorphy_lemmas",
    "citeflow_slovnet_ner",
)
"""In this order; all are registered under `spacy_factories`, so a saved pipeline loads without naming our modules."""

REGISTERED = (russian_tagging, russian_tokens)
"""Imported here too, so that the components are known in a checkout that was not installed anew."""


@lru_cache(maxsize=1)
def load_russian() -> Language:
    """The pipeline, loaded once a process (about a second). Raises SurroundingsError where the weights are missing."""
    nlp = spacy.blank("ru", config={"nlp": {"tokenizer": {"@tokenizers": "citeflow.razdel_tokenizer.v1"}}})
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def read_russian(text: str, sentences: Sequence[tuple[int, int]] | None = None) -> Doc:
    """Tokens, sentences, morphology, lemmas and names of a text.

    sentences: half-open spans of code points in `text`; None lets razdel decide.
    """
    nlp = load_russian()
    doc = nlp.make_doc(text)
    if sentences is not None:
        russian_tokens.set_sentences(doc, sentences)
    return nlp(doc)
