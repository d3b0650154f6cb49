"""Names in the nominative."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citeflow.entities.phrases import forms_before
from citeflow.entities.words import Word, is_adjective
from citeflow.language.russian_words import ADJECTIVE_LIKE, CASES, parse_word

Form = tuple[str, str, str]


def name_phrase(words: Sequence[Word], start: int, end: int, head: int) -> str:
    """``words[start:end]`` with its head, and the adjectives before the head, in the nominative.

    The tail and everything in quotes stay as printed; white space is folded to one blank.
    """
    form = choose_form(words, head)
    parts = []
    for i in range(start, end):
        word = words[i]
        if i > start and words[i - 1].end < word.start:
            parts.append(" ")
        changes = form is not None and i <= head and (i == head or is_adjective(word))
        parts.append(inflect_word(word.text, form, adjective=i < head) if changes and form else word.text)
    return re.sub(r"\s+", " ", "".join(parts)).strip()


def choose_form(words: Sequence[Word], head: int) -> Form | None:
    """Case, number and gender the head stands in: what its adjective allows and the tagger says; None if unknown."""
    forms = forms_before(words, head)
    if not forms or not words[head].is_known:
        return None
    tagged = words[head].case
    # of equal candidates the singular: plurals of names are rare
    return min(forms, key=lambda form: (form[0] != tagged, form[1] != "sing", form))


def inflect_word(text: str, form: Form, *, adjective: bool) -> str:
    """The word in the nominative of the same number, letters in the same case; as it is where the dictionary fails.

    >>> inflect_word("Двусторонних", ("gent", "plur", "masc"), adjective=True)
    'Двусторонние'
    >>> inflect_word("Фондом", ("ablt", "sing", "masc"), adjective=False)
    'Фонд'
    """
    case, number, gender = form
    if case == "nomn":
        return text
    for parse in parse_word(text.lower()):
        tag = parse.tag
        fits = CASES.get(str(tag.case)) == case and str(tag.number or number) == number
        if not fits or (str(tag.POS) in ADJECTIVE_LIKE) != adjective:
            continue
        if adjective and number == "sing" and str(tag.gender) != gender:
            continue
        wanted = {"nomn", number} | ({gender} if adjective and number == "sing" and gender else set())
        inflected = parse.inflect(wanted)
        if inflected is not None:
            return match_capitals(text, str(inflected.word))
    return text


def match_capitals(printed: str, word: str) -> str:
    """The word with capitals where the printed one has them, part by part at hyphens.

    >>> match_capitals("Северо-Казахстанской", "северо-казахстанская")
    'Северо-Казахстанская'
    """
    if printed.isupper() and len(printed) > 1:
        return word.upper()
    shapes = printed.split("-")
    parts = word.split("-")
    if len(shapes) != len(parts):
        return word[:1].upper() + word[1:] if printed[:1].isupper() else word
    return "-".join(
        part[:1].upper() + part[1:] if shape[:1].isupper() else part for shape, part in zip(shapes, parts, strict=True)
    )


def name_place(words: Sequence[Word], start: int, end: int) -> str:
    """A place: adjectives and the first noun in the nominative."""
    head = next((i for i in range(start, end) if not is_adjective(words[i])), end - 1)
    return name_phrase(words, start, end, head)


def name_person(words: Sequence[Word], start: int, end: int) -> str:
    """A person: each word in the nominative, by the reading as a name in the tagged case."""
    parts = []
    for i in range(start, end):
        if i > start and words[i - 1].end < words[i].start:
            parts.append(" ")
        parts.append(name_of_person(words[i]))
    return re.sub(r"\s+", " ", "".join(parts)).strip()


def name_of_person(word: Word) -> str:
    """One part of a person's name in the nominative."""
    readings = [r for r in word.readings if r.name in {"Name", "Surn", "Patr"} and r.case]
    if not readings or word.case in {"nomn", ""} or len(word.text) < 3:
        return word.text
    reading = min(readings, key=lambda r: (r.case != word.case, r.number != "sing"))
    return inflect_name(word.text, reading.case, reading.name, reading.gender)


def inflect_name(text: str, case: str, kind: str, gender: str) -> str:
    """The form of a name, surname or patronymic in the nominative singular.

    >>> inflect_name("Путиным", "ablt", "Surn", "masc")
    'Путин'
    """
    for parse in parse_word(text.lower()):
        if kind in parse.tag and CASES.get(str(parse.tag.case)) == case and str(parse.tag.gender) == gender:
            inflected = parse.inflect({"nomn", "sing"})
            if inflected is not None:
                return match_capitals(text, str(inflected.word))
    return text
