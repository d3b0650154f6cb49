"""Works of a corpus: the references of all documents, equal ones once, under keys unique in the corpus."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from citeflow.bundle import Bundle
from citeflow.graph.labels import first_name_of, year_of
from citeflow.graph.nodes import id_of_reference
from citeflow.model.ids import normalise
from citeflow.model.reference import CslItem
from citeflow.text.romanise import romanise
from citeflow.writers.csl_access import page_range, text_field
from citeflow.writers.items import items_of_references, items_with_document
from citeflow.writers.keys import make_unique

Identity = tuple[str, ...]

TELLING_WORDS = 4
"""Words of a title that two different works without name and year will not share."""


class Works(Struct, frozen=True, kw_only=True):
    """items: one item for each work, under its key in the corpus. keys: (document id, key there) -> key."""

    items: tuple[CslItem, ...]
    keys: Mapping[tuple[str, str], str]

    def by_node(self) -> dict[tuple[str, str], str]:
        """(document id, reference node id) -> key of the work."""
        return {(name, id_of_reference(key)): work for (name, key), work in self.keys.items()}


def collect_works(bundles: Sequence[Bundle], *, with_documents: bool = False) -> Works:
    """Works in the order of the documents' ids and of their lists; of equal works the first stands for all.

    A key that two different works share gets ``-2`` and so on, in that order. Raises ArtefactError where the
    references of a document were not made yet.
    """
    items: list[CslItem] = []
    places: dict[Identity, int] = {}
    found: dict[tuple[str, str], int] = {}
    for bundle in sorted(bundles, key=lambda b: b.id):
        for item in items_with_document(bundle) if with_documents else items_of_references(bundle):
            place = find_equal(item, items, places)
            if place == len(items):
                items.append(item)
            for identity in identify_work(item):
                places.setdefault(identity, place)
            found[bundle.id, str(item["id"])] = place
    keys = make_unique(str(item["id"]) for item in items)
    return Works(
        items=tuple({**item, "id": key} for item, key in zip(items, keys, strict=True)),
        keys={pair: keys[place] for pair, place in found.items()},
    )


def find_equal(item: CslItem, items: Sequence[CslItem], places: Mapping[Identity, int]) -> int:
    """Place of an equal work among the items; one past the last where there is none."""
    doi = read_doi(item)
    for identity in identify_work(item):
        place = places.get(identity)
        if place is not None and (not doi or read_doi(items[place]) in ("", doi)):
            return place
    return len(items)


def read_doi(item: CslItem) -> str:
    """The DOI in small letters, since case does not tell two DOIs apart (ISO 26324); empty without one."""
    return text_field(item, "DOI").lower()


def identify_work(item: CslItem) -> tuple[Identity, ...]:
    """What two printings of one work may have in common, the surest first; empty for an item equal to no other.

    That is the DOI; and first name, year, title, volume and first page together, where the title is there and
    either a name, a year, or at least `TELLING_WORDS` words of title.

    >>> identify_work({"DOI": "10.1000/ABC", "title": "Law"})
    (('doi', '10.1000/abc'),)
    """
    doi = read_doi(item)
    identities: list[Identity] = [("doi", doi)] if doi else []
    title = re.sub(r"\W+", " ", normalise(text_field(item, "title"))).strip()
    name, year = romanise(normalise(first_name_of(item))), year_of(item)
    if title and (name or year is not None or len(title.split()) >= TELLING_WORDS):
        volume, page = text_field(item, "volume"), page_range(item)[0]
        identities.append(("printed", name, str(year), title, volume, page))
    return tuple(identities)
