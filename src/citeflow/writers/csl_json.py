"""CSL-JSON: an array of items, for Zotero, pandoc and every citation processor."""

from __future__ import annotations

from collections.abc import Sequence

from citeflow.bundle import Bundle, encode
from citeflow.model.reference import CslItem
from citeflow.writers.csl_schema import clean_item
from citeflow.writers.items import items_of_references
from citeflow.writers.keys import key_of_item


def write_csl(bundle: Bundle) -> bytes:
    """The references in their order, each with its key as `id`."""
    return csl_of_items(items_of_references(bundle))


def csl_of_items(items: Sequence[CslItem]) -> bytes:
    """The items in their order; one without id gets a key of name, year and title."""
    return encode([clean_item({**item, "id": key_of_item(item)}) for item in items])
