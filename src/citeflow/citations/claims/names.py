"""Names in a sentence: of persons, bodies and works on the one hand, of places on the other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citeflow.citations.claims.claim_wording import COMMON_PLACES, PLACE_ATTRIBUTES
from citeflow.citations.claims.words import Plain, Word

CAPITAL = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"
QUOTED_NAME = re.compile(rf"[«“„\"][{CAPITAL}][^«»”“„\"]{{2,120}}[»”“\"]")
PERSON = frozenset({"Name", "Surn", "Patr"})
PERSON_OR_PLACE = frozenset({"Surn", "Patr", "Geox"})


def names_thing(plain: Plain) -> bool:
    """A quoted name, or a run of capitalised words inside the sentence that is no place (``Южная Корея``)."""
    return bool(QUOTED_NAME.search(plain.text)) or any(is_naming(run) for run in name_runs(plain.words))


def is_naming(run: Sequence[Word]) -> bool:
    """Whether a run names something else than a place, by more than letters (``P``) and acronyms, which are terms."""
    if any(w.grammemes & PERSON and not is_place(w) for w in run):
        return True
    return not any(map(is_place, run)) and any(
        len(w.text) > 1 and w.text[-1].isalpha() and not w.is_acronym for w in run
    )


def name_runs(words: Sequence[Word]) -> list[list[Word]]:
    """Neighbouring capitalised words; the first word of a sentence counts only as a person's name or a place."""
    runs: list[list[Word]] = []
    for word in words:
        if not word.is_capital or (word.first and not word.grammemes & PERSON_OR_PLACE):
            continue
        if runs and word.start - runs[-1][-1].end == 1:
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def is_place(word: Word) -> bool:
    """A geographical name of the dictionary, a part of one, or the acronym of a state."""
    return "Geox" in word.grammemes or word.text in COMMON_PLACES or word.lemma in PLACE_ATTRIBUTES
