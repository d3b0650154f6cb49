"""What the verb around a name tells of it: that it is a name, and where it ends."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from citeflow.entities.event_words import ROLE_OF
from citeflow.entities.phrases import start_of_adjectives
from citeflow.entities.words import Word, noun_forms
from citeflow.language.morphology import analyse


def happens(words: Sequence[Word], at: int) -> bool:
    """Whether what stands at `at` says that a thing was made, signed or ended: ``был принят``, ``, созданный в``."""
    while at < len(words) and (words[at].text == "," or words[at].lemma in {"быть", "не"}):
        at += 1
    if at >= len(words) or words[at].pos not in {"VERB", "ADJ"}:
        return False
    return any(reading.lemma.replace("ё", "е") in ROLE_OF for reading in analyse(words[at].text.lower()))


def cut_subject(words: Sequence[Word], at: int, end: int) -> int:
    """End without a last noun that is the subject of the verb behind it ("итоги Комиссии по тарифам | ставки выросли").

    Only where the head cannot be the subject itself, and the noun agrees with the verb in number.
    """
    if end >= len(words) or end - at < 3 or words[end].pos != "VERB" or words[end].case or words[at].case == "nomn":
        return end
    numbers = {reading.number for reading in words[end].readings if reading.kind == "VERB"}
    subject = any(case == "nomn" and number in numbers for case, number, _ in noun_forms(words[end - 1]))
    if not subject or words[end - 1].is_capital or has_subject(words, at, numbers):
        return end
    return max(at + 1, start_of_adjectives(words, end - 1))


def has_subject(words: Sequence[Word], at: int, numbers: Collection[str]) -> bool:
    """Whether a noun in the nominative before `at` is the subject already, with no verb between."""
    for word in reversed(words[:at]):
        if word.pos == "VERB" and not word.case:
            return False
        if (
            word.pos == "NOUN"
            and word.case == "nomn"
            and any(n in numbers for c, n, _ in noun_forms(word) if c == "nomn")
        ):
            return True
    return False
