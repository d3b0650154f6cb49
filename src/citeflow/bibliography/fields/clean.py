"""The reference string without what is no part of it: odd spaces, soft hyphens, media marks."""

from __future__ import annotations

import re
import unicodedata

from citeflow.bibliography.signed import SignedPattern

_MEDIA = re.compile(
    r"\s*\[\s*(?:Электронный ресурс|Електронний ресурс|Эл(?:ектрон)?\. ресурс|"
    r"Электрондық ресурс|Электрондық қор|Текст|Мәтін|Electronic resource|"
    r"Elektronnyi resurs|Elektronnyy resurs|Elektronnyj resurs|Online|Internet|Recurso electrónico|"
    r"Recurso eletrônico|en línea|Text)\s*\.?\s*\]",
    re.I,
)
_MEDIUM = SignedPattern(
    re.compile(
        r"[.,]?\s*[–—-]*\s*\b(?:Текст|Text|Изображение|Мәтін)\s*:\s*(?:непосредственный|электронный|direct|electronic)\b\.?",
        re.I,
    ),
    ("непосредственный", "электронный", "direct", "electronic"),
)
_SPACES = re.compile(r"\s+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_EMPHASIS = SignedPattern(re.compile(r"(?<![\w*])\*{1,3}(?=\S)|(?<=\S)\*{1,3}(?![\w*])"), ("*",))


_LABEL = re.compile(r"^\s*(?:\\?\[\s?\d{1,4}\s?\\?\]|\(\d{1,3}\)|\d{1,3}[.)])\.?\s+(?=[^\W\d_]|[“\"«„])")
_TAG = re.compile(r"</?(?:i|b|em|strong|italic|bold|sup|sub|u)>", re.I)


_ACCENTS = {
    "´": "\u0301",
    "`": "\u0300",
    "¨": "\u0308",
    "ˆ": "\u0302",
    "˜": "\u0303",
    "ˇ": "\u030c",
    "˝": "\u030b",
    "˚": "\u030a",
}
_DETACHED = re.compile(rf"(?<=[^\W\d_])([{''.join(_ACCENTS)}])\s?([^\W\d_])")


def attach_accents(text: str) -> str:
    """Put accents that a font printed in front of their letters onto them.

    >>> attach_accents("Horv´ath, K¨uhn")
    'Horváth, Kühn'
    """
    return unicodedata.normalize("NFC", _DETACHED.sub(lambda m: m[2] + _ACCENTS[m[1]], text))


def clean_reference(raw: str) -> str:
    """One line in NFC with single spaces; the print itself is left as it is.

    >>> clean_reference("Голунов С.В.\\u00a0Граница  [Электронный ресурс] // *Полис*.")
    'Голунов С.В. Граница // Полис.'
    """
    text = _CONTROL.sub(" ", _INVISIBLE.sub("", attach_accents(raw)))
    text = _LABEL.sub("", _SPACES.sub(" ", _EMPHASIS.sub("", _TAG.sub("", text))))
    return _SPACES.sub(" ", _MEDIUM.sub(".", _MEDIA.sub("", text))).strip()


_ABBREVIATED_END = re.compile(
    r"(?:\s(?:г|гг|в|вв|др|пр|ж|жж|р|рр|тр|ст|конф|докл|посіб|пособ|тез|сб|зб|практ|отд|об|дис|мат-лы)|\bт\.\s?[дп]|\bн\.\s?э|\b(?:Inc|Ltd|Jr|etc))$"
)
"""Words at whose end the stop is a part of the word."""


def trim_value(text: str) -> str:
    """A field's value without the punctuation that only parts it from its neighbours.

    A closing full stop goes, a closing question mark, bracket or quotation mark stays.

    >>> trim_value(" - Title: a study. –")
    'Title: a study'
    >>> trim_value("Закон от 12 мая 1994 г.")
    'Закон от 12 мая 1994 г.'
    """
    printed, text = text.rstrip(), text.strip(" \t,;:.-–—−/|")
    if _ABBREVIATED_END.search(text) and printed.rstrip(" ,;:-–—−/|").endswith(f"{text}."):
        text += "."
    if text.count("(") < text.count(")"):
        text = text.rstrip(")").rstrip(" ,;:.-–—−")
    if text.count("(") > text.count(")") and text.endswith("("):
        text = text[:-1].rstrip(" ,;:.-–—−")
    return text
