"""Passages of a source: one sentence each, without headings, bylines and reference lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from citeflow.bibliography.find import find_references
from citeflow.citations.callouts.finding import find_callouts
from citeflow.model.claim import Callout
from citeflow.model.document import Block, Document, Sentence
from citeflow.model.layout import Layout
from citeflow.model.places import Box, locate, page_of
from citeflow.model.reference import References

KINDS = frozenset({"paragraph", "list-item", "caption", "table", "footnote", "front"})
"""Kinds of blocks that say something: captions, table rows and abstracts count, too."""

FEWEST = 3
"""Words of the shortest passage: below that stand labels and page numbers."""

FEWEST_IN_FRONT = 6
"""Words of the shortest passage above the body, where abstracts stand among titles and bylines."""

ENDS = tuple(".!?…")


class Cited(NamedTuple):
    """A callout in a passage. start, end: in the passage. work: the printed reference, None where it is not found."""

    start: int
    end: int
    work: str | None


class Candidate(NamedTuple):
    """A passage before it is offered. start, end: in the source's text. page: the sheet it begins on, where there are
    sheets; label: the page number printed there; boxes: one a printed line. section: the heading above. before,
    after: the sentences around it in its paragraph. cites: the callouts in it.
    """

    start: int
    end: int
    text: str
    lang: str | None
    page: int | None
    label: str | None = None
    section: str | None = None
    before: str | None = None
    after: str | None = None
    boxes: tuple[Box, ...] = ()
    cites: tuple[Cited, ...] = ()


def read_passages(doc: Document, layout: Layout | None = None) -> list[Candidate]:
    """The passages of a source, its own references and callouts found first."""
    references = find_references(doc)
    callouts, _, _ = find_callouts(doc, references)
    return list_passages(doc, references, layout, callouts)


def list_passages(
    doc: Document,
    references: References | None = None,
    layout: Layout | None = None,
    callouts: Sequence[Callout] = (),
) -> list[Candidate]:
    """The passages of a document in order. references: their lists are left out. callouts: of the document."""
    lists = [(entry.start, entry.end) for entry in references.lists] if references is not None else []
    blocks = {b.id: b for b in doc.blocks if b.kind in KINDS and not is_listed(b, lists)}
    labels = {page.number: page.label for page in layout.pages} if layout is not None else {}
    works = {work.key: work.printed[0].raw for work in references.references} if references is not None else {}
    found = []
    for place, sentence in enumerate(doc.sentences):
        block = blocks.get(sentence.block)
        if block is None or not says_something(doc.text_of(sentence), block):
            continue
        page = page_of(layout, block, sentence.start)
        found.append(
            Candidate(
                start=sentence.start,
                end=sentence.end,
                text=doc.text_of(sentence),
                lang=block.lang,
                page=page,
                label=labels.get(page) if page is not None else None,
                section=block.section,
                before=neighbour(doc, place, -1),
                after=neighbour(doc, place, 1),
                boxes=locate(layout, sentence.start, sentence.end) if layout is not None else (),
                cites=tuple(list_cited(sentence, callouts, works)),
            )
        )
    return found


def neighbour(doc: Document, place: int, step: int) -> str | None:
    """The sentence before or behind another one in the same block."""
    other = place + step
    if not 0 <= other < len(doc.sentences) or doc.sentences[other].block != doc.sentences[place].block:
        return None
    return doc.text_of(doc.sentences[other])


def says_something(text: str, block: Block) -> bool:
    """Whether a sentence may be a passage: above the body only what ends as a sentence does."""
    if block.kind == "front":
        return text.endswith(ENDS) and len(text.split()) >= FEWEST_IN_FRONT
    return len(text.split()) >= FEWEST


def list_cited(sentence: Sentence, callouts: Sequence[Callout], works: Mapping[str, str]) -> Iterator[Cited]:
    """The callouts that stand in a sentence, each with the first work that it leads to."""
    for callout in callouts:
        if sentence.start <= callout.start and callout.end <= sentence.end:
            keys = [member.key for member in callout.members if member.key in works]
            work = works[keys[0]] if keys and keys[0] is not None else None
            yield Cited(callout.start - sentence.start, callout.end - sentence.start, work)


def is_listed(block: Block, lists: Sequence[tuple[int, int]]) -> bool:
    """Whether a block meets a reference list."""
    return any(start < block.end and block.start < end for start, end in lists)
