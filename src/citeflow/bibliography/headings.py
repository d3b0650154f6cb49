"""Headings of reference lists, by language."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import NamedTuple

LONGEST_HEADING = 90
"""A heading of a list has no more code points than this."""

_RU_USED = r"(?:использованн\w+|цитируем\w+|цитированн\w+|рекомендуем\w+|научн\w+)"
_RU_WORKS = r"(?:литератур[аыеу]|источник(?:и|ов|а)|работ(?:ы)?)"
_PATTERNS = MappingProxyType(
    {
        "kk": (
            r"(?:пайдаланыл\w+|қолданыл\w+)\s+(?:әдебиет\w*|дерек\w*)(?:\s+(?:мен|және)\s+\w+)?(?:\s+тізімі)?",
            r"әдебиет(?:тер)?(?:\s+тізімі)?",
            r"дереккөздер(?:\s+тізімі)?",
            r"библиографиялық\s+тізім",
        ),
        "ru": (
            rf"(?:библиографический\s+)?список\s+(?:{_RU_USED}\s+)?{_RU_WORKS}(?:\s+и\s+(?:{_RU_USED}\s+)?{_RU_WORKS})?",
            rf"(?:{_RU_USED}\s+)?(?:литература|источники)(?:\s+и\s+(?:литература|источники|примечания))?",
            r"библиографи(?:я|ческий\s+список|ческие\s+ссылки)",
            r"примечания\s+и\s+(?:литература|ссылки)",
        ),
        "en": (
            r"(?:list\s+of\s+|selected\s+|cited\s+)?references(?:\s+(?:cited|and\s+notes))?",
            r"(?:selected\s+|annotated\s+)?bibliography",
            r"(?:list\s+of\s+)?(?:literature|works|sources)\s+cited",
            r"(?:cited\s+)?literature",
            r"notes\s+and\s+references",
        ),
        "es": (
            r"referencias(?:\s+bibliográficas)?",
            r"bibliograf[ií]a(?:\s+citada)?",
            r"literatura\s+citada",
            r"fuentes\s+y\s+bibliografía",
        ),
        "pt": (r"referências(?:\s+bibliográficas)?", r"bibliografia"),
        "fr": (r"références(?:\s+bibliographiques)?", r"bibliographie"),
        "de": (r"literatur(?:verzeichnis)?", r"quellenverzeichnis"),
        "uk": (r"список\s+(?:використан\w+\s+)?(?:літератури|джерел)", r"література"),
    }
)
_NUMBER = r"(?:(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})\s*[.)]?\s+|§\s*)?"
_BY_LANGUAGE = {
    lang: re.compile(rf"(?:{'|'.join(patterns)})(?:\s*[/(|]\s*[\w\s]{{4,40}}\)?)?", re.I)
    for lang, patterns in _PATTERNS.items()
}
_PREFIX = re.compile(_NUMBER)
_EMPHASIS = re.compile(r"[*_#]{1,4}")
_SPACED = re.compile(r"^(?:\w ){4,}\w[.:]?$")
_FIRST_ITEM = re.compile(r"[.:]?\s+(?=(?:\[\s?1\s?\]|\(1\)|1\s?[.)])\s*[^\d\s])")


class Heading(NamedTuple):
    """A heading that was recognised: its language, and how much of the text it takes."""

    lang: str
    end: int


def read_heading(text: str) -> Heading | None:
    """Recognise the heading of a reference list; None where the text is something else.

    A heading may run into the first item of its list (``REFERENCES 1. Smith J. ...``).

    >>> read_heading("СПИСОК ИСПОЛЬЗОВАННОЙ ЛИТЕРАТУРЫ:").lang, read_heading("7. REFERENCES").lang
    ('ru', 'en')
    >>> read_heading("Литература XIX века была иной.") is None
    True
    """
    if len(text) > LONGEST_HEADING:
        first = _FIRST_ITEM.search(text, 0, LONGEST_HEADING + 20)
        if not first or text[0].islower():
            return None
        lang = _match(text[: first.start()])
        return Heading(lang, first.end()) if lang else None
    if lang := _match(text):
        return Heading(lang, len(text))
    first = _FIRST_ITEM.search(text)
    lang = _match(text[: first.start()]) if first else None
    return Heading(lang, first.end()) if first and lang else None


def _match(text: str) -> str | None:
    text = " ".join(_EMPHASIS.sub("", text).split())
    if _SPACED.match(text):
        text = text.replace(" ", "")
    text = text[prefix.end() :] if (prefix := _PREFIX.match(text)) else text
    text = text.rstrip(" .:").lstrip()
    if not text or text[0].islower():
        return None
    for lang, pattern in _BY_LANGUAGE.items():
        if pattern.fullmatch(text):
            return lang
    return None
