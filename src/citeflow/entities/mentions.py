"""Mentions of one Russian sentence: names by rule joined with the names of the tagger."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from citeflow.entities.acronym_tables import NATIONAL, TERRITORIES
from citeflow.entities.acronyms import is_organisation_acronym, read_bracket, speaks_of_body
from citeflow.entities.confidence import Source
from citeflow.entities.initiatives import Phrase, find_phrases, is_singular
from citeflow.entities.latin import find_latin_names
from citeflow.entities.names import name_person, name_phrase, name_place
from citeflow.entities.quotes import match_quote
from citeflow.entities.tagged import (
    head_kind,
    is_bare_noun,
    is_first_noun,
    is_name_like,
    is_nested_place,
    is_person_name,
    is_town,
    tagged_pieces,
)
from citeflow.entities.words import Word, is_acronym, is_adjective, make_key
from citeflow.language.russian_countries import match_country
from citeflow.model.entity import EntityType

LABELS: dict[str, EntityType] = {"PER": "person", "LOC": "place", "ORG": "organisation"}


class Mention(NamedTuple):
    """One occurrence of a name; start, end: half-open span in the document's text.

    key: comparable form of the name (lemmas). name: in the nominative. acronyms: what the bracket behind the name
    gives. sure: False for a capital at the start of a sentence that nothing else supports. apposed: an acronym in
    the name that is its own, unless the document explains it as another's. same_as: key of the name this is an
    alias of.
    """

    start: int
    end: int
    type: EntityType
    kind: str | None
    source: Source
    key: str
    name: str
    acronyms: tuple[str, ...] = ()
    sure: bool = True
    lang: str = "ru"
    apposed: str = ""
    same_as: str = ""


class Loose(NamedTuple):
    """An acronym or a quotation that may turn out to name something the document explains elsewhere."""

    start: int
    end: int
    text: str
    key: str
    label: str


class Found(NamedTuple):
    """What the sentences of a document hold."""

    mentions: list[Mention]
    acronyms: list[Loose]
    quotes: list[Loose]


def find_mentions(text: str, words: Sequence[Word]) -> Found:
    """Mentions, loose acronyms and loose quotations of one sentence."""
    phrases = find_phrases(words)
    mentions = [mention_of_phrase(text, words, phrase) for phrase in phrases]
    taken = {i for phrase in phrases if phrase.sure for i in range(phrase.start, phrase.end)}
    for phrase in phrases:
        for start, end in phrase.bracket.aliases if phrase.bracket else ():
            mentions.append(mention_of_alias(text, words, phrase, start, end))
            taken |= set(range(start, end))
    for start, end, kind in find_latin_names(words):
        if not taken & set(range(start, end)):
            source: Source = "rule+tagger" if any(w.label == "ORG" for w in words[start:end]) else "rule"
            bracket = read_bracket(words, end)
            acronyms = tuple(words[i].text for i in bracket.acronyms) if bracket else ()
            mention = make_mention(text, words, start, end, kind.type, kind.kind, source)
            mentions.append(mention._replace(acronyms=acronyms))
            taken |= set(range(start, end))
    mentions += find_tagged(text, words, phrases, taken)
    return Found(mentions, find_acronyms(words), find_quotes(words))


def make_mention(
    text: str, words: Sequence[Word], start: int, end: int, kind: EntityType, finer: str | None, source: Source
) -> Mention:
    """A mention of ``words[start:end]`` without bracket and head."""
    name = text[words[start].start : words[end - 1].end]
    if kind == "person":
        name = name_person(words, start, end)
    elif not all(word.is_latin or not word.is_word for word in words[start:end]):
        name = name_place(words, start, end)
    key = make_key(words, start, end) if kind != "person" else name.lower().replace("ё", "е")
    return Mention(words[start].start, words[end - 1].end, kind, finer, source, key, " ".join(name.split()))


def mention_of_phrase(text: str, words: Sequence[Word], phrase: Phrase) -> Mention:
    """The mention of a name found by rule."""
    start, end, head = phrase.start, phrase.end, phrase.head
    tagged = any(word.label == "ORG" for word in words[head:end])
    acronyms = tuple(words[i].text for i in phrase.bracket.acronyms) if phrase.bracket else ()
    return Mention(
        words[start].start,
        words[end - 1].end,
        phrase.type,
        phrase.kind,
        "rule+tagger" if tagged else "rule",
        key_of_phrase(words, phrase),
        name_phrase(words, head if words[head].is_latin else start, end, head),
        acronyms,
        phrase.sure or (tagged and words[start].label == "ORG" and is_singular(words, head)),
        apposed=find_apposed(words, phrase),
    )


def key_of_phrase(words: Sequence[Word], phrase: Phrase) -> str:
    """Key of a name found by rule; of `программа «X»` and `компания X` the key of X, as X alone is printed too."""
    start, end = phrase.start, phrase.end
    if words[phrase.head].is_latin:
        start = phrase.head
    elif match_quote(words, phrase.head + 1) == end and (start == phrase.head):
        start = phrase.head + 1
    return make_key(words, start, end)


def find_apposed(words: Sequence[Word], phrase: Phrase) -> str:
    """The acronym of a name made of a head and an acronym only ("Инициатива МАР"); empty where there is none."""
    last = words[phrase.end - 1].text
    alone = phrase.end == phrase.head + 2 and phrase.start == phrase.head and phrase.type == "initiative"
    return last if alone and speaks_of_body(last) and not is_organisation_acronym(last) else ""


def mention_of_alias(text: str, words: Sequence[Word], phrase: Phrase, start: int, end: int) -> Mention:
    """The mention of another name of the same thing, in the bracket behind its name."""
    name = " ".join(text[words[start].start : words[end - 1].end].split())
    owner = key_of_phrase(words, phrase)
    place = (words[start].start, words[end - 1].end)
    return Mention(*place, phrase.type, phrase.kind, "rule", make_key(words, start, end), name, same_as=owner)


def find_tagged(text: str, words: Sequence[Word], phrases: Sequence[Phrase], taken: set[int]) -> Iterator[Mention]:
    """Names of the tagger that no rule explains; acronyms are left to `find_acronyms`."""
    for start, end, label in tagged_pieces(words):
        inside = set(range(start, end)) & taken
        if label == "ORG" and (inside or any(start <= phrase.head < end for phrase in phrases)):
            continue
        if label == "PER" and (inside or not is_person_name(words, start, end)):
            continue
        if label == "LOC" and inside and not is_nested_place(words, start, end, phrases):
            continue
        if end - start == 1 and is_acronym(words[start].text):
            continue
        if label in {"ORG", "PER"} and is_town(words, start, end):
            label = "LOC"
        if label == "LOC" and all(is_adjective(word) for word in words[start:end]):
            continue
        if is_bare_noun(words, start, end) or is_first_noun(words, start, end):
            continue
        if not is_name_like(words, start, end):
            continue
        mention = make_mention(text, words, start, end, LABELS[label], head_kind(words, start, end, label), "tagger")
        yield from split_pair(text, mention) if label == "LOC" and end - start == 1 else (mention,)


def split_pair(text: str, mention: Mention) -> Iterator[Mention]:
    """Countries joined by a hyphen or dash as one place each (``Чили-Перу``); any other place as it is."""
    printed = text[mention.start : mention.end]
    pieces = list(re.finditer(r"[^-–—]+", printed))
    matches = [match_country([piece[0]]) for piece in pieces]
    if len(pieces) < 2 or None in matches or match_country([printed]) is not None:
        yield mention
        return
    for piece in pieces:
        start, name = mention.start + piece.start(), piece[0]
        yield mention._replace(start=start, end=start + len(name), name=name, key=name.lower().replace("ё", "е"))


def find_acronyms(words: Sequence[Word]) -> list[Loose]:
    """Every acronym of the sentence that could name a body, a state or an undertaking, with the tagger's label."""
    return [
        Loose(word.start, end_with_state(words, at), word.text, word.text.lower(), word.label)
        for at, word in enumerate(words)
        if speaks_of_body(word.text) or word.text in TERRITORIES or is_organisation_acronym(word.text)
    ]


def end_with_state(words: Sequence[Word], at: int) -> int:
    """End of an acronym, with the state behind it where every state has such a body ("МИД РФ")."""
    following = words[at + 1] if at + 1 < len(words) else words[at]
    owned = words[at].text in NATIONAL and following.label == "LOC" and following.is_capital
    return following.end if owned else words[at].end


def find_quotes(words: Sequence[Word]) -> list[Loose]:
    """Every quotation that looks like a name; the span holds the words without the quotes."""
    quotes = []
    for at in range(len(words)):
        end = match_quote(words, at)
        if end is not None:
            first, last = words[at + 1], words[end - 2]
            key = make_key(words, at + 1, end - 1)
            head = next((i for i in range(at + 1, end - 1) if not is_adjective(words[i])), at + 1)
            name = name_phrase(words, at + 1, end - 1, head)
            quotes.append(Loose(first.start, last.end, name, key, first.label))
    return quotes
