"""The language of one reference, from its script and from letters, endings and words that one language has alone."""

from __future__ import annotations

import re
from functools import lru_cache

from citeflow.bibliography.letters import is_cyrillic

_KAZAKH = re.compile("[әғқңөұүһӘҒҚҢӨҰҮҺ]")
_KAZAKH_ENDING = re.compile(
    r"[^\W\d_]{3,}(?:лар|лер|лары|лері|лардың|лерді|дағы|дегі|тағы|тегі|ның|нің|дың|дің|тың|тің)(?!\w)|"
    r"(?<!\w)(?:мен|пен|бен|туралы|үшін|тарихы|бойынша)(?!\w)",
    re.I,
)
_NOT_KAZAKH = re.compile(r"[вфцчщъьё]|(?<!\w)(?:и|о|об|на|по|из|от|до|за|при|как|для|над)(?!\w)", re.I)
"""Letters that no native Kazakh word has, and Russian words."""
_UKRAINIAN = re.compile("[їєґЇЄҐ]")
_BELARUSIAN = re.compile("[ўЎ]")
_SERBIAN = re.compile("[ђћџљњјЂЋЏЉЊЈ]")
_I = re.compile("[іІ]")
_NOT_UKRAINIAN = re.compile("[ыэёъЫЭЁЪ]")
_UKRAINIAN_WORD = re.compile(
    r"(?<!\w)(?:та|щодо|про|від|як|у|зі|із|й)(?!\w)|[^\W\d_]{3,}(?:ння|ського|ської|ських|ому|ої)(?!\w)", re.I
)
_RUSSIAN_WORD = re.compile(
    r"(?<!\w)(?:и|с|о|об|из|от|как|для|при)(?!\w)|[^\W\d_]{2,}(?:ние|ния|ого|ый|ая|ых)(?!\w)", re.I
)
_WORDS = {
    "es": re.compile(r"\b(?:el|los|las|del|una|y|para|en|por|con|desde|ejercicio)\b", re.I),
    "pt": re.compile(r"\b(?:o|os|as|do|da|dos|das|uma|e|para|em|por|com|não|ão)\b|ção|ções", re.I),
    "fr": re.compile(r"\b(?:le|les|des|une|et|pour|dans|par|sur|du|au|aux|est)\b|\bl'", re.I),
    "de": re.compile(r"\b(?:der|die|das|und|für|ein|eine|im|zur|zum|von|mit)\b", re.I),
    "en": re.compile(r"\b(?:the|of|and|for|in|on|to|with|from|an|towards?|between)\b", re.I),
    "ru": re.compile(
        # Russian in Latin letters
        r"(?<![\w'])(?:i|v|k|iz|ot|dlya|dlia|pri|kak|ob)(?![\w'])|[a-z]{2,}(?:sk(?:ogo|oi|oy|oj|ii|iy|ij|aya|aia|ikh|oe)|"
        r"[eo]vani[eyj]\w?|(?:[eai]ni|stvi)(?:e|ya|ia|ye|i)|ost['’`]?|[nv]y(?:kh|e|i|y|j)|nogo|naya|naia|noi|noy|noe|tsi[iy]a?|tsi[iy])(?!\w)"
    ),
}
_TRANSLATED = re.compile(r"(?<=\w)[\s.]+\[[^\]]{3,}\]")
"""A translation in brackets behind a title."""


@lru_cache(maxsize=2048)
def find_item_language(title: str, hint: str | None = None) -> str | None:
    """ISO 639-1 code of a title's language; None where nothing tells it.

    `hint` decides only what the letters leave open, and only for Ukrainian: a Cyrillic title without Kazakh letters
    in a Kazakh list stays Russian, since most such titles are, unless its endings are Kazakh. Romanised Russian is
    Russian.

    >>> find_item_language("Шекара маңындағы ынтымақтастық"), find_item_language("Теория границ")
    ('kk', 'ru')
    >>> find_item_language("Тауарлар тасымалы"), find_item_language("Річкові перевезення")
    ('kk', 'uk')
    >>> find_item_language("Порти Дунаю"), find_item_language("Порти Дунаю", "uk")
    ('ru', 'uk')
    >>> find_item_language("Presupuesto del Fondo para la Convergencia")
    'es'
    >>> find_item_language("Mosty i dorogi [Bridges and roads]")
    'ru'
    """
    title = title[:500]
    if is_cyrillic(title):
        return _find_cyrillic(title, hint)
    title = _TRANSLATED.sub("", title)
    votes = {lang: len(pattern.findall(title)) for lang, pattern in _WORDS.items()}
    best = max(votes, key=lambda lang: (votes[lang], lang == "en"))
    if votes[best] == 0:
        return None
    rivals = [lang for lang in votes if votes[lang] == votes[best]]
    return best if len(rivals) == 1 else ("en" if "en" in rivals else None)


def _find_cyrillic(title: str, hint: str | None) -> str:
    if _KAZAKH.search(title):
        return "kk"
    if _BELARUSIAN.search(title):
        return "be"
    if _SERBIAN.search(title):
        return "sr"
    if _UKRAINIAN.search(title):
        return "uk"
    kazakh = _KAZAKH_ENDING.search(title) and not _NOT_KAZAKH.search(title)
    if _I.search(title):
        return "kk" if kazakh or _NOT_UKRAINIAN.search(title) else "uk"
    if kazakh:
        return "kk"
    no_russian = not _NOT_UKRAINIAN.search(title) and not _RUSSIAN_WORD.search(title)
    return "uk" if no_russian and (hint == "uk" or _UKRAINIAN_WORD.search(title)) else "ru"


_KAZAKH_LABEL = re.compile(
    r"\d\s?-?(?:бб?|бет)\.?(?=[\s.–—-]|$)|(?<!\w)Бб?\.\s?\d|"
    r"(?<!\w)(?:ауд\.|баспасы|жауапты\sред|құраст)"
)
_UKRAINIAN_LABEL = re.compile(r"[їєґЇЄҐ]|(?<!\w)(?:збірник|зб\.|та\sін|вид\.|за\s(?:заг\.\s)?ред\.)")


def find_work_language(title: str, text: str) -> str | None:
    """The language of a work where words of its reference tell more than its title does; None where they do not.

    Labels such as `510 б.` or `збірник` turn a Cyrillic title that is not plainly Russian.

    >>> find_work_language("Тарих", "Тарих. – Алматы, 2002. – 510 б."), find_work_language("История войн", "– 510 б.")
    ('kk', 'ru')
    """
    found = find_item_language(title)
    if found != "ru" or not is_cyrillic(title) or _RUSSIAN_WORD.search(title):
        return found
    if _KAZAKH_LABEL.search(text) and not _NOT_KAZAKH.search(title):
        return "kk"
    if _UKRAINIAN_LABEL.search(text) and not _NOT_UKRAINIAN.search(title):
        return "uk"
    return found
