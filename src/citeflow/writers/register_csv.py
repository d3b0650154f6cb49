"""`register.csv`: the initiatives that an article names, as a table."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from citeflow.bundle import Bundle
from citeflow.model.document import Document
from citeflow.model.entity import Entity
from citeflow.writers.spreadsheet import Cells, format_table

HEADER = ("name", "kind", "acronyms", "aliases", "mentions", "first_sentence", "references")


def write_register(bundle: Bundle) -> bytes:
    """One row for each initiative, in the order of the names; values within a cell are parted by ``; ``."""
    return format_table(HEADER, register_rows(bundle))


def register_rows(bundle: Bundle) -> Iterator[Cells]:
    """Rows of the register. Raises ArtefactError where document or entities were not made yet."""
    bundle.need("document", "entities")
    assert bundle.document is not None and bundle.entities is not None
    initiatives = [entity for entity in bundle.entities.entities if entity.type == "initiative"]
    for entity in sorted(initiatives, key=lambda e: (e.name.casefold(), e.id)):
        yield (
            entity.name,
            entity.kind,
            "; ".join(entity.acronyms),
            "; ".join(entity.aliases),
            len(entity.mentions),
            find_first_sentence(bundle.document, entity),
            "; ".join(entity.references),
        )


def find_first_sentence(doc: Document, entity: Entity) -> str:
    """The sentence of the first mention; in a heading, which has no sentences, the mention itself."""
    if not entity.mentions:
        return ""
    first = min(entity.mentions, key=lambda mention: (mention.start, mention.end))
    sentences = sorted(doc.sentences, key=lambda sentence: sentence.start)
    place = bisect_right([sentence.start for sentence in sentences], first.start) - 1
    if place >= 0 and first.start < sentences[place].end:
        return doc.text_of(sentences[place])
    return first.text
