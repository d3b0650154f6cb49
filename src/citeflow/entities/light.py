"""Names in languages without a tagger: capitals and head nouns only. English, Spanish, Portuguese and Kazakh."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from citeflow.entities.acronyms import is_organisation_acronym, read_bracket, speaks_of_body
from citeflow.entities.latin import LatinHead
from citeflow.entities.latin.find import find_latin_mentions
from citeflow.entities.mentions import Found, Loose, Mention
from citeflow.entities.words import Word

LATIN = frozenset({"en", "es", "pt"})
COVERED = LATIN | {"kk"}
"""ISO 639-1 codes of the languages these rules read."""

TOKEN = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")

KAZAKH_HEADS = {
    "бағдарламасы": LatinHead("initiative", "programme"),
    "қоры": LatinHead("initiative", "fund"),
    "келісімі": LatinHead("initiative", "agreement"),
    "шарты": LatinHead("initiative", "treaty"),
    "бастамасы": LatinHead("initiative", "initiative"),
    "жобасы": LatinHead("initiative", "project"),
    "жоспары": LatinHead("initiative", "plan"),
    "стратегиясы": LatinHead("initiative", "plan"),
    "комитеті": LatinHead("organisation", "committee"),
    "комиссиясы": LatinHead("organisation", "commission"),
    "кеңесі": LatinHead("organisation", "council"),
    "ұйымы": LatinHead("organisation", "organisation"),
    "одағы": LatinHead("organisation", "union"),
    "қауымдастығы": LatinHead("organisation", "community"),
    "министрлігі": LatinHead("organisation", "ministry"),
    "агенттігі": LatinHead("organisation", "agency"),
    "банкі": LatinHead("organisation", "bank"),
    "университеті": LatinHead("organisation", "university"),
    "институты": LatinHead("organisation", "university"),
    "академиясы": LatinHead("organisation", "university"),
    "орталығы": LatinHead("organisation", "centre"),
    "парламенті": LatinHead("organisation", "parliament"),
    "үкіметі": LatinHead("organisation", "government"),
}
"""Head nouns with the possessive ending they bear in a name ("Даму қоры", the fund of development)."""

KAZAKH_CASES = re.compile(r"(?:н[ыі]ң|на|не|н[ыі]|нда|нде|нан|нен|мен)?")
"""Case endings after the possessive, by vowel harmony."""

LONGEST = 8
"""Words of the longest Kazakh name that is read."""


def split_words(text: str, start: int, end: int) -> list[Word]:
    """Words and marks of ``text[start:end]`` with their places in `text`."""
    words: list[Word] = []
    for match in TOKEN.finditer(text, start, end):
        first = not any(word.is_word for word in words)
        words.append(Word(match.group(), match.start(), match.end(), match.group().lower(), first=first))
    return words


def find_light_mentions(text: str, start: int, end: int, lang: str) -> Found:
    """Mentions of one sentence ``text[start:end]``; `lang` is one of `COVERED`."""
    if lang in LATIN:
        return find_latin_mentions(text, start, end, lang)
    words = split_words(text, start, end)
    mentions = []
    for first, stop, head in find_kazakh_names(words):
        bracket = read_bracket(words, stop)
        name = " ".join(text[words[first].start : words[stop - 1].end].split())
        acronyms = tuple(words[i].text for i in bracket.acronyms) if bracket else ()
        mentions.append(
            Mention(
                words[first].start, words[stop - 1].end, head.type, head.kind, "light", name.lower(), name, acronyms,
                lang=lang,
            )
        )  # fmt: skip
    loose = [
        Loose(word.start, word.end, word.text, word.text.lower(), "")
        for word in words
        if speaks_of_body(word.text) or is_organisation_acronym(word.text)
    ]
    return Found(mentions, loose, [])


def find_kazakh_names(words: Sequence[Word]) -> Iterator[tuple[int, int, LatinHead]]:
    """Start, end and head of names that end in a head noun and begin with a capital that opens no sentence."""
    for at, word in enumerate(words):
        head = find_kazakh_head(word.text.lower())
        if head is None or at == 0:
            continue
        start = at
        while start > 0 and at - start < LONGEST and words[start - 1].is_word:
            start -= 1
        capitals = [i for i in range(start, at) if words[i].is_capital and not words[i].first]
        if capitals:
            yield capitals[0], at + 1, head


def find_kazakh_head(word: str) -> LatinHead | None:
    """The head a word form belongs to, its case ending taken off.

    >>> find_kazakh_head("қорының")
    LatinHead(type='initiative', kind='fund')
    """
    for form, head in KAZAKH_HEADS.items():
        if word.startswith(form) and KAZAKH_CASES.fullmatch(word[len(form) :]):
            return head
    return None
