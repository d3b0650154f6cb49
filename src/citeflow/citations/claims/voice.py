"""Who speaks: sentences in which the authors ask, announce, tell their own method or give their own opinion.

Each is a reason against a claim about the world: no callout reaches such a sentence and none is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from citeflow.citations.claims.phrases import find_phrase
from citeflow.citations.claims.voice_wording import (
    ANNOUNCEMENTS,
    DEFINITIONS,
    FIRST_PERSON,
    IMPERSONAL,
    METHODS,
    OPINING,
    OPINIONS,
    PORTRAYALS,
    STANCES,
    TRANSITIONS,
)
from citeflow.citations.claims.words import CYRILLIC, Plain, Word

QUOTED = re.compile(r"[«“„][^«»”“„]{0,400}[»”“]|\"[^\"]{0,400}\"")
QUESTION = re.compile(r"\?[)»\"”]*\s*$")
LABEL = re.compile(
    r"(?:рис|рисунок|табл|таблица|схема|график|fig|figure|table|chart|сурет|кесте|figura|tabla|tabela)\b\.?\s*\d+"
    r"(?:[.:]|\s[—–-]|$)",
    re.IGNORECASE,
)
MATHS = re.compile(r"[∈∉⊂⊆∪∩∑∏∫∂∇√∞≈≅↦∀∃∥⊤⊕⊗\U0001d400-\U0001d7ff]|=.{1,80}=")
VERB_REACH = 4
"""Words behind ``мы`` in which its verb stands."""

LETTERS = 3
FEWEST = 2
"""Fewer words of three letters or more make a formula, a table row or a label, not a sentence."""


def is_question(said: Plain) -> bool:
    """A sentence that ends in a question mark."""
    return QUESTION.search(said.text) is not None


def own_verbs(words: Sequence[Word]) -> set[str]:
    """Lemmas of Russian verbs whose subject is the author: in the first person, or of past tense behind ``мы``."""
    own = {w.lemma for w in words if w.pos == "VERB" and "1per" in w.grammemes and not w.is_name}
    for index, word in enumerate(words):
        if word.form in FIRST_PERSON:
            verbs = [w for w in words[index + 1 : index + 1 + VERB_REACH] if w.pos == "VERB"]
            own |= {w.lemma for w in verbs[:1] if "past" in w.grammemes}
    return own


def is_announcement(said: Plain) -> bool:
    """The authors tell what the article does or goes over to."""
    return find_phrase(said, ANNOUNCEMENTS) is not None or bool(own_verbs(said.words) & TRANSITIONS)


def is_own_opinion(said: Plain) -> bool:
    """The authors say that they think so."""
    if find_phrase(said, OPINIONS) is not None or own_verbs(said.words) & OPINING:
        return True
    return find_phrase(said, IMPERSONAL) is not None and find_phrase(said, PORTRAYALS) is None


def is_own_method(said: Plain) -> bool:
    """The authors tell what they did themselves."""
    if find_phrase(said, METHODS) is not None or own_verbs(said.words) - TRANSITIONS - OPINING - STANCES:
        return True
    if find_phrase(said, DEFINITIONS, reach=1) is not None:
        return True
    return any(w.form in FIRST_PERSON and not CYRILLIC.match(w.text) for w in said.words)


def is_caption(said: Plain) -> bool:
    """The label of the article's own figure or table opens it."""
    return LABEL.match(said.text.strip()) is not None


def is_fragment(said: Plain) -> bool:
    """A formula, a row of figures, a label: more numbers and signs than words."""
    spoken = sum(len(w.text) >= LETTERS and w.text.isalpha() for w in said.words)
    return bool(said.words) and spoken < max(FEWEST, sum(not w.text.isalpha() for w in said.words) / 2)


def is_formula(said: Plain) -> bool:
    """Signs of mathematics: the authors derive or define."""
    return MATHS.search(said.text) is not None


AGAINST: dict[str, Callable[[Plain], bool]] = {
    "question": is_question,
    "announcement": is_announcement,
    "own-opinion": is_own_opinion,
    "own-method": is_own_method,
    "caption": is_caption,
    "formula": is_formula,
    "fragment": is_fragment,
}
"""Reason -> its test, on the sentence without callouts and the words that it does not quote."""


def find_own_voice(plain: Plain) -> tuple[str, ...]:
    """The reasons against a claim, in the order of the table.

    >>> from citeflow.citations.claims.words import read_plain
    >>> find_own_voice(read_plain("На наш взгляд, это верно.", 0, 25, (), "ru"))
    ('own-opinion',)
    """
    said = leave_quotations(plain)
    return tuple(name for name, test in AGAINST.items() if test(said))


def leave_quotations(plain: Plain) -> Plain:
    """The sentence without the words that it quotes."""
    quoted = [(plain.start + m.start(), plain.start + m.end()) for m in QUOTED.finditer(plain.text)]
    if not quoted:
        return plain
    return plain.keep(w for w in plain.words if not any(a <= w.start < b for a, b in quoted))
