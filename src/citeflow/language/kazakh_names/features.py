"""The features of each word of a sentence, as names; training and reading share them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from citeflow.language.kazakh_names.quotes import find_quotes
from citeflow.language.kazakh_names.words import Said, describe_word

REACH = 6
"""Words to the right among which the noun that ends a name is looked for, and to the left for a capital."""

BEHIND_QUOTE = 3
"""Words behind a closing mark among which the noun that the quotation belongs to is looked for."""


class Describer:
    """Names the features of words. territories: as in `words.describe_word`, kept with the model."""

    def __init__(self, territories: Mapping[str, str]) -> None:
        self._say = lru_cache(50_000)(lambda text: describe_word(text, territories))

    def describe(self, words: Sequence[str]) -> list[list[str]]:
        """Names of the features of each word, in order."""
        said = [self._say(word) for word in words]
        quotes = find_quotes(words)
        first = next((i for i, word in enumerate(words) if word[:1].isalnum()), 0)
        rows = []
        for at, quote in enumerate(quotes):
            row = ["b", *said[at].own, *describe_neighbours(said, at)]
            if at == first:
                row.append("first")
            elif words[at][:1].isupper():
                row.append("capmid")
            if quote is None:
                row += [*find_head(words, said, at), *find_capital(words, said, at)]
            else:
                row += [*describe_quote(words, said, *quote), *place_in_quote(words, at, *quote)]
                if quote[0] == first - 1:
                    row.append("qstart")
            rows.append(row)
        return rows


def describe_neighbours(said: Sequence[Said], at: int) -> Iterator[str]:
    """What two words on each side say, and the pairs of stems."""
    for offset in (-2, -1, 1, 2):
        beside = abs(offset) == 1
        if 0 <= at + offset < len(said):
            heard = said[at + offset].near if beside else said[at + offset].far
            yield from (f"{offset}:{name}" for name in heard)
        elif beside:
            yield f"{offset}:none"
    if at + 1 < len(said):
        yield f"bi={said[at].stem}|{said[at + 1].stem}"
    if at:
        yield f"bi-={said[at - 1].stem}|{said[at].stem}"


def place_in_quote(words: Sequence[str], at: int, opening: int, closing: int) -> Iterator[str]:
    """How far from the marks a word stands."""
    yield f"qpos={min(at - opening, 3)}"
    yield f"qend={min(closing - at, 3)}"
    if words[at][:1].isupper():
        yield "qcap"


def describe_quote(words: Sequence[str], said: Sequence[Said], opening: int, closing: int) -> Iterator[str]:
    """What a quotation says as a whole: its size and ends, and above all the nouns behind it."""
    inner = range(opening + 1, closing)
    yield from ("q", f"qlen={min(len(inner), 6)}", f"qc={min(3, sum(words[i][:1].isupper() for i in inner))}")
    yield from (f"qfirst={said[opening + 1].stem}", f"qlast={said[closing - 1].stem}")
    yield f"qps={said[opening - 1].stem if opening else ''}"
    if said[closing - 1].sense:
        yield f"qlsense={said[closing - 1].sense}"
    behind = range(closing + 1, min(closing + 1 + BEHIND_QUOTE, len(words)))
    for count, i in enumerate(behind[:2]):
        yield from (f"qn{count}={said[i].stem}", f"qnp{count}={words[i].lower()[:5]}")
    yield f"qsense={next((said[i].sense for i in behind if said[i].sense), '')}"
    yield f"qsense1={said[closing + 1].sense if behind else 'end'}"


def find_head(words: Sequence[str], said: Sequence[Said], at: int) -> Iterator[str]:
    """The nearest noun from here on that a name may end with, and how far it is."""
    for i in range(at, min(at + REACH + 1, len(words))):
        if not words[i][:1].isalpha() and words[i] != ",":
            return
        if sense := said[i].sense:
            yield from (f"hd={sense}", f"hd={sense},{min(i - at, 4)}", f"hdw={said[i].stem}")
            if words[at][:1].isupper():
                yield f"chd={sense}"
            return


def find_capital(words: Sequence[str], said: Sequence[Said], at: int) -> Iterator[str]:
    """The nearest capitalised word before this one, and how far it is."""
    for i in range(at - 1, max(at - REACH - 1, -1), -1):
        if words[i][:1].isupper():
            yield from (f"lc={min(at - i, 4)}", f"lcw={said[i].stem}")
            return
        if not words[i][:1].isalpha() and words[i] != ",":
            return
