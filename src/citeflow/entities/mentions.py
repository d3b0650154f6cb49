"""Mentions of one Russian sentence: names by rule joined with the names of the tagger."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from citeflow.entities.acronym_tables import NATIONAL, TERRITORIES
from citeflow.entities.acronyms import is_organisation_acronym, read_bracket, speaks_of_body
from citeflow.entities.confidence import Source
from citeflow.entities.heads import find_head
from citeflow.entities.initiatives import Phrase, find_phrases, is_singular
from citeflow.entities.latin import find_latin_names
from citeflow.entities.names import name_person, name_phrase, name_place
from citeflow.entities.phrases import PLACES
from citeflow.entities.quotes import match_quote
from citeflow.entities.words import Word, is_acronym, is_adjective, is_counted, make_key
from citeflow.model.entity import EntityType

LABELS: dict[str, EntityType] = {"PER": "person", "LOC": "place", "ORG": "organisation"}

PARTICLES = re.compile("-(?:де|дель|да|ду|ла|лос|эль|ан|о|сюр|сюр-|на|упон)-", re.IGNORECASE)
"""Small words inside hyphenated names of towns."""

FORMULA = frozenset("=<>≤≥∈∼~∑∫±×^_|{}\\∀∃∇∂√∞")
"""Signs that stand in formulas and in no name."""

STANDING_ALONE = frozenset({"parliament", "government"})
"""Kinds whose bare noun is a name when capitalised ("Сенат")."""


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
        yield make_mention(text, words, start, end, LABELS[label], head_kind(words, start, end, label), "tagger")


def is_name_like(words: Sequence[Word], start: int, end: int) -> bool:
    """Begins with letters, has a capitalised word of three letters or more, and no sign of a formula in it."""
    piece = words[start:end]
    if not piece[0].is_word or any(c in FORMULA for word in piece for c in word.text):
        return False
    return any(word.is_capital and sum(c.isalpha() for c in word.text) >= 3 for word in piece)


def head_kind(words: Sequence[Word], start: int, end: int, label: str) -> str | None:
    """Kind of an organisation by the first head noun in it."""
    if label != "ORG":
        return None
    heads = (find_head(word.lemma) for word in words[start:end] if word.pos == "NOUN")
    return next((head.kind for head in heads if head and head.type == "organisation"), None)


def tagged_pieces(words: Sequence[Word]) -> Iterator[tuple[int, int, str]]:
    """Start, end and label of the tagger's names, cut at brackets, with stray marks at their ends taken off."""
    at = 0
    for number, group in groupby(words, key=lambda word: word.number):
        size = len(list(group))
        start, end = at, at + size
        at = end
        if number < 0:
            continue
        cut = start
        for i in range(start, end + 1):
            if i == end or words[i].text in "()[]":
                piece = strip_marks(words, cut, i)
                if piece:
                    yield (*piece, words[start].label)
                cut = i + 1


def strip_marks(words: Sequence[Word], start: int, end: int) -> tuple[int, int] | None:
    """The range without marks at its ends; quotes that pair up stay. None where nothing is left."""
    while start < end and not is_counted(words[start]) and match_quote(words, start) is None:
        start += 1
    while start < end and not is_counted(words[end - 1]) and not closes_quote(words, start, end):
        end -= 1
    if end < len(words) and words[end].text in {"»", "”"} and match_inside(words, start, end + 1):
        end += 1
    return (start, end) if start < end else None


def closes_quote(words: Sequence[Word], start: int, end: int) -> bool:
    """The last word closes a quotation that opened inside the range."""
    return any(match_quote(words, i) == end for i in range(start, end - 1))


def match_inside(words: Sequence[Word], start: int, end: int) -> bool:
    """A quotation opens in the range and ends with it."""
    return any(match_quote(words, i) == end for i in range(start, end))


def is_town(words: Sequence[Word], start: int, end: int) -> bool:
    """A lone name that the print shows to be a place: after `город`, before a country in brackets, with `-дель-`."""
    if end - start > 1:
        return False
    after_place = start > 0 and words[start - 1].lemma in PLACES
    before_country = end + 1 < len(words) and words[end].text == "(" and words[end + 1].label == "LOC"
    return after_place or before_country or PARTICLES.search(words[start].text) is not None


def is_person_name(words: Sequence[Word], start: int, end: int) -> bool:
    """Not a lone adjective or acronym that the tagger took for a person."""
    if end - start > 1:
        return True
    word = words[start]
    named = any(reading.name in {"Name", "Surn"} for reading in word.readings)
    return word.is_capital and not is_acronym(word.text) and (named or not is_adjective(word))


def is_nested_place(words: Sequence[Word], start: int, end: int, phrases: Sequence[Phrase]) -> bool:
    """A place inside a longer name, in words the dictionary knows, and not the head of that name."""
    if any(start <= phrase.head < end for phrase in phrases):
        return False
    covered = any(phrase.start <= start and end <= phrase.end for phrase in phrases)
    return covered and all(word.is_known for word in words[start:end] if word.is_word)


def is_bare_noun(words: Sequence[Word], start: int, end: int) -> bool:
    """One common noun of the table of heads and nothing else ("Комиссия"): it names nothing by itself."""
    if end - start > 1:
        return False
    head = find_head(words[start].lemma)
    return head is not None and (head.kind not in STANDING_ALONE or not words[start].is_capital)


def is_first_noun(words: Sequence[Word], start: int, end: int) -> bool:
    """A common noun of the dictionary whose capital is owed to the start of its sentence."""
    word = words[start]
    proper = any(reading.name for reading in word.readings)
    return end - start == 1 and word.first and word.is_known and not proper and word.readings[0].kind == "NOUN"


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
