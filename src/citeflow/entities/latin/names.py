"""Names with a head noun: capitalised phrases joined by the small words that names take."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citeflow.entities.latin.heads import RESEARCH, LatinHead
from citeflow.entities.latin.links import Name, is_foreign, joins, match_link, read_list
from citeflow.entities.latin.lower import extend_lower
from citeflow.entities.latin.phrases import DATED, Phrase, head_at, read_phrase
from citeflow.entities.latin.small_words import FOREIGN, WORKS, Speech, load_speech
from citeflow.entities.latin.tokens import begins_name, is_year
from citeflow.entities.words import Word, is_acronym
from citeflow.language.territories import is_country

LONGEST = 16
"""Words of the longest name; more is a heading in title case."""


def find_latin_names(words: Sequence[Word], lang: str | None = None) -> Iterator[tuple[int, int, LatinHead]]:
    """Start, end and head of each name with a head noun, in order, none inside another.

    lang: language of the sentence (ISO 639-1); None where names stand in text of another script.
    """
    speech = load_speech(lang)
    at = 0
    while at < len(words):
        if not begins_name(words[at]) and not words[at].text[0].isdigit():
            at += 1
            continue
        phrase = read_phrase(words, at, lang)
        if phrase is None:
            at += 1
            continue
        name = read_name(words, phrase, speech, lang)
        head = judge_name(words, name, lang)
        if head is not None:
            yield name.start, name.end, head
        at = max(name.end, at + 1)


def read_name(words: Sequence[Word], phrase: Phrase, speech: Speech, lang: str | None) -> Name:
    """The longest name that begins with the phrase."""
    name = Name(phrase.start, phrase.end, choose_head(words, phrase, speech, lang))
    while True:
        end = read_list(words, name, speech, lang)
        if end is not None:
            name = name._replace(end=end, tails=name.tails + 1)
            continue
        small = FOREIGN if is_foreign(words, name, lang) else speech
        link = match_link(words, name.end, small, lang)
        if link is None or not joins(words, name, link, small, lang):
            break
        head = name.head if name.head is not None else choose_head(words, link.phrase, speech, lang)
        tails = name.tails + (link.role != "and")
        name = Name(name.start, link.phrase.end, head, tails, link.role == "purpose" or name.joined)
    return extend_lower(words, name, speech, lang)


def choose_head(words: Sequence[Word], phrase: Phrase, speech: Speech, lang: str | None) -> int | None:
    """The head of a phrase: the first one where heads come first, else the last; None where it has none."""
    if not phrase.heads:
        return None
    own = [i for i in phrase.heads if head_at(words, i, lang)]
    first = speech.head_first or phrase.heads[0] == phrase.start
    return own[0] if first and speech.head_first else own[-1]


def judge_name(words: Sequence[Word], name: Name, lang: str | None) -> LatinHead | None:
    """The head of a name worth giving; None for a lone noun, a country, a title of a work, a heading."""
    size = name.end - name.start
    if name.head is None:
        dated = any(is_year(w.text) for w in words[name.start : name.end]) and words[name.start].text.lower() in DATED
        return LatinHead("initiative", "programme") if dated and size > 1 else None
    head = head_at(words, name.head, lang)
    if head is None or size > LONGEST or words[name.start].text.lower() in WORKS:
        return None
    if size == 1:
        # a compound that is a name by itself ("Forschungsgemeinschaft"), never a plain noun
        return head if len(words[name.start].text) > 13 and not words[name.start].first else None
    inner = words[name.start : name.end]
    if size <= 4 and is_country(" ".join(word.text for word in inner)):
        return None
    if all(word.text.isupper() for word in inner if word.is_word) and not any(is_acronym(w.text) for w in inner):
        return None
    if head.kind == "fund" and any(word.text.lower() in RESEARCH for word in inner):
        return LatinHead("organisation", "fund")
    return head
