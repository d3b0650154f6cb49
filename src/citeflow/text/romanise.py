"""Cyrillic and accented Latin written with the plain letters A to Z.

Russian follows the BGN/PCGN table without its apostrophes; Kazakh follows the 2021 Latin alphabet with its
diacritics dropped; Ukrainian and Belarusian letters that Russian lacks are added. The language is not asked
for, so one letter has one reading.
"""

from __future__ import annotations

import unicodedata

RUSSIAN = {
    **dict(zip("абвгдеёзийклмнопрстуфыэ", "abvgdeeziyklmnoprstufye", strict=True)),
    **{
        "ж": "zh",
        "х": "kh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "shch",
        "ъ": "",
        "ь": "",
        "ю": "yu",
        "я": "ya",
    },
}
KAZAKH = dict(zip("әғқңөұүһі", "agqnouuhi", strict=True))
UKRAINIAN_AND_BELARUSIAN = {"ґ": "g", "є": "ye", "ї": "i", "ў": "u"}
UNDECOMPOSED_LATIN = {
    **{
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "ħ": "h",
    },
}
"""Latin letters that Unicode does not split into a plain letter and an accent."""

LETTERS = {**RUSSIAN, **KAZAKH, **UKRAINIAN_AND_BELARUSIAN, **UNDECOMPOSED_LATIN}


def romanise(text: str) -> str:
    """The text with Cyrillic and accented Latin letters in ASCII; every other character is left as it is.

    Capital letters stay capital; one that needs several letters follows its neighbour.

    >>> romanise("Голунов, Fédéralisme, Қазақстан")
    'Golunov, Federalisme, Qazaqstan'
    >>> romanise("Щукин, ЩУКИН")
    'Shchukin, SHCHUKIN'
    """
    composed = unicodedata.normalize("NFC", text)
    written: list[str] = []
    for place, letter in enumerate(composed):
        plain = romanise_letter(letter)
        if len(plain) > 1 and letter.isupper():
            plain = plain.upper() if stands_among_capitals(composed, place) else plain.capitalize()
        elif letter.isupper():
            plain = plain.upper()
        if unicodedata.combining(letter) and follows_letter(composed, place):
            plain = ""
        written.append(plain)
    return "".join(written)


def romanise_letter(letter: str) -> str:
    """Lower-case ASCII letters of one character, or the character itself where it is plain or no letter."""
    known = LETTERS.get(letter.lower())
    if known is not None:
        return known
    base = unicodedata.normalize("NFD", letter)[0]
    if base == letter:
        return letter
    if base.lower() in LETTERS:
        return LETTERS[base.lower()]
    return base.lower() if base.isascii() and base.isalpha() else letter


def stands_among_capitals(text: str, place: int) -> bool:
    """Whether the next letter is capital, or, at the end of a word, the letter before."""
    after = text[place + 1 : place + 2]
    before = text[place - 1 : place] if place else ""
    return after.isupper() if after.isalpha() else before.isupper()


def follows_letter(text: str, place: int) -> bool:
    """Whether a combining mark (such as a stress) sits on a letter, with other marks between or not."""
    while place and unicodedata.combining(text[place]):
        place -= 1
    return romanise_letter(text[place]) != text[place] or (text[place].isascii() and text[place].isalpha())
