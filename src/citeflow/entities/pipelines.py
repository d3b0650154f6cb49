"""The finder of names as a spaCy component and as a pipeline for each language. Import it on first use only."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc, SpanGroup
from spacy.util import filter_spans

from citeflow.entities.build import decide_group_type
from citeflow.entities.light import COVERED
from citeflow.entities.merge import group_mentions
from citeflow.entities.read import Stretch, read_stretches
from citeflow.errors import UsageError
from citeflow.language import russian_tokens

LANGUAGES = COVERED | {"ru"}
SPANS = "names"
"""Key of ``doc.spans``: names overlap, which ``doc.ents`` cannot hold."""

REGISTERED = (russian_tokens,)
"""Imported here too, so that its components are known in a checkout that was not installed anew."""


@lru_cache(maxsize=8)
def load_pipeline(lang: str) -> Language:
    """As `citeflow.entities.load`; loaded once a process."""
    if lang not in LANGUAGES:
        raise UsageError(f"names: no pipeline for language '{lang}'; languages: {', '.join(sorted(LANGUAGES))}")
    if lang == "ru":
        nlp = spacy.blank("ru", config={"nlp": {"tokenizer": {"@tokenizers": "citeflow.razdel_tokenizer.v1"}}})
        nlp.add_pipe("citeflow_razdel_sentences")
    else:
        nlp = spacy.blank(lang)
        nlp.add_pipe("sentencizer")
    nlp.add_pipe("citeflow_names")
    return nlp


@Language.factory("citeflow_names", assigns=["doc.ents", "doc.spans"])
def make_names(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Names for Docs with sentences in the language of the pipeline."""
    lang = nlp.lang

    def mark_names(doc: Doc) -> Doc:
        """Put the names into ``doc.spans["names"]`` and, those in no other, into ``doc.ents``."""
        sentences = tuple((s.start_char, s.end_char) for s in doc.sents) if len(doc) else ()
        stretch = Stretch(0, len(doc.text), lang, sentences)
        groups = group_mentions(read_stretches(doc.text, [stretch])) if sentences else []
        rows = sorted({(m.start, m.end, decide_group_type(group.mentions)) for group in groups for m in group.mentions})
        spans = [doc.char_span(start, end, label=kind, alignment_mode="expand") for start, end, kind in rows]
        found = [span for span in spans if span is not None]
        doc.spans[SPANS] = SpanGroup(doc, name=SPANS, spans=found)
        doc.set_ents(filter_spans(found))
        return doc

    return mark_names
