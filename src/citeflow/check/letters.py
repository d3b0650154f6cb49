"""The finding that one word mixes Latin and Cyrillic letters."""

from __future__ import annotations

from collections.abc import Iterator

from citeflow.bundle import Bundle
from citeflow.check.finding import Sighting
from citeflow.text.identifiers import find_urls
from citeflow.text.lookalikes import mixed_script_words, script_of


def find_mixed_words(bundle: Bundle) -> Iterator[Sighting]:
    """Each distinct mixed word once, at its first place; web addresses do not count."""
    if bundle.document is None:
        return
    text = bundle.document.text
    addresses = [(start, end) for start, end, _ in find_urls(text)]
    places: dict[str, list[tuple[int, int]]] = {}
    for start, end in mixed_script_words(text):
        if not any(first <= start < last for first, last in addresses):
            places.setdefault(text[start:end], []).append((start, end))
    for word, spans in places.items():
        times = "once" if len(spans) == 1 else f"{len(spans)} times"
        yield Sighting(f"“{word}” ({times}) mixes scripts: {describe_mix(word)}", *spans[0])


def describe_mix(word: str) -> str:
    """Which letters are in the rarer script, by their place in the word from 1; Latin where both are as many.

    >>> describe_mix("c\\u043eюз")
    'letter 1 “c” is Latin, the others are Cyrillic'
    """
    scripts = [script_of(letter) for letter in word]
    latin_is_rarer = scripts.count("latin") <= scripts.count("cyrillic")
    rarer, other = ("latin", "cyrillic") if latin_is_rarer else ("cyrillic", "latin")
    strange = [(place, letter) for place, letter in enumerate(word, 1) if script_of(letter) == rarer]
    named = ", ".join(f"{place} “{letter}”" for place, letter in strange)
    verb = "letter {} is" if len(strange) == 1 else "letters {} are"
    return f"{verb.format(named)} {rarer.title()}, the others are {other.title()}"
