"""Tables of phrases, found among the words of a sentence by form or by lemma."""

from __future__ import annotations

from citeflow.citations.claims.words import Plain, Word

Choice = frozenset[str]
"""Forms and lemmas of which a word must be one; empty: any word."""

Phrases = dict[str, tuple[tuple[Choice, ...], ...]]
"""First word -> what follows it, of each phrase that begins with it."""

ANY = "*"
"""In the text of a table: any one word."""


def read_phrases(text: str) -> Phrases:
    """Phrases separated by commas; each word is a form or a lemma, ``a/b`` stands for either of two.

    >>> read_phrases("так, так же")["так"]
    ((), (frozenset({'же'}),))
    >>> sorted(read_phrases("по/согласно данные"))
    ['по', 'согласно']
    """
    table: Phrases = {}
    for phrase in text.split(","):
        first, *rest = phrase.split()
        choices = tuple(frozenset() if word == ANY else frozenset(word.split("/")) for word in rest)
        for head in first.split("/"):
            table[head] = (*table.get(head, ()), choices)
    return table


def find_phrase(plain: Plain, table: Phrases, reach: int | None = None) -> tuple[Word, Word] | None:
    """First and last word of the first phrase that begins among the first `reach` words, None where none does."""
    heads = table.keys() & plain.vocabulary
    if not heads:
        return None
    words = plain.words
    for index, word in enumerate(words[:reach]):
        for head in heads & {word.form, word.lemma}:
            for rest in table[head]:
                if stands_at(words, index + 1, rest):
                    return word, words[index + len(rest)]
    return None


def stands_at(words: tuple[Word, ...], index: int, rest: tuple[Choice, ...]) -> bool:
    """Whether the words from `index` on are what a phrase asks for."""
    if index + len(rest) > len(words):
        return False
    for choice, word in zip(rest, words[index : index + len(rest)], strict=True):
        if choice and word.form not in choice and word.lemma not in choice:
            return False
    return True
