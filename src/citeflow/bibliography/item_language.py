"""The language of one reference, from its script and from letters and words that one language has alone."""

from __future__ import annotations

import re

from citeflow.bibliography.letters import is_cyrillic

_KAZAKH = re.compile("[әғқңөұүһӘҒҚҢӨҰҮҺ]")
_UKRAINIAN = re.compile("[їєґЇЄҐ]")
_WORDS = {
    "es": re.compile(r"\b(?:el|los|las|del|una|y|para|en|por|con|desde|ejercicio)\b", re.I),
    "pt": re.compile(r"\b(?:o|os|as|do|da|dos|das|uma|e|para|em|por|com|não|ão)\b|ção|ções", re.I),
    "fr": re.compile(r"\b(?:le|les|des|une|et|pour|dans|par|sur|du|au|aux|est)\b|\bl'", re.I),
    "de": re.compile(r"\b(?:der|die|das|und|für|ein|eine|im|zur|zum|von|mit)\b", re.I),
    "en": re.compile(r"\b(?:the|of|and|for|in|on|to|with|from|an|towards?|between)\b", re.I),
}


def find_item_language(title: str, hint: str | None = None) -> str | None:
    """ISO 639-1 code of a title's language; None where nothing tells it.

    `hint` decides only what the letters leave open: a Cyrillic title without Kazakh letters in a Kazakh list
    stays Russian, since most such titles are.

    >>> find_item_language("Шекара маңындағы ынтымақтастық"), find_item_language("Теория границ")
    ('kk', 'ru')
    >>> find_item_language("Presupuesto del Fondo para la Convergencia")
    'es'
    """
    if is_cyrillic(title):
        if _KAZAKH.search(title):
            return "kk"
        return "uk" if _UKRAINIAN.search(title) else "ru"
    votes = {lang: len(pattern.findall(title)) for lang, pattern in _WORDS.items()}
    best = max(votes, key=lambda lang: (votes[lang], lang == "en"))
    if votes[best] == 0:
        return None
    rivals = [lang for lang in votes if votes[lang] == votes[best]]
    return best if len(rivals) == 1 else ("en" if "en" in rivals else None)
