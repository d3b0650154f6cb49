"""`register.json`: the register for programs, every fact with its words, sentence, claim and works."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from citeflow.bundle import Bundle
from citeflow.measures.register import list_register


def write_register_json(bundle: Bundle) -> bytes:
    """``{"register": [{"id", "name", "kind", "names", "acronyms", "aliases", "references", "facts": [...]}]}``, sorted
    by name. Raises ArtefactError where document or entities were not made yet.
    """
    return format_register(register_entries(bundle))


def register_entries(bundle: Bundle) -> Iterator[dict[str, Any]]:
    """The entries of one document."""
    for entry in list_register(bundle):
        entity = entry.entity
        yield {
            "id": entity.id,
            "name": entity.name,
            "kind": entity.kind,
            "names": entity.names,
            "acronyms": entity.acronyms,
            "aliases": entity.aliases,
            "references": entry.references,
            "facts": entry.facts,
        }


def format_register(entries: Iterable[dict[str, Any]]) -> bytes:
    """Entries as one JSON object."""
    whole = {"register": list(entries)}
    return msgspec.json.format(msgspec.json.encode(whole, order="deterministic"), indent=1) + b"\n"
