"""Words that point back at what was named: ``этот``, ``данный проект``, ``this method``."""

from __future__ import annotations

from itertools import pairwise

from citeflow.citations.claims.words import Plain, Word

DEMONSTRATIVES = frozenset(
    """
    этот это такой указанный названный упомянутый вышеупомянутый назвать упомянуть
    this these such those este esta estos estas dicho dicha ese esa isso isto esse essa
    бұл осы сол мұндай аталған
    """.split()
)

GIVEN = frozenset("данный данная данное данные данного данной данных данному данным данными данную данном".split())
"""Point back only before a noun: ``данных`` are data as well."""

EXAMPLES = frozenset("как as como образ".split())
"""Behind a demonstrative they make it none: ``такие как``, ``such as``, ``таким образом``."""

KINDS = frozenset(["такой"])
"""Points at what is like it, not at the thing itself."""

SHELLS = frozenset(
    """
    method approach technique procedure system programme program project law act treaty agreement reform policy plan
    disease process idea theory model practice rule scheme study survey
    método sistema programa proyecto projeto ley lei tratado acuerdo reforma plan modelo proceso estudio
    """.split()
)
"""Nouns that with a definite article mean what was just named (``the method``)."""

ARTICLES = frozenset("the el la los las o a os as".split())

OPENING = 5
"""The subject of a sentence that begins with it stands among so many first words."""


def is_demonstrative(word: Word, following: Word | None) -> bool:
    """``Этот``, ``these``, ``данный`` before what it points with; ``the method``."""
    if word.form in GIVEN:
        return following is not None and following.pos in ("NOUN", "ADJF")
    if word.form in ARTICLES and word.first:
        return following is not None and following.lemma in SHELLS
    if following is not None and following.lemma in EXAMPLES:
        return False
    return word.form in DEMONSTRATIVES or word.lemma in DEMONSTRATIVES


def is_subject_given(plain: Plain) -> bool:
    """Whether a Russian sentence opens with a subject that was named before (``Данная комиссия имела архив``).

    >>> from citeflow.citations.claims.words import read_plain
    >>> [is_subject_given(read_plain(text, 0, len(text), (), "ru")) for text in ("Эта башня цела.", "Башня цела.")]
    [True, False]
    """
    words = plain.words[:OPENING]
    start = next((i for i, (word, after) in enumerate(pairwise(words), 1) if is_demonstrative(word, after)), None)
    if start is None or words[start - 1].lemma in KINDS:
        return False
    noun = next((word for word in words[start:] if word.pos == "NOUN"), None)
    return noun is not None and noun.nominative
