"""The running text of a document: its paragraphs and list items, without the reference lists."""

from __future__ import annotations

from collections.abc import Iterator

from citeflow.bundle import Bundle
from citeflow.model.document import Block

RUNNING_KINDS = frozenset({"paragraph", "list-item"})


def body_blocks(bundle: Bundle) -> Iterator[Block]:
    """Paragraphs and list items outside every reference list, in order; none where there is no document."""
    if bundle.document is None:
        return
    lists = bundle.references.lists if bundle.references is not None else ()
    for block in bundle.document.blocks:
        inside = any(printed.start <= block.start < printed.end for printed in lists)
        if block.kind in RUNNING_KINDS and not inside:
            yield block


def body_texts(bundle: Bundle) -> Iterator[tuple[int, str]]:
    """Start in `Document.text` and words of each body block, in order."""
    if bundle.document is not None:
        for block in body_blocks(bundle):
            yield block.start, bundle.document.text_of(block)
