"""Ligatures for which a font gives no character: told by the word around them."""

from __future__ import annotations

import re
from collections.abc import Container

UNKNOWN = "\ufffd"
GLYPHS = {"fi": "ﬁ", "fl": "ﬂ", "ff": "ﬀ", "ffi": "ﬃ", "ffl": "ﬄ"}
WIDE = 1.4
"""A ligature of three letters is wider than this multiple of the word's usual character."""

STEMS = (
    "accident affair affect affiliat affinit afford amplif artific baffl beneficial benefit bluff brief buffer certif "
    "chief clarif classif clarifi cliff codif coeffic coffee conf conflict confid config confirm cutoff defic defin "
    "definit deflat deflect differ difficult diffus diffract effect efferent effici effort effus exempl emplif "
    "field fierce fifth fifty fight figure fil file fill film filter final financ find fine finger finish finit fire "
    "firm first fiscal fish fit five fix flag flame flank flap flash flat flaw flavor fled flee fleet flesh flex "
    "flexib flicker flight flip float flock flood floor flora florid flour flow flower fluct fluctuat fluen fluid "
    "fluoresc flush flux fly gratif handoff identif identifi inefficien infinit inflam inflat inflict influ inflow "
    "insuffic justif kickoff layoff magnif modif modifi notif notifi off offer offic offset offic outflow overfit "
    "overflow payoff profil prefix profit prolif qualif quantif ratif reconfig refin refl reflect reflex refug "
    "sacrific scaffold scientif scientifi semifinal shelf shuffl signif signifi simplif simplifi specif specifi "
    "spiff staff "
    "stiff stuff stratif stratifi suffer suffic suffix sniff superfic tariff terrif testif traffic traffick trafic "
    "trade-off tradeoff trifl unifi unif underfit verif verifi waffl workflow backfill satisfi fulfil gentrif "
    "electrif purif rectif dignif mollif nullif personif intensif diversif solidif falsif amplifi objectif"
).split()
"""Beginnings and middles of English words with such letters in them."""

CONSONANTS = "bcdgkmnprstvxz"
LATIN = re.compile(r"[A-Za-z]")


def restore_ligatures(word: str, widths: tuple[float, ...], known: Container[str]) -> str:
    """The word with the ligature glyph for each unknown character; those that nothing tells stay.

    widths: of each character. known: words in lower case that the document spells out elsewhere.

    >>> restore_ligatures("scienti\\ufffdc", (5.0,) * 9, ())
    'scientiﬁc'
    >>> restore_ligatures("o\\ufffdce", (5.0, 8.0, 4.0, 4.0), ())
    'oﬃce'
    """
    if not LATIN.search(word):
        return word
    for at, char in enumerate(word):
        if char == UNKNOWN:
            letters = choose_letters(word, at, is_wide(at, widths), known)
            if letters is not None:
                word = word[:at] + GLYPHS[letters] + word[at + 1 :]
    return word


def is_wide(at: int, widths: tuple[float, ...]) -> bool:
    """Whether a character is much wider than the others of its word."""
    others = sorted(widths[:at] + widths[at + 1 :])
    return bool(others) and widths[at] > WIDE * others[len(others) // 2]


def choose_letters(word: str, at: int, wide: bool, known: Container[str]) -> str | None:
    """The letters of the unknown character at a place: a known word first, then a known stem, then the neighbours."""
    before, after = spell(word[:at]), spell(word[at + 1 :])
    choices = [letters for letters in GLYPHS if wide or len(letters) == 2]
    core = re.compile(r"[a-z-]*$").search(before), re.compile(r"^[a-z-]*").search(after)
    left, right = (match[0] if match else "" for match in core)
    for letters in choices:
        if left + letters + right in known:
            return letters
    rated = {letters: rate_stems(left, letters, right) for letters in choices}
    best = max(choices, key=lambda letters: rated[letters])
    if rated[best]:
        return best
    return guess_letters(right)


def spell(text: str) -> str:
    """The text in lower case with its ligatures spelled out."""
    for letters, glyph in GLYPHS.items():
        text = text.replace(glyph, letters)
    return text.lower()


def rate_stems(left: str, letters: str, right: str) -> int:
    """Length of the longest stem that lies over the letters in the word; 0 for none."""
    word, start, end = left + letters + right, len(left), len(left) + len(letters)
    best = 0
    for stem in STEMS:
        if letters in stem:
            found = word.find(stem)
            if 0 <= found <= start and found + len(stem) >= end and len(stem) > best:
                best = len(stem)
    return best


def guess_letters(right: str) -> str | None:
    """What the next letter says: ``fl`` goes before a, o, u, y, ``fi`` before most consonants, ``ff`` at the end."""
    if not right:
        return "ff"
    if right[0] in "aouy":
        return "fl"
    return "fi" if right[0] in CONSONANTS else None
