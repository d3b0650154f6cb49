"""Which small words join a capitalised phrase to the name before it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from citeflow.entities.latin.heads import find_latin_head
from citeflow.entities.latin.phrases import Phrase, head_at, read_phrase
from citeflow.entities.latin.small_words import (
    FOREIGN,
    LOWER_ADJECTIVES,
    REGIONS,
    TAKING_A,
    TAKING_ABOUT,
    TAKING_IN,
    Speech,
)  # fmt: skip
from citeflow.entities.words import Word, is_acronym
from citeflow.language.territories import is_country

OWNED = frozenset({"university", "bank", "government", "parliament", "hospital", "museum", "company", "court", "press"})
"""Kinds that take one owner with `of`: what `and` joins to it is another name."""

FIELDS = frozenset({"ministry", "agency", "committee", "commission", "council", "centre", "treaty", "agreement",
                    "laboratory", "programme", "fund", "secretariat"})  # fmt: skip
"""Kinds whose fields are often listed with commas ("Ministry of Education, Culture and Sport")."""

LONGEST_LIST = 4


class Name(NamedTuple):
    """A name as far as it is read. tails: how many phrases small words have joined to the first one."""

    start: int
    end: int
    head: int | None
    tails: int = 0
    joined: bool = False


class Link(NamedTuple):
    """What joins: its role, whether an article follows it, and the phrase behind it."""

    role: str
    article: bool
    phrase: Phrase


def match_link(words: Sequence[Word], at: int, speech: Speech, lang: str | None) -> Link | None:
    """The small word at `at` with its article and the phrase behind it; None where the name ends."""
    if at + 1 >= len(words):
        return None
    low = words[at].text.lower()
    role = find_role(low, speech) if words[at].text == low else ""
    if not role:
        return None
    following = at + 1
    article = words[following].text in speech.articles
    following += article
    phrase = read_phrase(words, following, lang) if following < len(words) else None
    return Link(role, article, phrase) if phrase else None


def find_role(low: str, speech: Speech) -> str:
    """What a small word does: ``of``, ``purpose``, ``about``, ``and``, or nothing."""
    roles = (("of", speech.of), ("purpose", speech.purpose), ("about", speech.about), ("and", speech.and_))
    return next((role for role, words in roles if low in words), "")


def joins(words: Sequence[Word], name: Name, link: Link, speech: Speech, lang: str | None) -> bool:
    """The phrase behind the link belongs to the name."""
    if link.role == "and":
        return joins_pair(words, name, link, speech, lang)
    if name.head is None:
        return False
    low = words[name.end].text.lower()
    before = words[name.end - 1].text.lower()
    country = is_country_phrase(words, link.phrase)
    if link.role == "of":
        return True
    if link.role == "purpose":
        return not country and not (speech.lang == "en" and link.phrase.heads[:1] == (link.phrase.start,))
    if speech is FOREIGN:
        return not country
    if speech.lang != "en":
        return before in TAKING_A and not country
    if low == "in":
        return before in TAKING_IN and not country
    return words[name.head].text.lower() in TAKING_ABOUT["en"] or before in TAKING_ABOUT["en"]


def joins_pair(words: Sequence[Word], name: Name, link: Link, speech: Speech, lang: str | None) -> bool:
    """`and` joins the parts of one name, not two names."""
    phrase = link.phrase
    right_head = bool(phrase.heads)
    size = phrase.end - phrase.start
    if link.article and words[phrase.start].text.lower() not in REGIONS:
        return False
    if is_country_phrase(words, phrase) or (size == 1 and is_acronym(words[phrase.start].text)):
        return False
    if name.head is None:
        left = name.end - name.start
        single = left == 1 and is_acronym(words[name.start].text)
        lone = left > 3 or single or is_country_phrase(words, Phrase(name.start, name.end, ()))
        return right_head and not lone and speech.lang == "en" and phrase.heads[0] > phrase.start
    if right_head:
        return False
    head = head_at(words, name.head, lang)
    if name.tails:
        return size <= 4 and not (head is not None and head.kind in OWNED and name.tails == 1 and not name.joined)
    if not speech.head_first:
        return False
    left_word = words[name.end - 1].text.lower()
    return (
        size <= 2
        and left_word.endswith(LOWER_ADJECTIVES)
        and words[phrase.start].text.lower().endswith(LOWER_ADJECTIVES)
    )


def is_country_phrase(words: Sequence[Word], phrase: Phrase) -> bool:
    """The phrase is the name of a country."""
    return phrase.end - phrase.start <= 4 and is_country(" ".join(w.text for w in words[phrase.start : phrase.end]))


def read_list(words: Sequence[Word], name: Name, speech: Speech, lang: str | None) -> int | None:
    """Where a list of fields behind ``Ministry of A`` ends (``, B, C and D``); None where no such list follows."""
    head = head_at(words, name.head, lang) if name.head is not None else None
    if head is None or head.kind not in FIELDS or not name.tails:
        return None
    at = name.end
    for _ in range(LONGEST_LIST):
        if at + 1 >= len(words) or words[at].text != ",":
            return None
        if (phrase := read_field(words, at + 1, lang)) is None:
            return None
        at = phrase.end
        after = at + 1 if at < len(words) and words[at].text == "," else at
        if after + 1 < len(words) and words[after].text in speech.and_:
            last = read_field(words, after + 1, lang)
            return last.end if last else None
    return None


def read_field(words: Sequence[Word], at: int, lang: str | None) -> Phrase | None:
    """A phrase that can be a field: short, no head noun, no acronym, no country."""
    phrase = read_phrase(words, at, lang)
    if phrase is None or phrase.heads or phrase.end - phrase.start > 3 or is_country_phrase(words, phrase):
        return None
    return None if is_acronym(words[phrase.start].text) else phrase


def is_foreign(words: Sequence[Word], name: Name, lang: str | None) -> bool:
    """The head is no word of the text's own language, so foreign small words may join."""
    if name.head is None:
        return False
    own = {"en", "es", "pt"} & {lang or "en"}
    low = words[name.head].text.lower()
    return not any(low in load_own(code) for code in own) and find_latin_head(low, lang) is not None


def load_own(lang: str) -> frozenset[str]:
    """The heads that a language has itself."""
    from citeflow.entities.latin.heads import INITIATIVES, ORGANISATIONS

    return frozenset(
        word for table in (INITIATIVES, ORGANISATIONS) for line in table[lang].values() for word in line.split()
    )
