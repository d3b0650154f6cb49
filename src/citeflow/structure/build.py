"""From the assembled text to the finished text layer."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from citeflow.language.identify import identify_language
from citeflow.language.sentences import split_sentences
from citeflow.model.document import Block, Document, Edit, Mark, Metadata, Sentence, Stated
from citeflow.model.ids import ids_of_spans
from citeflow.model.problem import Problem
from citeflow.structure.groups import find_groups
from citeflow.structure.matter import assign_matter
from citeflow.structure.metadata import overlay_metadata, read_metadata
from citeflow.structure.runin import split_inner_labels, split_run_ins

FEW_LETTERS = 20
"""A block with fewer letters takes the language of the block before it, unless its script differs."""

VERY_FEW = 8
"""With fewer letters than this even the script tells nothing (``e-mail:``)."""

NO_SENTENCES = frozenset({"heading", "table"})


def build_document(
    text: str,
    blocks: Sequence[Block],
    marks: tuple[Mark, ...],
    edits: tuple[Edit, ...],
    stated: Stated,
    problems: tuple[Problem, ...],
    stated_metadata: Metadata | None = None,
) -> Document:
    """The text layer: metadata, front and back matter, sections, languages, sentences and ids.

    stated_metadata: what the format marks up; it wins over what is read from the print, field by field.
    """
    blocks = split_inner_labels(text, blocks, marks)
    groups = find_groups(text, blocks)
    placed = assign_matter(text, blocks, groups)
    metadata = overlay_metadata(read_metadata(text, placed, marks, groups), stated_metadata)
    deepest = max((b.level for b in placed if b.kind == "heading" and b.level), default=1)
    placed = name_languages(text, name_sections(text, split_run_ins(text, placed, marks, deepest)))
    ids = ids_of_spans("block", text, [(b.start, b.end) for b in placed])
    finished = tuple(replace(block, id=id_) for block, id_ in zip(placed, ids, strict=True))
    return Document(
        metadata=metadata,
        text=text,
        blocks=finished,
        sentences=tuple(find_sentences(text, finished)),
        marks=marks,
        stated=stated,
        edits=edits,
        problems=problems,
    )


def name_sections(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Every body block with the words of the nearest heading above it, without a closing full stop or colon."""
    section: str | None = None
    named: list[Block] = []
    for block in blocks:
        if block.kind == "heading":
            section = text[block.start : block.end].rstrip(".: ")
            named.append(block)
        else:
            section = None if block.kind in {"front", "back"} else section
            named.append(replace(block, section=section))
    return named


def name_languages(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Every block with its language; a block too short to tell takes that of its neighbour before it."""
    previous: str | None = None
    named: list[Block] = []
    for block in blocks:
        words = text[block.start : block.end]
        lang = identify_language(words)
        letters = count_letters(words)
        if lang is None or letters < VERY_FEW or (letters < FEW_LETTERS and same_script(lang, previous)):
            lang = previous or lang
        named.append(replace(block, lang=lang))
        previous = lang
    return named


def same_script(left: str, right: str | None) -> bool:
    """Whether two languages are written in one script, as far as we tell them apart."""
    cyrillic = {"ru", "kk", "uk"}
    return (left in cyrillic) == (right in cyrillic)


def count_letters(words: str) -> int:
    """Number of letters in a text."""
    return sum(c.isalpha() for c in words)


def find_sentences(text: str, blocks: Sequence[Block]) -> list[Sentence]:
    """Sentences of all blocks that are running text, in order; a list item's printed number belongs to none."""
    sentences = []
    for block in blocks:
        if block.kind in NO_SENTENCES:
            continue
        words = text[block.start : block.end]
        offset = block.start
        if block.label and words.startswith(block.label):
            offset += len(block.label)
        for start, end in split_sentences(text[offset : block.end]):
            sentences.append(Sentence(start=offset + start, end=offset + end, block=block.id))
    return sentences
