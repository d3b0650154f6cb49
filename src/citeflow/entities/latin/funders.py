"""Bodies that paid, known by the words around them: `supported by NSF grant 12`, `grants from Acme and the ABC`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citeflow.entities.acronyms import speaks_of_body
from citeflow.entities.latin.links import is_country_phrase
from citeflow.entities.latin.phrases import Phrase, read_phrase
from citeflow.entities.latin.small_words import GRANT_WORDS
from citeflow.entities.latin.tokens import begins_name
from citeflow.entities.tables import word_set
from citeflow.entities.words import Word, is_acronym

PAID = word_set(
    "funded supported financed sponsored funding support grant grants award awards fellowship fellowships scholarship",
    "assistance financing contract contracts aid honoraria fees studentship",
    "financiado financiada financiados financiadas apoyado apoyada subvencionado patrocinado financiamiento",
    "financiación apoyo beca becas subvención apoiado apoiada financiamento apoio bolsa bolsas auxílio",
)
"""Words that money goes with."""

FROM = word_set("by from por del de pela pelo da do dos of")
"""Small words before the giver."""

REACH = 6
"""Words between money and its giver."""

GOING_ON = word_set("the and & of y e la el los de del da do dos a o y/o or by from via through pela pelo por , ; /")
"""What stands between two givers."""

INITIALS = 3
"""Letters of the longest initials of an author."""


def find_funders(words: Sequence[Word], lang: str | None, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Start and end of each name without a head noun that the sentence says has paid; none touches `taken`."""
    for at, word in enumerate(words):
        if at not in taken and is_acronym(word.text) and is_body(word.text) and gives_grant(words, at):
            taken.add(at)
            yield at, at + 1
    at = 0
    while at < len(words):
        start = find_giver(words, at) if words[at].text.lower() in PAID else None
        if start is None:
            at += 1
            continue
        end = start
        for name in read_givers(words, start, lang, taken):
            taken |= set(range(*name))
            end = name[1]
            yield name
        at = max(end, at + 1)


def is_body(text: str) -> bool:
    """An acronym without digits, of two letters or more."""
    return speaks_of_body(text) and not any(c.isdigit() for c in text)


def gives_grant(words: Sequence[Word], at: int) -> bool:
    """A word for money follows the acronym at once: `NSF grant`."""
    following = words[at + 1].text.lower() if at + 1 < len(words) else ""
    return following in GRANT_WORDS and following not in {"no", "nos", "id", "code", "order", "number", "numbers"}


def find_giver(words: Sequence[Word], at: int) -> int | None:
    """Where the givers begin behind a word for money; None where no `by` or `from` follows near."""
    for i in range(at + 1, min(len(words), at + REACH)):
        low = words[i].text.lower()
        if low in FROM:
            return i + 1
        if low in {".", ";", ":", "for", "to", "para"} or begins_name(words[i]):
            return None
    return None


def read_givers(words: Sequence[Word], at: int, lang: str | None, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Names at `at` and what commas and `and` join to them, brackets skipped, up to any other word."""
    while at < len(words):
        if at in taken or words[at].text in GOING_ON or words[at].text == "The":
            at += 1
        elif words[at].text in "([":
            at = close_bracket(words, at)
        elif words[at].text.lower() in {"a", "an", "grant", "grants", "award", "awards"} or words[at].text == "'s":
            at += 1
        elif (phrase := read_phrase(words, at, lang)) is not None:
            if is_giver(words, phrase) and not taken & set(range(phrase.start, phrase.end)):
                yield phrase.start, phrase.end
            at = phrase.end
        else:
            return


def is_giver(words: Sequence[Word], phrase: Phrase) -> bool:
    """No country, no person with initials, no code."""
    inner = words[phrase.start : phrase.end]
    first = inner[0].text
    if phrase.end < len(words) and words[phrase.end].text.lower() in GRANT_WORDS and not is_acronym(first):
        return False
    if is_country_phrase(words, phrase) or first[0].isdigit() or any(w.text.endswith(".") for w in inner):
        return False
    if len(inner) == 1:
        return len(first) > 2 and (is_body(first) if is_acronym(first) else first[0].isupper() and first.isalpha())
    return not any(any(c.isdigit() for c in w.text) for w in inner)


def close_bracket(words: Sequence[Word], at: int) -> int:
    """One past the bracket that closes the one at `at`; past this word alone where none does."""
    closing = ")" if words[at].text == "(" else "]"
    return next((i + 1 for i in range(at + 1, min(len(words), at + 40)) if words[i].text == closing), at + 1)
