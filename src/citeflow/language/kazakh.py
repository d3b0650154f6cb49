"""Kazakh as a spaCy language, which spaCy itself does not know (`spacy.blank("kk")` through the entry point)."""

from __future__ import annotations

from spacy.lang.ky.lex_attrs import LEX_ATTRS
from spacy.lang.ky.punctuation import TOKENIZER_INFIXES
from spacy.language import BaseDefaults, Language
from spacy.symbols import ORTH  # type: ignore[import-not-found]  # compiled, without a stub
from spacy.util import update_exc

from citeflow.language.kazakh_words import ABBREVIATIONS

EXCEPTIONS = {form: [{ORTH: form}] for form in ABBREVIATIONS}


class KazakhDefaults(BaseDefaults):
    """Kyrgyz, the nearest language spaCy has, for what joins words; Kazakh abbreviations."""

    tokenizer_exceptions = update_exc(dict(BaseDefaults.tokenizer_exceptions), EXCEPTIONS)
    infixes = TOKENIZER_INFIXES
    lex_attr_getters = LEX_ATTRS


class Kazakh(Language):  # type: ignore[no-untyped-call]  # spaCy's __init_subclass__ has no types
    """`kk`.

    >>> [token.text for token in Kazakh()("2024 ж. қор құрылды.")]
    ['2024', 'ж.', 'қор', 'құрылды', '.']
    """

    lang = "kk"
    Defaults = KazakhDefaults
