"""The finding that one word mixes Latin and Cyrillic letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citeflow.bundle import Bundle
from citeflow.check.finding import Sighting
from citeflow.text.identifiers import find_urls
from citeflow.text.lookalikes import CYRILLIC, LATIN, mixed_script_words, script_of

LOOK_ALIKES = frozenset(CYRILLIC + LATIN)

GLUED = re.compile(r"[аиоуявкс][a-z]{1,4}", re.IGNORECASE)
"""A one-letter word and a formula between which a PDF has lost the blank: "а" and "bz"."""


def find_mixed_words(bundle: Bundle) -> Iterator[Sighting]:
    """Each distinct mixed word once, at its first place.

    Web addresses do not count, nor words joined from two lines, nor those that begin or end with letters unlike any
    of the other script: there a PDF has lost a blank or a hyphen.
    """
    if bundle.document is None:
        return
    text = bundle.document.text
    addresses = {place for start, end, _ in find_urls(text) for place in range(start, end)}
    joined = {edit.start for edit in bundle.document.edits if edit.kind == "hyphen"}
    places: dict[str, list[tuple[int, int]]] = {}
    for start, end in mixed_script_words(text):
        if start not in addresses and joined.isdisjoint(range(start, end)) and is_typing_fault(text[start:end]):
            places.setdefault(text[start:end], []).append((start, end))
    for word, spans in places.items():
        times = "once" if len(spans) == 1 else f"{len(spans)} times"
        yield Sighting(f"“{word}” ({times}) mixes scripts: {describe_mix(word)}", *spans[0])


def is_typing_fault(word: str) -> bool:
    """Whether the letters of the rarer script are drawn like those of the other, or stand amid them.

    >>> is_typing_fault("c\\u043eюз"), is_typing_fault("\\u043dашbs"), is_typing_fault("\\u0440егión\\u043eв")
    (True, False, True)
    """
    rarer = rarer_script(word)
    if GLUED.fullmatch(word):
        return False
    amid = rarer not in {script_of(word[0]), script_of(word[-1])}
    return amid or all(letter in LOOK_ALIKES for letter in word if script_of(letter) == rarer)


def rarer_script(word: str) -> str:
    """The script with fewer letters in the word; Latin where both have as many."""
    scripts = [script_of(letter) for letter in word]
    return "latin" if scripts.count("latin") <= scripts.count("cyrillic") else "cyrillic"


def describe_mix(word: str) -> str:
    """Which letters are in the rarer script, by their place in the word from 1.

    >>> describe_mix("c\\u043eюз")
    'letter 1 “c” is Latin, the others are Cyrillic'
    """
    rarer = rarer_script(word)
    other = "cyrillic" if rarer == "latin" else "latin"
    strange = [(place, letter) for place, letter in enumerate(word, 1) if script_of(letter) == rarer]
    named = ", ".join(f"{place} “{letter}”" for place, letter in strange)
    verb = "letter {} is" if len(strange) == 1 else "letters {} are"
    return f"{verb.format(named)} {rarer.title()}, the others are {other.title()}"
