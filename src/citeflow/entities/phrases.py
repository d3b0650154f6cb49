"""Noun phrases of Russian names: a head, what stands before it in agreement, and its tail of complements.

Every function works on the words of one sentence and on positions in them; an end is one past the last word.
"""

from __future__ import annotations

from collections.abc import Sequence

from citeflow.entities.acronym_tables import LEGAL_FORMS
from citeflow.entities.heads import find_head
from citeflow.entities.quotes import match_quote
from citeflow.entities.tables import word_set
from citeflow.entities.words import Word, adjective_forms, agreed_forms, is_acronym, is_adjective, noun_forms

HONOUR = frozenset({"им", "им.", "имени"})
"""Words before the person a body is named after."""

PLACES = word_set(
    "город река область район штат море озеро бассейн остров республика провинция долина село посёлок",
    "поселок округ край залив побережье пустыня гора аэропорт станция порт",
)
"""Nouns that a place name may follow in the nominative ("район Отрадное")."""


def match_adjectives(words: Sequence[Word], at: int, case: str) -> int:
    """End of the run of adjectives in this case that starts at `at`; commas and `и` between two of them included."""
    end = at
    while at < len(words):
        if not is_adjective(words[at]) or not any(form[0] == case for form in adjective_forms(words[at])):
            break
        at += 1
        end = at
        if at < len(words) and words[at].text in {",", "и", "или"}:
            at += 1
    return end


def match_noun(words: Sequence[Word], at: int, case: str, *, sure: bool) -> bool:
    """A noun in this case stands at `at`. sure: an agreeing adjective before it spoke for the case already."""
    if at >= len(words):
        return False
    word = words[at]
    if word.pos not in {"NOUN", "PROPN", "X"} or not word.is_word or is_person(word) or word.text in LEGAL_FORMS:
        return False
    if word.is_capital and not word.is_known:
        return True
    if is_acronym(word.text):
        return True
    return any(form[0] == case for form in noun_forms(word)) and (sure or word.case in {case, ""})


def is_person(word: Word) -> bool:
    """The tagger sees a person, and the dictionary does not see an adjective in capitals."""
    return word.label == "PER" and not is_adjective(word)


def match_phrase(words: Sequence[Word], at: int, case: str) -> int | None:
    """End of a noun phrase in this case at `at`, its genitive tail included; None where there is none."""
    quoted = match_quote(words, at)
    if quoted is not None:
        return quoted
    noun = match_adjectives(words, at, case)
    if not match_noun(words, noun, case, sure=noun > at):
        return None
    return match_genitives(words, noun + 1)


def match_genitives(words: Sequence[Word], end: int) -> int:
    """End of the chain of genitives, place names and capitals that follows a noun ending at `end`."""
    while end < len(words):
        if stands_apart(words, end) or is_foreign_subject(words, end) or words[end].text in HONOUR:
            return end
        if words[end - 1].lemma in PLACES and is_place_name(words[end]):
            end += 1
            continue
        if is_apposed(words[end]):
            end += 1
            continue
        following = match_one(words, end, "gent")
        if following is None:
            return end
        end = following
    return end


def match_one(words: Sequence[Word], at: int, case: str) -> int | None:
    """End of adjectives and one noun in this case, without a tail; None where there is none."""
    noun = match_adjectives(words, at, case)
    return noun + 1 if match_noun(words, noun, case, sure=noun > at) else None


def stands_apart(words: Sequence[Word], at: int) -> bool:
    """A word that begins something else: a person, or a word the sentence starts with."""
    return is_person(words[at]) or words[at].first


def is_foreign_subject(words: Sequence[Word], at: int) -> bool:
    """A place whose name never changes ("Перу") and that stands in a list with another in some other case.

    Its own case tells nothing, that of the other does: "между членами Сообщества Перу и Колумбией".
    """
    word, before = words[at], words[at - 1]
    if word.label != "LOC" or word.number == before.number or at + 2 >= len(words):
        return False
    other = words[at + 2]
    unchanging = {"nomn", "gent", "ablt"} <= {case for case, _, _ in noun_forms(word)}
    return unchanging and words[at + 1].text == "и" and other.label == "LOC" and other.case not in {"gent", ""}


def is_place_name(word: Word) -> bool:
    """A capitalised noun that is no acronym."""
    return word.is_capital and word.pos in {"PROPN", "NOUN", "X"} and not is_person(word)


def is_apposed(word: Word) -> bool:
    """A name that no case joins to its noun: an acronym, Latin letters, or a capital unknown to the dictionary."""
    if not word.is_capital or is_person(word) or word.text in LEGAL_FORMS:
        return False
    return is_acronym(word.text) or (not word.is_known and word.pos in {"PROPN", "NOUN", "X", "ADJ"})


def match_coordinated(words: Sequence[Word], end: int, case: str) -> int:
    """End after `и X` or `, X, Y и Z` in the same case; `end` itself where nothing of the kind follows.

    A list is taken only whole: commas that no `и` closes belong to the clause, not to the name.
    """
    at, lists = end, end
    while at + 1 < len(words) and words[at].text in {",", "и", "или"}:
        closing = words[at].text != ","
        following = at + 1
        if opens_name(words, following):
            break
        item = match_phrase(words, following, case)
        if item is None:
            break
        at = item
        if closing:
            lists = item
    return lists


def opens_name(words: Sequence[Word], at: int) -> bool:
    """The conjunct at `at` is a name of its own: a capital after a conjunct without one, or a head noun in capitals."""
    if at >= len(words):
        return False
    noun = next((i for i in range(at, min(at + 4, len(words))) if not is_adjective(words[i])), at)
    headed = find_head(words[noun].lemma) is not None
    if words[at - 2].is_capital:
        return headed
    return words[at].is_capital


def forms_before(words: Sequence[Word], at: int) -> frozenset[tuple[str, str, str]]:
    """Forms of the noun at `at` that agree with the adjective before it; all its forms where none stands there."""
    if at > 0 and is_adjective(words[at - 1]):
        agreed = agreed_forms(words[at - 1], words[at])
        if agreed:
            return agreed
    return noun_forms(words[at])


def start_of_adjectives(words: Sequence[Word], at: int) -> int:
    """First of the adjectives in agreement that stand right before the noun at `at` (`и` and commas between them)."""
    start = at
    while start > 0:
        before = start - 1
        if words[before].text in {"и", ","} and start < at and before > 0:
            before -= 1
        if not is_adjective(words[before]) or not agreed_forms(words[before], words[at]):
            return start
        start = before
    return start
