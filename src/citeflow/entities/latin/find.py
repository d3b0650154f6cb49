"""Mentions of one sentence in English, Spanish or Portuguese."""

from __future__ import annotations

from collections.abc import Sequence

from citeflow.entities.acronym_tables import TERRITORIES
from citeflow.entities.acronyms import is_organisation_acronym, read_bracket, speaks_of_body
from citeflow.entities.latin.funders import find_funders
from citeflow.entities.latin.heads import LatinHead
from citeflow.entities.latin.names import find_latin_names
from citeflow.entities.latin.people_and_places import find_persons, find_places
from citeflow.entities.latin.tokens import split_latin_words
from citeflow.entities.latin.undertakings import extend_framework, find_undertakings
from citeflow.entities.mentions import Found, Loose, Mention
from citeflow.entities.words import Word, is_acronym

PLACE = LatinHead("place", "")
PERSON = LatinHead("person", "")
FUNDER = LatinHead("organisation", "")


def find_latin_mentions(text: str, start: int, end: int, lang: str) -> Found:
    """Mentions and loose acronyms of the sentence ``text[start:end]``; of two that overlap one holds the other."""
    words = split_latin_words(text, start, end)
    mentions = [make_mention(text, words, *name, lang) for name in find_all(words, lang)]
    loose = [
        Loose(word.start, word.end, word.text, word.text.lower(), "")
        for word in words
        if word.text in TERRITORIES or speaks_of_body(word.text) or is_organisation_acronym(word.text)
    ]
    return Found(mentions, loose, [])


def find_all(words: Sequence[Word], lang: str) -> list[tuple[int, int, LatinHead]]:
    """Start, end and head of all names, by place."""
    found: list[tuple[int, int, LatinHead]] = []
    taken: set[int] = set()

    def take(start: int, end: int, head: LatinHead) -> None:
        found.append((start, end, head))
        taken.update(range(start, end))

    beside = list(find_undertakings(words, lang))
    for first, last, head in find_latin_names(words, lang):
        if head.type == "initiative":
            last = extend_framework(words, last, lang) if words[last - 1].text[0].isdigit() else last
        take(first, last, head)
        for inner in find_inner(words, first, last, head, lang):
            found.append(inner)
    for first, last, head in beside:
        if not taken & set(range(first, last)):
            take(first, last, head)
    for first, last in find_funders(words, lang, taken):
        found.append((first, last, FUNDER))
    for first, last in find_persons(words, taken):
        found.append((first, last, PERSON))
    for first, last in find_places(words, taken):
        found.append((first, last, PLACE))
    return sorted(found, key=lambda name: (name[0], -name[1]))


def find_inner(
    words: Sequence[Word], start: int, end: int, head: LatinHead, lang: str
) -> list[tuple[int, int, LatinHead]]:
    """The organisation that owns an initiative and stands in its name ("Action Plan of the Andean Community")."""
    if head.type != "initiative":
        return []
    for at in range(start + 2, end - 1):
        if words[at].text.islower():
            inner = list(find_latin_names(words[at:end], lang))
            if inner and inner[-1][2].type == "organisation" and at + inner[-1][1] == end:
                return [(at + inner[-1][0], end, inner[-1][2])]
            return []
    return []


def make_mention(text: str, words: Sequence[Word], start: int, end: int, head: LatinHead, lang: str) -> Mention:
    """The mention of ``words[start:end]`` with the acronyms of the bracket behind it."""
    name = " ".join(text[words[start].start : words[end - 1].end].split())
    body = head.type in {"organisation", "initiative"}
    acronyms = read_acronyms(words, end) if body else ()
    if body and end - start == 1 and is_acronym(name):
        acronyms = (name,)
    key = name.lower()
    return Mention(
        words[start].start, words[end - 1].end, head.type, head.kind or None, "light", key, name, acronyms, lang=lang
    )  # fmt: skip


def read_acronyms(words: Sequence[Word], at: int) -> tuple[str, ...]:
    """Acronyms in the bracket at `at`; of a bracket with more in it ("(ABC; grant 7)") the first word, if it is one."""
    bracket = read_bracket(words, at)
    if bracket is not None:
        return tuple(words[i].text for i in bracket.acronyms)
    opens = at + 2 < len(words) and words[at].text == "(" and words[at + 2].text in {",", ";", ")"}
    return (words[at + 1].text,) if opens and speaks_of_body(words[at + 1].text) else ()
