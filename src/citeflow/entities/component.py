"""The initiative rules as a spaCy component (`citeflow_initiatives`), and Docs as words of the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup, Token

from citeflow.entities.initiatives import find_phrases
from citeflow.entities.words import Word
from citeflow.language.russian_words import TAGGED_CASES, read_word

SPANS = "initiatives"
"""Key of ``doc.spans``: names overlap, which ``doc.ents`` cannot hold."""


def make_words(tokens: Iterable[Token], offset: int = 0) -> list[Word]:
    """Words of one sentence, white space left out; `offset` is added to the places of the Doc."""
    words: list[Word] = []
    number = -1
    first = True
    for token in tokens:
        if token.is_space:
            continue
        if token.ent_iob_ == "B":
            number += 1
        start = token.idx + offset
        words.append(
            Word(
                token.text,
                start,
                start + len(token.text),
                token.lemma_,
                token.pos_,
                TAGGED_CASES.get(token.morph.to_dict().get("Case", ""), ""),
                read_word(token.lower_) if token.is_alpha or "-" in token.text else (),
                token.ent_type_,
                number if token.ent_type_ else -1,
                first,
            )
        )
        first = first and not words[-1].is_word
    return words


def mark_initiatives(doc: Doc) -> Doc:
    """Put the names that the rules are sure of into ``doc.spans["initiatives"]``, labelled with their type."""
    spans = []
    for sentence in doc.sents:
        tokens = [token for token in sentence if not token.is_space]
        for phrase in find_phrases(make_words(tokens)):
            if phrase.sure and phrase.end > phrase.start:
                first, last = tokens[phrase.start].i, tokens[phrase.end - 1].i
                spans.append(Span(doc, first, last + 1, label=phrase.type))
    doc.spans[SPANS] = SpanGroup(doc, name=SPANS, spans=spans)
    return doc


@Language.factory("citeflow_initiatives", requires=["token.pos", "token.lemma"], assigns=["doc.spans"])
def make_initiatives(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Initiative rules for a Docs with sentences, morphology, lemmas and names."""
    return mark_initiatives
