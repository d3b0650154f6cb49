"""Tagging plain text: every name with its place and type."""

from __future__ import annotations

import re

from msgspec import Struct

from citeflow.entities.build import decide_group_type
from citeflow.entities.light import COVERED
from citeflow.entities.merge import group_mentions
from citeflow.entities.read import Stretch, read_stretches
from citeflow.language.identify import identify_language
from citeflow.language.sentences import split_sentences
from citeflow.model.entity import EntityType

PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*")


class TaggedSpan(Struct, frozen=True, kw_only=True):
    """A name in a text: half-open span of code points, type, and the words themselves (``text[start:end]``)."""

    start: int
    end: int
    type: EntityType
    text: str


def tag_text(text: str) -> list[TaggedSpan]:
    """Names of a plain text, sorted by place, the longer first; spans may overlap. Empty for an empty text.

    Blank lines end paragraphs; the language of each is found by its letters, an unclear one is read as Russian when
    it holds Cyrillic letters. Raises SurroundingsError where the Russian weights are missing.
    """
    stretches = [
        Stretch(m.start(), m.end(), decide_language(m.group()), find_sentences(m.group(), m.start()))
        for m in PARAGRAPH.finditer(text)
    ]
    spans = {
        TaggedSpan(start=m.start, end=m.end, type=kind, text=text[m.start : m.end])
        for group in group_mentions(read_stretches(text, stretches))
        for kind in (decide_group_type(group.mentions),)
        for m in group.mentions
    }
    return sorted(spans, key=lambda s: (s.start, -s.end, s.type))


def decide_language(paragraph: str) -> str | None:
    """Language of a paragraph; Russian for Cyrillic, English for Latin letters where nothing else is clear."""
    lang = identify_language(paragraph)
    if lang == "ru" or lang in COVERED:
        return lang
    return "ru" if re.search("[А-Яа-я]", paragraph) else "en"


def find_sentences(paragraph: str, offset: int) -> tuple[tuple[int, int], ...]:
    """Spans of the sentences of a paragraph that begins at `offset`."""
    return tuple((start + offset, end + offset) for start, end in split_sentences(paragraph))
