"""The page's own words: counts, confidences, states."""

from __future__ import annotations

from citeflow.model.claim import Locator

LANGUAGES = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "kk": "Kazakh",
    "ky": "Kyrgyz",
    "pt": "Portuguese",
    "ru": "Russian",
    "uk": "Ukrainian",
    "uz": "Uzbek",
    "zh": "Chinese",
}

EVIDENCE = {
    "found": "passage found",
    "weak": "weak passage",
    "none-found": "no passage found in the source",
    "source-missing": "no source file yet",
    "no-text-layer": "source has no text layer",
    "language-not-covered": "source language not covered",
}

SCOPES = {
    "clause": "reaches its clause",
    "sentence": "reaches its sentence",
    "list": "reaches the whole list",
    "paragraph": "reaches the paragraph",
    "unsure": "reach unsure",
}

LOCATORS = {
    "page": "p.",
    "folio": "fol.",
    "column": "col.",
    "line": "line",
    "chapter": "ch.",
    "section": "sect.",
    "paragraph": "par.",
    "article-locator": "art.",
    "part": "pt.",
    "table": "table",
    "figure": "fig.",
    "equation": "eq.",
    "title-locator": "title",
    "appendix": "app.",
    "volume": "vol.",
    "issue": "no.",
    "book": "book",
    "note": "note",
}

HIGH = 0.9
LIKELY = 0.7
DOUBTFUL = 0.5
"""Below this a value is shown as doubtful."""

LOOK_FIRST = 0.9
"""A parsed field below this is marked: an editor looks there first."""


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun.

    >>> count(1, "list"), count(1200, "entity", "entities")
    ('1 list', '1,200 entities')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def say_confidence(value: float) -> str:
    """A confidence between 0 and 1 in one word.

    >>> say_confidence(0.95), say_confidence(0.3)
    ('very likely', 'doubtful')
    """
    for bound, word in ((HIGH, "very likely"), (LIKELY, "likely"), (DOUBTFUL, "unsure")):
        if value >= bound:
            return word
    return "doubtful"


def say_locator(locator: Locator) -> str:
    """A place in a work as a footnote names it.

    >>> say_locator(Locator(label="page", value="45-47, 52")), say_locator(Locator(label="appendix", value=""))
    ('pp. 45-47, 52', 'app.')
    """
    several = locator.label == "page" and not locator.value.isdecimal()
    return f"{'pp.' if several else LOCATORS.get(locator.label, locator.label)} {locator.value}".rstrip()


def say_language(code: str | None) -> str:
    """The English name of an ISO 639-1 language, or its code where we have no name.

    >>> say_language("kk"), say_language(None)
    ('Kazakh', 'language unknown')
    """
    return LANGUAGES.get(code, code) if code else "language unknown"


def shorten(text: str, limit: int) -> str:
    """The text cut at a word border to at most `limit` characters, an ellipsis included.

    >>> shorten("Приграничное сотрудничество", 16)
    'Приграничное…'
    """
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    head, space, _ = cut.rpartition(" ")
    kept = head if space and len(head) > limit // 2 else cut
    return kept.rstrip(" ,.;:–—-(«") + "…"
