"""The language of a stretch of text: by letters where letters tell, by a statistical model elsewhere.

Kazakh and Russian share most letters, so a few Kazakh ones decide; Latin script goes to py3langid (BSD-3),
restricted to the languages of the articles we read. Measured choice: docs/decisions/0004-language-identification.md
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

LATIN_LANGUAGES = ("en", "es", "pt", "fr", "de", "it", "tr", "pl")

KAZAKH_ONLY = frozenset("әғқңөұүһӘҒҚҢӨҰҮҺ")
"""Letters of Kazakh that neither Russian nor Ukrainian has (`і` is shared with Ukrainian)."""

UKRAINIAN_ONLY = frozenset("їєґЇЄҐ")

KAZAKH_SHARE = 0.035
"""Share of Kazakh-only letters from which Cyrillic text is Kazakh: running Kazakh text has .08 to .15, a Russian
sentence with a Kazakh name in it has .01 to .03."""

UKRAINIAN_SHARE = 0.01

SCRIPTS = {
    "ka": (0x10A0, 0x10FF),
    "hy": (0x0530, 0x058F),
    "el": (0x0370, 0x03FF),
    "he": (0x0590, 0x05FF),
    "ar": (0x0600, 0x06FF),
    "zh": (0x4E00, 0x9FFF),
    "ja": (0x3040, 0x30FF),
    "ko": (0xAC00, 0xD7AF),
}
"""Script block -> the language most often written in it."""

LETTER = re.compile(r"[^\W\d_]")
ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,255}|(?:https?://|www\.)\S{1,2000}")


def identify_language(text: str) -> str | None:
    """ISO 639-1 code of the language of a text, or None where it has too few letters to tell.

    >>> identify_language("Приграничное сотрудничество в регионе")
    'ru'
    >>> identify_language("Шекара маңындағы ынтымақтастық")
    'kk'
    >>> identify_language("2016. 131-151") is None
    True
    """
    letters = LETTER.findall(ADDRESS.sub(" ", text))
    if len(letters) < 3:
        return None
    cyrillic = sum("\u0400" <= letter <= "\u04ff" for letter in letters)
    latin = sum(letter < "\u0250" for letter in letters)
    if cyrillic >= max(latin, len(letters) / 3):
        return identify_cyrillic(letters, cyrillic)
    if latin >= len(letters) / 3:
        return identify_latin(ADDRESS.sub(" ", text))
    return identify_script(letters)


def identify_cyrillic(letters: list[str], cyrillic: int) -> str:
    """Kazakh, Ukrainian or Russian, by the letters that only one of them has."""
    kazakh = sum(letter in KAZAKH_ONLY for letter in letters)
    if kazakh >= max(1, KAZAKH_SHARE * cyrillic):
        return "kk"
    ukrainian = sum(letter in UKRAINIAN_ONLY for letter in letters)
    return "uk" if ukrainian >= max(1, UKRAINIAN_SHARE * cyrillic) else "ru"


def identify_latin(text: str) -> str:
    """One of the Latin-script languages that scholarly articles of the field are written in."""
    return str(load_identifier().classify(text)[0])


def identify_script(letters: list[str]) -> str | None:
    """The language that stands for the script of most letters, None for a script not listed."""
    for lang, (low, high) in SCRIPTS.items():
        if sum(low <= ord(letter) <= high for letter in letters) > len(letters) / 2:
            return lang
    return None


@lru_cache(maxsize=1)
def load_identifier() -> LanguageIdentifier:
    """The statistical model, loaded once (about a second) and only when Latin text is met."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(list(LATIN_LANGUAGES))
    return identifier
