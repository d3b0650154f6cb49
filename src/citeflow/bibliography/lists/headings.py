"""Recognising the heading of a reference list in the words of a block."""

from __future__ import annotations

import re
from typing import NamedTuple

from citeflow.bibliography.lists.heading_words import LIST_WORDS, NOTE_WORDS

LONGEST_HEADING = 90
"""A heading of a list has no more code points than this."""

_NUMBER = re.compile(
    r"(?:§\s*)?(?:(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-HА-Ж](?=[.)]))\s*[.):–—-]?\s+|\d{1,2}\.(?=\w))|§\s*"
)
_EMPHASIS = re.compile(r"[*_#]{1,4}")
_SPACED = re.compile(r"(?:\w\s){3,}\w[.:]?")
_SPACED_WORDS = re.compile(r"(?:(?:\w\s){2,}\w(?:\s{2,}|$))+[.:]?")
_BETWEEN = r"(?:\s*(?:[/|(\[–—]|\s-\s|,\s|\.\s)\s*|\s+)"
_REMARK = re.compile(r"\s*[(\[][^()\[\]\d]{2,60}[)\]]")
_TRAIL = " .:;–—-\u00a0"

_LETTERS = re.compile(r"[^\W\d_]{3}|(?:[^\W\d_] ){3}")
_WORDS = {lang: "|".join(f"(?:{p})" for p in words) for lang, words in LIST_WORDS.items()}
_PATTERNS = {lang: re.compile(words, re.I) for lang, words in _WORDS.items()}
_FIRST_OF_SEVERAL = {lang: re.compile(f"(?:{words}){_BETWEEN}", re.I) for lang, words in _WORDS.items()}
_NOTES = {lang: re.compile(words, re.I) for lang, words in NOTE_WORDS.items()}
_FIRST_ITEM = re.compile(
    r"(?:[.:]\s*|\s+)(?=(?:\\?\[\s?1\s?\\?\]|\(1\)|/1/|1\s?\\?[.)]{1,2})\s*[^\d\s])",
)
_RUN_IN = re.compile(r"(?:[.!?…»”)\]]|^)\s+(?=[^\W\d_])")


class Heading(NamedTuple):
    """A heading that was recognised.

    lang: of its words. end: how much of the text it takes. notes: whether it heads notes, which need not cite
    works. start: where it begins in the text, other than 0 where it runs on from a paragraph.
    """

    lang: str
    end: int
    notes: bool = False
    start: int = 0


def read_heading(text: str) -> Heading | None:
    """Recognise the heading of a reference list; None where the text is something else.

    A heading may run into the first item of its list (``REFERENCES 1. Smith J. ...``).

    >>> read_heading("СПИСОК ИСПОЛЬЗОВАННОЙ ЛИТЕРАТУРЫ:").lang, read_heading("7. REFERENCES").lang
    ('ru', 'en')
    >>> read_heading("Литература XIX века была иной.") is None
    True
    """
    if len(text) <= LONGEST_HEADING and (found := match_words(text)):
        return found
    first = _FIRST_ITEM.search(text, 0, LONGEST_HEADING + 20)
    if not first or text[0].islower():
        return None
    found = match_words(text[: first.start()])
    return found._replace(end=first.end()) if found else None


def find_run_in(text: str) -> Heading | None:
    """A heading that stands at the end of a paragraph's words, behind the end of a sentence.

    >>> text = "Этим всё сказано. ЛИТЕРАТУРА"
    >>> text[find_run_in(text).start:]
    'ЛИТЕРАТУРА'
    """
    begin = max(0, len(text) - LONGEST_HEADING)
    for place in _RUN_IN.finditer(text, begin):
        words = text[place.end() :]
        found = match_words(words)
        if found and not found.notes and words[0].isupper():
            return found._replace(start=place.end(), end=len(text))
    return None


def match_words(text: str) -> Heading | None:
    """The heading that a text is as a whole: number, emphasis, wide spacing and closing colon aside."""
    if not _LETTERS.search(text):
        return None
    words = join_spaced(_EMPHASIS.sub("", text).strip())
    for candidate in (words, words[number.end() :] if (number := _NUMBER.match(words)) else ""):
        bare = candidate.strip().rstrip(_TRAIL)
        if not bare:
            continue
        if lang := match_language(bare):
            return Heading(lang, len(text))
        for note_lang, pattern in _NOTES.items():
            if pattern.fullmatch(bare):
                return Heading(note_lang, len(text), notes=True)
    return None


def match_language(text: str) -> str | None:
    """The language of the first of one or several headings in a row: ``Литература / References``."""
    for lang, pattern in _PATTERNS.items():
        if pattern.fullmatch(text):
            return lang
    if (remark := _REMARK.search(text)) and remark.end() >= len(text) - 1:
        return match_language(text[: remark.start()].rstrip(_TRAIL))
    for lang, pattern in _FIRST_OF_SEVERAL.items():
        if (first := pattern.match(text)) and match_language(text[first.end() :].strip(_TRAIL + "()[]")):
            return lang
    return None


def join_spaced(text: str) -> str:
    """Letter-spaced words without their spaces.

    >>> join_spaced("Л И Т Е Р А Т У Р А"), join_spaced("С П И С О К   Л И Т Е Р А Т У Р Ы")
    ('ЛИТЕРАТУРА', 'СПИСОК ЛИТЕРАТУРЫ')
    """
    if _SPACED.fullmatch(text):
        return re.sub(r"\s", "", text)
    if _SPACED_WORDS.fullmatch(text):
        return " ".join(re.sub(r"\s", "", word) for word in re.split(r"\s{2,}", text))
    return " ".join(text.split())
