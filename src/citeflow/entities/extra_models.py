"""Names of spaCy models that the settings name for a language, beside our own; none is taken unless named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from citeflow.entities.mentions import Found, Mention
from citeflow.errors import SurroundingsError, UsageError
from citeflow.model.entity import EntityType

if TYPE_CHECKING:
    from spacy.language import Language

TYPES: dict[str, EntityType] = {
    "ORG": "organisation",
    "PERSON": "person",
    "PER": "person",
    "GPE": "place",
    "LOC": "place",
}
"""Labels of spaCy's models -> type; others (dates, works of art) are no names of ours."""

Span = tuple[int, int]


def parse_models(setting: str | None) -> dict[str, str]:
    """Language -> name or folder of a spaCy model, from ``en=en_core_web_sm, es=es_core_news_sm``.

    Raises UsageError where it is written otherwise.
    """
    models: dict[str, str] = {}
    for part in (setting or "").split(","):
        lang, sign, name = part.strip().partition("=")
        if part.strip() and not (sign and lang.strip() and name.strip()):
            raise UsageError(f"settings: spacy_models: '{part.strip()}' is not of the form en=en_core_web_sm")
        if part.strip():
            models[lang.strip()] = name.strip()
    return models


@lru_cache(maxsize=8)
def load_model(lang: str, name: str) -> Language:
    """The model. Raises SurroundingsError where it is not installed, and UsageError where it is of another language."""
    import spacy  # heavy

    try:
        nlp = spacy.load(name)
    except (OSError, ImportError, ValueError) as error:
        raise SurroundingsError(
            f"spaCy model '{name}' for '{lang}' cannot be loaded ({str(error).splitlines()[0]}); "
            "install it, or take it out of the setting spacy_models"
        ) from None
    if nlp.lang not in (lang, "xx"):
        raise UsageError(f"settings: spacy_models: '{name}' is a model for '{nlp.lang}', not for '{lang}'")
    return nlp


def name_versions(models: Mapping[str, str]) -> dict[str, str]:
    """Name -> version of each model, for the `made` header."""
    loaded = [load_model(lang, name) for lang, name in sorted(models.items())]
    return {f"{nlp.meta['lang']}_{nlp.meta['name']}": str(nlp.meta["version"]) for nlp in loaded}


def find_with_model(text: str, sentences: Sequence[Span], lang: str, name: str, taken: Sequence[Span]) -> Found:
    """What a model sees in the sentences of a block that meets none of the spans `taken`."""
    nlp = load_model(lang, name)
    mentions = [
        mention
        for start, end in sentences
        for mention in list_entities(nlp, text, start, end, lang)
        if not any(mention.start < stop and begin < mention.end for begin, stop in taken)
    ]
    return Found(mentions, [], [])


def list_entities(nlp: Language, text: str, start: int, end: int, lang: str) -> Iterator[Mention]:
    """The names of one sentence."""
    for ent in nlp(text[start:end]).ents:
        kind = TYPES.get(ent.label_)
        if kind is not None:
            name = " ".join(ent.text.split())
            yield Mention(
                start + ent.start_char, start + ent.end_char, kind, None, "tagger", name.lower(), name, lang=lang
            )
