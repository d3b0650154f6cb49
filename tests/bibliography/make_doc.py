"""Documents composed in a test: blocks with a kind each, parted by a blank line as readers part them."""

from __future__ import annotations

from citeflow.model.document import Block, BlockKind, Document, Mark, Metadata, Stated


def make_doc(*blocks: tuple[BlockKind, str], marks: tuple[Mark, ...] = ()) -> Document:
    text, made = "", []
    for number, (kind, words) in enumerate(blocks):
        text += "\n\n" if text else ""
        made.append(Block(id=f"b{number}", kind=kind, start=len(text), end=len(text) + len(words), page=number + 1))
        text += words
    return Document(
        metadata=Metadata(title={}, abstract={}, keywords={}, authors=()),
        text=text,
        blocks=tuple(made),
        sentences=(),
        marks=marks,
        stated=Stated(),
        edits=(),
    )
