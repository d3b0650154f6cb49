"""Initiatives whose head noun stands in small letters, or that have none: `the Trifinio plan`, `project ASSK`, FP7."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from citeflow.entities.acronyms import is_organisation_acronym, speaks_of_body
from citeflow.entities.latin.heads import INITIATIVES, LatinHead, find_latin_head
from citeflow.entities.latin.links import is_country_phrase
from citeflow.entities.latin.phrases import Phrase, read_phrase
from citeflow.entities.latin.small_words import load_speech
from citeflow.entities.latin.tokens import begins_name, is_year
from citeflow.entities.quotes import match_quote
from citeflow.entities.words import Word, is_acronym

SHORT_LIVED = frozenset({"project", "programme", "initiative", "alliance", "network", "campaign", "plan", "fund",
                         "corridor"})  # fmt: skip
"""Kinds whose head in small letters may stand beside the name."""

OF_PEOPLE = re.compile(r"(?:an|ese|ish|ic|al|French|Dutch|Swiss|Greek|Czech|Thai|German)$")
"""Endings of adjectives, of peoples above all: `the Chinese programme` is no name."""

FRAMEWORK = re.compile(r"FP[4-9]|H2020|Erasmus\+?|Interreg|INTERREG")
"""Framework programmes of the European Union under their own names."""

TAIL_WORDS = 4
"""Words in small letters between `Horizon 2020` and `programme`."""


def find_undertakings(words: Sequence[Word], lang: str | None) -> Iterator[tuple[int, int, LatinHead]]:
    """Start, end and head of each, in order; they may lie inside longer names, which win."""
    for at, word in enumerate(words):
        text = word.text
        if text.islower():
            head = find_lower_head(text, lang)
            if head is not None:
                yield from find_beside(words, at, head, lang)
        elif FRAMEWORK.fullmatch(text):
            yield at, extend_framework(words, at + 1, lang), LatinHead("initiative", "programme")


def find_lower_head(text: str, lang: str | None) -> LatinHead | None:
    """The head of an undertaking that a word in small letters is, in the language itself."""
    head = find_latin_head(text, lang)
    if head is None or head.type != "initiative" or head.kind not in SHORT_LIVED:
        return None
    return head if lang in INITIATIVES and text in INITIATIVES[lang][head.kind].split() else None


def find_beside(
    words: Sequence[Word], at: int, head: LatinHead, lang: str | None
) -> Iterator[tuple[int, int, LatinHead]]:
    """The name behind the head at `at`, else the one before it."""
    behind = read_behind(words, at, head, lang)
    if behind is not None:
        yield (*behind, head)
        return
    if load_speech(lang).head_first:
        return
    before = read_before(words, at, lang)
    if before is not None:
        yield (*before, head)


def read_behind(words: Sequence[Word], at: int, head: LatinHead, lang: str | None) -> tuple[int, int] | None:
    """``programme "X"``, ``project ACR``; in Spanish and Portuguese any capitalised name (`programa Bolsa Família`)."""
    following = at + 1
    if following >= len(words):
        return None
    end = match_quote(words, following)
    if end is not None:
        return at, end
    if not begins_name(words[following]):
        return None
    if speaks_of_own(words[following].text):
        return following, following + 1
    if not load_speech(lang).head_first:
        return None
    phrase = read_phrase(words, following, lang)
    if phrase is None or is_country_phrase(words, phrase) or phrase.heads[:1] == (phrase.start,):
        return None
    return at, phrase.end


def read_before(words: Sequence[Word], at: int, lang: str | None) -> tuple[int, int] | None:
    """``the Trifinio plan`` whole, of ``the ASSK project`` the acronym; None where a people or a body stands there."""
    start = at
    while start > 0 and (begins_name(words[start - 1]) or is_year(words[start - 1].text)) and at - start < 6:
        start -= 1
    while start < at and words[start].text.lower() in {"the", "a", "an", "this", "our"}:
        start += 1
    if start == at or (words[start].first and at - start == 1 and not is_acronym(words[start].text)):
        return None
    inner = words[start:at]
    last = inner[-1].text
    if len(inner) == 1 and speaks_of_own(last):
        return start, at
    if all(is_acronym(w.text) or OF_PEOPLE.search(w.text) for w in inner) or is_country_phrase(
        words, Phrase(start, at, ())
    ):
        return None
    if any(find_latin_head(w.text.lower(), lang) for w in inner):
        return None
    return (start, at + 1) if start > 0 and words[start - 1].text.lower() in {"the", "a", "and", "of"} else None


def speaks_of_own(text: str) -> bool:
    """An acronym or a word of mixed letters that may be the name of a project."""
    mixed = len(text) > 4 and any(c.isupper() for c in text[1:]) and any(c.islower() for c in text) and "-" not in text
    return (mixed or (speaks_of_body(text) and len(text) > 2)) and not is_organisation_acronym(text)


def extend_framework(words: Sequence[Word], at: int, lang: str | None) -> int:
    """End of ``Horizon 2020 research and innovation programme`` when its first part ends at `at`."""
    if at < len(words) and words[at].text == "+":
        at += 1
    for i in range(at, min(len(words), at + TAIL_WORDS + 1)):
        if not words[i].text.islower():
            break
        head = find_lower_head(words[i].text, lang)
        if head is not None and head.kind in {"programme", "plan", "initiative"}:
            return i + 1
    return at
