"""Documents for tests, built from Markdown by the real readers and the real structure."""

from __future__ import annotations

from citeflow.bibliography.find import find_references
from citeflow.citations.find import find_claims
from citeflow.model.claim import Claims
from citeflow.model.document import Document
from citeflow.readers.assemble import Draft, assemble
from citeflow.readers.formats import read_file
from citeflow.structure.build import build_document
from citeflow.text.romanise import romanise


def make_draft(text: str, name: str = "article.md") -> Draft:
    """The joined pieces of a file; its suffix chooses the reader."""
    return assemble(read_file(text.encode(), name).pieces)


def make_document(text: str, name: str = "article.md") -> Document:
    """The text layer of a file as the pipeline builds it, without provenance."""
    reading = read_file(text.encode(), name)
    draft = assemble(reading.pieces, reading.references)
    return build_document(
        draft.text, draft.blocks, draft.marks, draft.edits, draft.stated, reading.problems, reading.metadata
    )


def make_claims(text: str, name: str = "article.md") -> tuple[Document, Claims]:
    """Document and claims of a file."""
    doc = make_document(text, name)
    return doc, find_claims(doc, find_references(doc))


def name_row(value: object) -> str:
    """A test id that reads as its row: the row in ASCII, cut to a line's length."""
    return romanise(str(value)).encode("ascii", "ignore").decode()[:60]
