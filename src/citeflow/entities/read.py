"""What stands in the sentences of a text, block by block, with the rules of each block's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from citeflow.entities.extra_models import find_with_model
from citeflow.entities.kazakh import find_kazakh_mentions
from citeflow.entities.light import COVERED, find_light_mentions
from citeflow.entities.mentions import Found, find_mentions

LONGEST = 100_000
"""Code points read at once: many blocks together keep the tagger's batches full, a whole book would fill memory."""


LONGEST_SENTENCE = 3_000
"""A longer sentence is no sentence but a table, a list or rubbish; the rules look at it in parts of this size."""


class Stretch(NamedTuple):
    """A block of running text in one language. sentences: half-open spans, in order, inside the block."""

    start: int
    end: int
    lang: str | None
    sentences: tuple[tuple[int, int], ...]


def read_stretches(text: str, stretches: Sequence[Stretch], models: Mapping[str, str] | None = None) -> Found:
    """Mentions, acronyms and quotations of the stretches in Russian or a language of `COVERED`; others are skipped.

    models: language -> spaCy model that adds what it sees beside our names (`extra_models`).
    """
    found = Found([], [], [])
    stretches = [part for stretch in stretches for part in chop_stretch(text, stretch)]
    for batch in make_batches([s for s in stretches if s.lang == "ru"]):
        add_all(found, read_russian_batch(text, batch))
    for stretch in stretches:
        if stretch.lang == "kk":
            add_all(found, find_kazakh_mentions(text, stretch.start, stretch.end, stretch.sentences))
        elif stretch.lang in COVERED and stretch.lang is not None:
            for start, end in stretch.sentences:
                add_all(found, [find_light_mentions(text, start, end, stretch.lang)])
    taken = [(mention.start, mention.end) for mention in found.mentions]
    for stretch in stretches:
        if models and stretch.lang is not None and stretch.lang in models:
            inside = [span for span in taken if stretch.start <= span[0] < stretch.end]
            sentences = stretch.sentences or ((stretch.start, stretch.end),)
            add_all(found, [find_with_model(text, sentences, stretch.lang, models[stretch.lang], inside)])
    return found


def chop_stretch(text: str, stretch: Stretch) -> Iterator[Stretch]:
    """The stretch in parts that can be read: no sentence and no part is longer than its bound."""
    sentences = stretch.sentences or ((stretch.start, stretch.end),)
    group: list[tuple[int, int]] = []
    for span in (part for start, end in sentences for part in chop_sentence(text, start, end)):
        if group and span[1] - group[0][0] > LONGEST:
            yield Stretch(group[0][0], group[-1][1], stretch.lang, tuple(group))
            group = []
        group.append(span)
    if group:
        yield Stretch(group[0][0], group[-1][1], stretch.lang, tuple(group))


def chop_sentence(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, or its parts cut at blanks where it is too long.

    >>> list(chop_sentence("а " * 2000, 0, 4000))
    [(0, 2999), (3000, 4000)]
    """
    while end - start > LONGEST_SENTENCE:
        cut = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
        cut = cut if cut > start else start + LONGEST_SENTENCE
        yield start, cut
        start = cut + 1 if text[cut] == " " else cut
    yield start, end


def add_all(found: Found, more: Iterable[Found]) -> None:
    """Append what was found in other sentences."""
    for other in more:
        found.mentions.extend(other.mentions)
        found.acronyms.extend(other.acronyms)
        found.quotes.extend(other.quotes)


def make_batches(stretches: Sequence[Stretch]) -> Iterator[list[Stretch]]:
    """Stretches in order, in batches of at most `LONGEST` code points (a longer stretch alone)."""
    batch: list[Stretch] = []
    size = 0
    for stretch in stretches:
        length = stretch.end - stretch.start
        if batch and size + length > LONGEST:
            yield batch
            batch, size = [], 0
        batch.append(stretch)
        size += length
    if batch:
        yield batch


def read_russian_batch(text: str, batch: Sequence[Stretch]) -> Iterator[Found]:
    """What stands in the sentences of Russian stretches, put one after the other and read as one text."""
    from citeflow.entities.component import make_words  # heavy (spaCy)
    from citeflow.language.russian_pipeline import read_russian  # heavy (spaCy and the weights)

    joined = "\n".join(text[s.start : s.end] for s in batch)
    sentences: list[tuple[int, int]] = []
    shifts: list[int] = []
    at = 0
    for stretch in batch:
        shift = stretch.start - at
        for start, end in stretch.sentences or ((stretch.start, stretch.end),):
            sentences.append((start - shift, end - shift))
            shifts.append(shift)
        at += stretch.end - stretch.start + 1
    doc = read_russian(joined, sentences)
    following = 0
    for sentence in doc.sents:
        while following + 1 < len(sentences) and sentences[following + 1][0] <= sentence.start_char:
            following += 1
        yield find_mentions(text, make_words(sentence, shifts[following]))
