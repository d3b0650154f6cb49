"""Mentions of Kazakh text: names of the trained tagger, their last word put into the nominative."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citeflow.entities.acronyms import is_organisation_acronym, read_bracket, speaks_of_body
from citeflow.entities.light import find_kazakh_head, find_light_mentions, split_words
from citeflow.entities.mentions import Found, Loose, Mention
from citeflow.entities.words import Word
from citeflow.language.kazakh_names.endings import split_case
from citeflow.language.kazakh_names.heads import FORMS
from citeflow.model.entity import EntityType

TYPES: dict[str, EntityType] = {
    "ORGANISATION": "organisation",
    "PROJECT": "initiative",
    "PERSON": "person",
    "GPE": "place",
    "LOCATION": "place",
}
"""Label of the tagger -> type; its other labels are no names of ours."""

Span = tuple[int, int]


def find_kazakh_mentions(text: str, start: int, end: int, sentences: Sequence[Span]) -> list[Found]:
    """What stands in the sentences of ``text[start:end]``, one `Found` a sentence."""
    from citeflow.language.kazakh_pipeline import read_kazakh  # heavy (spaCy and the model)

    spans = [(a - start, b - start) for a, b in sentences or [(start, end)]]
    doc = read_kazakh(text[start:end], spans)
    tagged = [
        (ent.start_char + start, ent.end_char + start, TYPES[ent.label_]) for ent in doc.ents if ent.label_ in TYPES
    ]
    seen = frozenset(last_word(text[a:b]).lower() for a, b, _ in tagged)
    return [make_found(text, a + start, b + start, tagged, seen) for a, b in spans]


def make_found(
    text: str, start: int, end: int, tagged: Sequence[tuple[int, int, EntityType]], seen: frozenset[str]
) -> Found:
    """The names of one sentence. seen: last words of all names, in small letters."""
    words = split_words(text, start, end)
    inside = [row for row in tagged if start <= row[0] < end]
    mentions = [make_mention(text, words, row, seen) for row in inside]
    ruled = find_light_mentions(text, start, end, "kk").mentions
    mentions += [m for m in ruled if not any(m.start < stop and begin < m.end for begin, stop, _ in inside)]
    return Found(mentions, list(find_loose(words, mentions)), [])


def make_mention(text: str, words: Sequence[Word], row: tuple[int, int, EntityType], seen: frozenset[str]) -> Mention:
    """One name of the tagger with the acronyms in the bracket behind it."""
    start, end, kind = row
    stop = next((i for i, word in enumerate(words) if word.start >= end), len(words))
    bracket = read_bracket(words, stop)
    name = name_nominative(" ".join(text[start:end].split()), seen)
    head = find_kazakh_head(last_word(name).lower())
    acronyms = (
        tuple(words[i].text for i in bracket.acronyms) if bracket and kind in ("organisation", "initiative") else ()
    )
    finer = head.kind if head is not None and head.type == kind else None
    return Mention(start, end, kind, finer, "tagger", name.lower(), name, acronyms, lang="kk")


def last_word(name: str) -> str:
    """The last word of a name, marks left aside."""
    return name.rstrip("»”\"' ").rpartition(" ")[2]


def name_nominative(name: str, seen: frozenset[str]) -> str:
    """The name with the case ending of its last word taken off.

    The rest must be a noun that ends names, or stand as a name of its own in the text (`seen`).

    >>> name_nominative("Ұлттық банкінің", frozenset()), name_nominative("Алматыда", frozenset({"алматы"}))
    ('Ұлттық банкі', 'Алматы')
    """
    word = last_word(name)
    bare, hyphen, ending = word.rpartition("-")
    if hyphen and bare.isupper() and ending.islower():
        return name[: len(name) - len(ending) - 1]
    rests = [rest for rest in split_case(word.lower()) if rest in FORMS or (rest in seen and rest != word.lower())]
    if not rests or not name.endswith(word):
        return name
    return name[: len(name) - len(word) + len(min(rests, key=len))]


def find_loose(words: Sequence[Word], mentions: Sequence[Mention]) -> Iterator[Loose]:
    """Acronyms outside the names."""
    for word in words:
        if any(m.start <= word.start < m.end for m in mentions):
            continue
        if speaks_of_body(word.text) or is_organisation_acronym(word.text):
            yield Loose(word.start, word.end, word.text, word.text.lower(), "")
