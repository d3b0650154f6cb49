"""What follows the head of a Russian name: prepositional complements, years, honoured persons, quotations."""

from __future__ import annotations

from collections.abc import Sequence

from citeflow.entities.heads import find_head
from citeflow.entities.phrases import HONOUR, match_coordinated, match_genitives, match_phrase
from citeflow.entities.quotes import match_quote
from citeflow.entities.tables import word_set
from citeflow.entities.words import Word

LONGEST = 24
"""Words of the longest name; official names run to about twenty, beyond that a clause was taken in."""

COMPLEMENTS = {
    "по": ("datv",),
    "о": ("loct",),
    "об": ("loct",),
    "обо": ("loct",),
    "для": ("gent",),
    "против": ("gent",),
    "за": ("accs",),
    "в": ("loct", "accs"),
    "на": ("accs", "loct"),
    "с": ("ablt",),
    "со": ("ablt",),
    "при": ("loct",),
    "между": ("ablt",),
    "из": ("gent",),
}
"""Preposition -> cases of the noun phrase it joins to a name."""

FREE = frozenset({"по", "о", "об", "обо"})
"""Prepositions that always continue a name; the others need a reason (`is_continued`)."""

FIELDS = word_set(
    "область сфера отношение интерес целях рамка связь период случай",
)
"""Nouns after `в` that make it a part of a name though no proper name follows ("в области здравоохранения")."""

WITH = word_set(
    "сотрудничество партнёрство партнерство борьба взаимодействие работа торговля связь отношение",
    "соглашение договор ассоциация интеграция",
)
"""Nouns that take `с` + instrumental."""

YEAR_WORDS = frozenset({"год", "годы", "годов", "года", "гг", "г", "году"})


def match_tail(words: Sequence[Word], end: int, *, purposeful: bool, closed: bool = False) -> int:
    """End of all complements of a head noun that ends at `end`.

    purposeful: a complement was taken already. closed: the head takes genitives and quotations only.
    """
    head = end
    limit = end + LONGEST
    end = match_genitives(words, end)
    if end > head:
        end = match_coordinated(words, end, "gent")
    while end < min(len(words), limit):
        following = match_closed(words, end) if closed else match_complement(words, end, purposeful=purposeful)
        if following is None:
            break
        end, purposeful = following, True
    return end


def match_closed(words: Sequence[Word], at: int) -> int | None:
    """End of a quotation or of the person a body is named after at `at`; None where neither stands there."""
    if words[at].text in HONOUR:
        return match_honoured(words, at + 1)
    return match_quote(words, at)


def match_complement(words: Sequence[Word], at: int, *, purposeful: bool) -> int | None:
    """End of one complement at `at` (preposition and phrase, years, number, quote); None where there is none."""
    word = words[at]
    if word.text.lower() == "и" and at + 1 < len(words) and words[at + 1].text.lower() in FREE and purposeful:
        return match_complement(words, at + 1, purposeful=True)
    closed = match_closed(words, at)
    if closed is not None:
        return closed
    preposition = word.text
    if preposition not in COMPLEMENTS or at + 1 >= len(words):
        return None
    if preposition == "на":
        years = match_years(words, at + 1)
        if years is not None:
            return years
    for case in COMPLEMENTS[preposition]:
        end = match_phrase(words, at + 1, case)
        if end is not None and is_continued(words, at, end, purposeful=purposeful):
            return match_coordinated(words, end, case)
    return None


def is_continued(words: Sequence[Word], at: int, end: int, *, purposeful: bool) -> bool:
    """Whether the prepositional phrase ``words[at:end]`` belongs to the name before it, not to the clause."""
    preposition, before, noun = words[at].text, words[at - 1], words[at + 1]
    proper = any(word.is_capital for word in words[at + 1 : end])
    if preposition in FREE:
        return not (preposition == "по" and noun.is_capital and not noun.is_known)
    if preposition in {"с", "со"}:
        return before.lemma in WITH
    if preposition == "в":
        return noun.lemma in FIELDS or (purposeful and proper and before.pos == "NOUN")
    if preposition == "при":
        return proper or noun.lemma == "президент" or find_head(noun.lemma) is not None
    if preposition == "между":
        return proper
    return preposition in {"для", "против", "за"} and not purposeful and before.pos in {"NOUN", "PROPN"}


def match_honoured(words: Sequence[Word], at: int) -> int | None:
    """End of the person (initials, capitals) after `имени`; None where none stands at `at`."""
    end = at
    while end < len(words) and (words[end].text == "." or words[end].is_capital) and not words[end].first:
        end += 1
    while end > at and words[end - 1].text == ".":
        end -= 1
    return end if end > at else None


def match_horizon(words: Sequence[Word], at: int) -> int:
    """End of ``до 2030 г.`` or ``на период до 2030 года`` at `at`; `at` itself where neither stands there."""
    start = at + 2 if [word.text for word in words[at : at + 2]] == ["на", "период"] else at
    if start >= len(words) or words[start].text != "до":
        return at
    return match_years(words, start) or at


def match_years(words: Sequence[Word], at: int) -> int | None:
    """End of ``2020–2025 годы`` at `at`."""
    end = at
    while end < len(words) and (words[end].text[:1].isdigit() or words[end].text in {"-", "–", "—", "до"}):
        end += 1
    if end == at or not any(len(word.text) >= 4 and word.text[:4].isdigit() for word in words[at:end]):
        return None
    if end < len(words) and words[end].lemma.rstrip(".") in YEAR_WORDS:
        end += 1
        return end + 1 if end < len(words) and words[end].text == "." and words[end - 1].text in {"гг", "г"} else end
    return None
