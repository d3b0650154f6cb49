"""From a file to a document, whatever kind of file it is."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from citeflow.model.document import Document
from citeflow.model.layout import Layout
from citeflow.readers.assemble import Draft, assemble
from citeflow.readers.formats import read_bytes, read_file
from citeflow.readers.options import DEFAULT_OPTIONS, ReadOptions
from citeflow.readers.piece import Reading
from citeflow.structure.build import build_document


class Loaded(NamedTuple):
    """An input that was read: its bytes, what the reader found, the joined text, the document."""

    data: bytes
    reading: Reading
    draft: Draft
    document: Document

    @property
    def layout(self) -> Layout | None:
        """Where the words stand on paper; None for an input without pages."""
        if not self.reading.pages:
            return None
        return Layout(pages=self.reading.pages, words=self.draft.words, furniture=self.reading.furniture)


def load_document(path: Path, options: ReadOptions = DEFAULT_OPTIONS) -> Loaded:
    """Read an input of any kind. Raises InputError where it cannot be read."""
    data = read_bytes(path)
    reading = read_file(data, path.name, options)
    draft = assemble(reading.pieces, reading.references)
    document = build_document(
        draft.text, draft.blocks, draft.marks, draft.edits, draft.stated, reading.problems, reading.metadata
    )
    return Loaded(data, reading, draft, document)
